import type { PatientSheet } from '../../domain/case'
import type { Critique } from '../../domain/critique'
import type { ActPayload, CueState, EventOf, Seat, StopReason, Usage } from '../../domain/event'
import type { CueId, Role } from '../../domain/identifiers'
import type { Controlled, StyleControl } from '../../domain/judge'
import type { WithheldReason } from '../../domain/ledger'
import type { PatientPersona } from '../../domain/persona'
import type { SafetyFlag, Score } from '../../domain/score'
import type { Emotion, Slot } from '../../domain/vocabulary'
import type { ItemDomain } from '../../evaluation/encounter/items'
import type { FactLine } from '../page-models'
import type { CraftRow } from '../question-craft'

/** A place in the transcript. */
export type Passage = { turn: number; quote: string }

/** One turn with what it did. Doctor turns carry asked, repeated, scores; patient turns what was told and held back. */
export type DebriefTurn = {
  turn: number
  role: Role
  speaker: string
  text: string
  status: 'complete' | 'stopped'
  asked: FactLine[]
  repeated: FactLine[]
  disclosed: FactLine[]
  volunteered: FactLine[]
  withheld: (FactLine & { reason: WithheldReason | null })[]
  scores: EventOf<'turn-scored'>['scores'] | null
  flags: SafetyFlag[]
  /** The most informative question that stood open then; `gain` in bits. */
  best: { question: string; gain: number } | null
  cue: { id: CueId; emotion: Emotion; intensity: 1 | 2 | 3 } | null
  /** Trust after the turn, 0 to 10. */
  trust: number | null
  /** What was done after this turn. */
  acts: ActPayload[]
  /** The script spoke in the place of the model that the seat names. */
  fallback: boolean
}

/** What one seat's models took. */
export type SeatUsage = {
  /** Null where no call was made. */
  usage: Usage | null
  /** Turns that the script spoke in their place. */
  fallbacks: number
  /** Attempts at a turn that came to nothing; what they took counts as well. */
  failures: number
}

/** One thing that judges decided. `failed`: no judge gave an answer that holds. */
export type JudgementRow = {
  name: string
  /** Null where the whole encounter was judged. */
  turn: number | null
  level: number | null
  value: number | null
  reason: string
  evidence: Passage[]
  levels: { judge: string; level: number | null }[]
  failed: boolean
}

/** One dimension. `control`: the same without the doctor's filler; null where the talk was judged only as it was said. */
export type JudgementScore = { name: string; value: number | null; reason: string | null; control: Controlled | null }

/** What the judges of one rubric found together. `alpha`: how far they agree; null for one judge. */
export type Judgement = {
  rubric: string
  judges: string[]
  scores: JudgementScore[]
  items: JudgementRow[]
  alpha: number | null
  /** The doctor's words, and how many of them are filler; null where no score has a control. */
  filler: StyleControl['words'] | null
  warnings: { words: string; turn: number | null }[]
}

export type FactOutcome = 'told' | 'withheld' | 'volunteered' | 'missed' | 'given'

/** What became of one fact. `at` is where it was asked or told; `chance` where a missed one could have been asked. */
export type FactRow = FactLine & {
  slot: Slot
  outcome: FactOutcome
  important: boolean
  at: Passage | null
  reason: WithheldReason | null
  question: string | null
  chance: Passage | null
}

/** One feeling the patient showed, and how it was met. */
export type CueRow = {
  id: CueId
  kind: 'cue' | 'concern'
  emotion: Emotion
  intensity: 1 | 2 | 3
  shown: Passage
  outcome: Exclude<CueState, 'not-shown'>
  late: boolean
  /** Reply level 0 to 6 of the best answer. */
  level: number | null
  answer: Passage | null
  /** What the patient says once it is met. */
  eased: string
}

/** Five-step match: 5 exact, 4 close, 3 broader, 2 sibling, 1 other; null is not measured. */
export type DifferentialRow = { name: string; p: number | null; step: number | null; listed: string | null }
export type ExpectedRow = { name: string; mustNotMiss: boolean; correct: boolean; given: boolean; for: string[]; against: string[] }

export type PlanMark = 'done' | 'missed' | 'avoided' | 'done-wrongly'
export type PlanRow = {
  group: 'investigation' | 'treatment' | 'safety-net'
  level: 'must' | 'should' | 'avoid'
  what: string
  why: string | null
  mark: PlanMark
  at: Passage | null
}
/** Escalation and follow-up are marked both ways: needed and left out, and not needed and done. */
export type NeedRow = {
  kind: 'escalation' | 'follow-up'
  needed: boolean
  what: string
  why: string
  done: boolean | null
  at: Passage | null
}

/** One concrete thing to do differently next time, with words to say it in. */
export type NextStep = {
  kind: 'red-flag' | 'critical' | 'cue' | 'perspective' | 'differential' | 'escalation' | 'test' | 'dangerous'
  about: string
  question: string | null
  chance: Passage | null
}

export type DebriefModel = {
  case: { id: string; title: string; diagnosis: string; sources: { title: string; by: string; year: number; url: string | null }[] }
  patient: Pick<PatientSheet['who'], 'name' | 'age' | 'ageUnit' | 'sex'>
  persona: { id: string; name: string; summary: string; portrait: PatientPersona['portrait'] }
  encounter: { seats: { doctor: Seat; patient: Seat }; reason: StopReason | null; evaluable: boolean; startedAt: string; endedAt: string }
  /** Null where nothing was scored. `n` counts the turns, cues or entries behind each number. */
  profile: { history: ProfileScore; empathy: ProfileScore; diagnosis: ProfileScore; management: ProfileScore } | null
  coverage: Score | null
  criticalRecall: Score | null
  /** The mark scheme in its order; a null value waits for a judge or had no opportunity. */
  items: { id: string; name: string; domain: ItemDomain; score: Score }[]
  flags: SafetyFlag[]
  turns: DebriefTurn[]
  facts: FactRow[]
  redFlags: FactRow[]
  cues: CueRow[]
  /** Cues that never fell due: no opportunity, and no blame. */
  cuesNotShown: number
  differential: { final: boolean; given: DifferentialRow[]; expected: ExpectedRow[] }
  plan: { text: string | null; rows: PlanRow[]; needs: NeedRow[]; budget: number | null; spent: number }
  /** How the doctor asked, beside what is usual; empty where nothing was scored. */
  craft: CraftRow[]
  reasoning: { says: string; about: string; for: boolean; because: { text: string; had: boolean }[] }[]
  viva: { ask: string; expect: string[] }[]
  nextSteps: NextStep[]
  /** Of models that judged it; empty where none did. */
  judgements: Judgement[]
  /** Of a critic who knew the answer; null where there was none. */
  critique: Pick<Critique, 'strengths' | 'problems' | 'advice'> | null
  /** Null where no model took a seat. */
  took: Record<Role, SeatUsage> | null
}

export type ProfileScore = { score: Score; n: number; of: 'questions' | 'cues' | 'diagnoses' | 'plans' }
