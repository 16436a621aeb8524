import { MEASURES } from '../../domain/run'
import type { MeasureSummary } from '../self-play/models'
import { COUNTS, DEFINITIONS } from './definitions'
import type { ComparedGroup, ComparedMeasure, GroupName, Report, ReportGroup, RunReport } from './model'
import type { Cell, Page, Table } from './page'
import { provenanceTable, summaryOf } from './provenance'
import { besideBounds, count, figure, restsOn, signed, thresholdWords } from './words'

/** Under so many an interval says nothing yet. */
const FEW = 20
const DIFFERENCE_WORDS = 'A difference is the second run less the first; there is none where either has no mean.'
const FEW_WORDS = `Some means here rest on fewer than ${FEW} encounters: too few to say how sure they are. An interval needs more.`

/** What a table is called, and its first column. */
const TITLES: Record<Exclude<GroupName, 'all'>, { title: string; row: string }> = {
  persona: { title: 'By persona', row: 'Persona' },
  doctor: { title: 'By doctor', row: 'Doctor' },
  case: { title: 'By case', row: 'Case' },
  whole: { title: 'All encounters', row: 'Whole' },
}

/** The tables in the order of reading: personas first, then what they were played with, then how it came about. */
export function layOut(report: Report): Page {
  const { runs, comparison } = report
  const tables = comparison ? comparison.map(comparedTable) : (runs[0]?.groups ?? []).map(groupTable)
  return {
    title: runs.map(({ name, id }) => (runs.length > 1 ? `${name} (${id})` : name)).join(' and '),
    summary: [...runs.map(summaryOf), ...(comparison ? [DIFFERENCE_WORDS] : []), ...(restsOnFew(runs) ? [FEW_WORDS] : [])],
    tables: [...tables, ...runs.map(thresholdTable), ...runs.map(provenanceTable), definitionTable()].filter((table) => table !== null),
  }
}

const restsOnFew = (runs: readonly RunReport[]) =>
  runs.some(({ groups }) =>
    groups.some(
      ({ by, rows }) =>
        by !== 'all' && rows.some(({ measures }) => Object.values(measures).some(({ scored }) => scored > 0 && scored < FEW)),
    ),
  )

const measureColumns = MEASURES.map((measure) => ({ name: DEFINITIONS[measure].name, measure }))

function groupTable({ by, rows }: ReportGroup): Table | null {
  if (by === 'all') return null
  return {
    title: TITLES[by].title,
    columns: [{ name: TITLES[by].row }, { name: 'Done' }, { name: 'Failed' }, { name: 'Turns' }, ...measureColumns],
    rows: rows.map((row) => [
      { text: row.name },
      { text: count(row.done), small: [`of ${count(row.planned)}`] },
      { text: count(row.failed), ...(row.cancelled > 0 ? { small: [`${count(row.cancelled)} cancelled`] } : {}) },
      { text: row.turns === null ? '–' : row.turns.toFixed(1) },
      ...MEASURES.map((measure) => meanCell(row.measures[measure])),
    ]),
  }
}

const meanCell = (summary: MeasureSummary): Cell => ({
  text: figure(summary.mean),
  small: [...(summary.deviation === null ? [] : [`SD ${figure(summary.deviation)}`]), ...restsOn(summary)],
})

function comparedTable({ by, rows }: ComparedGroup): Table | null {
  if (by === 'all') return null
  return {
    title: `${TITLES[by].title}: the difference, and the means it is of`,
    columns: [{ name: TITLES[by].row }, ...measureColumns],
    rows: rows.map(({ name, measures }) => [{ text: name }, ...MEASURES.map((measure) => comparedCell(measures[measure]))]),
  }
}

const comparedCell = ({ first, second, difference }: ComparedMeasure): Cell => ({
  text: signed(difference),
  small: [first, second].map((summary) => (summary ? `${figure(summary.mean)}, ${restsOn(summary)[0]}` : 'not in it')),
})

function thresholdTable({ id, thresholds }: RunReport, _: number, runs: readonly RunReport[]): Table | null {
  if (thresholds.length === 0) return null
  const missed = thresholds.filter(({ met }) => !met)
  return {
    title: runs.length > 1 ? `Thresholds of ${id}` : 'Thresholds',
    columns: [{ name: 'Measure' }, { name: 'Mean' }, { name: 'Wanted' }, { name: 'Result' }],
    rows: thresholds.map((result) => {
      const { min, max, scored, met } = result
      return [
        { text: DEFINITIONS[result.measure].name },
        { text: besideBounds(result), small: [`n ${count(scored)}`] },
        { text: [min === null ? [] : `≥ ${figure(min)}`, max === null ? [] : `≤ ${figure(max)}`].flat().join(', ') },
        { text: met ? 'met' : 'missed', missed: !met },
      ]
    }),
    ...(missed.length > 0 ? { note: `Missed: ${missed.map(thresholdWords).join('; ')}.` } : {}),
  }
}

const definitionTable = (): Table => ({
  title: 'What the words mean',
  columns: [{ name: 'Word' }, { name: 'Meaning' }],
  rows: [...MEASURES.map((measure) => DEFINITIONS[measure]), ...COUNTS].map(({ name, meaning }) => [{ text: name }, { text: meaning }]),
})
