import { stringify } from 'csv-stringify/sync'

/** A number stands as it is; null and undefined are an empty cell: not measured, or nothing there. */
export type CsvCell = string | number | null | undefined

/** Rows by RFC 4180, each with its CRLF. Text that a spreadsheet would run as a formula begins with an apostrophe. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell))),
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  )
}

/** Some programs skip white space and read full-width signs before they decide what is a formula. */
const FORMULA = /^(\s*[=+\-@＝＋－＠]|[\t\r])/

const withoutFormula = (text: string) => (FORMULA.test(text) ? `'${text}` : text)
