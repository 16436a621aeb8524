import type { Page, RunListing } from '#simulators'
import { Button } from '../../../../_components/button'
import { report as text } from '../../../../_components/strings/report'

type Props = { id: string; opening: Page; compare?: string; others: readonly RunListing[] }

/** What the report is of, what limits it, and what else can be done with it. */
export function ReportHead({ id, opening: { title, summary, warnings }, compare, others }: Props) {
  return (
    <>
      <p className="mt-4 text-sm font-semibold text-accent">{text.kind}</p>
      <h1 className="mt-1 text-3xl font-semibold tracking-tight wrap-anywhere sm:text-4xl">{title}</h1>
      {summary.map((line) => (
        <p key={line} className="mt-2 max-w-[75ch] text-soft">
          {line}
        </p>
      ))}
      {warnings.length > 0 && (
        <section aria-labelledby="limits" className="mt-6 max-w-[75ch] border-l-2 border-accent pl-4">
          <h2 id="limits" className="font-semibold">
            {text.limits}
          </h2>
          <ul className="mt-1 space-y-1">
            {warnings.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <div className="mt-6 flex flex-wrap items-end gap-x-10 gap-y-4 print:hidden">
        <CompareForm id={id} compare={compare} others={others} />
        <Files id={id} compare={compare} />
      </div>
    </>
  )
}

function CompareForm({ id, compare, others }: Omit<Props, 'opening'>) {
  if (others.length === 0) return null
  return (
    <form action={`/runs/${id}/report`} className="flex flex-wrap items-end gap-2">
      <label className="block text-sm">
        <span className="block text-soft">{text.compare.label}</span>
        <select
          name="compare"
          defaultValue={compare ?? ''}
          className="mt-1 min-h-10 max-w-72 rounded-lg border border-line-strong bg-surface px-3 text-ink"
        >
          <option value="">{text.compare.none}</option>
          {others.map(({ run }) => (
            <option key={run.id} value={run.id}>
              {run.name} ({run.id})
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{text.compare.show}</Button>
    </form>
  )
}

function Files({ id, compare }: Pick<Props, 'id' | 'compare'>) {
  return (
    <nav aria-label={text.files}>
      <p className="text-sm text-soft" aria-hidden="true">
        {text.files}
      </p>
      <ul className="mt-1 flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1">
        {Object.entries(text.formats).map(([format, name]) => (
          <li key={format}>
            <a href={`/runs/${id}/report/file?${new URLSearchParams({ format, ...(compare ? { compare } : {}) })}`} className="turn-link">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
