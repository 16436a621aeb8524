import type { SummaryRow } from '#simulators'
import { runs } from '../../../_components/strings/runs'
import type { Names } from '../names'
import { pivot, thirdOf } from '../pivot'
import { type Dimension, hrefBehind, type View } from '../view'
import { MatrixCellView } from './matrix-cell'
import { RowHead } from './row-head'
import { Table } from './table'

const text = runs.matrix

type Props = { id: string; view: View; names: Names; rows: readonly SummaryRow[]; by: Record<'rows' | 'columns', Dimension> }

/** One measure: persona against case, or any two of the three, over everything or one of the third. */
export function PivotTable({ id, view, names, rows, by }: Props) {
  const { measure, within } = view
  const third = thirdOf(by.rows, by.columns)
  const table = pivot(rows, { ...by, measure, within })
  const what = [runs.measure[measure].name, within !== undefined && text.only(names[third](within))].filter((part) => part !== false)
  return (
    <Table region={text.region} caption={text.captionOf(runs.dimension[by.rows], runs.dimension[by.columns], what.join(', '))}>
      <thead>
        <tr className="border-b border-line-strong text-left align-bottom">
          <th scope="col" className="sticky left-0 bg-paper py-2 pr-4 font-medium">
            {runs.dimension[by.rows]}
          </th>
          {table.columns.map((column) => (
            <th key={column} scope="col" className="max-w-52 min-w-28 border-l border-line px-3 py-2 font-medium wrap-anywhere">
              {names[by.columns](column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ name, cells }) => (
          <tr key={name} className="border-b border-line">
            <RowHead names={names} of={[[by.rows, name]]} />
            {cells.map((cell, place) => {
              const column = table.columns[place]!
              const chosen = { [by.rows]: name, [by.columns]: column, [third]: within }
              if (!cell) return <EmptyCell key={column} />
              return (
                <MatrixCellView
                  key={column}
                  cell={cell}
                  measure={measure}
                  row={names[by.rows](name)}
                  column={names[by.columns](column)}
                  href={hrefBehind(id, view, { ...chosen, sort: measure })}
                  notScoredHref={hrefBehind(id, view, { ...chosen, status: 'done', unmeasured: measure })}
                />
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function EmptyCell() {
  return (
    <td className="border-l border-line px-3 py-2 text-xs text-faint" title={text.none}>
      <span aria-hidden="true">·</span>
      <span className="sr-only">{text.none}</span>
    </td>
  )
}
