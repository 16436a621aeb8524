import { SimulatorError } from '../../domain/errors'
import { type Bounds, boundsFor } from './answer-bounds'
import { type Expression, either } from './expression'
import { integerGrammar, numberGrammar } from './number-grammar'

/** A JSON schema, draft 7 or 2020-12: the part of it that zod writes. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** How often a schema may hold itself within itself. */
const DEEPEST = 3
/** More repetitions than this llama.cpp does not read. */
const MOST_REPETITIONS = 2000

/** One space at most: models write it, and given more freedom some never stop. */
const FIXED_RULES = `
comma ::= "," " "?
colon ::= ":" " "?
char ::= [^"\\\\\\x00-\\x1F\\x7F] | "\\\\" (["\\\\/bfnrt] | "u" [0-9a-fA-F]{4})
any ::= string | number | "true" | "false" | "null" | "[" (any (comma any){0,8})? "]" | "{" (string colon any (comma string colon any){0,8})? "}"
string ::= "\\"" char{0,200} "\\""
number ::= "-"? ("0" | [1-9] [0-9]{0,8}) ("." [0-9]{1,4})?
month-day ::= ("0" [13578] | "1" [02]) "-" ("0" [1-9] | [12] [0-9] | "3" [01]) | ("0" [469] | "11") "-" ("0" [1-9] | [12] [0-9] | "30") | "02-" ("0" [1-9] | "1" [0-9] | "2" [0-8])
date ::= ("19" | "20") [0-9] [0-9] "-" month-day
time ::= ([01] [0-9] | "2" [0-3]) ":" [0-5] [0-9] ":" [0-5] [0-9]
`.trim()
const FORMATS: Readonly<Record<string, string>> = {
  date: '"\\"" date "\\""',
  time: '"\\"" time "\\""',
  'date-time': '"\\"" date "T" time "Z\\""',
}

/**
 * The schema as a grammar in llama.cpp's notation (GBNF): an answer that ends by itself is JSON of this schema. Written here and not left
 * to node-llama-cpp's own translation, which knows no bounds of numbers, no optional fields, no `anyOf`, and lets an integer be 1e-5.
 * Bounds that are missing are set, for schemas that hold themselves too, so that an answer ends within `maxTokens`; patterns, and formats
 * other than dates and times, are left to the check that follows. Throws `engine-refused` for a schema that nothing can fit.
 */
export function jsonGrammar(schema: JsonSchema, maxTokens: number): string {
  const book: Book = { schema, bounds: boundsFor(schema, maxTokens), rules: new Map(), references: new Map(), open: [] }
  const root = value(book, schema)
  if (root === null) throw new SimulatorError('engine-refused', 'Nothing fits the schema of the answer')
  return [`root ::= ${root}`, ...[...book.rules].map(([name, expression]) => `${name} ::= ${expression}`), FIXED_RULES].join('\n')
}

/** A grammar in the making. */
type Book = {
  schema: JsonSchema
  bounds: Bounds
  rules: Map<string, string>
  /** What references have come to, by the references around them. */
  references: Map<string, Expression>
  /** References that are being read. */
  open: string[]
}

/** A rule of its own, for what is used again. */
function rule({ rules }: Book, expression: string): string {
  const name = `rule-${rules.size}`
  rules.set(name, expression)
  return name
}

function value(book: Book, node: JsonSchema): Expression {
  if (typeof node.$ref === 'string') return reference(book, node.$ref)
  if ('const' in node) return literal(node.const)
  if (Array.isArray(node.enum)) return either(node.enum.map(literal))
  const branches = node.anyOf ?? node.oneOf
  if (Array.isArray(branches)) return either(branches.map((branch) => value(book, branch)))
  if (Array.isArray(node.allOf)) return value(book, merged(node, node.allOf))
  if (Array.isArray(node.type)) return either(node.type.map((type) => value(book, { ...node, type })))
  switch (node.type) {
    case 'string':
      return text(book, node)
    case 'integer':
      return integerGrammar(node)
    case 'number':
      return numberGrammar(node)
    case 'boolean':
      return '("true" | "false")'
    case 'null':
      return '"null"'
    case 'array':
      return list(book, node)
    case 'object':
      return object(book, node)
    default:
      return node.properties ? object(book, node) : 'any'
  }
}

function reference(book: Book, pointer: string): Expression {
  const { open, references } = book
  if (open.filter((one) => one === pointer).length === DEEPEST) return null
  const key = [...open, pointer].join(' ')
  if (!references.has(key)) {
    open.push(pointer)
    const expression = value(book, resolvePointer(book.schema, pointer))
    open.pop()
    references.set(key, expression && rule(book, expression))
  }
  return references.get(key) ?? null
}

