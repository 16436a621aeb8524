import type { Measure } from '../../domain/run'
import type { GroupName } from './model'

/** Where a number leads: to the encounters of a group, in the order of a measure, or to a turn. */
export type Behind =
  | { to: 'encounters'; run: string; by: GroupName; name: string; measure: Measure }
  | { to: 'turn'; run: string; encounterId: string; index: number; turn: number }
  | { to: 'encounter'; run: string; encounterId: string; index: number }

/** One cell: what it says, and in small, line by line, what that rests on. `faint`: shown, but not to be interpreted. */
export type Cell = { text: string; small?: string[]; missed?: boolean; faint?: boolean; behind?: Behind }
/** The first column names the row. `measure` gives a column its hue, `text` sets it in words, not figures. */
export type Column = { name: string; measure?: Measure; text?: boolean }
/** `terms`: what its columns are called, and mean. */
export type Table = {
  title: string
  columns: Column[]
  rows: Cell[][]
  note?: string
  terms?: readonly { name: string; meaning: string }[]
}

/** One row of an interval plot. `hollow`: not to be interpreted. Without a value the row says why. */
export type PlotRow = {
  name: string
  value: number | null
  low: number | null
  high: number | null
  hollow: boolean
  /** The row in a sentence. */
  words: string
  behind: Behind
}
/** Intervals on one axis. `from` and `to` are its ends, `zero` a line to look for, or null. */
export type Plot = { title: string; measure?: Measure; axis: string; from: number; to: number; zero: number | null; rows: PlotRow[] }
/** Small multiples under a title that states what is found; the figures are in a table of the section. */
export type Chart = { title: string; plots: Plot[] }

/** What somebody said, to be read in its place. */
export type Excerpt = { id: string; title: string; behind: Behind; parts: { name: string; words: string; quotes: ExcerptQuote[] }[] }
export type ExcerptQuote = { turn: number; who: string; text: string; behind: Behind }

export type Section = { id: string; title: string; words: string[]; charts: Chart[]; tables: Table[]; excerpts: Excerpt[] }
/** A report in words, for a form that people read. `summary`: what to know before any number. */
export type Page = { title: string; summary: string[]; warnings: string[]; sections: Section[] }
