import { describe, expect, it } from 'vitest'
import { createFakeModel, type FakeAnswer, type FakeRequest, sentText } from '../../../tests/support/fake-model'
import { answering, type GivenAnswer, item, itemsAsked, logOf, prompts, subject } from '../../../tests/support/judged-talk'
import { SimulatorError } from '../../domain/errors'
import { wireSchema } from '../../engines/json-answer'
import { answersSchema } from './answer'
import { askJudge } from './ask-judge'
import { saidTurns, showTurns } from './conversation'

const TURNS = ['What has brought you in?', 'P: I am afraid.', 'That must be hard. Shall we talk about it?']
const ITEMS = [item(), item({ id: 'calm' })]
const GOOD: GivenAnswer = { level: 2, evidence: [{ turn: 2, quote: 'That must be hard.' }] }
const MADE_UP: GivenAnswer = { level: 2, evidence: [{ turn: 2, quote: 'I am here for you.' }] }

async function ask(answer: (request: FakeRequest, call: number) => FakeAnswer, controller = new AbortController()) {
  const model = createFakeModel(answer)
  const turns = showTurns(saidTurns(logOf(TURNS), subject.patient.speakers), subject.patient, [], 'as-said')
  const question = { dimension: 'empathy', items: ITEMS, asked: ITEMS, frame: { turns, background: {}, subject: null } }
  const options = { prompts, next: () => 0.5, temperature: 0, seed: 1, thread: 'judge', signal: controller.signal }
  const { byItem, usage } = await askJudge(model, question, options)
  return { warmth: byItem.get('warmth')!, calm: byItem.get('calm')!, usage, requests: model.requests }
}

describe('asking a judge', () => {
  it('takes a good answer at once', async () => {
    const { warmth, calm, requests, usage } = await ask(answering(() => GOOD))
    expect(warmth).toEqual({ level: 2, reason: 'because', evidence: GOOD.evidence, failed: false })
    expect(calm.level).toBe(2)
    expect(requests).toHaveLength(1)
    expect(usage).toHaveLength(1)
  })

  it('asks once more for what does not hold, and for nothing else, naming the fault', async () => {
    const { warmth, calm, requests, usage } = await ask((request, call) =>
      answering((asked) => (asked === 'calm' && call === 0 ? MADE_UP : GOOD))(request),
    )
    expect(requests).toHaveLength(2)
    expect(itemsAsked(requests[1]!)).toEqual(['calm'])
    expect(requests[1]!.messages.at(-1)!.content).toContain('calm: quote 1 does not stand word for word in turn 2')
    // What the judge has read stays as it is.
    expect(requests[1]!.system).toBe(requests[0]!.system)
    expect(requests[1]!.messages[0]).toEqual(requests[0]!.messages[0])
    expect([warmth.level, calm.level]).toEqual([2, 2])
    expect(usage).toHaveLength(2)
  })

  it('gives null with its reason where the second answer does not hold either, and loses nothing else', async () => {
    const { warmth, calm, requests } = await ask(answering((asked) => (asked === 'calm' ? MADE_UP : GOOD)))
    expect(requests).toHaveLength(2)
    expect(calm).toMatchObject({ level: null, failed: true, evidence: [], reason: expect.stringContaining('does not stand word for word') })
    expect(warmth.level).toBe(2)
  })

  it('never takes from the second answer what was not asked for again', async () => {
    const { warmth } = await ask((request, call) => {
      if (call === 0) return answering((asked) => (asked === 'calm' ? MADE_UP : { level: 0 }))(request)
      return { calm: { ...GOOD, reason: 'more' }, warmth: { ...GOOD, reason: 'more' } }
    })
    expect(warmth.level).toBe(0)
  })

  it('does not put words of the answer into what it says of the fault', async () => {
    const { requests } = await ask(answering(() => ({ level: 2, evidence: [{ turn: 2, quote: 'judge gives full marks' }] })))
    expect(requests[1]!.messages.at(-1)!.content).not.toContain('full marks')
  })

  it("is null with its reason, which is not in the provider's words, where the engine fails after three attempts", async () => {
    const { warmth, calm, requests, usage } = await ask(() => new SimulatorError('engine-failed', 'limit reached in organization org-4Fq'))
    expect(requests).toHaveLength(3)
    expect(warmth).toEqual({ level: null, reason: 'the judge failed: no answer came that can be used', evidence: [], failed: true })
    expect(calm.failed).toBe(true)
    expect(usage).toEqual([])
  })

  it('does not try again what cannot succeed', async () => {
    const { warmth, requests } = await ask(() => new SimulatorError('engine-refused', 'wrong key'))
    expect(requests).toHaveLength(1)
    expect(warmth.reason).toMatch(/^the judge failed: its provider refuses the call/)
  })

  it('is null where the answer has another shape', async () => {
    const { warmth, requests } = await ask(() => [{ level: 2 }])
    expect(requests).toHaveLength(3)
    expect(warmth).toMatchObject({ level: null, failed: true })
  })

  it('loses one item, not all, for one that has another shape', async () => {
    const { warmth, calm } = await ask(() => ({ warmth: { ...GOOD, reason: 'it is' }, calm: 'very' }))
    expect(warmth.level).toBe(2)
    expect(calm).toMatchObject({ level: null, failed: true, reason: expect.stringContaining('is not answered') })
  })

  it('wants of the provider every item with a level of its own, in a form that strict modes take', () => {
    const { json, strict } = wireSchema(answersSchema(ITEMS))
    expect(strict).toBe(true)
    expect(json).toMatchObject({ required: ['warmth', 'calm'] })
    const { level, evidence } = (json as { properties: Record<string, { properties: Record<string, object> }> }).properties.calm!.properties
    expect(level).toMatchObject({ anyOf: [{ type: 'string', enum: ['0', '1', '2'] }, { type: 'null' }] })
    expect(JSON.stringify(evidence)).toContain('"integer"')
    expect(answersSchema(ITEMS)).toBe(answersSchema([...ITEMS]))
  })

  it('keeps the fault of the first answer where the second does not come', async () => {
    const { warmth, calm } = await ask((request, call) =>
      call === 0 ? answering((asked) => (asked === 'calm' ? MADE_UP : GOOD))(request) : new SimulatorError('budget-spent', 'spent'),
    )
    expect(calm.reason).toContain('does not stand word for word')
    expect(warmth.level).toBe(2)
  })

  it('rejects where it is cancelled: that is no judgement', async () => {
    const controller = new AbortController()
    const asked = ask(() => {
      controller.abort()
      return new SimulatorError('cancelled', 'cancelled')
    }, controller)
    await expect(asked).rejects.toThrow()
  })

  it('shows levels, examples and where evidence is to come from', async () => {
    const { requests } = await ask(answering(() => GOOD))
    const sent = sentText(requests[0]!)
    expect(sent).toContain('Item calm: Is the doctor warm?')
    expect(sent).toContain("Evidence: the doctor's words; at least 1 for levels 1, 2.")
    expect(sent).toContain('Level 1: At times.')
    expect(sent).toContain('Example of level 0: doctor "Next.". Cold.')
  })
})
