import type { DebriefModel, NeedRow, PlanRow } from '#simulators'
import { strings } from '../../../../_components/strings'
import { TurnLink } from './section'

const text = strings.debrief.plan
const GROUPS = ['investigation', 'treatment', 'safety-net'] as const

/** The plan against the key, both ways: what was needed, and what had better be left alone. */
export function Plan({ plan }: { plan: DebriefModel['plan'] }) {
  return (
    <>
      <h3 className="text-sm font-semibold text-soft">{text.yours}</h3>
      <p className="mt-1 max-w-[65ch] whitespace-pre-wrap">{plan.text ?? text.none}</p>
      {(plan.spent > 0 || plan.budget !== null) && <p className="mt-2 text-sm text-soft">{text.spent(plan.spent, plan.budget)}</p>}
      {plan.needs.length === 0 && <p className="mt-2 max-w-[65ch] text-sm text-soft">{text.unmarked}</p>}
      {plan.needs.length > 0 && (
        <ul className="mt-6 divide-y divide-line border-y border-line">
          {plan.needs.map((need) => (
            <Need key={need.kind} need={need} />
          ))}
        </ul>
      )}
      {GROUPS.map((group) => {
        const rows = plan.rows.filter((row) => row.group === group)
        if (rows.length === 0) return null
        return (
          <section key={group} className="mt-6">
            <h3 className="font-semibold">{text.group[group]}</h3>
            <ul className="debrief-rows mt-1">
              {rows.map((row) => (
                <Row key={`${row.level}${row.what}`} row={row} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Row({ row }: { row: PlanRow }) {
  const mark = text.mark[row.mark]
  // What was only advisable is no fault when it is missing.
  const bad = !mark.good && row.level !== 'should'
  return (
    <li>
      <span aria-hidden="true" className={`w-4 text-center ${mark.good ? 'text-accent' : bad ? 'text-danger' : 'text-faint'}`}>
        {mark.sign}
      </span>
      <div>
        <p>
          {capital(row.what)}{' '}
          <span className="text-sm text-soft">
            {text.level[row.level]} · <span className={bad ? 'font-medium text-danger' : ''}>{mark.name}</span>
          </span>
        </p>
        {row.why && <p>{row.why}</p>}
        {row.at && (
          <p>
            <TurnLink turn={row.at.turn}>{strings.debrief.facts.at(row.at.turn)}</TurnLink>: “{row.at.quote}”
          </p>
        )}
      </div>
    </li>
  )
}

function Need({ need }: { need: NeedRow }) {
  const right = need.done === need.needed
  const verdict = need.done === null ? text.open : right ? text.right : text.wrong
  return (
    <li className="py-3">
      <p>
        <span className="font-semibold">{text.need[need.kind]}</span>
        <span className="ml-2 text-sm text-soft">
          {need.needed ? text.needed : text.notNeeded} ·{' '}
          <span className={right || need.done === null ? '' : 'font-medium text-danger'}>{verdict}</span>
        </span>
      </p>
      {need.needed && need.what && <p>{need.what}</p>}
      <p className="text-sm text-soft">{need.why}</p>
    </li>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
