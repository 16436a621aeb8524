/** Of one question or of many: targets rightly found, found without being wanted, and wanted without being found. */
export type HitCounts = { hits: number; extra: number; missing: number }

export function countHits(wanted: readonly string[], found: readonly string[]): HitCounts {
  const [right, got] = [new Set(wanted), new Set(found)]
  const hits = [...right].filter((id) => got.has(id)).length
  return { hits, extra: got.size - hits, missing: right.size - hits }
}

export const precisionOf = (counts: readonly HitCounts[]) => shareOf(counts, ({ extra }) => extra)
export const recallOf = (counts: readonly HitCounts[]) => shareOf(counts, ({ missing }) => missing)

/** Micro-averaged F1: over all targets together. Null where there is none on either side. */
export function microF1(counts: readonly HitCounts[]): number | null {
  const hits = 2 * sumOf(counts, (each) => each.hits)
  const all = hits + sumOf(counts, ({ extra, missing }) => extra + missing)
  return all === 0 ? null : hits / all
}

function shareOf(counts: readonly HitCounts[], faults: (each: HitCounts) => number): number | null {
  const hits = sumOf(counts, (each) => each.hits)
  const all = hits + sumOf(counts, faults)
  return all === 0 ? null : hits / all
}

const sumOf = (counts: readonly HitCounts[], of: (each: HitCounts) => number) => counts.reduce((sum, each) => sum + of(each), 0)
