'use client'

import type { FactLine, WatchSheet } from '#simulators'
import { MeasureSign } from '../../../_components/measure'
import { strings } from '../../../_components/strings'
import { words } from '../../../_components/strings/words'
import type { TurnState } from './encounter-state'

const text = strings.room.notes

/** What a turn did, as a note in the margin: for observers only. */
export function TurnNotes({ turn, watch }: { turn: TurnState; watch: WatchSheet }) {
  const { ledger } = turn
  if (!ledger) return null
  const factOf = (id: string): FactLine | undefined => watch.facts.find((fact) => fact.id === id)
  const named = (ids: readonly string[]) => ids.map((id) => factOf(id)?.text ?? id)
  const lines = (
    turn.role === 'doctor'
      ? [
          [text.asked, named(ledger.asked)],
          [text.repeated, named(ledger.repeated)],
          [text.unlisted, ledger.unlisted.map((id) => id.replaceAll('-', ' '))],
        ]
      : [
          [text.told, named(ledger.disclosed.filter((id) => !ledger.volunteered.includes(id)))],
          [text.volunteered, named(ledger.volunteered)],
          [text.withheld, ledger.withheld.map((id) => `${factOf(id)?.text ?? id} (${words.withheld[ledger.reasons[id] ?? 'trust']})`)],
        ]
  ) as [string, string[]][]
  const filled = lines.filter(([, facts]) => facts.length > 0)
  const cue = turn.cue && watch.cues.find((known) => known.id === turn.cue?.id)
  const thought = turn.doctorState?.differential.slice(0, 3)
  if (filled.length === 0 && !turn.cue && !ledger.notUnderstood && !thought?.length && turn.trust === null) return null
  return (
    <div className={`border-l-2 border-line pl-3 text-sm text-soft ${turn.role === 'doctor' ? 'ml-8 sm:ml-15' : 'ml-14 sm:ml-15'}`}>
      <dl className="space-y-0.5">
        {filled.map(([label, facts]) => (
          <div key={label}>
            <dt className="inline font-medium text-ink">{label}: </dt>
            <dd className="inline">{facts.join('; ')}</dd>
          </div>
        ))}
        {thought && thought.length > 0 && (
          <div>
            <dt className="inline font-medium text-ink">{text.thinks}: </dt>
            <dd className="inline">
              {thought.map(({ name, p }) => (p === undefined ? name : `${name} ${Math.round(p * 100)} %`)).join('; ')}
            </dd>
          </div>
        )}
      </dl>
      {ledger.notUnderstood && <p>{text.notUnderstood}</p>}
      {turn.cue && (
        <p className="mt-0.5 flex items-center gap-1.5 font-medium text-empathy">
          <MeasureSign measure="empathy" size={15} />
          {text.cue(words.kind[turn.cue.kind], cue ? words.emotion[cue.emotion] : null, turn.cue.intensity)}
        </p>
      )}
      {turn.trust !== null && <p>{text.trust(turn.trust)}</p>}
    </div>
  )
}
