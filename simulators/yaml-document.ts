import { readFileSync } from 'node:fs'
import { type Document, isAlias, isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseAllDocuments } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './domain/errors'

/** Larger than any case by far; a file beyond it is not read. */
const LARGEST_FILE = 2_000_000

/** One authored file: its value, and where in the text each field stands. */
export type YamlDocument = { file: string; value: unknown; lineOf(path: readonly PropertyKey[]): number | null }

/** Reads one YAML 1.2 document. Bytes that are not UTF-8, syntax errors and repeated keys come back as problems with their line. */
export function readYaml(path: string, file = path): YamlDocument | Problem[] {
  const problem = (message: string, line: number | null = null): Problem => ({ file, line, field: '', message, severity: 'error' })
  let text: string
  try {
    const bytes = readFileSync(path)
    if (bytes.length > LARGEST_FILE) return [problem(`is ${bytes.length} bytes; the limit is ${LARGEST_FILE}`)]
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    return [
      problem(
        error instanceof TypeError ? 'is not UTF-8 text' : `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      ),
    ]
  }
  return parseYaml(text, file)
}

export function parseYaml(text: string, file: string): YamlDocument | Problem[] {
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, version: '1.2' })
  const [document, second] = Array.isArray(documents) ? documents : []
  if (!document) return [{ file, line: 1, field: '', message: 'is empty', severity: 'error' }]
  if (second) return [{ file, line: null, field: '', message: 'holds more than one document', severity: 'error' }]
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    return faults.map((fault) => ({
      file,
      line: lines.linePos(fault.pos[0]).line,
      field: '',
      message: firstLine(fault.message),
      severity: 'error',
    }))
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return [
      { file, line: null, field: '', message: error instanceof Error ? firstLine(error.message) : 'cannot be read', severity: 'error' },
    ]
  }
  return { file, value, lineOf: (path) => lineOf(document, lines, path) }
}

const firstLine = (text: string) => text.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')

/** The line of the deepest node of the path that stands in the file. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  let node: unknown = document.contents
  let found: Node | null = node as Node | null
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (!isCollection(node)) break
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step))
      if (!pair) break
      found = pair.key as Node
      node = pair.value
    } else {
      const next = node.items[Number(step)]
      if (next === undefined) break
      node = next
      found = next as Node
    }
  }
  return found?.range ? lines.linePos(found.range[0]).line : null
}

/** Checks a document against a schema; every issue becomes a problem with file, line and dotted field. */
export function validate<S extends z.ZodType>(
  document: YamlDocument,
  schema: S,
  value = document.value,
): { value: z.infer<S> } | { problems: Problem[] } {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  return { problems: parsed.error.issues.flatMap((issue) => problemsOf(document, issue, [])) }
}

type Issue = z.core.$ZodIssue

function problemsOf(document: YamlDocument, issue: Issue, prefix: PropertyKey[]): Problem[] {
  const path = [...prefix, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problemAt(document, [...path, key], 'is not a field of this format'))
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The branch that got deepest is the one the author meant.
    const meant = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!
    if (depth(meant) > 0) return meant.flatMap((inner) => problemsOf(document, inner, path))
  }
  if (issue.code === 'invalid_key') return [problemAt(document, path, issue.issues[0]?.message ?? issue.message)]
  return [problemAt(document, path, issue.message)]
}

const depth = (issues: readonly Issue[]) =>
  Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)))

export function problemAt(
  document: YamlDocument,
  path: readonly PropertyKey[],
  message: string,
  severity: Problem['severity'] = 'error',
): Problem {
  return { file: document.file, line: document.lineOf(path), field: path.map(String).join('.'), message, severity }
}
