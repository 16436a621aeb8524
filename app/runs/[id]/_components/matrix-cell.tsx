import Link from 'next/link'
import type { CSSProperties } from 'react'
import type { Measure } from '#simulators'
import { inHundredths } from '../../../_components/measure'
import { runs } from '../../../_components/strings/runs'
import type { MatrixCell } from '../pivot'

const text = runs.matrix

/** Only these three have a colour of their own, here as everywhere. */
const HUES: Partial<Record<Measure, string>> = { history: '--history', empathy: '--empathy', diagnosis: '--diagnosis' }
const FAINTEST = 3
const STRONGEST = 17

/** The measure's own colour, quietly, stronger with the mean; the number says it all without it. */
function tintOf(measure: Measure, mean: number | null): CSSProperties | undefined {
  const hue = HUES[measure]
  if (!hue || mean === null) return undefined
  const share = FAINTEST + (STRONGEST - FAINTEST) * mean
  return { backgroundColor: `color-mix(in oklab, var(${hue}) ${share.toFixed(1)}%, transparent)` }
}

type Props = {
  cell: MatrixCell
  measure: Measure
  deviation?: number | null
  /** What the cell stands for: its row and its column. */
  row: string
  column: string
  href: string
  notScoredHref: string
}

/** A mean with its n, leading to the encounters behind it; below it how many have no number. */
export function MatrixCellView({ cell, measure, deviation = null, row, column, href, notScoredHref }: Props) {
  const { mean, scored, notScored, failed } = cell
  const value = inHundredths(mean)
  const more = [
    text.n(scored),
    deviation !== null && text.deviation(inHundredths(deviation)),
    notScored > 0 && text.notScored(notScored),
    failed > 0 && text.failed(failed),
  ].filter((part) => part !== false)
  return (
    <td style={tintOf(measure, mean)} className="border-l border-line p-0 align-top">
      <Link
        href={href}
        prefetch={false}
        title={more.join(', ')}
        className="flex min-h-11 items-baseline gap-1.5 px-3 pt-2 whitespace-nowrap hover:underline"
      >
        <span className={`text-lg leading-7 ${mean === null ? 'text-soft' : 'font-semibold'}`}>{value}</span>
        <span className="text-xs text-soft">{text.n(scored)}</span>
        <span className="sr-only">{text.of(row, column)}</span>
      </Link>
      {notScored > 0 && (
        <Link
          href={notScoredHref}
          prefetch={false}
          className="block px-3 pb-2 text-xs whitespace-nowrap text-soft hover:text-ink hover:underline"
        >
          {text.notScored(notScored)}
          <span className="sr-only">{text.of(row, column)}</span>
        </Link>
      )}
    </td>
  )
}
