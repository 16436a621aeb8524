import type { RuleScore } from '../../scores'
import { type Figures, missing, ratio } from './figure'

const NONE = 'no question could be weighed'

/** Expected information gain over the questions that the vocabulary weighs. `processes`: the diagnosis-process score of every turn. */
export function gainFigures(processes: readonly RuleScore[]): Figures {
  const weighed = processes.flatMap(({ parts }) =>
    parts && parts.gain !== undefined && parts.gain !== null ? [{ gain: parts.gain, best: parts.best ?? null }] : [],
  )
  const compared = weighed.flatMap(({ gain, best }) => (best === null ? [] : [{ gain, best }]))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    bitsAsked: ratio(sum(weighed.map(({ gain }) => gain)), weighed.length, NONE),
    bitsAtBest: ratio(sum(compared.map(({ best }) => best)), compared.length, NONE),
    regret:
      compared.length === 0
        ? missing(NONE)
        : ratio(sum(compared.map(({ gain, best }) => (best === 0 ? 0 : Math.max(0, 1 - gain / best)))), compared.length, NONE),
  }
}
