import type { Names } from '../names'
import type { Dimension } from '../view'

/** What a row of results is about: a name with the id that stands for it in the grid; of a combination, the ids of the rest below. */
export function RowHead({ names, of: [first, ...rest] }: { names: Names; of: [Dimension, string][] }) {
  const [dimension, id] = first!
  return (
    <th scope="row" className="sticky left-0 max-w-44 bg-paper py-2 pr-4 text-left align-top leading-6 font-medium sm:max-w-80">
      {names[dimension](id)} {rest.length === 0 && <Id>{id}</Id>}
      {rest.length > 0 && (
        <span className="block">
          <Id>{rest.map(([, other]) => other).join(' · ')}</Id>
        </span>
      )}
    </th>
  )
}

const Id = ({ children }: { children: string }) => <span className="font-mono text-xs font-normal text-soft wrap-anywhere">{children}</span>
