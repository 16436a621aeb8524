import { describe, expect, it } from 'vitest'
import { actsAfter, agentParts, heard, movesOf, playAgent, viewAfter } from '../../../tests/support/agent-rehearsal'
import { createFakeModel, type FakeAnswer, type FakeRequest, sentText } from '../../../tests/support/fake-model'
import { catalog } from '../../../tests/support/play'
import type { DoctorView } from '../../dialogue/views'
import { SimulatorError } from '../../domain/errors'
import { createInterviewer } from './interviewer'

const SECRET = 'leans on the ribs while breathing'
const DIFFERENTIAL = [
  { name: 'Acute coronary syndrome', p: 0.6 },
  { name: 'Reflux', p: 0.2 },
]
const analysis = (act: string, about: string) => ({
  findings: 'Pressure in the chest on and off since yesterday',
  gaps: 'what brings it on',
  urgency: 'today',
  thinking: `Private: ${SECRET}.`,
  differential: DIFFERENTIAL,
  act,
  about,
})
const PLAN = {
  items: [
    { kind: 'escalate', text: 'Call the cardiology registrar now' },
    { kind: 'safety-net', text: 'Come back if the pain returns' },
  ],
}

/** Decides as told; the words of each call say which call they are. */
const answering =
  (decide: (request: FakeRequest) => object) =>
  (request: FakeRequest): FakeAnswer => {
    if (request.wants === 'plan') return PLAN
    if (request.wants === 'decision') return decide(request)
    return sentText(request).includes('A draft of what you say next') ? 'I see. What brings the pain on?' : 'Draft: what brings it on'
  }

const mayNotSpeak = (request: FakeRequest) => !sentText(request).includes('- say:')

const play = (view: DoctorView, decide: (request: FakeRequest) => object, streams = false) => {
  const model = createFakeModel(answering(decide))
  return { model, moves: movesOf(createInterviewer(agentParts('interviewer', model, { streams })), view) }
}
const TALK = ['Hello, what brings you in?', 'It is my chest, doctor.']

