import type { Asked } from '#simulators'
import { mapping as text } from '../../../_components/strings/mapping'

const COLUMNS = ['number', 'gloss', 'reach', 'by'] as const
const WIDTHS = { number: 'w-24', gloss: 'w-[28%]', reach: 'w-28', by: '' }

/** Said once for all rows, of which there are hundreds: on a wide screen a table, on a narrow one each row is a block. */
const ROWS = [
  '[&_tr]:border-t [&_tr]:border-line [&_tr]:align-top sm:[&_tr>*]:py-2 sm:[&_tr>*]:pr-4',
  'max-sm:block max-sm:[&_tr]:grid max-sm:[&_tr]:grid-cols-[auto_1fr_auto] max-sm:[&_tr]:gap-x-2.5 max-sm:[&_tr]:py-3',
  'max-sm:[&_td:last-child]:col-span-full max-sm:[&_td:last-child]:mt-1.5 [&_td:last-child]:space-y-1 [&_td:last-child]:leading-relaxed',
  '[&_th]:font-medium max-sm:[&_th]:text-base [&_i]:mr-1.5 [&_i]:text-faint [&_i]:not-italic',
].join(' ')

export function AskedTable({ id, name, asks }: { id: string; name: string; asks: readonly Asked[] }) {
  return (
    <>
      <h4 id={id} className="mt-8 font-semibold">
        {name}
      </h4>
      <table aria-labelledby={id} className="mt-2 w-full border-collapse text-left text-sm max-sm:block sm:table-fixed">
        <thead className="max-sm:sr-only">
          <tr className="text-faint">
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`py-1.5 pr-4 font-normal ${WIDTHS[column]}`}>
                {text.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={ROWS}>
          {asks.map((asked) => (
            <AskedRow key={asked.number} asked={asked} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function AskedRow({ asked }: { asked: Asked }) {
  const { sign, name } = text.reach[asked.reach]
  return (
    <tr>
      <td>
        <i>{asked.number}</i>
      </td>
      <th scope="row">{asked.gloss}</th>
      <td>
        <span aria-hidden="true">{sign}</span> {name}
      </td>
      <td>
        {asked.engines.length === 0 && <p>{text.nothing}</p>}
        {asked.engines.map((engine) => (
          <p key={engine}>
            <i>{text.engine[engine]}</i>
            {asked.by
              .filter((measured) => measured.engine === engine)
              .map(text.measured)
              .join('; ')}
          </p>
        ))}
        {asked.lacks && (
          <p className="text-soft">
            <i>{text.lacks}</i>
            {asked.lacks}
          </p>
        )}
      </td>
    </tr>
  )
}
