import { stripVTControlCharacters } from 'node:util'
import { SimulatorError } from '#simulators'

/** Data goes to stdout and words to stderr, so that a pipe reads only data. */
export type Output = {
  data(line: string): void
  json(value: unknown): void
  words(line: string): void
}

export const terminalOutput: Output = {
  data: (line) => void process.stdout.write(`${printable(line)}\n`),
  json: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
  words: (line) => void process.stderr.write(`${printable(line)}\n`),
}

/** What people and models wrote must not drive the terminal it is shown in. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\p{Cf}]/gu, (character) =>
    character === '\n' || character === '\t' ? character : '',
  )
}

/** Columns of equal width, two spaces apart; the last is not padded. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '))
}

/** One line for a person, whatever was thrown. */
export function wordsOf(error: unknown): string {
  if (error instanceof SimulatorError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
