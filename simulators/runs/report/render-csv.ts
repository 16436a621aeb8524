import { MEASURES } from '../../domain/run'
import { csvText } from '../../exchange/csv-text'
import type { Report } from './model'

const HEADER = ['run', 'group', 'name', 'measure', 'mean', 'sd', 'scored', 'notScored', 'failed']

/** The long form: one line for each measure of each row of each table. No value is an empty cell. */
export function renderCsv({ runs }: Report): string {
  const rows = runs.flatMap(({ id, groups }) =>
    groups.flatMap(({ by, rows: named }) =>
      named.flatMap(({ name, failed, measures }) =>
        MEASURES.map((measure) => {
          const { mean, deviation, scored, notScored } = measures[measure]
          return [id, by, name, measure, mean, deviation, scored, notScored, failed]
        }),
      ),
    ),
  )
  return csvText([HEADER, ...rows])
}
