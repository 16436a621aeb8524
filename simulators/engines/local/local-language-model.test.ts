import { describe, expect, it } from 'vitest'
import { createFakeLlama, type FakeLlamaOptions } from '../../../tests/support/fake-llama'
import { readGbnf } from '../../../tests/support/gbnf'
import type { CallOptions } from '../vendor'
import { createLocalLanguageModel } from './local-language-model'
import { createSequencePool } from './sequence-pool'

const say = (...texts: string[]): CallOptions['prompt'] => [
  { role: 'system', content: 'You are a patient.' },
  ...texts.map((text, index) => ({
    role: index % 2 ? ('assistant' as const) : ('user' as const),
    content: [{ type: 'text' as const, text }],
  })),
]
const of = (thread: string) => ({ providerOptions: { local: { thread } } })

function modelOf(options: FakeLlamaOptions) {
  const llama = createFakeLlama(options)
  const pool = createSequencePool(llama.sequences)
  return { llama, model: createLocalLanguageModel('fake', async () => ({ model: llama, pool })) }
}

async function partsOf<T>(stream: ReadableStream<T>): Promise<T[]> {
  const parts: T[] = []
  for await (const part of stream) parts.push(part)
  return parts
}

/** A gate that holds whoever passes until it is opened, and says when someone has come. */
function createGate() {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
  const pass = () => {
    reach()
    return opened
  }
  return { open, reached, pass }
}

