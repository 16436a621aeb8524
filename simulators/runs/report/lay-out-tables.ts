import { MEASURES, type Measure } from '../../domain/run'
import type { MeasureSummary } from '../self-play/models'
import { DEFINITIONS } from './definitions'
import type { ComparedGroup, ComparedMeasure, GroupName, ReportGroup, ReportRow } from './model'
import type { Behind, Cell, Column, Section, Table } from './page'
import { casesInWords, count, effectLines, figure, restsOn, signed } from './words'

/** What a table is called, and its first column. */
export const TITLES: Record<Exclude<GroupName, 'all'>, { title: string; row: string }> = {
  persona: { title: 'By persona', row: 'Persona' },
  doctor: { title: 'By doctor', row: 'Doctor' },
  case: { title: 'By case', row: 'Case' },
  whole: { title: 'All encounters', row: 'Whole' },
}

export const measureColumns: Column[] = MEASURES.map((measure) => ({ name: DEFINITIONS[measure].name, measure }))

/** A section with nothing in it yet. */
export const sectionOf = (id: string, title: string, parts: Partial<Section> = {}): Section => ({
  ...{ id, title, words: [], charts: [], tables: [], excerpts: [] },
  ...parts,
})

/** Means with what they rest on, a row for each persona, doctor or case. */
export function groupTable(run: string, { by, rows }: ReportGroup): Table {
  const { title, row: first } = TITLES[by as keyof typeof TITLES]
  return {
    title,
    columns: [{ name: first }, { name: 'Done' }, { name: 'Failed' }, { name: 'Turns' }, ...measureColumns],
    rows: rows.map((row) => [
      { text: row.name },
      { text: count(row.done), small: [`of ${count(row.planned)}`] },
      { text: count(row.failed), ...(row.cancelled > 0 ? { small: [`${count(row.cancelled)} cancelled`] } : {}) },
      { text: figure(row.turns, 1) },
      ...MEASURES.map((measure) => meanCell(row, measure, { to: 'encounters', run, by, name: row.name, measure })),
    ]),
  }
}

function meanCell({ measures, failed }: ReportRow, measure: Measure, behind: Behind): Cell {
  const summary = measures[measure]
  return {
    text: figure(summary.mean),
    small: [
      ...(summary.deviation === null ? [] : [`SD ${figure(summary.deviation)}`]),
      ...restsOn(summary),
      ...(failed > 0 ? [`${count(failed)} failed`] : []),
    ],
    ...(summary.scored + summary.notScored > 0 ? { behind } : {}),
  }
}

/** Two runs: the difference, and the means it is of. */
export function comparedTable({ by, rows }: ComparedGroup): Table {
  const { title, row: first } = TITLES[by as keyof typeof TITLES]
  return {
    title: `${title}: the difference, and the means it is of`,
    columns: [{ name: first }, ...measureColumns],
    rows: rows.map(({ name, measures }) => [
      { text: name, small: [casesInWords(MEASURES.map((measure) => measures[measure].paired))] },
      ...MEASURES.map((measure) => comparedCell(measures[measure])),
    ]),
  }
}

const meanWords = (summary: MeasureSummary | null) => (summary ? `${figure(summary.mean)}, ${restsOn(summary)[0]}` : 'not in it')

/** The interval is of what both runs played alike, by case; the difference itself is of the means. */
const comparedCell = ({ first, second, difference, paired }: ComparedMeasure): Cell => ({
  text: signed(difference),
  small: [
    meanWords(first),
    meanWords(second),
    ...(paired.cases > 0
      ? [`paired ${signed(paired.difference)}`, ...effectLines({ ...paired, standardised: null, detectable: null })]
      : []),
  ],
})
