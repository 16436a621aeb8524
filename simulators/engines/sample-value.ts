import { pick } from './draws'

/** What a mock puts where a schema leaves it the choice. */
export type Choices = {
  draw(): number
  /** A string for the field of this name. */
  text(field: string): string
  /** Whether it was told to give the best of everything. */
  best: boolean
  /** Whether it takes the first of every closed choice: in a doctor's that is to talk, so that encounters are as long as they may be. */
  first: boolean
}

/** The parts of JSON schema that zod writes. */
type Schema = {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  /** Of a record: what its names are, and what stands behind each. */
  propertyNames?: { enum?: string[] }
  additionalProperties?: Schema | boolean
  items?: Schema | Schema[]
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  [definitions: string]: unknown
}

/** Deeper than this, lists are empty and what may be left out is: a schema may hold itself. */
const DEEPEST = 8
const GOOD = /full|excellent|good|met|yes|done|complete|high|accept|pass|strong/i

/** A value that fits a JSON schema. */
export function sampleValue(root: Record<string, unknown>, choices: Choices): unknown {
  return sample(root as Schema, { root: root as Schema, choices, field: '', depth: 0 })
}

type Place = { root: Schema; choices: Choices; field: string; depth: number }

function sample(schema: Schema, place: Place): unknown {
  const { choices, depth } = place
  if (schema.$ref) return sample(resolve(place.root, schema.$ref), { ...place, depth: depth + 1 })
  if ('const' in schema) return schema.const
  if (schema.enum && choices.first) return schema.enum[0]
  if (schema.enum) return choices.best ? bestOf(schema.enum) : pick(schema.enum, choices.draw)
  const branches = schema.anyOf ?? schema.oneOf
  // The last is the plainest: null where there may be none.
  if (branches) return sample(depth > DEEPEST ? branches.at(-1)! : pick(branches, choices.draw), { ...place, depth: depth + 1 })
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => sample(part, place)))
  const type = Array.isArray(schema.type) ? pick(schema.type, choices.draw) : (schema.type ?? (schema.properties ? 'object' : 'string'))
  if (type === 'object') return sampleObject(schema, place)
  if (type === 'array') return sampleList(schema, place)
  if (type === 'integer' || type === 'number') return sampleNumber(schema, type, choices)
  if (type === 'boolean') return choices.best || choices.draw() < 0.5
  return type === 'null' ? null : sampleText(schema, place)
}

function sampleObject({ properties, required = [], propertyNames, additionalProperties }: Schema, place: Place): Record<string, unknown> {
  const { choices, depth } = place
  const behind = typeof additionalProperties === 'object' ? additionalProperties : {}
  const fields = properties ? Object.entries(properties) : (propertyNames?.enum ?? []).map((name) => [name, behind] as const)
  const mayStay = (name: string) => !properties || required.includes(name) || (depth < DEEPEST && choices.draw() < 0.5)
  const present = fields.filter(([name]) => mayStay(name))
  return Object.fromEntries(present.map(([field, schema]) => [field, sample(schema, { ...place, field, depth: depth + 1 })]))
}

function sampleList({ items = {}, minItems = 0, maxItems = minItems + 2 }: Schema, place: Place): unknown[] {
  const below = { ...place, depth: place.depth + 1 }
  if (Array.isArray(items)) return items.map((item) => sample(item, below))
  const length = place.depth > DEEPEST ? minItems : Math.min(maxItems, Math.max(minItems, 1 + Math.floor(place.choices.draw() * 2)))
  return Array.from({ length }, () => sample(items, below))
}

function sampleNumber(schema: Schema, type: string, { draw, best }: Choices): number {
  const step = schema.multipleOf ?? (type === 'integer' ? 1 : 0.001)
  const least = Math.ceil((schema.minimum ?? (schema.exclusiveMinimum === undefined ? 0 : schema.exclusiveMinimum + step)) / step)
  const greatest = schema.maximum ?? (schema.exclusiveMaximum === undefined ? undefined : schema.exclusiveMaximum - step)
  const most = greatest === undefined ? least + MOST_STEPS : Math.min(Math.floor(greatest / step), least + MOST_STEPS)
  // In whole steps, so that nothing of a fraction is left over.
  const value = best && greatest !== undefined ? most : least + Math.floor(draw() * (most - least + 1))
  return Number((value * step).toFixed(3))
}
/** Beyond the least, where a schema allows more than a mock needs. */
const MOST_STEPS = 1000

function sampleText({ minLength = 0, maxLength = 10_000, pattern }: Schema, { field, choices }: Place): string {
  const text = choices.text(field).padEnd(minLength, '.').slice(0, maxLength)
  if (!pattern || new RegExp(pattern, 'u').test(text)) return text
  return SHAPES.find((shape) => new RegExp(pattern, 'u').test(shape)) ?? text
}

/** What the commonest patterns ask for. */
const SHAPES = ['a', 'A', '1', 'c1', 'a-b', 'one-two', '2026-01-01', '12:00']

const bestOf = (values: readonly unknown[]) => values.find((value) => GOOD.test(String(value))) ?? values.at(-1)

/** Follows `#/$defs/name`. */
function resolve(root: Schema, reference: string): Schema {
  return reference
    .split('/')
    .slice(1)
    .reduce((node: unknown, key) => (node as Record<string, unknown>)[key], root) as Schema
}
