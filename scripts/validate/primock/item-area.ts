import { areaUnderCurve } from '../../../simulators/runs/statistics'
import type { ChecklistItem } from './checklists'

/** One item: how far it is found in its own consultation, and in each of the others. */
export type ScoredItem = Pick<ChecklistItem, 'consultation' | 'critical'> & { own: number; others: readonly number[] }

/** Items of one consultation, whoever noted them: they share its words and are drawn together. */
export type ItemCluster = readonly ScoredItem[]

/**
 * The chance that an item is found better where it was noted than some item is in a consultation that is not its own, ties counting half.
 * The clusters' own areas are put together by the pairs that they hold, so that a resample need not sort all scores again.
 */
export function pooledArea(clusters: readonly ItemCluster[]): number | null {
  let [wins, pairs] = [0, 0]
  for (const own of clusters) {
    for (const other of clusters) {
      const held = own.length * other.reduce((sum, { others }) => sum + others.length, 0)
      wins += held * areaBetween(own, other)
      pairs += held
    }
  }
  return pairs === 0 ? null : wins / pairs
}

const areas = new WeakMap<ItemCluster, WeakMap<ItemCluster, number>>()

function areaBetween(own: ItemCluster, other: ItemCluster): number {
  const known = areas.get(own) ?? new WeakMap<ItemCluster, number>()
  areas.set(own, known)
  const area =
    known.get(other) ??
    areaUnderCurve(
      own.map((item) => item.own),
      other.flatMap(({ others }) => others),
    ).value ??
    0
  known.set(other, area)
  return area
}

/** The mean over items of the share of other consultations in which the same item is found less well, ties counting half. */
export function ownArea(clusters: readonly ItemCluster[]): number | null {
  const shares = clusters.flat().map(shareBelow)
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
}

function shareBelow({ own, others }: ScoredItem): number {
  const worth = others.map((other) => (other < own ? 1 : other === own ? 0.5 : 0))
  return worth.reduce<number>((sum, each) => sum + each, 0) / worth.length
}
