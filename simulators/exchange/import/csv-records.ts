import { SimulatorError } from '../../domain/errors'

/** A cell in quotes, or one without, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y

/** Reads CSV by RFC 4180 with a first line of names; each record has the line on which it begins. Throws `invalid-input` with file and line. */
export function csvRecords(text: string, file: string): { row: number; cells: Record<string, string> }[] {
  const [names, ...rows] = rowsOf(text.replace(/^\uFEFF/, ''), file)
  return rows.map(({ line, cells }) => ({
    row: line,
    cells: Object.fromEntries(names!.cells.map((name, at) => [name, cells[at] ?? ''])),
  }))
}

function rowsOf(text: string, file: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = []
  let line = 1
  let begun = 0
  let cells: string[] = []
  CELL.lastIndex = 0
  while (CELL.lastIndex < text.length || cells.length > 0) {
    const match = CELL.exec(text)
    if (match === null) throw new SimulatorError('invalid-input', `${file}:${line} (document): is no CSV`)
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') continue
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
    cells = []
    line += text.slice(begun, CELL.lastIndex).split('\n').length - 1
    begun = CELL.lastIndex
  }
  return rows
}