describe('a language model in this process', () => {
  it('answers, and counts what it read and wrote', async () => {
    const { model } = modelOf({ answer: () => 'It hurts.' })
    const { content, finishReason, usage } = await model.doGenerate({ prompt: say('Hello?') })
    expect(content).toEqual([{ type: 'text', text: 'It hurts.' }])
    expect(finishReason.unified).toBe('stop')
    expect(usage.inputTokens).toMatchObject({ total: '<You are a patient.>user: Hello?\nassistant: '.length, cacheRead: 0 })
    expect(usage.outputTokens.total).toBe('It hurts.'.length)
  })

  it('reads only what is new in a thread, and everything in another', async () => {
    const { model, llama } = modelOf({ answer: () => 'Yes.\n' })
    await model.doGenerate({ prompt: say('One?'), ...of('a') })
    const second = await model.doGenerate({ prompt: say('One?', 'Yes.', 'Two?'), ...of('a') })
    const other = await model.doGenerate({ prompt: say('One?', 'Yes.', 'Two?'), ...of('b') })
    expect(second.usage.inputTokens).toMatchObject({ noCache: 'user: Two?\nassistant: '.length })
    expect(other.usage.inputTokens.cacheRead).toBe(0)
    expect(llama.sequences.map(({ counts }) => counts.answers).sort()).toEqual([1, 2])
  })

  it('reads at least one token of a conversation that it knows whole', async () => {
    const { model } = modelOf({ answer: () => 'Yes.' })
    await model.doGenerate({ prompt: say('One?'), ...of('a') })
    const again = await model.doGenerate({ prompt: say('One?'), ...of('a') })
    expect(again.usage.inputTokens.noCache).toBe(1)
    expect(again.content).toEqual([{ type: 'text', text: 'Yes.' }])
  })

  it('streams the same answer, never half a character', async () => {
    const { model } = modelOf({ answer: () => 'Ça va 🙂, naïve.' })
    const { stream } = await model.doStream({ prompt: say('Ça va ?') })
    const parts = await partsOf(stream)
    const deltas = parts.flatMap((part) => (part.type === 'text-delta' ? [part.delta] : []))
    expect(deltas.join('')).toBe('Ça va 🙂, naïve.')
    expect(deltas).toContain('🙂')
    expect(deltas.join('')).not.toContain('\uFFFD')
    expect(parts.map(({ type }) => type).filter((type) => type !== 'text-delta')).toEqual([
      'stream-start',
      'text-start',
      'text-end',
      'finish',
    ])
  })

  it('says that an answer was cut at its limit', async () => {
    const { model } = modelOf({ answer: () => 'A long tale' })
    const { content, finishReason, usage } = await model.doGenerate({ prompt: say('And?'), maxOutputTokens: 6 })
    expect(content).toEqual([{ type: 'text', text: 'A long' }])
    expect(finishReason.unified).toBe('length')
    expect(usage.outputTokens.total).toBe(6)
  })

  it('lets an answer end that a grammar holds, though odd text took more tokens than it was given', async () => {
    const { model } = modelOf({ answer: () => '{"why":"abcdefgh"}' })
    const schema = { type: 'object', properties: { why: { type: 'string' } }, required: ['why'] } as const
    const asked = { prompt: say('Rate it.'), responseFormat: { type: 'json', schema } as const, maxOutputTokens: 6 }
    const { content, finishReason } = await model.doGenerate(asked)
    expect(content).toEqual([{ type: 'text', text: '{"why":"abcdefgh"}' }])
    expect(finishReason.unified).toBe('stop')
  })

  it('throws context-overflow where the conversation, or its answer, does not fit', async () => {
    const { model, llama } = modelOf({ answer: () => 'x'.repeat(100), contextTokens: 80 })
    await expect(model.doGenerate({ prompt: say('y'.repeat(100)) })).rejects.toMatchObject({ code: 'context-overflow' })
    expect(llama.sequences.map(({ counts }) => counts.answers)).toEqual([0, 0])
    await expect(model.doGenerate({ prompt: say('Hello?'), maxOutputTokens: 1000 })).rejects.toMatchObject({ code: 'context-overflow' })
    await expect(model.doGenerate({ prompt: say('Hello?'), maxOutputTokens: 10 })).resolves.toBeTruthy()
  })

  it('asks for JSON by a grammar, and for text without one', async () => {
    const { model, llama } = modelOf({ answer: () => '{"level":3}' })
    const schema = { type: 'object', properties: { level: { type: 'integer', minimum: 3, maximum: 3 } }, required: ['level'] } as const
    await model.doGenerate({ prompt: say('Rate it.'), responseFormat: { type: 'json', schema }, temperature: 0.4, seed: -1 })
    await model.doGenerate({ prompt: say('Hello?') })
    expect(llama.samplings[0]).toMatchObject({ temperature: 0.4, seed: 2 ** 32 - 1 })
    expect(JSON.parse(readGbnf(llama.samplings[0]?.grammar as string).write(() => 0))).toEqual({ level: 3 })
    expect(llama.samplings[1]?.grammar).toBeNull()
  })

  it('stops at once when aborted, and frees the sequence when the machine has let go of it', async () => {
    const gate = createGate()
    let slow = true
    const { model } = modelOf({ answer: () => 'Yes.', sequences: 1, pace: () => (slow ? gate.pass() : Promise.resolve()) })
    const abort = new AbortController()
    const stopped = model.doGenerate({ prompt: say('One?'), abortSignal: abort.signal })
    await gate.reached
    abort.abort(new Error('enough'))
    await expect(stopped).rejects.toThrow('enough')
    slow = false
    const next = model.doGenerate({ prompt: say('Two?') })
    let answered = false
    void Promise.resolve(next).then(() => {
      answered = true
    })
    await new Promise(setImmediate)
    expect(answered).toBe(false)
    gate.open()
    expect((await next).content).toEqual([{ type: 'text', text: 'Yes.' }])
  })

  it('does not wait for the weights when aborted', async () => {
    const abort = new AbortController()
    const model = createLocalLanguageModel('fake', () => new Promise(() => {}))
    const stopped = model.doGenerate({ prompt: say('One?'), abortSignal: abort.signal })
    abort.abort(new Error('enough'))
    await expect(stopped).rejects.toThrow('enough')
  })

  it('reads a long conversation whole, and in its order', async () => {
    const words = Array.from({ length: 400 }, (_, index) => `${index}`).join(' ')
    const { model } = modelOf({ answer: (prompt) => String(prompt.includes(`user: ${words}\n`)) })
    const { content } = await model.doGenerate({ prompt: say(words) })
    expect(content).toEqual([{ type: 'text', text: 'true' }])
  })

  it('looks at the signal while it reads a long conversation', async () => {
    const abort = new AbortController()
    let reads = 0
    const { model, llama } = modelOf({
      answer: () => 'Yes.',
      pace: async () => {
        if (++reads === 2) abort.abort(new Error('enough'))
      },
    })
    await expect(model.doGenerate({ prompt: say('y'.repeat(2000)), abortSignal: abort.signal })).rejects.toThrow('enough')
    await new Promise(setImmediate)
    expect(llama.sequences[0]?.counts.read).toBeLessThan(300)
  })

  it('frees the sequence of a stream that nobody reads to its end', async () => {
    const { model } = modelOf({ answer: () => 'A long tale', sequences: 1 })
    const { stream } = await model.doStream({ prompt: say('And?') })
    const reader = stream.getReader()
    await reader.read()
    await reader.read()
    await reader.read()
    await reader.cancel()
    await expect(model.doGenerate({ prompt: say('Well?') })).resolves.toBeTruthy()
  })

  it('frees the sequence of a call that failed', async () => {
    let broken = true
    const { model } = modelOf({
      answer: () => 'Yes.',
      sequences: 1,
      pace: async () => {
        if (broken) throw new Error('no memory')
      },
    })
    await expect(model.doGenerate({ prompt: say('One?') })).rejects.toThrow('no memory')
    broken = false
    await expect(model.doGenerate({ prompt: say('One?') })).resolves.toBeTruthy()
  })

  it('serves more conversations at once than it has sequences', async () => {
    const { model } = modelOf({ answer: (prompt) => `You said ${/user: (\w+)/.exec(prompt)?.[1]}`, sequences: 2 })
    const answers = await Promise.all(
      ['one', 'two', 'three', 'four', 'five'].map((word) => model.doGenerate({ prompt: say(word), ...of(word) })),
    )
    expect(answers.map(({ content }) => (content[0]?.type === 'text' ? content[0].text : ''))).toEqual(
      ['one', 'two', 'three', 'four', 'five'].map((word) => `You said ${word}`),
    )
  })

  it('refuses what is not text, and warns of what it leaves out', async () => {
    const { model } = modelOf({ answer: () => 'Yes.' })
    const file = { type: 'file' as const, mediaType: 'image/png', data: { type: 'data' as const, data: 'AA==' } }
    await expect(model.doGenerate({ prompt: [{ role: 'user', content: [file] }] })).rejects.toMatchObject({ code: 'engine-refused' })
    const { warnings } = await model.doGenerate({ prompt: say('Hello?'), stopSequences: ['.'] })
    expect(warnings).toEqual([{ type: 'unsupported', feature: 'stopSequences' }])
  })
})
