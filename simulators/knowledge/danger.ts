import type { ConditionId, FindingId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import { type LikelihoodTable, likelihoodTable, type TabledFinding } from './likelihood-table'

/**
 * How strongly a finding speaks for a condition: `ratio` of its most telling outcome against people in general, and
 * `weight` = sqrt(P) x ln ratio, which lets a rare but telling sign stand beside a common one.
 */
export type Pointer = { finding: FindingId; ratio: number; weight: number }

const POINTS_FROM_RATIO = 2
const POINTS_FROM_CHANCE = 0.08
const pointersByTable = new WeakMap<LikelihoodTable, Map<string, readonly Pointer[]>>()

/**
 * Findings that point at a condition, the most telling first, ties by the lower id: in the history of one that must not be
 * missed they are its danger signs. People in general are the plain mean over all conditions. Empty for an unknown condition.
 */
export function pointersTo(knowledge: Knowledge, condition: ConditionId, kind: TabledFinding['kind'] = 'history'): readonly Pointer[] {
  const table = likelihoodTable(knowledge)
  let known = pointersByTable.get(table)
  if (!known) {
    known = new Map()
    pointersByTable.set(table, known)
  }
  const key = `${kind} ${condition}`
  const before = known.get(key)
  if (before) return before
  const index = table.places.get(condition) ?? -1
  const pointers = index < 0 ? [] : pointersOf(table, kind, index)
  known.set(key, pointers)
  return pointers
}

function pointersOf(table: LikelihoodTable, kind: TabledFinding['kind'], condition: number): Pointer[] {
  return [...table.findings.values()]
    .filter((finding) => finding.kind === kind)
    .flatMap((finding) => pointer(finding, condition))
    .sort((a, b) => b.weight - a.weight)
}

function pointer(finding: TabledFinding, condition: number): Pointer[] {
  const best = finding.variables
    .flatMap((variable) => variable.likelihood.filter((_, outcome) => !variable.yesNo || outcome === 0))
    .map((row) => {
      const ratio = row[condition]! / (row.reduce((sum, p) => sum + p, 0) / row.length)
      return { finding: finding.id, ratio, chance: row[condition]!, weight: Math.sqrt(row[condition]!) * Math.log(ratio) }
    })
    .filter(({ ratio, chance }) => ratio >= POINTS_FROM_RATIO && chance >= POINTS_FROM_CHANCE)
    .sort((a, b) => b.weight - a.weight)[0]
  return best ? [{ finding: best.finding, ratio: best.ratio, weight: best.weight }] : []
}

/** P of the most likely positive answer to a finding under a condition: what one who believes in it expects to hear. */
export function expectedAnswer(knowledge: Knowledge, finding: FindingId, condition: ConditionId): number {
  const table = likelihoodTable(knowledge)
  const place = table.places.get(condition)
  if (place === undefined) return 0
  let most = 0
  for (const { likelihood, yesNo } of table.findings.get(finding)?.variables ?? []) {
    for (const [outcome, row] of likelihood.entries()) if (!yesNo || outcome === 0) most = Math.max(most, row[place]!)
  }
  return most
}
