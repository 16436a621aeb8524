import type { JudgeItem, Verdict } from '../../domain/judge'
import type { Score } from '../../domain/score'
import { mean, measured, type RuleScore, unmeasured } from '../scores'

/** A judged turn with the weight of its opportunity. */
export type WeighedTurn = { weight: number; verdicts: readonly Verdict[] }

const dimensionsOf = (items: readonly JudgeItem[]) => [...Map.groupBy(items, ({ feeds }) => feeds)]

/** Scores of one turn: by dimension the mean of its items. */
export function turnScores(items: readonly JudgeItem[], verdicts: readonly Verdict[], versions: Score['versions']): Record<string, Score> {
  const judged = dimensionsOf(items).filter(([, alike]) => alike.some(({ id }) => verdicts.some(({ item }) => item === id)))
  return Object.fromEntries(
    judged.map(([dimension, alike]) => {
      const scores = alike.flatMap(({ id }) =>
        verdicts.filter(({ item }) => item === id).map((verdict): [string, RuleScore] => [id, asRule(verdict)]),
      )
      return [dimension, asJudged(meanOf(scores), versions)]
    }),
  )
}

/** Scores of the whole: an item of turns counts as its mean over the turns, weighted, once there are enough of them. */
export function encounterScores(
  items: readonly JudgeItem[],
  turns: readonly WeighedTurn[],
  verdicts: readonly Verdict[],
  versions: Score['versions'],
): Record<string, Score> {
  return Object.fromEntries(
    dimensionsOf(items).map(([dimension, alike]) => {
      const scores = alike.map((item): [string, RuleScore] => [
        item.id,
        item.scope.unit === 'turn' ? overTurns(item, turns) : asRule(verdicts.find((verdict) => verdict.item === item.id)),
      ])
      return [dimension, asJudged(meanOf(scores), versions)]
    }),
  )
}

function overTurns(item: JudgeItem, turns: readonly WeighedTurn[]): RuleScore {
  const judged = turns.flatMap(({ weight, verdicts }) =>
    verdicts.flatMap((verdict) => (verdict.item === item.id && verdict.value !== null ? [{ weight, value: verdict.value, verdict }] : [])),
  )
  if (judged.length < item.scope.least) return unmeasured(`insufficient opportunities: ${judged.length} of ${item.scope.least}`)
  const weights = judged.reduce((sum, { weight }) => sum + weight, 0)
  return measured(
    judged.reduce((sum, { weight, value }) => sum + weight * value, 0) / weights,
    judged.flatMap(({ verdict }) => verdict.evidence),
  )
}

const asRule = (verdict: Verdict | undefined): RuleScore =>
  verdict === undefined
    ? unmeasured('not judged')
    : verdict.value === null
      ? unmeasured(verdict.reason, verdict.evidence)
      : measured(verdict.value, verdict.evidence)

/** The mean of the items that have a value; how many have none is said. */
function meanOf(scores: readonly [id: string, score: RuleScore][]): RuleScore {
  const values = scores.flatMap(([, { value }]) => (value === null ? [] : [value]))
  const value = mean(values)
  const parts = Object.fromEntries(scores.map(([id, score]) => [id, score.value]))
  const evidence = scores.flatMap(([, score]) => score.evidence)
  if (value === null) return { ...unmeasured(reasonsOf(scores), evidence), parts }
  return measured(
    value,
    evidence,
    parts,
    values.length < scores.length ? `${values.length} of ${scores.length} items could be judged` : undefined,
  )
}

/** What is wanting in several items for the same reason is said once. */
const reasonsOf = (scores: readonly [id: string, score: RuleScore][]) =>
  [...Map.groupBy(scores, ([, { reason }]) => reason)]
    .map(([reason, alike]) => `${alike.map(([id]) => id).join(', ')}: ${reason}`)
    .join('; ')

const asJudged = (score: RuleScore, versions: Score['versions']): Score => ({ ...score, source: 'judge', versions })
