import Link from 'next/link'
import type { ReactNode } from 'react'
import { MEASURES, type SummaryRow } from '#simulators'
import { runs } from '../../../_components/strings/runs'
import type { Names } from '../names'
import { nameOf } from '../pivot'
import { type Dimension, hrefBehind, type View } from '../view'
import { MatrixCellView } from './matrix-cell'
import { MeasureHead } from './measure-head'
import { RowHead } from './row-head'
import { Table } from './table'

const text = runs.matrix

type Props = { id: string; view: View; names: Names; rows: readonly SummaryRow[]; whole: SummaryRow }

/** One row for each persona, case, doctor or combination; one column for each measure. */
export function MeasuresTable({ id, view, names, rows, whole }: Props) {
  const by: Dimension[] = view.rows === 'all' ? ['persona', 'case', 'doctor'] : [view.rows]
  const head = view.rows === 'all' ? text.combination : runs.dimension[view.rows]
  return (
    <Table region={text.region} caption={text.caption(head)}>
      <thead>
        <tr className="border-b border-line-strong text-left align-bottom">
          <th scope="col" className="sticky left-0 bg-paper py-2 pr-4 font-medium">
            {head}
          </th>
          <th scope="col" className="px-3 py-2 text-right font-medium">
            {text.encounters}
          </th>
          <th scope="col" className="px-3 py-2 text-right font-medium">
            {text.turns}
          </th>
          {MEASURES.map((measure) => (
            <MeasureHead key={measure} measure={measure} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const of = by.map((dimension): [Dimension, string] => [dimension, nameOf(row, dimension)])
          const called = of.map(([dimension, name]) => names[dimension](name)).join(', ')
          return (
            <MeasuresRow key={called} id={id} view={view} row={row} called={called} chosen={Object.fromEntries(of)}>
              <RowHead names={names} of={of} />
            </MeasuresRow>
          )
        })}
      </tbody>
      <tfoot className="border-t border-line-strong">
        <MeasuresRow id={id} view={view} row={whole} called={text.whole} chosen={{}}>
          <th scope="row" className="sticky left-0 bg-paper py-2 pr-4 text-left align-top leading-6 font-medium">
            {text.whole}
          </th>
        </MeasuresRow>
      </tfoot>
    </Table>
  )
}

type RowProps = { id: string; view: View; row: SummaryRow; called: string; chosen: Partial<View>; children: ReactNode }

function MeasuresRow({ id, view, row, called, chosen, children }: RowProps) {
  return (
    <tr className="border-b border-line last:border-b-0">
      {children}
      <td className="px-3 py-2 text-right align-top whitespace-nowrap">
        <Link href={hrefBehind(id, view, chosen)} prefetch={false} className="leading-7 hover:underline">
          {text.encountersOf(row.done, row.planned)}
        </Link>
        {row.failed > 0 && (
          <Link
            href={hrefBehind(id, view, { ...chosen, status: 'failed' })}
            prefetch={false}
            className="block text-xs text-danger hover:underline"
          >
            {text.failed(row.failed)}
          </Link>
        )}
      </td>
      <td className="px-3 py-2 text-right align-top leading-7">{row.turns === null ? '–' : Math.round(row.turns)}</td>
      {MEASURES.map((measure) => {
        const { deviation, ...summary } = row.measures[measure]
        return (
          <MatrixCellView
            key={measure}
            cell={{ ...summary, failed: row.failed }}
            deviation={deviation}
            measure={measure}
            row={called}
            column={runs.measure[measure].name}
            href={hrefBehind(id, view, { ...chosen, status: 'done', sort: measure })}
            notScoredHref={hrefBehind(id, view, { ...chosen, status: 'done', unmeasured: measure })}
          />
        )
      })}
    </tr>
  )
}
