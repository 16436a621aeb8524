import type { Problem, RunPlan } from '#simulators'

/** A plan without its encounters: what the builder shows of it. `grid` is the text as it was read. */
export type PlanSummary = Pick<RunPlan, 'grid' | 'counts' | 'leftOut' | 'estimate'> & { encounters: number }

/** What the server says of a grid: its size, or what is wrong with it and where. */
export type Planned = { plan: PlanSummary; problems: null } | { plan: null; problems: readonly Problem[] }

export function summaryOf({ grid, counts, leftOut, estimate, cells }: RunPlan): PlanSummary {
  return { grid, counts, leftOut, estimate, encounters: cells.length }
}
