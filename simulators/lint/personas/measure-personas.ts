import { loadCatalog } from '../../catalog'
import { type AxisResult, measureAxes, spread } from './measure-axes'

export type { AxisResult } from './measure-axes'

/** Cases that a quick look plays; every one of them is what a release is held against. */
const CASES_PLAYED = 6
const SEED = 1

/** Plays the levels of the persona axes below `root` and holds them against content.md 2.1. `every`: on all cases, which takes minutes. */
export function measurePersonas(root: string, { every }: { every: boolean }): Promise<AxisResult[]> {
  const catalog = loadCatalog(root, { lenient: true })
  const ids = catalog.cases().map(({ value }) => value.id)
  return measureAxes(catalog, { caseIds: every ? ids : spread(ids, CASES_PLAYED), seeds: [SEED] })
}