describe('the interviewer', () => {
  it('analyses, responds and refines, each a call of its own, and says what was refined', async () => {
    const { model, moves } = play(viewAfter(TALK), () => analysis('say', 'ask what brings it on'))
    expect(heard(await moves)).toBe('I see. What brings the pain on?')
    expect(model.requests.map(({ wants }) => wants)).toEqual(['decision', null, null])
    expect(sentText(model.requests[1]!)).toContain('ask what brings it on')
    expect(sentText(model.requests[2]!)).toContain('Draft: what brings it on')
  })

  it('gives one system text to every call, so that its beginning is read once', async () => {
    const { model, moves } = play(viewAfter(TALK), () => analysis('say', 'ask'))
    await moves
    expect(new Set(model.requests.map(({ system }) => system)).size).toBe(1)
    const starts = model.requests.map(({ messages }) => messages[0]!.content.slice(0, 90))
    expect(new Set(starts).size).toBe(1)
  })

  it('keeps its reasoning out of what is said and tells it to observers', async () => {
    const { moves } = play(viewAfter(TALK), () => analysis('say', 'ask'))
    const spoken = (await moves).at(-1)!
    expect(heard(await moves)).not.toContain(SECRET)
    expect(spoken).toMatchObject({
      type: 'spoken',
      doctorState: {
        differential: [
          { name: 'Acute coronary syndrome', p: 0.6 },
          { name: 'Reflux', p: 0.2 },
        ],
        next: 'say ask',
      },
      usage: { calls: 3 },
    })
    expect(JSON.stringify(spoken)).toContain(SECRET)
  })

  it('tells of what was paid for where a later call of the move fails', async () => {
    const usage = { calls: 3, inputTokens: 9, cachedTokens: 0, outputTokens: 0, cost: 0, milliseconds: 0 }
    const model = createFakeModel((_request, call) =>
      call === 0 ? analysis('say', 'ask') : new SimulatorError('engine-failed', 'away', { usage }),
    )
    const moves = movesOf(createInterviewer(agentParts('interviewer', model, { streams: false })), viewAfter(TALK))
    await expect(moves).rejects.toMatchObject({ code: 'engine-failed', retryable: true, usage: { calls: 4 } })
  })

  it('carries its findings to the next move', async () => {
    const { moves } = play(viewAfter(TALK), () => analysis('say', 'ask'))
    const spoken = (await moves).at(-1)!
    const state = spoken.type === 'spoken' ? (spoken.doctorState ?? null) : null
    const next = play(viewAfter([...TALK, 'Go on.', 'It is worse on stairs.'], { state }), () => analysis('say', 'ask'))
    await next.moves
    expect(sentText(next.model.requests[0]!)).toContain('Your notes so far:\nPressure in the chest on and off since yesterday')
  })

  it.each([
    ['examine', 'chest'],
    ['order', 'ECG'],
  ])('asks the room to %s without a word', async (kind, request) => {
    const { model, moves } = play(viewAfter(TALK), () => analysis(kind, request))
    expect(await moves).toMatchObject([{ type: 'act', act: { kind, request }, usage: { calls: 1 } }])
    expect(model.requests).toHaveLength(1)
  })

  it('begins with words: nothing can be examined or concluded before', async () => {
    const { moves } = play(viewAfter([]), () => analysis('conclude', ''))
    await expect(moves).rejects.toThrow(SimulatorError)
  })

  it('never prompts with a result that was not asked for', async () => {
    const { model, moves } = play(viewAfter(TALK), () => analysis('say', 'ask'))
    await moves
    const { examination, investigations } = catalog.case('chest-discomfort-58').value.chart
    const prompts = model.requests.map(sentText).join('\n')
    for (const { result } of [...Object.values(examination), ...Object.values(investigations)]) expect(prompts).not.toContain(result)
  })

  it('is told what came back of what was asked for', async () => {
    const found = { id: null, result: 'Heart sounds normal.', abnormal: false, listed: true }
    const acts = actsAfter(2, { kind: 'examine', request: 'heart', found: [found] })
    const { model, moves } = play(viewAfter(TALK, { acts }), () => analysis('say', 'ask'))
    await moves
    expect(sentText(model.requests[0]!)).toContain('(examined) heart -> Heart sounds normal.')
  })

  it.each([
    ['a short', TALK, 2],
    ['a short', TALK, 1],
    ['a long', Array.from({ length: 7 }, () => TALK).flat(), 3],
  ])('can only conclude near the end of %s encounter, whatever it would rather do', async (_, talk, turnsLeft) => {
    const { moves } = play(viewAfter(talk, { turnsLeft }), () => analysis('say', 'ask'))
    await expect(moves).rejects.toMatchObject({ code: 'engine-failed' })
    const concluding = play(viewAfter(talk, { turnsLeft }), () => analysis('conclude', ''))
    expect(await concluding.moves).toMatchObject([{ type: 'act', act: { kind: 'diagnose', final: true } }])
  })

  it('speaks in pieces where a person waits, and only then', async () => {
    const { moves } = play(viewAfter(TALK), () => analysis('say', 'ask'), true)
    expect((await moves).map(({ type }) => type)).toEqual(['begin', 'text', 'text', 'spoken'])
    expect(heard(await moves)).toBe('I see. What brings the pain on?')
  })

  it('plays a whole encounter to its own end: talk, acts, diagnosis, plan, what is said of them, and leaving', async () => {
    const examined = (request: FakeRequest) => sentText(request).includes('(examined) vital signs')
    const tested = (request: FakeRequest) => sentText(request).includes('(tested) ECG')
    const longEnough = (request: FakeRequest) => sentText(request).includes('[7]')
    const decide = (request: FakeRequest) =>
      !longEnough(request)
        ? analysis('say', 'ask more')
        : !examined(request)
          ? analysis('examine', 'vital signs')
          : !tested(request)
            ? analysis('order', 'ECG')
            : analysis('conclude', '')
    const model = createFakeModel(answering(decide))
    const events = await playAgent(() => createInterviewer(agentParts('interviewer', model)), 40)
    const acts = events.flatMap((event) => (event.type === 'act' ? [event.act.kind] : []))
    expect(acts).toEqual(['examine', 'order', 'diagnose', 'plan'])
    expect(events.at(-1)).toMatchObject({ type: 'encounter-end', reason: 'concluded' })
    const states = events.flatMap((event) => (event.type === 'turn-end' && event.role === 'doctor' ? [event.inside?.doctorState] : []))
    expect(states.map((state) => state?.next)).toEqual(['say ask more', 'say ask more', 'say ask more', 'say ask more', 'explain', 'part'])
  })

  it('has nothing of the case in any prompt of a whole encounter but what was said or came back', async () => {
    const model = createFakeModel(answering((request) => (mayNotSpeak(request) ? analysis('conclude', '') : analysis('say', 'ask'))))
    const events = await playAgent(() => createInterviewer(agentParts('interviewer', model)), 20)
    const prompts = model.requests.map(sentText).join('\n')
    const told = events.flatMap((event) => (event.type === 'turn-end' ? [event.text] : [])).join('\n')
    const { key, chart, patient } = catalog.case('chest-discomfort-58').value
    const secrets = [
      ...key.reasoning.map(({ says }) => says),
      ...key.differentials.map(({ name }) => name),
      ...Object.values(chart.examination).map(({ result }) => result),
      ...Object.values(chart.investigations).map(({ result }) => result),
      ...Object.values(patient.facts).flatMap((facts) => Object.values(facts).flatMap(({ text, say }) => [text, ...say])),
    ].filter((secret) => !told.includes(secret) && !DIFFERENTIAL.some(({ name }) => name === secret))
    expect(secrets.length).toBeGreaterThan(100)
    expect(secrets.filter((secret) => prompts.includes(secret))).toEqual([])
  })

  it('concludes by itself before the turns end, though it would go on for ever', async () => {
    const model = createFakeModel(answering((request) => (mayNotSpeak(request) ? analysis('conclude', '') : analysis('say', 'ask'))))
    const events = await playAgent(() => createInterviewer(agentParts('interviewer', model)), 20)
    expect(events.at(-1)).toMatchObject({ type: 'encounter-end', reason: 'concluded' })
    const acts = events.flatMap((event) => (event.type === 'act' ? [event.act.kind] : []))
    expect(acts).toEqual(['diagnose', 'plan'])
  })
})
