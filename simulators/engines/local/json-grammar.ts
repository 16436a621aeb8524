import { SimulatorError } from '../../domain/errors'
import { integerGrammar, numberGrammar } from './number-grammar'

/** A JSON schema, draft 7 or 2020-12: the part of it that zod writes. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Where a schema sets no bound. A small model that repeats itself would otherwise never come to the end. */
const LONGEST_TEXT = 1000
const LONGEST_LIST = 16
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
 * Bounds that are missing are set, so that an answer ends; patterns, and formats other than dates and times, are left to the check
 * that follows. Throws `engine-refused` for a schema that nothing can fit.
 */
export function jsonGrammar(schema: JsonSchema): string {
  const rules = new Map<string, string>()
  const pointers = new Map<string, string>()

  /** A rule of its own, for what is used again. */
  const rule = (expression: string) => {
    const name = `rule-${rules.size}`
    rules.set(name, expression)
    return name
  }
  const reference = (pointer: string): string => {
    const known = pointers.get(pointer)
    if (known) return known
    const name = rule('')
    // Before it is read: it may hold itself.
    pointers.set(pointer, name)
    rules.set(name, value(resolvePointer(schema, pointer)))
    return name
  }

  function value(node: JsonSchema): string {
    if (typeof node.$ref === 'string') return reference(node.$ref)
    if ('const' in node) return literal(node.const)
    if (Array.isArray(node.enum)) return either(node.enum.map(literal))
    const branches = node.anyOf ?? node.oneOf
    if (Array.isArray(branches)) return either(branches.map(value))
    if (Array.isArray(node.allOf)) return value(merged(node, node.allOf))
    if (Array.isArray(node.type)) return either(node.type.map((type) => value({ ...node, type })))
    return typed(node)
  }

  function typed(node: JsonSchema): string {
    switch (node.type) {
      case 'string':
        return text(node)
      case 'integer':
        return possible(integerGrammar(node))
      case 'number':
        return possible(numberGrammar(node))
      case 'boolean':
        return '("true" | "false")'
      case 'null':
        return '"null"'
      case 'array':
        return list(node)
      case 'object':
        return object(node)
      default:
        return node.properties ? object(node) : 'any'
    }
  }

  function list(node: JsonSchema): string {
    const fixed = (Array.isArray(node.items) ? node.items : (node.prefixItems ?? [])) as JsonSchema[]
    if (fixed.length > 0) return `"[" ${fixed.map(value).join(' comma ')} "]"`
    const item = rule(value((node.items ?? {}) as JsonSchema))
    const least = Number(node.minItems ?? 0)
    const most = Number(node.maxItems ?? Math.max(LONGEST_LIST, least))
    if (most < 1) return '"[]"'
    const items = `${item} (comma ${item}){${Math.max(0, least - 1)},${Math.min(MOST_REPETITIONS, most - 1)}}`
    return `"[" ${least === 0 ? `(${items})?` : items} "]"`
  }

  function object(node: JsonSchema): string {
    const properties = namedProperties(node)
    if (Object.keys(properties).length === 0 && isSchema(node.additionalProperties)) {
      const pair = rule(`string colon ${value(node.additionalProperties)}`)
      return `"{" (${pair} (comma ${pair}){0,${LONGEST_LIST - 1}})? "}"`
    }
    const required = new Set(Array.isArray(node.required) ? node.required : [])
    const fields = Object.entries(properties).map(([name, field]) => ({
      pair: `${literal(name)} colon ${value(field)}`,
      required: required.has(name),
    }))
    return `"{" ${fieldsFrom(fields, 0, false, new Map())} "}"`
  }

  /** Fields in their order, of which optional ones may be missing; `comma` where one already stands before. */
  function fieldsFrom(fields: readonly Field[], index: number, comma: boolean, made: Map<string, string>): string {
    const field = fields[index]
    if (!field) return '""'
    const key = `${index} ${comma}`
    const known = made.get(key)
    if (known) return known
    const present = `${comma ? 'comma ' : ''}${field.pair} ${fieldsFrom(fields, index + 1, true, made)}`
    const expression = field.required ? present : `(${present} | ${fieldsFrom(fields, index + 1, comma, made)})`
    const name = rule(expression)
    made.set(key, name)
    return name
  }

  const root = value(schema)
  return [`root ::= ${root}`, ...[...rules].map(([name, expression]) => `${name} ::= ${expression}`), FIXED_RULES].join('\n')
}

type Field = { pair: string; required: boolean }

function text({ format, minLength, maxLength }: JsonSchema): string {
  const known = typeof format === 'string' ? FORMATS[format] : undefined
  if (known) return known
  const least = Math.min(MOST_REPETITIONS, Number(minLength ?? 0))
  const most = Math.min(MOST_REPETITIONS, Number(maxLength ?? Math.max(LONGEST_TEXT, least)))
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
  return parts.reduce<JsonSchema>(
    (sum, part) => ({
      ...sum,
      ...part,
      properties: { ...(sum.properties as object), ...(part.properties as object) },
      required: [...((sum.required as string[]) ?? []), ...((part.required as string[]) ?? [])],
    }),
    node,
  )
}

function resolvePointer(schema: JsonSchema, pointer: string): JsonSchema {
  const words = pointer.replace(/^#\/?/, '').split('/').filter(Boolean)
  const found = words.reduce<unknown>((node, word) => (node as JsonSchema | undefined)?.[word.replace(/~1/g, '/').replace(/~0/g, '~')], schema)
  if (!isSchema(found)) throw new SimulatorError('engine-refused', `The schema of the answer names ${pointer}, which it does not hold`)
  return found
}

const isSchema = (node: unknown): node is JsonSchema => typeof node === 'object' && node !== null

/** JSON as a quoted text of the grammar; what JSON escapes, both escape alike. */
const literal = (json: unknown) => JSON.stringify(JSON.stringify(json))

const either = (expressions: readonly string[]) => (expressions.length === 1 ? (expressions[0] as string) : `(${expressions.join(' | ')})`)

function possible(expression: string | null): string {
  if (expression === null) throw new SimulatorError('engine-refused', 'The schema of the answer asks for a number that cannot be')
  return expression
}
