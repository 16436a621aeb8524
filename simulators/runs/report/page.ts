import type { Measure } from '../../domain/run'

/** One cell: what it says, and in small, line by line, what that rests on. */
export type Cell = { text: string; small?: string[]; missed?: boolean }
/** The first column names the row. `measure` gives a column its hue. */
export type Table = { title: string; columns: { name: string; measure?: Measure }[]; rows: Cell[][]; note?: string }
/** A report in words, for a form that people read. */
export type Page = { title: string; summary: string[]; tables: Table[] }
