import type { DebriefModel, DebriefTurn } from '#simulators'

type Scored = { history: number | null; empathy: number | null; diagnosis: number | null }

/** What is shown of one turn. It has few of the things it could have: what there is nothing of is left out. */
export type ShownTurn = Pick<DebriefTurn, 'turn' | 'role' | 'text'> & {
  scores?: Scored
  asked?: string[]
  repeated?: string[]
  disclosed?: string[]
  volunteered?: string[]
  withheld?: Pick<DebriefTurn['withheld'][number], 'text' | 'reason'>[]
  cue?: DebriefTurn['cue']
  flags?: DebriefTurn['flags']
  /** The most telling question that stood open then. */
  best?: string
  trust?: number
  acts?: DebriefTurn['acts']
  /** The script spoke in the model's place. */
  fallback?: true
}

/** What the parts of the debrief say, and nothing beyond it. */
export type ShownDebrief = Omit<
  DebriefModel,
  'case' | 'persona' | 'encounter' | 'patient' | 'turns' | 'redFlags' | 'took' | 'judgements' | 'critique'
> & {
  /** The patient's name. */
  patient: string
  turns: ShownTurn[]
  /** Whether who reads it may have been the doctor. */
  own: boolean
}

/** The debrief as a browser is sent it: of a long encounter every field that is not shown is carried a hundred times. */
export function shownOf(model: DebriefModel): ShownDebrief {
  const { patient, turns, items, encounter, profile, coverage, criticalRecall, flags, facts, cues, cuesNotShown } = model
  const { craft, differential, plan, reasoning, viva, nextSteps } = model
  return {
    own: encounter.seats.doctor.kind === 'person',
    patient: patient.name,
    profile,
    coverage,
    criticalRecall,
    flags,
    facts,
    cues,
    cuesNotShown,
    craft,
    differential,
    plan,
    reasoning,
    viva,
    nextSteps,
    turns: turns.map(shownTurn),
    // The words that decided it, of which one passage is enough to find the rest.
    items: items.map((item) => ({ ...item, score: { ...item.score, evidence: item.score.evidence.slice(0, 1) } })),
  }
}

function shownTurn(turn: DebriefTurn): ShownTurn {
  const texts = (facts: readonly { text: string }[]) => facts.map(({ text }) => text)
  const parts = {
    scores: turn.scores && valuesOf(turn.scores),
    asked: texts(turn.asked),
    repeated: texts(turn.repeated),
    disclosed: texts(turn.disclosed),
    volunteered: texts(turn.volunteered),
    withheld: turn.withheld.map(({ text, reason }) => ({ text, reason })),
    cue: turn.cue,
    flags: turn.flags,
    best: turn.best?.question ?? null,
    trust: turn.trust,
    acts: turn.acts,
    fallback: turn.fallback || null,
  }
  const there = Object.entries(parts).filter(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0))
  return { turn: turn.turn, role: turn.role, text: turn.text, ...Object.fromEntries(there) }
}

/** Their evidence and parts stand in the profile and the mark scheme; here only the numbers are shown. */
function valuesOf({ history, empathy, diagnosisProcess }: NonNullable<DebriefTurn['scores']>): Scored {
  return { history: history.value, empathy: empathy.value, diagnosis: diagnosisProcess.value }
}
