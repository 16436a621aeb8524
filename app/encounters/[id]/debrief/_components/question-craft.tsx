import type { CraftRow } from '#simulators'
import { strings } from '../../../../_components/strings'

const text = strings.debrief.craft

/** How the doctor asked, each rate beside the band of real doctors: to compare with, never to aim at. */
export function QuestionCraft({ rows }: { rows: readonly CraftRow[] }) {
  if (rows.length === 0) return <p className="text-soft">{text.none}</p>
  return (
    <>
      <p className="max-w-[65ch] text-sm text-soft">{text.hint}</p>
      <table className="mt-4 w-full border-collapse text-left max-sm:block">
        <thead className="text-sm text-soft max-sm:sr-only">
          <tr className="border-b border-line-strong/60">
            {[text.rate, text.here, text.usual, text.verdict].map((name) => (
              <th key={name} scope="col" className="py-2 pr-4 font-medium last:pr-0">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** On a narrow screen a row is a block: its name, then its numbers, then the verdict. */
function Row({ row: { name, value, usual, band, reason } }: { row: CraftRow }) {
  const { title, unit } = text.rates[name]
  return (
    <tr className="border-b border-line align-top max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-x-4 max-sm:py-2 sm:[&>*]:py-2 sm:[&>*]:pr-4">
      <th scope="row" className="font-normal">
        {title}
      </th>
      <td className="whitespace-nowrap font-medium max-sm:text-right">{value === null ? '–' : text.inUnit(value, unit)}</td>
      <td className="text-sm text-soft max-sm:col-span-full">
        <Band value={value} usual={usual} />
        <span className="max-sm:before:content-[attr(data-name)]" data-name={`${text.usual}: `}>
          {text.range(usual, unit)}
        </span>
      </td>
      <td className="text-sm text-soft max-sm:col-span-full sm:pr-0">{band === null ? reason : text.bands[band]}</td>
    </tr>
  )
}

/** The band as a stretch of a line, and where this talk lies. */
function Band({ value, usual: [low, high] }: Pick<CraftRow, 'value' | 'usual'>) {
  const end = Math.max(high * 1.6, value ?? 0)
  const at = (point: number) => `${(100 * point) / end}%`
  return (
    <span aria-hidden="true" className="relative mb-1 block h-2 w-full max-w-40 rounded-full bg-sunken">
      <span className="absolute inset-y-0 rounded-full bg-line-strong" style={{ left: at(low), width: at(high - low) }} />
      {value !== null && (
        <span className="absolute top-1/2 size-3 -translate-1/2 rounded-full border-2 border-paper bg-ink" style={{ left: at(value) }} />
      )}
    </span>
  )
}
