import Form from 'next/form'
import Link from 'next/link'
import { MEASURES, type RunOverview, type SummaryRow } from '#simulators'
import { Button } from '../../../_components/button'
import { runs } from '../../../_components/strings/runs'
import type { Names } from '../names'
import { nameOf } from '../pivot'
import { choicesOf, type Dimension, hrefBehind, isFiltered, type View } from '../view'

const text = runs.encounters
const FIELDS: ReadonlySet<string> = new Set(['persona', 'case', 'doctor', 'status', 'unmeasured', 'page'])

type Props = { overview: RunOverview; view: View; names: Names }

/** A plain form whose answers stand in the address: it works without scripts. */
export function EncounterFilter({ overview, view, names }: Props) {
  const { id } = overview.run
  const of = (dimension: Dimension, rows: readonly SummaryRow[]) =>
    rows
      .map((row) => nameOf(row, dimension))
      .map((name): [string, string] => [name, text.option(names[dimension](name), name)])
      .sort(([, a], [, b]) => a.localeCompare(b))
  return (
    <Form action={`/runs/${id}`} scroll={false} aria-label={text.filter} className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-3">
      {choicesOf(view)
        .filter(([name]) => !FIELDS.has(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <Choose name="persona" label={text.persona} chosen={view.persona} options={of('persona', overview.byPersona)} />
      <Choose name="case" label={text.case} chosen={view.case} options={of('case', overview.byCase)} />
      <Choose name="doctor" label={text.doctor} chosen={view.doctor} options={of('doctor', overview.byDoctor)} />
      <Choose name="status" label={text.status} chosen={view.status} options={Object.entries(runs.status)} />
      <Choose
        name="unmeasured"
        label={text.unmeasured}
        chosen={view.unmeasured}
        options={MEASURES.map((measure) => [measure, runs.measure[measure].name])}
      />
      <Button type="submit">{text.show}</Button>
      {isFiltered(view) && (
        <Link href={hrefBehind(id, view, {})} className="min-h-10 py-2.5 text-sm font-medium text-accent underline underline-offset-4">
          {text.clear}
        </Link>
      )}
    </Form>
  )
}

type ChooseProps = { name: string; label: string; chosen: string | undefined; options: [string, string][] }

function Choose({ name, label, chosen, options }: ChooseProps) {
  return (
    // Another choice from outside sets what stands here anew.
    <div key={chosen ?? ''} className="min-w-0 max-w-full text-sm">
      <label htmlFor={`filter-${name}`} className="block text-soft">
        {label}
      </label>
      <select
        id={`filter-${name}`}
        name={name}
        defaultValue={chosen ?? ''}
        className="mt-1 min-h-10 max-w-full rounded-lg border border-line-strong/60 bg-surface px-2 sm:max-w-52"
      >
        <option value="">{text.any}</option>
        {options.map(([value, shown]) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  )
}
