import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ANSWER_SCHEMAS } from '../../../tests/support/answer-schemas'
import { readGbnf } from '../../../tests/support/gbnf'
import { wireSchema } from '../json-answer'
import { type JsonSchema, jsonGrammar } from './json-grammar'

/** The same numbers each time. */
function draws(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const MUCH = 100_000
const samples = (schema: JsonSchema, count: number) => {
  const grammar = readGbnf(jsonGrammar(schema, MUCH))
  return Array.from({ length: count }, (_, seed) => grammar.write(draws(seed + 1)))
}

describe('jsonGrammar', () => {
  it.each(Object.entries(ANSWER_SCHEMAS))('%s: whatever the grammar allows is an answer of the schema', (_, schema) => {
    for (const text of samples(wireSchema(schema).json, 200))
      expect(schema.safeParse(JSON.parse(text)), text).toMatchObject({ success: true })
  })

  it('leaves optional fields out at times, and puts them in at times', () => {
    const texts = samples(wireSchema(ANSWER_SCHEMAS['may be missing']!).json, 200)
    const shapes = new Set(texts.map((text) => Object.keys(JSON.parse(text) as object).join()))
    expect([...shapes].sort()).toEqual(['a,b', 'a,b,c', 'a,b,c,d', 'a,b,d', 'b', 'b,c', 'b,c,d', 'b,d'])
  })

  it('reaches both ends of a range of numbers', () => {
    const values = samples({ type: 'integer', minimum: -2, maximum: 11 }, 2000).map(Number)
    expect([...new Set(values)].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    const probabilities = samples({ type: 'number', minimum: 0, maximum: 1 }, 200).map(Number)
    expect(Math.min(...probabilities)).toBe(0)
    expect(Math.max(...probabilities)).toBe(1)
  })

  it.each([
    [{ type: 'integer' }, (value: number) => Number.isSafeInteger(value)],
    [{ type: 'integer', minimum: 95, maximum: 1203 }, (value: number) => Number.isInteger(value) && value >= 95 && value <= 1203],
    [{ type: 'integer', exclusiveMinimum: -3, exclusiveMaximum: 3, multipleOf: 2 }, (value: number) => [-2, 0, 2].includes(value)],
    [{ type: 'integer', minimum: -250, maximum: -7 }, (value: number) => value >= -250 && value <= -7],
    [{ type: 'number', maximum: -1.5 }, (value: number) => value <= -1.5],
    [{ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, (value: number) => value > 0 && value < 1],
    [{ type: 'number', exclusiveMinimum: -1, exclusiveMaximum: 0 }, (value: number) => value > -1 && value < 0],
    [{ type: 'number', minimum: 36.5, maximum: 36.9 }, (value: number) => value >= 36.5 && value <= 36.9],
    [{ type: 'number', minimum: 7, maximum: 7 }, (value: number) => value === 7],
  ])('keeps to %o', (schema, holds) => {
    for (const text of samples(schema, 300)) expect(holds(JSON.parse(text)), text).toBe(true)
  })

  it('bounds what the schema leaves open, so that an answer ends', () => {
    const grammar = jsonGrammar(wireSchema(z.object({ note: z.string(), list: z.array(z.string()) })).json, MUCH)
    expect(grammar).toContain('char{0,1000}')
    expect(grammar).not.toMatch(/char[*+]/)
    expect(grammar).toContain('{0,15}')
  })

  it('bounds it more closely where few tokens are left, so that even a model that goes on and on comes to the end', () => {
    const finding = z.object({ turn: z.int(), quote: z.string() })
    const items = ['a', 'b', 'c', 'd', 'e'].map((id) => [id, z.object({ evidence: z.array(finding), reason: z.string() })])
    const schema = wireSchema(z.object(Object.fromEntries(items))).json
    const longest = (maxTokens: number) => {
      const grammar = jsonGrammar(schema, maxTokens)
      const [list, text] = [/comma rule-\d+\)\{0,(\d+)\}/, /char\{0,(\d+)\}/].map((bound) => Number(bound.exec(grammar)![1]))
      return 5 * ((list! + 1) * text! + text!)
    }
    expect(longest(100_000)).toBe(5 * 17 * 1000)
    for (const tokens of [4000, 2300, 1500]) {
      expect(longest(tokens) / 4).toBeLessThan(tokens)
      expect(longest(tokens)).toBeGreaterThan(tokens)
    }
  })

  it('allows any JSON where nothing is known of it', () => {
    for (const text of samples({ type: 'object', additionalProperties: {} }, 100)) expect(JSON.parse(text)).toBeTypeOf('object')
  })

  it('ends where a schema holds itself', () => {
    const texts = samples(wireSchema(ANSWER_SCHEMAS.tree!).json, 300)
    type Node = { because: Node[] }
    const depth = ({ because }: Node): number => 1 + Math.max(0, ...because.map(depth))
    expect(Math.max(...texts.map((text) => depth((JSON.parse(text) as { root: Node }).root)))).toBe(3)
    const endless = {
      $ref: '#/definitions/node',
      definitions: { node: { type: 'object', properties: { next: { $ref: '#/definitions/node' } }, required: ['next'] } },
    }
    expect(() => jsonGrammar(endless, MUCH)).toThrow('Nothing fits')
  })

  it('refuses what nothing fits, and a reference to nowhere', () => {
    expect(() => jsonGrammar({ type: 'integer', minimum: 2, maximum: 1 }, MUCH)).toThrow('Nothing fits')
    expect(() => jsonGrammar({ $ref: '#/definitions/gone' }, MUCH)).toThrow('#/definitions/gone')
  })
})
