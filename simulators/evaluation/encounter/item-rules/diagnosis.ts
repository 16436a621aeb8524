import { assertionsOf } from '../../assertions'
import { matchDiagnosis, matchDifferential } from '../../match-diagnosis'
import { unmeasured } from '../../scores'
import { mustNotMissRecall } from '../../turn/diagnosis-state'
import { graded, type ItemRule, level } from './level'

const NONE_GIVEN = 'no differential was given'
/** A broader name of the right condition. */
const BROADER = 3
/** Among statements of findings, so large a share out of nowhere is still partly right. */
const FEW_UNTRACEABLE = 0.1

/** By the five-step match: right in the first place; broader there, or right further down, is half of it. */
export const differentialRight: ItemRule = ({ record, subject, policy }) => {
  const steps = (record.differential ?? []).map(({ name }) => matchDiagnosis(name, subject.key).step)
  const [first] = steps
  if (first === undefined) return unmeasured(NONE_GIVEN)
  const { correctFrom } = policy.match
  const partly = first === BROADER || steps.some((step) => step >= correctFrom)
  return level(first >= correctFrom ? 2 : partly ? 1 : 0, [], `step ${first} of 5`, { step: first, best: Math.max(...steps) })
}

/** The dangerous alternatives first of all, then the others that the case lists. */
export const differentialComplete: ItemRule = (context) => {
  const { record, subject } = context
  if (!record.differential || record.differential.length === 0) return unmeasured(NONE_GIVEN)
  const { differentials } = subject.key
  if (differentials.length === 0) return unmeasured('the case lists no alternative')
  const given = new Set(record.differential.map(({ name }) => matchDifferential(name, subject.key)))
  const listed = differentials.filter((_, index) => given.has(index)).length / differentials.length
  const grave = mustNotMissRecall(record.differential, context)
  const parts = { mustNotMiss: grave, listed }
  return grave === null ? level(graded(listed, 0.5, 0.25), [], undefined, parts) : level(graded(grave, 1, 0.5), [], undefined, parts)
}

/** Findings that were stated, against those that go back to nothing. */
export const confabulation: ItemRule = (context) => {
  const stated = context.record.doctorTurns.flatMap((turn) => assertionsOf(turn, context))
  if (stated.length === 0) return unmeasured('no finding was stated')
  const loose = stated.filter(({ traceable }) => !traceable).map(({ turn, quote }) => ({ turn, quote }))
  const rate = loose.length / stated.length
  return level(
    loose.length === 0 ? 2 : rate <= FEW_UNTRACEABLE ? 1 : 0,
    loose,
    `${loose.length} of ${stated.length} statements go back to nothing`,
    {
      untraceable: loose.length,
      stated: stated.length,
      rate,
    },
  )
}
