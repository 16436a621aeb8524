import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { type CellSort, MEASURES, type PlayedCell } from '#simulators'
import { runs } from '../../../_components/strings/runs'
import type { Names } from '../names'
import { hrefOf, type View } from '../view'
import { EncounterLine } from './encounter-line'
import { Table } from './table'

const text = runs.encounters

type Props = { id: string; view: View; names: Names; cells: readonly PlayedCell[]; caption: string }

/** One page of a run's encounters; most columns sort either way. */
export function EncounterTable({ id, view, names, cells, caption }: Props) {
  return (
    <Table region={text.region} caption={caption}>
      <thead>
        <tr className="border-b border-line-strong text-left align-bottom">
          <SortHead id={id} view={view} by="index" name={text.number}>
            {text.number}
          </SortHead>
          <th scope="col" className="px-2 py-2 font-medium">
            {text.encounter}
          </th>
          <th scope="col" className="px-2 py-2 font-medium">
            {text.status}
          </th>
          <SortHead id={id} view={view} by="turns" name={text.turns}>
            {text.turns}
          </SortHead>
          {MEASURES.map((measure) => (
            <SortHead key={measure} id={id} view={view} by={measure} name={runs.measure[measure].name}>
              {runs.measure[measure].name}
            </SortHead>
          ))}
          <th scope="col" className="px-2 py-2 font-medium">
            {text.open}
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <EncounterLine key={cell.index} run={id} cell={cell} names={names} />
        ))}
      </tbody>
    </Table>
  )
}

type SortProps = { id: string; view: View; by: CellSort; name: string; children: ReactNode }

/** A column's name that sorts by it; pressed again, the other way. */
function SortHead({ id, view, by, name, children }: SortProps) {
  const sorted = view.sort === by
  const Arrow = view.order === 'up' ? ArrowUp : ArrowDown
  return (
    <th scope="col" aria-sort={sorted ? (view.order === 'up' ? 'ascending' : 'descending') : undefined} className="px-2 py-2 font-medium">
      <Link
        href={hrefOf(id, view, { sort: by, order: sorted && view.order === 'up' ? 'down' : 'up' })}
        scroll={false}
        prefetch={false}
        title={text.sort(name)}
        className="inline-flex min-h-6 items-center gap-1 underline decoration-line-strong decoration-dotted underline-offset-4 hover:decoration-solid"
      >
        {children}
        {sorted && <Arrow size={14} aria-hidden="true" />}
      </Link>
    </th>
  )
}
