import type { TurnReading } from '../../simulators/domain/ledger'
import { ASKED_FROM } from '../../simulators/language/match-facts'
import { EMPTY_CONTEXT, type ReadingContext, type Understanding } from '../../simulators/language/understanding'

type Turn = { speaker: 'doctor' | 'patient'; text: string }
export type ReadTurn = { index: number; text: string; reading: TurnReading }

/** Reads the doctor's turns of a conversation that belongs to no case, each in the light of those before it. `index`: the turn's place among all. */
export function readDoctorTurns(understanding: Understanding, turns: readonly Turn[]): ReadTurn[] {
  let context: ReadingContext = EMPTY_CONTEXT
  return turns.flatMap(({ speaker, text }, index) => {
    if (speaker === 'patient') {
      context = { ...context, lastReply: text }
      return []
    }
    const reading = understanding.read(text, context)
    context = { ...context, doctorTurns: context.doctorTurns + 1, previous: previousOf(reading) ?? context.previous }
    return [{ index, text, reading }]
  })
}

function previousOf({ questions }: TurnReading): ReadingContext['previous'] {
  const last = questions.findLast(({ understood }) => understood)
  if (last === undefined) return null
  const findings = last.findings.filter(({ confidence }) => confidence >= ASKED_FROM).map(({ id }) => id)
  return { facts: [], findings, domain: last.domain, slot: last.slot }
}
