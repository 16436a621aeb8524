import type { Catalog } from '../../catalog'
import type { StoredEvent } from '../../domain/event'
import type { JudgeReport } from '../../domain/judge'
import type { Grid } from '../../domain/run'
import type { Models } from '../../engines/engine'
import type { Contents } from '../contents'
import { judgeEncounter } from '../judge-encounter'
import { familyOf } from '../judge-stored'

/** Judges one encounter that has ended. What a judge fails to give is null in the report; rejects only where the signal aborts. */
export type CellJudge = (events: readonly StoredEvent[], contents: Contents) => Promise<JudgeReport>

/** The models that a grid wants as judges. */
export const judgesOf = ({ evaluate }: Pick<Grid, 'evaluate'>): readonly string[] =>
  evaluate.judge === 'none' ? [] : [...new Set([evaluate.judge].flat())]

/** Each judge as often as it reads an encounter: what controls for style is a judging of its own. */
export const judgingsOf = (grid: Pick<Grid, 'evaluate'>): readonly string[] =>
  grid.evaluate.control ? [...judgesOf(grid), ...judgesOf(grid)] : judgesOf(grid)

/** Null where the grid wants none. Throws what opening the models throws. */
export function createCellJudge(catalog: Catalog, models: Models, grid: Grid, signal: AbortSignal): CellJudge | null {
  const judges = judgesOf(grid).map((judge) => models.model(judge))
  if (judges.length === 0) return null
  const { rubric, samples = null, control } = grid.evaluate
  const parts = { judges, rubric: catalog.rubric(rubric), prompts: catalog.prompts, samples, control, signal, familyOf }
  return (events, contents) => judgeEncounter(events, contents, parts)
}
