import { describe, expect, it } from 'vitest'
import { createFakeModel, type FakeRequest } from '../../../tests/support/fake-model'
import { answering, conversationSent, type GivenAnswer, item, itemsAsked, judgeSteps, rubricOf } from '../../../tests/support/judged-talk'
import { SimulatorError } from '../../domain/errors'
import { judgeReportSchema, type Rubric } from '../../domain/judge'

const KIND = 'That must be hard.'
const TALK = ['Good morning.', 'P: It hurts.', `Okay. Thank you. ${KIND}`, 'P: It does.', 'I see. Right.']

/** Calls after those of the talk as it was said. */
async function controlled(
  answer: (request: FakeRequest, again: boolean) => Record<string, GivenAnswer> | SimulatorError,
  rubric: Rubric,
  talk = TALK,
) {
  const seen = new Set<string>()
  const model = createFakeModel((request) => {
    const key = JSON.stringify([itemsAsked(request), conversationSent(request).at(-1)!.turn])
    const again = seen.has(key)
    seen.add(key)
    return answer(request, again)
  })
  const report = await judgeSteps(talk, { judges: [model], rubric, control: true })
  return { report, requests: model.requests }
}

const levels = (level: number) => answering(() => ({ level, evidence: level > 0 ? [{ turn: 2, quote: KIND }] : [] }))
const ofTurn = item({
  id: 'reply',
  scope: { unit: 'turn', applies: 'always', context: 1, least: 1 },
  evidence: { from: 'doctor', turn: 'this', min: 1, at: [2] },
})

describe('the control for style', () => {
  it('shows the judge the same talk without filler; a turn of filler stays as a dash', async () => {
    const { requests, report } = await controlled(levels(2), rubricOf(item()))
    expect(requests.map((request) => conversationSent(request).map(({ text }) => text))).toEqual([
      ['Good morning.', 'It hurts.', `Okay. Thank you. ${KIND}`, 'It does.', 'I see. Right.'],
      ['Good morning.', 'It hurts.', KIND, 'It does.', '–'],
    ])
    expect(report.control).toEqual({
      words: { said: 12, leftOut: 6 },
      dimensions: { empathy: { value: 1, delta: 0, flagged: false } },
    })
    expect(judgeReportSchema.safeParse(report).success).toBe(true)
    expect(report.warnings).toEqual([])
    expect(report.usage.calls).toBe(2)
  })

  it('flags a dimension that moves by more than 0.1, in words too, and leaves the scores as they were', async () => {
    const { report } = await controlled((request, again) => levels(again ? 1 : 2)(request), rubricOf(item()))
    expect(report.encounter.scores.empathy?.value).toBe(1)
    expect(report.control?.dimensions.empathy).toEqual({ value: 0.5, delta: -0.5, flagged: true })
    expect(report.warnings).toEqual([
      { kind: 'style', turn: null, quote: '', words: "empathy moves with style: 1.00 as it was said, 0.50 without the doctor's filler" },
    ])
  })

  it('does not flag 0.1 itself', async () => {
    const fine = item({ levels: { 0: 'No', 1: 'At times', 2: 'Yes' }, values: { 0: 0, 1: 0.9, 2: 1 } })
    const { report } = await controlled((request, again) => levels(again ? 1 : 2)(request), rubricOf(fine))
    expect(report.control?.dimensions.empathy).toEqual({ value: 0.9, delta: -0.1, flagged: false })
  })

  it('asks again only for what the judge would be shown otherwise', async () => {
    const { requests, report } = await controlled(levels(0), rubricOf(ofTurn))
    expect(requests.map((request) => conversationSent(request).map(({ text }) => text))).toEqual([
      ['Good morning.'],
      [`Okay. Thank you. ${KIND}`],
      ['I see. Right.'],
      [KIND],
      ['–'],
    ])
    expect(report.control?.dimensions.empathy?.delta).toBe(0)
  })

  it('is null where there was nothing to leave out, and where either value is', async () => {
    const nothing = await controlled(levels(2), rubricOf(item()), [KIND, 'P: Thanks.', KIND])
    expect(nothing.requests).toHaveLength(1)
    expect(nothing.report.control).toEqual({
      words: { said: 8, leftOut: 0 },
      dimensions: { empathy: { value: null, delta: null, flagged: null, reason: expect.stringContaining('no filler') } },
    })
    const down = new SimulatorError('engine-refused', 'wrong key')
    const first = await controlled((request, again) => (again ? levels(2)(request) : down), rubricOf(item()))
    expect(first.report.control?.dimensions.empathy).toEqual({
      value: 1,
      ...{ delta: null, flagged: null },
      reason: expect.stringMatching(/^as it was said: warmth: the judge failed/),
    })
    const second = await controlled((request, again) => (again ? down : levels(2)(request)), rubricOf(item()))
    expect(second.report.encounter.scores.empathy?.value).toBe(1)
    expect(second.report.control?.dimensions.empathy).toEqual({
      value: null,
      ...{ delta: null, flagged: null },
      reason: expect.stringMatching(/^without filler: warmth: the judge failed/),
    })
  })

  it('takes as evidence only what the judge was shown', async () => {
    const quoting = answering(() => ({ level: 2, evidence: [{ turn: 2, quote: 'Thank you.' }] }))
    const { report } = await controlled(quoting, rubricOf(item()))
    expect(report.encounter.items[0]).toMatchObject({ level: 2, evidence: [{ turn: 2, quote: 'Thank you.' }] })
    expect(report.control?.dimensions.empathy).toMatchObject({
      value: null,
      reason: expect.stringContaining('quote 1 does not stand word for word in turn 2'),
    })
  })

  it('is not there where nobody asked for it', async () => {
    const model = createFakeModel(levels(2))
    const report = await judgeSteps(TALK, { judges: [model] })
    expect(report).not.toHaveProperty('control')
    expect(report).not.toHaveProperty('calibrated')
    expect(model.requests).toHaveLength(1)
  })
})
