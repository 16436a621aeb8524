import { measured, type RuleScore, unmeasured, weightedMean } from '../scores'
import type { ScoringContext } from '../scoring-context'
import { ITEMS, type ProfilePart } from './items'

export type Profile = Record<ProfilePart, RuleScore>

const PARTS: readonly ProfilePart[] = ['history', 'communication', 'diagnosis', 'management', 'professional']

/** The five parts that people see first: each the weighted mean of its items that have a value, with how many have. */
export function scoreProfile(items: Readonly<Record<string, RuleScore>>, { policy }: ScoringContext): Profile {
  const scores = PARTS.map((part) => {
    const own = Object.entries(items).filter(([id]) => ITEMS[id]?.part === part)
    const parts = Object.fromEntries(own.map(([id, { value }]) => [id, value]))
    const value = weightedMean(parts, Object.fromEntries(own.map(([id]) => [id, policy.items[id] ?? 1])))
    const counted = `${own.filter(([, item]) => item.value !== null).length} of ${own.length} items`
    return [part, value === null ? { ...unmeasured(`${counted} could be scored`), parts } : measured(value, [], parts, counted)]
  })
  return Object.fromEntries(scores) as Profile
}
