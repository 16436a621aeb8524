import type { DifferentialEntry } from '#simulators'
import { strings } from '../../../_components/strings'

const text = strings.models.reasoning

/** A differential, most likely first, each with its number and a bar of it; the bars say nothing that the numbers do not. */
export function DifferentialBars({ differential }: { differential: readonly DifferentialEntry[] }) {
  return (
    <ol className="space-y-1.5">
      {differential.map(({ name, p }) => (
        <li key={name}>
          <span className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <span className="shrink-0 text-soft">{p === undefined ? text.unstated : text.percent(p)}</span>
          </span>
          {p !== undefined && (
            <span aria-hidden="true" className="mt-0.5 block h-1.5 overflow-hidden rounded-full bg-line">
              <span className="block h-full rounded-full bg-diagnosis" style={{ width: `${p * 100}%` }} />
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
