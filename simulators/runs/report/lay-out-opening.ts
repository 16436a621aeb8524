import type { RunOverview } from '../self-play/models'
import { namedRows, seedsIn } from './build-report'
import { groupTable, sectionOf } from './lay-out-tables'
import type { ReportRow } from './model'
import type { Page, Section } from './page'
import { summaryOf } from './provenance'
import { warningLines } from './warning-lines'
import { warningsOf } from './warnings'

/** What the mean of a cell rests on, and where it leads. */
const CELL_WORDS =
  'The mean of each measure with its standard deviation, n (encounters with a value), how many were not scored, and how many failed. All measures are between 0 and 1, and 1 is best. Every number leads to the encounters behind it.'

export const personasSection = (run: string, rows: readonly ReportRow[]): Section =>
  sectionOf(`${run}-personas`, 'Personas by measure', {
    words: [CELL_WORDS],
    tables: [groupTable(run, { by: 'persona', rows: [...rows] })],
  })

/** The head of a report and its first section, from stored sums alone: what a page can show at once while transcripts are read. */
export function layOutOpening(overviews: readonly RunOverview[]): Page {
  const several = overviews.length > 1
  return {
    title: overviews.map(({ run: { name, id } }) => (several ? `${name} (${id})` : name)).join(' and '),
    summary: overviews.map(({ run, ...overview }) => summaryOf({ id: run.id, ...overview })),
    warnings: warningLines(
      overviews.map(({ run, progress, whole, byAll }) => ({
        id: run.id,
        warnings: warningsOf({ progress, whole, byAll, seeds: seedsIn(run.grid) }),
      })),
    ),
    sections: overviews.map((overview) => {
      const section = personasSection(overview.run.id, namedRows(overview.byPersona))
      return several ? { ...section, title: `${section.title} (${overview.run.id})` } : section
    }),
  }
}
