import type { JsonSchema } from './json-grammar'

/** What is set where a schema sets no bound: characters of a text, and entries of a list. */
export type Bounds = { text: number; list: number }

/** From the widest. A small model that repeats itself goes on to the bound, so that the longest answer must still fit. */
const LADDER: readonly [Bounds, ...Bounds[]] = [
  { text: 1000, list: 16 },
  { text: 600, list: 10 },
  { text: 400, list: 6 },
  { text: 300, list: 5 },
  { text: 200, list: 4 },
  { text: 150, list: 3 },
  { text: 100, list: 2 },
]

/** Of prose; names, quotation marks and digits take a token for fewer. */
const CHARACTERS_A_TOKEN = { prose: 3.5, syntax: 2 }
const NUMBER_TOKENS = 10
/** As often as the grammar lets a schema hold itself. */
const DEEPEST = 3

/** The widest bounds under which any answer of the schema ends within so many tokens; the narrowest where none do. */
export function boundsFor(schema: JsonSchema, maxTokens: number): Bounds {
  return LADDER.find((bounds) => longest(schema, { schema, bounds, open: [] }) <= maxTokens) ?? LADDER.at(-1)!
}

type Within = { schema: JsonSchema; bounds: Bounds; open: readonly string[] }

const syntax = (json: unknown) => JSON.stringify(json).length / CHARACTERS_A_TOKEN.syntax
const longestOf = (nodes: readonly unknown[], within: Within) => Math.max(...nodes.map((node) => longest(node as JsonSchema, within)))

/** Tokens of the longest answer, roughly. */
function longest(node: JsonSchema, within: Within): number {
  if (typeof node.$ref === 'string') return longestReferred(node.$ref, within)
  if ('const' in node) return syntax(node.const)
  if (Array.isArray(node.enum)) return Math.max(...node.enum.map(syntax))
  const branches = node.anyOf ?? node.oneOf
  if (Array.isArray(branches)) return longestOf(branches, within)
  const parts = Array.isArray(node.allOf) ? (node.allOf as JsonSchema[]).reduce((sum, part) => sum + longest(part, within), 0) : 0
  if (node.type === 'string') return Number(node.maxLength ?? within.bounds.text) / CHARACTERS_A_TOKEN.prose + 2
  if (node.type === 'array') return longestList(node, within)
  return parts + (node.properties || node.propertyNames ? longestObject(node, within) : NUMBER_TOKENS)
}

function longestReferred(pointer: string, { open, ...within }: Within): number {
  if (open.filter((one) => one === pointer).length === DEEPEST) return 0
  const words = pointer.replace(/^#\/?/, '').split('/').filter(Boolean)
  const found = words.reduce<unknown>((node, word) => (node as JsonSchema | undefined)?.[word], within.schema)
  return found ? longest(found as JsonSchema, { ...within, open: [...open, pointer] }) : 0
}

function longestList({ items = {}, prefixItems, maxItems }: JsonSchema, within: Within): number {
  const fixed = Array.isArray(items) ? items : prefixItems
  if (Array.isArray(fixed)) return fixed.reduce((sum, item) => sum + longest(item as JsonSchema, within) + 1, 2)
  return 2 + Number(maxItems ?? within.bounds.list) * (longest(items as JsonSchema, within) + 1)
}

function longestObject({ properties, propertyNames, additionalProperties = {} }: JsonSchema, within: Within): number {
  const names = (propertyNames as JsonSchema | undefined)?.enum
  const fields = properties
    ? Object.entries(properties as Record<string, JsonSchema>)
    : (Array.isArray(names) ? names : []).map((name) => [String(name), additionalProperties as JsonSchema] as const)
  return fields.reduce((sum, [name, field]) => sum + syntax(name) + longest(field, within) + 2, 2)
}
