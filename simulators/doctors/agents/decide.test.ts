import { describe, expect, it } from 'vitest'
import { actsAfter, agentParts, viewAfter } from '../../../tests/support/agent-rehearsal'
import { createFakeModel, type FakeAnswer, type FakeRequest, sentText } from '../../../tests/support/fake-model'
import type { DoctorView } from '../../dialogue/views'
import type { ActPayload } from '../../domain/event'
import { decide, MOST_TOOLS } from './decide'
import { decisionSchema } from './decision'
import { closingActs, possibleActs } from './possible-acts'
import { createSession } from './session'

const TALK = ['Hello?', 'My chest hurts.']
const decision = (act: string, about = '') => ({ thinking: `thinks of ${act}`, differential: [{ name: 'a', p: 1 }], act, about })

async function decided(answer: (request: FakeRequest, call: number) => FakeAnswer, view: DoctorView = viewAfter(TALK)) {
  const model = createFakeModel(answer)
  const parts = agentParts('budgeted', model)
  const session = createSession(parts, view, new AbortController().signal, 'doctor-budgeted')
  const values = { turn: '2', turns: '9', left: '7', gain: 'much', words: '' }
  const task = { purpose: 'decide', by: 'doctor', prompt: 'doctor-budgeted-decide', values }
  const choice = await decide(session, { ...task, possible: possibleActs(view, parts.persona), schema: decisionSchema })
  return { choice, model, session }
}

describe('deciding', () => {
  it('looks up within the move and decides again with what it read', async () => {
    const { choice, model, session } = await decided((_, call) =>
      call === 0 ? decision('look-up', 'pulmonary embolism') : decision('say'),
    )
    expect(choice.act).toBe('say')
    expect(choice.lookedUp[0]).toContain('Pulmonary embolism')
    expect(sentText(model.requests[1]!)).toContain(choice.lookedUp[0]!)
    expect(session.state({ differential: [] }).thoughts?.map(({ by }) => by)).toEqual(['doctor', 'look-up', 'doctor'])
  })

  it('has a score worked out from a form of its own', async () => {
    const inputs = [
      { name: 'respiratoryRate', value: '24', unit: 'per minute' },
      { name: 'comaScale', value: '15', unit: 'points' },
      { name: 'systolic', value: '95', unit: 'mmHg' },
    ]
    const { choice, model } = await decided((request, call) =>
      request.wants === 'inputs' ? { inputs } : call === 0 ? decision('calculate', 'qSOFA') : decision('say'),
    )
    expect(model.requests.map(({ wants }) => wants)).toEqual(['decision', 'inputs', 'decision'])
    expect(choice.lookedUp[0]).toContain('qSOFA = 2: raised risk')
  })

  it('tells the model what is wrong with its inputs', async () => {
    const inputs = [{ name: 'respiratoryRate', value: '240', unit: 'per minute' }]
    const { choice } = await decided((request, call) =>
      request.wants === 'inputs' ? { inputs } : call === 0 ? decision('calculate', 'qSOFA') : decision('say'),
    )
    expect(choice.lookedUp[0]).toContain('qSOFA cannot be worked out: respiratoryRate is 240 per minute, outside 0 to 90')
  })

  it('can use so many tools in a move and no more', async () => {
    const { choice, model } = await decided((request) =>
      sentText(request).includes('- look-up:') ? decision('look-up', 'angina') : decision('say'),
    )
    expect(choice.act).toBe('say')
    expect(model.requests).toHaveLength(MOST_TOOLS + 1)
  })

  it('does not ask the room twice in a row for the same, and does where it insists', async () => {
    const acts = actsAfter(2, { kind: 'examine', request: 'Heart', found: [] })
    const view = viewAfter(TALK, { acts })
    const { choice, model } = await decided((_, call) => decision(call === 0 ? 'examine' : 'say', 'heart'), view)
    expect(choice).toMatchObject({ act: 'say', lookedUp: [] })
    expect(sentText(model.requests[1]!)).toContain('"heart" was asked for a moment ago')
    const insisting = await decided(() => decision('examine', 'heart'), view)
    expect(insisting.choice.act).toBe('examine')
    expect(insisting.model.requests).toHaveLength(MOST_TOOLS + 1)
  })

  it('repeats a test after words were said', async () => {
    const acts = actsAfter(2, { kind: 'order', request: 'troponin', found: [], spent: 25 })
    const view = viewAfter([...TALK, 'We wait.', 'All right.'], { acts })
    const { choice, model } = await decided(() => decision('order', 'troponin'), view)
    expect(choice.act).toBe('order')
    expect(model.requests).toHaveLength(1)
  })

  it('asks again where it is not said what to look for', async () => {
    const { choice, model } = await decided((_, call) => decision('examine', call === 0 ? ' ' : 'heart'))
    expect(choice.about).toBe('heart')
    expect(sentText(model.requests[1]!)).toContain('does not say what to examine')
  })
})

describe('what is possible', () => {
  const persona = agentParts(
    'budgeted',
    createFakeModel(() => ''),
  ).persona
  const exam: ActPayload = { kind: 'examine', request: 'a', found: [] }
  const order = (spent: number): ActPayload => ({ kind: 'order', request: 'b', found: [], spent })

  it('is only to speak before anyone has spoken', () => {
    expect(possibleActs(viewAfter([]), persona)).toEqual(['say'])
  })

  it('is no further act after a row of them, until words were said', () => {
    const acts = actsAfter(2, exam, exam, exam, exam)
    expect(possibleActs(viewAfter(TALK, { acts }), persona)).not.toContain('examine')
    expect(possibleActs(viewAfter([...TALK, 'And?', 'No.'], { acts }), persona)).toContain('examine')
  })

  it('is to look, test and conclude once talk is over, and after a row of acts only to conclude', () => {
    expect(closingActs(viewAfter(TALK), persona)).toEqual(['conclude', 'examine', 'order', 'calculate', 'look-up'])
    const acts = actsAfter(2, exam, exam, exam, exam)
    expect(closingActs(viewAfter(TALK, { acts }), persona)).toEqual(['conclude', 'calculate', 'look-up'])
    expect(closingActs(viewAfter([]), persona)).toEqual(['conclude'])
  })

  it('is no test once the money is spent, the agent’s own where it has less', () => {
    expect(possibleActs(viewAfter(TALK, { acts: actsAfter(1, order(599)) }), persona)).toContain('order')
    expect(possibleActs(viewAfter(TALK, { acts: actsAfter(1, order(600)) }), persona)).not.toContain('order')
    const poorer = { ...persona, agent: { ...persona.agent, budget: 100 } }
    expect(possibleActs(viewAfter(TALK, { acts: actsAfter(1, order(100)) }), poorer)).not.toContain('order')
  })
})
