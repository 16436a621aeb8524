import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readObject, wireSchema } from './json-answer'

const mood = z.object({ mood: z.enum(['calm', 'worried']), why: z.string().nullable() })
const good = { mood: 'calm', why: 'It says "}" and { here' }

describe('reading an object', () => {
  it.each([
    ['as it is', JSON.stringify(good)],
    ['in a fence', `\`\`\`json\n${JSON.stringify(good, null, 2)}\n\`\`\``],
    ['in talk', `Here you are: ${JSON.stringify(good)} I hope {this} helps.`],
    ['after blanks', `\n\n ${JSON.stringify(good)}`],
  ])('finds it %s', (_where, text) => {
    expect(readObject(text, mood, 'mood')).toEqual(good)
  })

  it.each([
    ['nothing', 'I feel calm.', 'no JSON'],
    ['one cut off', '{"mood":"calm","why":"it', 'no JSON'],
    ['one of another shape', '{"mood":"angry","why":null}', 'mood'],
    ['another kind of value', '["calm"]', 'the whole'],
  ])('fails for %s, and says what is wrong without the answer', (_what, text, words) => {
    const read = () => readObject(text, mood, 'mood')
    expect(read).toThrow(expect.objectContaining({ code: 'engine-failed', retryable: true, message: expect.stringContaining(words) }))
    expect(read).not.toThrow('angry')
  })
})

describe('a schema on the wire', () => {
  it('closes every object, and is made once', () => {
    const schema = z.object({ list: z.array(z.object({ a: z.string() })) })
    const wire = wireSchema(schema)
    expect(wire.json).toMatchObject({ additionalProperties: false, properties: { list: { items: { additionalProperties: false } } } })
    expect(wireSchema(schema)).toBe(wire)
  })

  it.each([
    ['all fields required', mood, true],
    ['one that may be missing', z.object({ a: z.string().optional() }), false],
    ['one below', z.object({ a: z.array(z.object({ b: z.string().optional() })) }), false],
    ['a record', z.object({ a: z.record(z.string(), z.string()) }), false],
  ])('is strict only as servers take it: %s', (_what, schema, strict) => {
    expect(wireSchema(schema).strict).toBe(strict)
  })
})
