import type { DebriefModel, Score } from '#simulators'
import { strings } from '../../../../_components/strings'
import { TurnLink } from './section'

const text = strings.debrief.items

/** The items of the mark scheme with the words that decided them. */
export function MarkScheme({ items }: { items: DebriefModel['items'] }) {
  const domains = [...new Set(items.map((item) => item.domain))]
  return (
    <>
      <p className="max-w-[65ch] text-sm text-soft">{text.hint}</p>
      <table className="mt-4 w-full border-collapse text-left">
        <thead className="text-sm text-soft">
          <tr className="border-b border-line-strong/60">
            <th scope="col" className="py-2 pr-4 font-medium">
              {text.item}
            </th>
            <th scope="col" className="py-2 font-medium">
              {text.result}
            </th>
          </tr>
        </thead>
        {domains.map((domain) => (
          <tbody key={domain}>
            <tr>
              <th scope="rowgroup" colSpan={2} className="pt-5 pb-1 text-sm font-semibold text-accent">
                {text.domain[domain]}
              </th>
            </tr>
            {items
              .filter((item) => item.domain === domain)
              .map((item) => (
                <tr key={item.id} className="debrief-mark">
                  <td>
                    {item.name}
                    <Evidence score={item.score} />
                  </td>
                  <td>{resultOf(item.score)}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </>
  )
}

function Evidence({ score }: { score: Score }) {
  const first = score.evidence[0]
  if (score.value === null) return <span className="text-faint first-letter:uppercase">{score.reason}</span>
  if (!first?.quote) return null
  return (
    <span>
      <TurnLink turn={first.turn}>{strings.debrief.facts.at(first.turn)}</TurnLink>: “{first.quote}”
    </span>
  )
}

/** Levels 0, 1, 2 are stored as 0, .5, 1. */
const resultOf = ({ value }: Score) => (value === null ? '–' : text.level[Math.round(value * 2)])
