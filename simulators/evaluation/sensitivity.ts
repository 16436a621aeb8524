import { type Policy, policySchema } from '../domain/policy'
import { rounded } from './scores'

/** One encounter, or whatever is ranked, with its overall mark under a policy; null where it has none. */
export type RankedEncounter = { id: string; overall(policy: Policy): number | null }

/** One weight moved by a share of itself, and what that does to the ranking. */
export type SensitivityRow = {
  /** Place in the policy, such as `encounter.history.coverage`. */
  weight: string
  from: number
  to: number
  /** Best first; ties by id. */
  ranking: string[]
  changed: boolean
  /** Of all pairs with a mark, the share that changed places. */
  swapped: number | null
}
export type Sensitivity = { ranking: string[]; rows: SensitivityRow[] }

const BY = 0.5
/** Weights that enter a mean or are taken off: what a committee may argue about. Thresholds, bands and utilities are not moved. */
const MOVED = [['turn'], ['state'], ['encounter'], ['items'], ['composite', 'weights'], ['composite', 'caps']] as const

/** Does the ranking hold if each weight is half or half as much again? Values stay within what the policy allows, so that 1 cannot rise. */
export function sensitivityTable(policy: Policy, encounters: readonly RankedEncounter[]): Sensitivity {
  const base = marksUnder(policy, encounters)
  const ranking = rankingOf(base)
  const rows = weightsOf(policy).flatMap(({ path, value }) =>
    [1 - BY, 1 + BY].flatMap((factor) => {
      const to = rounded(Math.max(-1, Math.min(1, value * factor)))
      if (to === value) return []
      const marks = marksUnder(withWeight(policy, path, to), encounters)
      const moved = rankingOf(marks)
      const changed = moved.join('\n') !== ranking.join('\n')
      return [{ weight: path.join('.'), from: value, to, ranking: moved, changed, swapped: swappedPairs(base, marks) }]
    }),
  )
  return { ranking, rows }
}

type Marks = ReadonlyMap<string, number>

function marksUnder(policy: Policy, encounters: readonly RankedEncounter[]): Marks {
  return new Map(
    encounters.flatMap(({ id, overall }) => {
      const mark = overall(policy)
      return mark === null ? [] : [[id, mark] as const]
    }),
  )
}

const rankingOf = (marks: Marks) => [...marks].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id)

function swappedPairs(before: Marks, after: Marks): number | null {
  const ids = [...before.keys()].filter((id) => after.has(id))
  const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const))
  if (pairs.length === 0) return null
  const order = (marks: Marks, [a, b]: readonly [string, string]) => Math.sign(marks.get(a)! - marks.get(b)!)
  return pairs.filter((pair) => order(before, pair) !== order(after, pair)).length / pairs.length
}

function weightsOf(policy: Policy): { path: string[]; value: number }[] {
  const leaves = (value: unknown, path: string[]): { path: string[]; value: number }[] => {
    if (typeof value === 'number') return value === 0 ? [] : [{ path, value }]
    return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, key])) : []
  }
  return MOVED.flatMap((path) =>
    leaves(
      path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], policy),
      [...path],
    ),
  )
}

function withWeight(policy: Policy, path: readonly string[], to: number): Policy {
  const changed = structuredClone(policy)
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((value, key) => value[key] as Record<string, unknown>, changed)
  holder[path.at(-1)!] = to
  return policySchema.parse(changed)
}
