import type { Act } from '../../../domain/vocabulary'
import { coveredFacts } from '../../encounter-record'
import type { ScoringContext } from '../../scoring-context'
import { type ItemRule, level, passagesOf } from './level'

/** Asked for in so many words, or got at by another question. */
const byView =
  (act: Act, slot: string): ItemRule =>
  (context) => {
    const quotes = passagesOf(context, act)
    return level(quotes.length > 0 || isReached(context, slot) ? 2 : 0, quotes)
  }

export const ideas = byView('ICE_I', 'idea')
export const concerns = byView('ICE_C', 'concern')

/** What is hoped for; how life is affected is half of it. */
export const expectations: ItemRule = (context) => {
  const hopes = passagesOf(context, 'ICE_E')
  const impact = passagesOf(context, 'IMPACT')
  const whole = hopes.length > 0 || isReached(context, 'expectation')
  return level(whole ? 2 : impact.length > 0 || isReached(context, 'impact') ? 1 : 0, [...hopes, ...impact])
}

function isReached({ facts, record }: ScoringContext, slot: string): boolean {
  const covered = coveredFacts(record)
  return [...facts.values()].some((fact) => fact.domain === 'ice' && fact.fact.slot === slot && covered.has(fact.id))
}
