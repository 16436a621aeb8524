import { MEASURES, type Measure, type Progress } from '../../domain/run'
import type { SummaryRow } from '../self-play/models'
import { leastEffect } from './effect'

/** What a reader must know before any number, as data; words.ts says it. */
export type Warning =
  | { kind: 'few-cases'; cases: number; detectable: number | null }
  | { kind: 'unfinished'; left: number }
  | { kind: 'failures'; failed: number; of: number }
  | { kind: 'one-seed' }
  | { kind: 'ceiling' | 'floor'; measure: Measure; mean: number; deviation: number; scored: number }
  | { kind: 'rarely-scored'; measure: Measure; scored: number; notScored: number }

/** From so many cases on effects of half a standard deviation are found, four times out of five. */
const CASES_ENOUGH = 34
const FAILURES_NOTABLE = 0.05
/** Of a measure that has a value in fewer, its mean is that of a selection. */
const SCORED_ENOUGH = 0.5
/** Beyond these, where a standard deviation reaches over the end of the scale, it is the scale that ends. */
const NEAR_CEILING = 0.8
const NEAR_FLOOR = 0.2

type Inputs = { progress: Progress; whole: SummaryRow; byAll: readonly SummaryRow[]; seeds: number }

export function warningsOf({ progress, whole, byAll, seeds }: Inputs): Warning[] {
  const cases = new Set(byAll.flatMap(({ caseId, done }) => (done > 0 ? [caseId] : []))).size
  const { done, failed, waiting, playing } = progress
  return [
    ...(cases < CASES_ENOUGH ? [{ kind: 'few-cases' as const, cases, detectable: leastEffect(cases) }] : []),
    ...(waiting + playing > 0 ? [{ kind: 'unfinished' as const, left: waiting + playing }] : []),
    ...(failed > (done + failed) * FAILURES_NOTABLE ? [{ kind: 'failures' as const, failed, of: done + failed }] : []),
    ...(seeds < 2 ? [{ kind: 'one-seed' as const }] : []),
    ...MEASURES.flatMap((measure) => measureWarnings(measure, whole)),
  ]
}

function measureWarnings(measure: Measure, whole: SummaryRow): Warning[] {
  const { mean, deviation, scored, notScored } = whole.measures[measure]
  const rarely = scored + notScored > 0 && scored < (scored + notScored) * SCORED_ENOUGH
  const squeezed = mean !== null && deviation !== null
  return [
    ...(rarely ? [{ kind: 'rarely-scored' as const, measure, scored, notScored }] : []),
    ...(squeezed && mean > NEAR_CEILING && mean + deviation > 1 ? [{ kind: 'ceiling' as const, measure, mean, deviation, scored }] : []),
    ...(squeezed && mean < NEAR_FLOOR && mean - deviation < 0 ? [{ kind: 'floor' as const, measure, mean, deviation, scored }] : []),
  ]
}
