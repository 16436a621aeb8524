import type { Entry } from '../catalog'
import { createRandom } from '../dialogue/randomness'
import type { Case } from '../domain/case'
import { SimulatorError } from '../domain/errors'
import type { EventOf } from '../domain/event'
import type { JudgeReport, JudgeWarning } from '../domain/judge'
import type { PatientPersona } from '../domain/persona'
import type { ScorableEvent } from '../evaluation/evaluator'
import { type JudgeParts, judgeDialogue } from '../evaluation/judge/judge-dialogue'

export type JudgeEncounterParts = Omit<JudgeParts, 'random'> & {
  /** The family of a model that sat in a seat. */
  familyOf: (model: string) => string
}

/** Draws of the judge's belong to no turn of the encounter. */
const NO_TURN = -1

/**
 * What judges say of a stored encounter, or of a conversation from elsewhere read into events; nothing is generated anew. A judge's failure is
 * null with its reason. Rejects where the signal aborts, and with `invalid-input` where the log does not begin with its start.
 */
export async function judgeEncounter(
  events: readonly ScorableEvent[],
  contents: { case: Entry<Case>; persona: Entry<PatientPersona> | null },
  { familyOf, ...parts }: JudgeEncounterParts,
): Promise<JudgeReport> {
  const start = startOf(events)
  const random = (purpose: string) =>
    createRandom({
      case: start.case.id,
      persona: start.persona.id,
      doctor: start.seats.doctor.name,
      seed: start.seed,
      turn: NO_TURN,
      purpose,
    })
  const encounter = { id: start.encounter, events, case: contents.case.value, persona: contents.persona?.value ?? null }
  const report = await judgeDialogue(encounter, { ...parts, random })
  return { ...report, warnings: [...familyWarnings(start, report, familyOf), ...report.warnings] }
}

function startOf(events: readonly ScorableEvent[]): EventOf<'encounter-start'> {
  const [start] = events
  if (start?.type === 'encounter-start') return start
  throw new SimulatorError('invalid-input', 'The log does not begin with encounter-start')
}

/** A judge favours what is written as it would write. */
function familyWarnings(
  { seats }: EventOf<'encounter-start'>,
  { judges }: JudgeReport,
  familyOf: (model: string) => string,
): JudgeWarning[] {
  return (['doctor', 'patient'] as const).flatMap((role) => {
    const { model } = seats[role]
    if (model === undefined) return []
    const family = familyOf(model)
    return judges
      .filter((judge) => judge.family === family)
      .map((judge) => ({
        kind: 'same-family' as const,
        turn: null,
        quote: '',
        words: `${judge.model} judges a ${role} of its own family (${family}): ${model}`,
      }))
  })
}
