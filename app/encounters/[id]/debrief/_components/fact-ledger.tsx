import type { FactRow } from '#simulators'
import { strings } from '../../../../_components/strings'
import { words } from '../../../../_components/strings/words'
import { Summary } from '../../../../_components/summary'
import { Finding, TurnLink } from './section'

const text = strings.debrief.facts
const OUTCOMES: FactRow['outcome'][] = ['told', 'volunteered', 'withheld', 'missed']

/** What there was to find out, by part of the history; danger signs first, because they matter first. */
export function FactLedger({ facts: all }: { facts: FactRow[] }) {
  const marked = all.filter((fact) => fact.outcome !== 'given')
  const reached = marked.filter((fact) => fact.outcome === 'told' || fact.outcome === 'volunteered').length
  const critical = marked.filter((fact) => fact.critical)
  const missedCritical = critical.length === 0 ? null : critical.filter((fact) => fact.outcome === 'missed').length
  const redFlags = all.filter((fact) => fact.redFlag)
  const screened = redFlags.filter((fact) => fact.outcome === 'told' || fact.outcome === 'withheld').length
  const domains = [...new Set(marked.map((fact) => fact.domain))]
  return (
    <>
      <Finding>{text.finding(reached, marked.length, missedCritical)}</Finding>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <Sign outcome={outcome} /> {text.outcome[outcome].name}
          </li>
        ))}
      </ul>
      <h3 className="mt-8 text-lg font-semibold">{strings.debrief.redFlags.title}</h3>
      <p className="text-soft">{strings.debrief.redFlags.finding(screened, redFlags.length)}</p>
      <Rows facts={redFlags} />
      <h3 className="mt-8 mb-2 text-lg font-semibold">{text.byPart}</h3>
      {domains.map((domain) => {
        const facts = marked.filter((fact) => fact.domain === domain)
        const found = facts.filter((fact) => fact.outcome === 'told' || fact.outcome === 'volunteered').length
        const missed = facts.filter((fact) => fact.critical && fact.outcome === 'missed').length
        return (
          <details key={domain} className="group border-t border-line py-2">
            <Summary>
              <h4 className="font-semibold text-ink">{words.domain[domain]}</h4>
              {missed > 0 && <span className="text-sm text-danger">{text.missedCritical(missed)}</span>}
              <span className="ml-auto text-sm">{text.foundOf(found, facts.length)}</span>
            </Summary>
            <Rows facts={facts} />
          </details>
        )
      })}
    </>
  )
}

function Sign({ outcome }: { outcome: FactRow['outcome'] }) {
  return (
    <span aria-hidden="true" className={outcome === 'missed' ? 'text-danger' : 'text-history'}>
      {text.outcome[outcome].sign}
    </span>
  )
}

function Rows({ facts }: { facts: FactRow[] }) {
  return (
    <ul className="debrief-rows mt-2">
      {facts.map((fact) => (
        <li key={fact.id}>
          <Sign outcome={fact.outcome} />
          <div>
            <p>
              {fact.text}
              {fact.critical && (
                <span className="ml-2 text-xs font-medium text-history">{fact.redFlag ? words.redFlag : words.critical}</span>
              )}
            </p>
            <p>
              <span className="sr-only">{`${text.outcome[fact.outcome].name}. `}</span>
              <Detail fact={fact} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Detail({ fact }: { fact: FactRow }) {
  if (fact.outcome === 'missed') {
    return (
      <>
        {fact.question && `“${fact.question}” `}
        {fact.chance && <TurnLink turn={fact.chance.turn}>{text.chance(fact.chance.turn)}</TurnLink>}
      </>
    )
  }
  return (
    <>
      {fact.reason && `${words.withheld[fact.reason]}. `}
      {fact.at && (
        <>
          <TurnLink turn={fact.at.turn}>{text.at(fact.at.turn)}</TurnLink>: “{fact.at.quote}”
        </>
      )}
    </>
  )
}
