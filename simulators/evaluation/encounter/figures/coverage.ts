import type { MarkedFact } from '../../case-marks'
import { coveredFacts } from '../../encounter-record'
import type { ScoringContext } from '../../scoring-context'
import { wordsIn } from './craft'
import { type Figures, figure, missing, ratio } from './figure'

const NONE = 'the case lists nothing here'
/** Of the critical questions: the time it took to get so far. */
const MOST = 0.8

/**
 * What was got at, by domain and, of the problem itself, by slot: weighted shares, what the opening and the door note gave away left out
 * on both sides. And how quickly.
 */
export function coverageFigures(context: ScoringContext): Figures {
  const marked = [...context.facts.values()].filter(({ weight }) => weight > 0)
  const covered = coveredFacts(context.record)
  const weightOf = (facts: readonly MarkedFact[]) => facts.reduce((sum, { weight }) => sum + weight, 0)
  const share = (facts: readonly MarkedFact[]) => ({
    ...ratio(weightOf(facts.filter(({ id }) => covered.has(id))), weightOf(facts), NONE),
    of: facts.length,
  })
  const by = (key: (fact: MarkedFact) => string, facts: readonly MarkedFact[]): Figures =>
    Object.fromEntries([...Map.groupBy(facts, key)].map(([name, alike]) => [name, share(alike)]))
  return {
    ...by(({ domain }) => domain, marked),
    ...by(
      ({ fact }) => `hpi.${fact.slot}`,
      marked.filter(({ domain }) => domain === 'hpi'),
    ),
    ...pace(context, covered, weightOf(marked)),
  }
}

function pace({ record, subject, facts }: ScoringContext, covered: ReadonlyMap<string, number>, total: number): Figures {
  const { doctorTurns } = record
  const worth = [...covered].map(([id, turn]) => ({ turn, weight: facts.get(id)?.weight ?? 0 }))
  const by = (turn: number) => worth.reduce((sum, each) => (each.turn <= turn ? sum + each.weight : sum), 0)
  const got = by(Number.POSITIVE_INFINITY)
  const questions = doctorTurns.flatMap(({ reading }) => reading.questions).length
  const fresh = worth.filter(({ weight }) => weight > 0).length
  const words = doctorTurns.reduce((sum, { text }) => sum + wordsIn(text), 0)
  const { critical } = subject.key.marks
  const at = critical.map((id) => covered.get(id) ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)[Math.ceil(MOST * critical.length) - 1]
  const curve = total === 0 ? [] : doctorTurns.map(({ turn }) => by(turn) / total)
  return {
    areaUnderCurve: ratio(
      curve.reduce((sum, share) => sum + share, 0),
      curve.length,
      total === 0 ? 'case has no marks' : 'the doctor said nothing',
    ),
    turnsToMostCritical:
      at === undefined || at === Number.POSITIVE_INFINITY
        ? missing(critical.length === 0 ? 'case has no marks' : 'so many critical questions were never asked', critical.length)
        : figure(doctorTurns.filter(({ turn }) => turn <= at).length, critical.length),
    weightPerQuestion: ratio(got, questions, 'no question was asked'),
    wordsPerNewFact: ratio(words, fresh, 'nothing was got at'),
  }
}
