import type { Entry } from '../catalog'
import { createRandom } from '../dialogue/randomness'
import type { Calibration } from '../domain/calibration'
import type { Case } from '../domain/case'
import { SimulatorError } from '../domain/errors'
import type { EventOf } from '../domain/event'
import type { JudgeReport, JudgeWarning } from '../domain/judge'
import type { PatientPersona } from '../domain/persona'
import type { ScorableEvent } from '../evaluation/evaluator'
import { judgeDialogue } from '../evaluation/judge/judge-dialogue'
import type { JudgeParts } from '../evaluation/judge/judge-parts'
import { talkHash } from './talk-hash'

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
  const calibration = parts.calibration ? calibrationWarnings(parts.calibration, events, parts.prompts.hash) : []
  return { ...report, warnings: [...familyWarnings(start, report, familyOf), ...calibration, ...report.warnings] }
}

/** A map fits the talks that it was made from better than any other. */
function calibrationWarnings({ talks, prompts }: Calibration, events: readonly ScorableEvent[], promptsNow: string): JudgeWarning[] {
  const hash = talkHash(events)
  const own = talks.find((talk) => talk.hash === hash)
  return [
    ...(own ? [`The calibration was made from this very talk (${own.id}): what it gives here is no measurement`] : []),
    ...(prompts === promptsNow ? [] : ['Models are told things otherwise than when the calibration was made']),
  ].map((words) => ({ kind: 'calibration', turn: null, quote: '', words }))
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
