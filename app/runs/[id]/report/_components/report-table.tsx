import Link from 'next/link'
import { type Column, isSentence, type Table, type TableCell } from '#simulators'
import { report as text } from '../../../../_components/strings/report'
import { hrefOf } from '../places'
import { measureText } from './measure-text'

/** One table of a report, in a region of its own where it is wider than the page; `within` tells it from its like in the report of another run. */
export function ReportTable({
  id,
  within,
  table: { title, columns, rows, note, terms = [] },
}: {
  id: string
  within: string
  table: Table
}) {
  return (
    <div className="mt-8">
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard */}
      <section aria-label={text.region(within, title)} tabIndex={0} className="mt-2 overflow-x-auto border-y border-line">
        <table aria-labelledby={id} className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-b border-line-strong align-bottom">
              {columns.map((column, place) => (
                <th
                  key={column.name}
                  scope="col"
                  className={`px-3 py-2 font-medium first:pl-0 ${place === 0 || column.text ? 'text-left' : 'text-right'} ${measureText(column.measure)}`}
                >
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished table never move
              <tr key={row} className="border-b border-line last:border-0">
                {cells.map((cell, place) => (
                  <CellView key={columns[place]?.name} cell={cell} column={columns[place]} first={place === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note && <p className="mt-2 max-w-[75ch] text-sm text-soft">{note}</p>}
      {terms.length > 0 && (
        <dl className="mt-3 gap-x-10 text-sm text-soft sm:columns-2">
          {terms.map(({ name, meaning }) => (
            <div key={name} className="mb-1 break-inside-avoid">
              <dt className="inline font-medium text-ink after:content-[':_']">{name}</dt>
              <dd className="inline">{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function CellView({ cell, column, first }: { cell: TableCell; column: Column | undefined; first: boolean }) {
  const { text: words, small = [], missed, faint, behind } = cell
  const shown = behind ? (
    <Link href={hrefOf(behind)} prefetch={false} className="turn-link">
      {words}
    </Link>
  ) : (
    words
  )
  const lines = small.map((line) => (
    <span
      key={line}
      className={`block text-xs font-normal text-soft ${isSentence(line) ? `max-w-44 ${column?.text || first ? '' : 'ml-auto'}` : 'whitespace-nowrap'}`}
    >
      {line}
    </span>
  ))
  if (first)
    return (
      <th scope="row" className="sticky left-0 bg-paper py-2 pr-3 text-left align-top font-medium">
        {shown}
        {lines}
      </th>
    )
  return (
    <td
      className={`px-3 py-2 align-top ${column?.text ? 'text-left' : 'text-right'} ${missed ? 'font-medium text-danger' : faint ? 'text-faint italic' : ''}`}
    >
      {shown}
      {lines}
    </td>
  )
}