function list(book: Book, node: JsonSchema): Expression {
  const fixed = (Array.isArray(node.items) ? node.items : (node.prefixItems ?? [])) as JsonSchema[]
  if (fixed.length > 0) {
    const items = fixed.map((item) => value(book, item))
    return items.includes(null) ? null : `"[" ${items.join(' comma ')} "]"`
  }
  const least = Number(node.minItems ?? 0)
  const most = Number(node.maxItems ?? Math.max(book.bounds.list, least))
  const expression = most < 1 ? null : value(book, (node.items ?? {}) as JsonSchema)
  if (expression === null) return least === 0 ? '"[]"' : null
  const item = rule(book, expression)
  const items = `${item} (comma ${item}){${Math.max(0, least - 1)},${Math.min(MOST_REPETITIONS, most - 1)}}`
  return `"[" ${least === 0 ? `(${items})?` : items} "]"`
}

function object(book: Book, node: JsonSchema): Expression {
  const properties = namedProperties(node)
  if (Object.keys(properties).length === 0 && isSchema(node.additionalProperties)) {
    const expression = value(book, node.additionalProperties)
    if (expression === null) return '"{}"'
    const pair = rule(book, `string colon ${expression}`)
    return `"{" (${pair} (comma ${pair}){0,${book.bounds.list - 1}})? "}"`
  }
  const required = new Set(Array.isArray(node.required) ? node.required : [])
  const fields: Field[] = []
  for (const [name, field] of Object.entries(properties)) {
    const expression = value(book, field)
    if (expression !== null) fields.push({ pair: `${literal(name)} colon ${expression}`, required: required.has(name) })
    else if (required.has(name)) return null
  }
  return `"{" ${fieldsFrom(book, fields, 0, false, new Map())} "}"`
}

/** Fields in their order, of which optional ones may be missing; `comma` where one already stands before. */
function fieldsFrom(book: Book, fields: readonly Field[], index: number, comma: boolean, made: Map<string, string>): string {
  const field = fields[index]
  if (!field) return '""'
  const key = `${index} ${comma}`
  const known = made.get(key)
  if (known) return known
  const present = `${comma ? 'comma ' : ''}${field.pair} ${fieldsFrom(book, fields, index + 1, true, made)}`
  const expression = field.required ? present : `(${present} | ${fieldsFrom(book, fields, index + 1, comma, made)})`
  const name = rule(book, expression)
  made.set(key, name)
  return name
}

type Field = { pair: string; required: boolean }

function text({ bounds }: Book, { format, minLength, maxLength }: JsonSchema): string {
  const known = typeof format === 'string' ? FORMATS[format] : undefined
  if (known) return known
  const least = Math.min(MOST_REPETITIONS, Number(minLength ?? 0))
  const most = Math.min(MOST_REPETITIONS, Number(maxLength ?? Math.max(bounds.text, least)))
  return `"\\"" char{${least},${most}} "\\""`
}

/** A record of known keys is an object with these fields. */
function namedProperties(node: JsonSchema): Record<string, JsonSchema> {
  const names = (node.propertyNames as JsonSchema | undefined)?.enum
  if (node.properties || !Array.isArray(names)) return (node.properties ?? {}) as Record<string, JsonSchema>
  return Object.fromEntries(names.map((name) => [name, (node.additionalProperties ?? {}) as JsonSchema]))
}

/** What fits all of several objects: every field of each. */
function merged({ allOf: _parts, ...node }: JsonSchema, parts: readonly JsonSchema[]): JsonSchema {
  const all = [node, ...parts]
  return {
    type: 'object',
    properties: Object.assign({}, ...all.map(({ properties }) => properties)) as JsonSchema,
    required: all.flatMap(({ required }) => (required ?? []) as string[]),
  }
}

function resolvePointer(schema: JsonSchema, pointer: string): JsonSchema {
  const words = pointer.replace(/^#\/?/, '').split('/').filter(Boolean)
  const found = words.reduce<unknown>(
    (node, word) => (node as JsonSchema | undefined)?.[word.replace(/~1/g, '/').replace(/~0/g, '~')],
    schema,
  )
  if (!isSchema(found)) throw new SimulatorError('engine-refused', `The schema of the answer names ${pointer}, which it does not hold`)
  return found
}

const isSchema = (node: unknown): node is JsonSchema => typeof node === 'object' && node !== null

/** JSON as a quoted text of the grammar; what JSON escapes, both escape alike. */
const literal = (json: unknown) => JSON.stringify(JSON.stringify(json))
