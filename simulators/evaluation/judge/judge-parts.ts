import type { Calibration } from '../../domain/calibration'
import type { Case } from '../../domain/case'
import type { Rubric } from '../../domain/judge'
import type { PatientPersona } from '../../domain/persona'
import type { Model } from '../../engines/engine'
import type { Prompts } from '../../engines/prompts'
import type { ScorableEvent } from '../evaluator'

/** Raised whenever the protocol changes what it makes of the same answers. */
export const PROTOCOL_VERSION = '1'

export type JudgeParts = {
  /** At least one, each once. */
  judges: readonly Model[]
  rubric: Rubric
  prompts: Prompts
  /** How often each judge is asked; null is as often as the items say. */
  samples: number | null
  /** Judges the talk once more without the doctor's filler. */
  control?: boolean
  /** Sets calibrated values beside the raw ones. */
  calibration?: Calibration
  /** Numbers in [0,1) for one purpose: the same for the same encounter and purpose. */
  random: (purpose: string) => { next(): number }
  signal: AbortSignal
}

/** A stored encounter as judges read it. */
export type JudgedEncounter = {
  id: string
  events: readonly ScorableEvent[]
  case: Case
  /** Null for a conversation from elsewhere. */
  persona: PatientPersona | null
}
