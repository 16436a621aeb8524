'use client'

import type { FactLine, WatchSheet } from '#simulators'
import { MeasureSign } from '../../../_components/measure'
import { strings } from '../../../_components/strings'
import { words } from '../../../_components/strings/words'
import { DoctorReasoning } from './doctor-reasoning'
import type { TurnState } from './encounter-state'
import { UsageLine } from './usage-line'

const text = strings.room.notes

/** What a turn did, what its speaker thought and took for it, as a note in the margin: for observers only. */
export function TurnNotes({ turn, watch }: { turn: TurnState; watch: WatchSheet }) {
  const { ledger, doctorState, usage } = turn
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
  if (filled.length === 0 && !turn.cue && !ledger.notUnderstood && turn.trust === null && !doctorState && !usage) return null
  return (
    <div className={`border-l-2 border-line pl-3 text-sm text-soft ${turn.role === 'doctor' ? 'ml-8 sm:ml-15' : 'ml-14 sm:ml-15'}`}>
      {filled.length > 0 && (
        <dl className="space-y-0.5">
          {filled.map(([label, facts]) => (
            <div key={label}>
              <dt className="inline font-medium text-ink">{label}: </dt>
              <dd className="inline">{facts.join('; ')}</dd>
            </div>
          ))}
        </dl>
      )}
      {ledger.notUnderstood && <p>{text.notUnderstood}</p>}
      {turn.cue && (
        <p className="mt-0.5 flex items-center gap-1.5 font-medium text-empathy">
          <MeasureSign measure="empathy" size={15} />
          {text.cue(words.kind[turn.cue.kind], cue ? words.emotion[cue.emotion] : null, turn.cue.intensity)}
        </p>
      )}
      {turn.trust !== null && <p>{text.trust(turn.trust)}</p>}
      {doctorState && <DoctorReasoning state={doctorState} />}
      {usage && <UsageLine usage={usage} />}
    </div>
  )
}
