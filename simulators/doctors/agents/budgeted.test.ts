import { describe, expect, it } from 'vitest'
import { agentParts, heard, movesOf, playAgent, viewAfter } from '../../../tests/support/agent-rehearsal'
import { createFakeModel, type FakeAnswer, type FakeRequest, sentText } from '../../../tests/support/fake-model'
import { createBudgeted } from './budgeted'

const decision = (act: string, words = '', about = '') => ({
  thinking: 'Private thought',
  differential: [{ name: 'Acute coronary syndrome', p: 0.7 }],
  act,
  about,
  words,
})
const PLAN = { items: [{ kind: 'escalate', text: 'Call the cardiology registrar now' }] }
const answering =
  (decide: (request: FakeRequest, call: number) => object) =>
  (request: FakeRequest, call: number): FakeAnswer =>
    request.wants === 'plan'
      ? PLAN
      : request.wants === 'decision'
        ? decide(request, call)
        : 'We will look after you. Does that sound right?'

const TALK = ['Hello, what brings you in?', 'It is my chest, doctor.']
const mayOnlyConclude = (request: FakeRequest) => !sentText(request).includes('- say:')

describe('the budgeted doctor', () => {
  it('decides and speaks in one call', async () => {
    const model = createFakeModel(answering(() => decision('say', 'When did it start?')))
    const moves = await movesOf(createBudgeted(agentParts('budgeted', model)), viewAfter(TALK))
    expect(heard(moves)).toBe('When did it start?')
    expect(moves.at(-1)).toMatchObject({ doctorState: { differential: [{ name: 'Acute coronary syndrome' }] }, usage: { calls: 1 } })
  })

  it('asks for the words apart where a person waits for them', async () => {
    const model = createFakeModel((request) => (request.wants === null ? 'I see. When did it start?' : decision('say', '', 'onset')))
    const moves = await movesOf(createBudgeted(agentParts('budgeted', model, { streams: true })), viewAfter(TALK))
    expect(heard(moves)).toBe('I see. When did it start?')
    expect(sentText(model.requests[1]!)).toContain('You decided to say this next: onset')
    expect(sentText(model.requests[0]!)).not.toContain('- words:')
  })

  it('is asked again for a second question in one turn, and then fails', async () => {
    const model = createFakeModel(answering((_, call) => decision('say', call === 0 ? 'When? And where?' : 'When did it start?')))
    const moves = await movesOf(createBudgeted(agentParts('budgeted', model)), viewAfter(TALK))
    expect(heard(moves)).toBe('When did it start?')
    expect(sentText(model.requests[1]!)).toContain('it asks 2 questions; 1 is the most in one turn')
    const stubborn = createFakeModel(answering(() => decision('say', 'When? And where?')))
    await expect(movesOf(createBudgeted(agentParts('budgeted', stubborn)), viewAfter(TALK))).rejects.toMatchObject({
      code: 'engine-failed',
    })
  })

  it('is told its turns and how many are left', async () => {
    const model = createFakeModel(answering(() => decision('say', 'When did it start?')))
    await movesOf(createBudgeted(agentParts('budgeted', model, { turns: 6 })), viewAfter(TALK))
    expect(sentText(model.requests[0]!)).toContain('Turn 2 of 6; after this one 4 are left')
    await movesOf(createBudgeted(agentParts('budgeted', model)), viewAfter(TALK, { turnsLeft: 9 }))
    expect(sentText(model.requests[1]!)).toContain('Turn 2 of 9; after this one 7 are left')
  })

  it('must commit when its own turns end, though the encounter has more', async () => {
    const talk = [...TALK, 'Where?', 'Here.', 'When?', 'Today.']
    const model = createFakeModel(answering(() => decision('conclude')))
    const moves = await movesOf(createBudgeted(agentParts('budgeted', model, { turns: 4 })), viewAfter(talk))
    expect(mayOnlyConclude(model.requests[0]!)).toBe(true)
    expect(moves).toMatchObject([{ type: 'act', act: { kind: 'diagnose', final: true } }])
  })

  it('sends the same requests from a fresh participant', async () => {
    const requests = [1, 2].map(async () => {
      const model = createFakeModel(answering(() => decision('say', 'When did it start?')))
      await movesOf(createBudgeted(agentParts('budgeted', model)), viewAfter(TALK))
      return model.requests
    })
    const [first, second] = await Promise.all(requests)
    expect(first).toEqual(second)
  })

  it('plays a whole encounter with its budget and ends it itself', async () => {
    const model = createFakeModel(
      answering((request) => (mayOnlyConclude(request) ? decision('conclude') : decision('say', 'Could you tell me more about that?'))),
    )
    const events = await playAgent(() => createBudgeted(agentParts('budgeted', model, { turns: 6 })), 40)
    expect(events.at(-1)).toMatchObject({ type: 'encounter-end', reason: 'concluded' })
    const own = events.filter((event) => event.type === 'turn-end' && event.role === 'doctor')
    expect(own).toHaveLength(6)
    const acts = events.flatMap((event) => (event.type === 'act' ? [event.act.kind] : []))
    expect(acts).toEqual(['diagnose', 'plan'])
  })
})
