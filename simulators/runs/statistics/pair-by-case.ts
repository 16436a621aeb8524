import { meanOf, measuredOf } from './estimate'

/** One encounter. `value` is null where it was not scored; a failed one has none. `arm`: what is compared, say a persona. */
export type Outcome = { caseId: string; arm: string; value: number | null; failed: boolean }

export type Counts = { scored: number; notScored: number; failed: number }

export type Paired = {
  /** Of each case, the mean over its encounters in the arm less that in the reference. */
  differences: ReadonlyMap<string, number>
  /** Cases with an encounter in either, and no value in one of them. */
  unpaired: readonly string[]
  counts: { arm: Counts; reference: Counts }
}

/** What an arm does to a case, case by case; other arms are not looked at. Seeds are averaged first: the unit is the case. */
export function pairByCase(outcomes: readonly Outcome[], arm: string, reference: string): Paired {
  const own = outcomes.filter((outcome) => outcome.arm === arm)
  const others = outcomes.filter((outcome) => outcome.arm === reference)
  const [means, otherMeans] = [meansByCase(own), meansByCase(others)]
  const cases = [...new Set([...own, ...others].map(({ caseId }) => caseId))].sort()
  const differences = new Map<string, number>()
  for (const caseId of cases) {
    const [mean, otherMean] = [means.get(caseId), otherMeans.get(caseId)]
    if (mean !== undefined && otherMean !== undefined) differences.set(caseId, mean - otherMean)
  }
  return {
    differences,
    unpaired: cases.filter((caseId) => !differences.has(caseId)),
    counts: { arm: countsOf(own), reference: countsOf(others) },
  }
}

const isScored = ({ failed, value }: Outcome) => !failed && value !== null

function meansByCase(outcomes: readonly Outcome[]): Map<string, number> {
  const byCase = Map.groupBy(outcomes.filter(isScored), ({ caseId }) => caseId)
  return new Map([...byCase].map(([caseId, scored]) => [caseId, meanOf(measuredOf(scored.map(({ value }) => value)))]))
}

function countsOf(outcomes: readonly Outcome[]): Counts {
  const failed = outcomes.filter((outcome) => outcome.failed).length
  const scored = outcomes.filter(isScored).length
  return { scored, notScored: outcomes.length - failed - scored, failed }
}
