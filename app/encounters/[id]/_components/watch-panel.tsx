'use client'

import type { DoctorState, FactLine, Usage, WatchSheet } from '#simulators'
import { inHundredths, type Measure, MeasureSign } from '../../../_components/measure'
import { strings } from '../../../_components/strings'
import { words } from '../../../_components/strings/words'
import { DifferentialBars } from './differential-bars'
import type { EncounterState } from './encounter-state'
import { doctorStateNow, usageSoFar } from './so-far'

const text = strings.room.watch

type Reached = { state: 'told' | 'withheld' | 'asked' | 'open'; turn: number | null }
const SIGNS: Record<Reached['state'], string> = { told: '●', withheld: '◐', asked: '○', open: '·' }

/** The ledger as it fills, the patient's trust, the feelings shown, and the last scores. */
export function WatchPanel({ watch, state }: { watch: WatchSheet; state: EncounterState }) {
  const reached = new Map(watch.facts.map((fact) => [fact.id, reachedBy(state, fact.id)]))
  const told = [...reached.values()].filter((entry) => entry.state === 'told').length
  const critical = watch.facts.filter((fact) => fact.critical)
  const asked = new Set(state.turns.flatMap((turn) => turn.ledger?.asked ?? []))
  const domains = [...new Set(watch.facts.map((fact) => fact.domain))]
  return (
    <div className="space-y-8">
      <Scores state={state} />
      <DoctorNow state={doctorStateNow(state)} />
      <Trust state={state} />
      <section>
        <h3 className="text-sm font-semibold">{text.cues}</h3>
        {state.cues.length === 0 ? <p className="mt-1 text-sm text-soft">{text.noCues}</p> : <Cues watch={watch} state={state} />}
      </section>
      <section>
        <h3 className="text-sm font-semibold">{text.facts}</h3>
        <p className="text-sm text-soft">
          {text.found(told, watch.facts.length)}. {text.critical(critical.filter((fact) => asked.has(fact.id)).length, critical.length)}.
        </p>
        <div className="mt-3 space-y-4">
          {domains.map((domain) => (
            <div key={domain}>
              <h4 className="text-sm text-soft">{words.domain[domain]}</h4>
              <ul className="mt-0.5 text-sm">
                {watch.facts
                  .filter((fact) => fact.domain === domain)
                  .map((fact) => (
                    <FactLineItem key={fact.id} fact={fact} reached={reached.get(fact.id)!} />
                  ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
      <ModelsSoFar usage={usageSoFar(state)} />
    </div>
  )
}

/** What the doctor thought at its last move; how it came to it stands under that move. */
function DoctorNow({ state }: { state: DoctorState | null }) {
  const { reasoning } = strings.models
  return (
    <section>
      <h3 className="text-sm font-semibold">{reasoning.now}</h3>
      {state === null || state.differential.length === 0 ? (
        <p className="mt-1 text-sm text-soft">{reasoning.noneYet}</p>
      ) : (
        <div className="mt-1 text-sm">
          <DifferentialBars differential={state.differential} />
        </div>
      )}
      {state?.next && <p className="mt-2 text-sm text-soft">{`${reasoning.next}: ${reasoning.act(state.next)}`}</p>}
    </section>
  )
}

/** Silent where only scripts and people play. */
function ModelsSoFar({ usage }: { usage: Usage | null }) {
  const text = strings.models.usage
  if (!usage) return null
  return (
    <section>
      <h3 className="text-sm font-semibold">{text.soFar}</h3>
      <p className="mt-1 text-sm text-soft">{text.line(usage)}</p>
    </section>
  )
}

function reachedBy(state: EncounterState, id: string): Reached {
  const turn = (list: 'disclosed' | 'withheld' | 'asked') => state.turns.find((known) => known.ledger?.[list].includes(id))?.turn ?? null
  const told = turn('disclosed')
  if (told !== null) return { state: 'told', turn: told }
  const withheld = turn('withheld')
  if (withheld !== null) return { state: 'withheld', turn: withheld }
  const asked = turn('asked')
  return asked === null ? { state: 'open', turn: null } : { state: 'asked', turn: asked }
}

function FactLineItem({ fact, reached }: { fact: FactLine; reached: Reached }) {
  return (
    <li className={`flex gap-2 py-0.5 ${reached.state === 'open' ? 'text-faint' : ''}`}>
      <span aria-hidden="true" className="w-3 shrink-0 text-center text-history">
        {SIGNS[reached.state]}
      </span>
      <span className="flex-1">
        {fact.text}
        {fact.critical && <span className="ml-1.5 text-xs text-history">{fact.redFlag ? words.redFlag : words.critical}</span>}
      </span>
      <span className="shrink-0 text-xs text-faint">
        {reached.turn === null ? text.state.open : `${text.state[reached.state]}, ${text.at(reached.turn)}`}
      </span>
    </li>
  )
}

function Cues({ watch, state }: { watch: WatchSheet; state: EncounterState }) {
  const last = new Map(state.cues.map((step) => [step.id, step]))
  return (
    <ul className="mt-1 space-y-1 text-sm">
      {[...last.values()].map((step) => {
        const cue = watch.cues.find((known) => known.id === step.id)
        return (
          <li key={step.id} className="flex items-center gap-2">
            <MeasureSign measure="empathy" size={15} />
            <span className="flex-1">{cue ? words.emotion[cue.emotion] : step.id.replaceAll('-', ' ')}</span>
            <span className="text-soft">
              {words.cueState[step.state]}, {text.at(step.turn)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const HEIGHT = 56
const WIDTH = 320

function Trust({ state }: { state: EncounterState }) {
  const points = state.turns.flatMap((turn) => (turn.trust === null ? [] : [turn.trust]))
  const last = points.at(-1)
  const step = WIDTH / Math.max(1, points.length - 1)
  return (
    <section>
      <h3 className="flex items-baseline justify-between text-sm font-semibold">
        {text.trust}
        {last !== undefined && <span className="font-normal text-soft">{text.trustNow(last)}</span>}
      </h3>
      {last === undefined ? (
        <p className="mt-1 text-sm text-soft">{text.noTrust}</p>
      ) : (
        <svg
          viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`}
          className="mt-2 w-full text-empathy"
          role="img"
          aria-label={text.trustChart(points[0]!, last)}
        >
          <path d={`M0 ${HEIGHT}H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 0H${WIDTH}`} className="stroke-line" strokeWidth="1" />
          <polyline
            points={points.map((trust, index) => `${index * step},${HEIGHT - (trust / 10) * HEIGHT}`).join(' ')}
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinejoin="round"
          />
          <circle cx={(points.length - 1) * step} cy={HEIGHT - (last / 10) * HEIGHT} r="3.5" fill="currentColor" />
        </svg>
      )}
    </section>
  )
}

/** The scores of the whole once they are there; until then the latest of each measure. */
function Scores({ state }: { state: EncounterState }) {
  const latest = (of: 'history' | 'empathy' | 'diagnosisProcess') =>
    state.turns.findLast((turn) => turn.scores?.[of].value != null)?.scores?.[of].value ?? null
  if (!state.turns.some((turn) => turn.scores !== null)) return null
  const whole = state.scored?.scores
  const all: [Measure, number | null][] = whole
    ? [
        ['history', whole.history.value],
        ['empathy', whole.empathy.value],
        ['diagnosis', whole.diagnosis.value],
        ['management', whole.management.value],
      ]
    : [
        ['history', latest('history')],
        ['empathy', latest('empathy')],
        ['diagnosis', latest('diagnosisProcess')],
      ]
  return (
    <section>
      <h3 className="text-sm font-semibold">{whole ? text.profile : text.latest}</h3>
      <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-3">
        {all.map(([measure, value]) => (
          <div key={measure}>
            <dt className="flex items-center gap-1.5 text-sm text-soft">
              <MeasureSign measure={measure} size={15} />
              {words.measure[measure]}
            </dt>
            <dd className="text-2xl font-semibold">{inHundredths(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
