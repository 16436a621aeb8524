import { z } from 'zod'
import { SimulatorError } from '../domain/errors'

/** The schema as servers read it: closed objects, and whether every field is required, which their strict modes demand. */
export type WireSchema = { json: Record<string, unknown>; strict: boolean; text: string }

const known = new WeakMap<z.ZodType, WireSchema>()

/** Made once a schema: making it costs more than the rest of a call. */
export function wireSchema(schema: z.ZodType): WireSchema {
  const made = known.get(schema)
  if (made) return made
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' })
  const wire = { json, strict: closeObjects(json), text: JSON.stringify(json) }
  known.set(schema, wire)
  return wire
}

/** Forbids further fields in every object below, in place; whether each of them requires all its fields. */
function closeObjects(node: unknown): boolean {
  if (node === null || typeof node !== 'object') return true
  const below = Object.values(node).map(closeObjects).every(Boolean)
  if (!('properties' in node) || !('type' in node) || node.type !== 'object') {
    // An open record cannot be written strictly.
    return below && !('propertyNames' in node)
  }
  const { properties, required = [] } = node as { properties: object; required?: string[] }
  Object.assign(node, { additionalProperties: false })
  return below && Object.keys(properties).every((name) => required.includes(name))
}

/** Reads an answer that should be one JSON object; throws `engine-failed` where it is not one of the schema's shape. */
export function readObject<T>(text: string, schema: z.ZodType<T>, name: string): T {
  const parsed = parseJson(text.trim()) ?? parseJson(firstObject(text) ?? '')
  if (parsed === undefined) throw new SimulatorError('engine-failed', `The answer holds no JSON where a ${name} was asked for`)
  const checked = schema.safeParse(parsed)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const field = issue?.path.join('.') || 'the whole'
  throw new SimulatorError('engine-failed', `The answer is not a ${name}: ${field}: ${issue?.message.slice(0, 200)}`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** From the first brace to the one that closes it: models wrap JSON in fences and in talk. */
function firstObject(text: string): string | null {
  const start = text.indexOf('{')
  let depth = 0
  let quoted = false
  for (let place = start; start >= 0 && place < text.length; place++) {
    const character = text[place]
    if (quoted && character === '\\') place++
    else if (character === '"') quoted = !quoted
    else if (!quoted && character === '{') depth++
    else if (!quoted && character === '}' && --depth === 0) return text.slice(start, place + 1)
  }
  return null
}
