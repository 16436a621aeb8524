import { coveredFacts } from '../../encounter-record'
import type { ScoringContext } from '../../scoring-context'
import { type Figures, figure, missing } from './figure'

/** What was known when the doctor first committed to a diagnosis. */
export type Commitment = {
  turn: number
  criticalRecall: number | null
  redFlagsUnasked: number
  certainty: number | null
  premature: boolean
}

/** What was known by a turn in which a diagnosis is stated, against the policy's `closure`. */
export function commitmentAt(turn: number, { record, policy, subject, beliefs }: ScoringContext): Commitment {
  const covered = coveredFacts({ doctorTurns: record.doctorTurns.filter((each) => each.turn <= turn) })
  const { critical, redFlags } = subject.key.marks
  const criticalRecall = critical.length === 0 ? null : critical.filter((id) => covered.has(id)).length / critical.length
  const redFlagsUnasked = redFlags.filter((id) => !covered.has(id)).length
  const certainty = beliefs.get(turn)?.ranked()[0]?.probability ?? null
  const { closure } = policy
  const premature =
    (criticalRecall ?? 1) < closure.criticalRecall ||
    (closure.anyRedFlagUnasked && redFlagsUnasked > 0) ||
    (certainty ?? 1) < closure.posterior
  return { turn, criticalRecall, redFlagsUnasked, certainty, premature }
}

/** Said aloud or filed as final, whichever came first; null where no diagnosis was ever committed to. */
export function commitment(context: ScoringContext): Commitment | null {
  const { doctorTurns } = context.record
  const committed = doctorTurns.find(
    ({ reading, acts }) => reading.acts.some(({ act }) => act === 'DX_STATE') || acts.some((act) => act.kind === 'diagnose' && act.final),
  )
  return committed ? commitmentAt(committed.turn, context) : null
}

const NONE = 'no diagnosis was committed to'

export function closureFigures(context: ScoringContext): Figures {
  const made = commitment(context)
  const { critical, redFlags } = context.subject.key.marks
  if (!made)
    return Object.fromEntries(['premature', 'adequacy', 'redFlagsUnasked', 'certainty', 'turn'].map((name) => [name, missing(NONE)]))
  return {
    premature: figure(made.premature ? 1 : 0, 1),
    adequacy: made.criticalRecall === null ? missing('case has no marks') : figure(made.criticalRecall, critical.length),
    redFlagsUnasked: figure(made.redFlagsUnasked, redFlags.length),
    certainty: made.certainty === null ? missing('the vocabulary weighs nothing here') : figure(made.certainty, 1),
    turn: figure(made.turn, context.record.doctorTurns.length),
  }
}
