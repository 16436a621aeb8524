import type { ActPayload, EventOf } from '../../domain/event'
import type { DebriefTurn } from './model'
import { type DebriefSource, lineOf, linesOf } from './source'

/** The transcript with what each turn asked, told, held back and earned. Later scores of a turn replace earlier ones. */
export function buildTurns(source: DebriefSource): DebriefTurn[] {
  const scored = new Map<number, EventOf<'turn-scored'>>()
  for (const event of source.events) if (event.type === 'turn-scored') scored.set(event.turn, event)
  return source.turns.map((event) => buildTurn(event, scored.get(event.turn), source))
}

function buildTurn(event: EventOf<'turn-end'>, scored: EventOf<'turn-scored'> | undefined, source: DebriefSource): DebriefTurn {
  const { turn, role, speaker, text, status, ledger } = event
  const doctor = role === 'doctor'
  const cue = event.cue && source.cues[event.cue.id]
  return {
    turn,
    role,
    speaker,
    text,
    status,
    // The patient's turn copies both lists, so that one event tells the exchange: they are counted on the doctor's.
    asked: doctor ? linesOf(ledger.asked, source) : [],
    repeated: doctor ? linesOf(ledger.repeated, source) : [],
    disclosed: doctor
      ? []
      : linesOf(
          ledger.disclosed.filter((id) => !ledger.volunteered.includes(id)),
          source,
        ),
    volunteered: doctor ? [] : linesOf(ledger.volunteered, source),
    withheld: doctor ? [] : withheldOf(ledger, source),
    scores: scored?.scores ?? null,
    flags: scored?.flags ?? [],
    best: scored?.best ? { question: scored.best.question, gain: scored.best.eig } : null,
    cue: event.cue && cue ? { id: event.cue.id, emotion: cue.emotion, intensity: event.cue.intensity } : null,
    trust: event.inside?.trust ?? null,
    acts: actsAfter(turn, source),
    fallback: event.inside?.fallback !== undefined,
  }
}

function withheldOf(ledger: EventOf<'turn-end'>['ledger'], { facts }: DebriefSource): DebriefTurn['withheld'] {
  return ledger.withheld.flatMap((id) => {
    const known = facts.get(id)
    return known ? [{ ...lineOf(known), reason: ledger.reasons[id] ?? null }] : []
  })
}

/** What was done before anybody spoke is shown with the first turn; notes are the candidate's own. */
function actsAfter(turn: number, { acts }: DebriefSource): ActPayload[] {
  return acts.filter(({ afterTurn, act }) => Math.max(0, afterTurn) === turn && act.kind !== 'note').map(({ act }) => act)
}
