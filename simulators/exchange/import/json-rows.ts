import type { z } from 'zod'
import { formatProblem, type Problem, SimulatorError } from '../../domain/errors'
import { parseYaml } from '../../yaml-document'

/** So many faults are named; a file of another format has one a row. */
const MOST_NAMED = 20

export type Row<T> = { row: number; value: T }

/** One JSON object a line, with its line; empty lines are passed over. */
export function readJsonLines<S extends z.ZodType>(text: string, schema: S, file: string): Row<z.infer<S>>[] {
  const problems: Problem[] = []
  const rows = text.split(/\r?\n/).flatMap((line, index): Row<z.infer<S>>[] => {
    if (line.trim() === '') return []
    const at = (path: readonly PropertyKey[], message: string) => problems.push(problemOf(file, index + 1, path, message))
    const parsed = schema.safeParse(parseJson(line, (message) => at([], message)))
    if (parsed.success) return [{ row: index + 1, value: parsed.data }]
    if (!problems.some(({ line: known }) => known === index + 1)) for (const { path, message } of parsed.error.issues) at(path, message)
    return []
  })
  return checked(rows, problems, file)
}

/** The elements of one JSON list, with their place from 1; faults have the line at which their field stands. */
export function readJsonList<S extends z.ZodType>(text: string, schema: S, file: string): Row<z.infer<S>>[] {
  const list = readJson(text, file)
  if (!Array.isArray(list)) throw refusal([problemOf(file, 1, [], 'is no list')])
  const problems: Problem[] = []
  const lineOf = lineFinder(text, file)
  const rows = list.flatMap((element, index): Row<z.infer<S>>[] => {
    const parsed = schema.safeParse(element)
    if (parsed.success) return [{ row: index + 1, value: parsed.data }]
    for (const { path, message } of parsed.error.issues) {
      const place = [index, ...path]
      problems.push(problemOf(file, lineOf(place), place, message))
    }
    return []
  })
  return checked(rows, problems, file)
}

/** One JSON document of a shape. */
export function readJsonDocument<S extends z.ZodType>(text: string, schema: S, file: string): z.infer<S> {
  const parsed = schema.safeParse(readJson(text, file))
  if (parsed.success) return parsed.data
  const lineOf = lineFinder(text, file)
  throw refusal(parsed.error.issues.map(({ path, message }) => problemOf(file, lineOf(path), path, message)))
}

/** `invalid-input` with the first faults, one a line. */
export function refusal(problems: readonly Problem[]): SimulatorError {
  const more = problems.length > MOST_NAMED ? [`... and ${problems.length - MOST_NAMED} more`] : []
  return new SimulatorError('invalid-input', [...problems.slice(0, MOST_NAMED).map(formatProblem), ...more].join('\n'))
}

export const problemOf = (file: string, line: number | null, path: readonly PropertyKey[], message: string): Problem => ({
  file,
  line,
  field: path.map(String).join('.'),
  message,
  severity: 'error',
})

function checked<T>(rows: Row<T>[], problems: readonly Problem[], file: string): Row<T>[] {
  if (problems.length > 0) throw refusal(problems)
  if (rows.length === 0) throw refusal([problemOf(file, null, [], 'holds no record')])
  return rows
}

function readJson(text: string, file: string): unknown {
  return parseJson(text, (message, line) => {
    throw refusal([problemOf(file, line, [], message)])
  })
}

function parseJson(text: string, report: (message: string, line: number) => void): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
    report(`is no JSON: ${message}`, text.slice(0, at).split('\n').length)
    return undefined
  }
}

/** JSON is YAML too, whose reader knows its lines. Only faults need them, so the file is read again only then. */
function lineFinder(text: string, file: string): (path: readonly PropertyKey[]) => number | null {
  let document: ReturnType<typeof parseYaml> | null = null
  return (path) => {
    document ??= parseYaml(text, file)
    return Array.isArray(document) ? null : document.lineOf(path)
  }
}
