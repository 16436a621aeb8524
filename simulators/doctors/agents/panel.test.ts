import { describe, expect, it } from 'vitest'
import { actsAfter, agentParts, heard, movesOf, playAgent, viewAfter } from '../../../tests/support/agent-rehearsal'
import { createFakeModel, type FakeAnswer, type FakeRequest, sentText } from '../../../tests/support/fake-model'
import type { DoctorMove } from '../../dialogue/participant'
import type { StoredEvent } from '../../domain/event'
import type { PanelMode } from '../../domain/persona'
import { createPanel } from './panel'

const PLAN = { items: [{ kind: 'safety-net', text: 'Come back if it gets worse' }] }
const SPOKEN = 'I see. When did that begin?'

type Meeting = { act: string; about?: string; vetoes?: string[]; differential?: { name: string; p: number }[] }
const meeting = ({
  act,
  about = 'the pain',
  vetoes = [],
  differential = [
    { name: 'Angina', p: 0.6 },
    { name: 'Reflux', p: 0.3 },
  ],
}: Meeting) => ({
  hypothesis: 'secret of hypothesis',
  testChooser: 'secret of test-chooser',
  proposals: ['ECG'],
  challenger: 'secret of challenger',
  stewardship: 'secret of stewardship',
  vetoes,
  checklist: 'secret of checklist',
  thinking: 'secret of consensus',
  differential,
  act,
  about,
})

/** Answers meetings from a list, its last for ever. */
function panelModel(meetings: readonly Meeting[], verdicts: readonly { name: string; p: number }[][] = []) {
  let met = 0
  let judged = 0
  return createFakeModel(({ wants }: FakeRequest): FakeAnswer => {
    if (wants === 'decision') return meeting(meetings[Math.min(met++, meetings.length - 1)]!)
    if (wants === 'verdict') return { hypothesis: 'secret of another panel', challenger: '', differential: verdicts[judged++]! }
    return wants === 'plan' ? PLAN : SPOKEN
  })
}

function panel(model: ReturnType<typeof panelModel>, mode: PanelMode, budget?: number) {
  const parts = agentParts('panel', model, { budget })
  return createPanel({ ...parts, persona: { ...parts.persona, agent: { ...parts.persona.agent, mode } } })
}

const ASKED = ['Good morning. What brings you?', 'I have a pain in my chest.']
const actOf = (moves: readonly DoctorMove[]) => moves.find((move) => move.type === 'act')
const stateOf = (moves: readonly DoctorMove[]) => moves.flatMap((move) => ('doctorState' in move ? (move.doctorState ?? []) : []))[0]!
const thoughtsOf = (moves: readonly DoctorMove[], by: string) => (stateOf(moves).thoughts ?? []).filter((each) => each.by === by)

describe('a meeting of the panel', () => {
  it('speaks in a call of its own, and keeps what its members thought apart, in the order in which they spoke', async () => {
    const model = panelModel([{ act: 'say' }])
    const moves = await movesOf(panel(model, 'unconstrained'), viewAfter(ASKED))
    expect(heard(moves)).toBe(SPOKEN)
    expect(stateOf(moves).thoughts!.map(({ by }) => by)).toEqual([
      'hypothesis',
      'test-chooser',
      'challenger',
      'stewardship',
      'checklist',
      'consensus',
    ])
    expect(stateOf(moves).differential).toEqual([
      { name: 'Angina', p: 0.6 },
      { name: 'Reflux', p: 0.3 },
    ])
    expect(model.requests).toHaveLength(2)
  })

  it('starts from the probabilities of its last move', async () => {
    const model = panelModel([{ act: 'say' }])
    await movesOf(panel(model, 'unconstrained'), viewAfter(ASKED, { state: { differential: [{ name: 'Pericarditis', p: 0.4 }] } }))
    expect(sentText(model.requests[0]!)).toContain('Pericarditis (0.4)')
  })

  it('in question-only cannot choose a test', async () => {
    const model = panelModel([{ act: 'order', about: 'ECG' }])
    await expect(movesOf(panel(model, 'question-only'), viewAfter(ASKED))).rejects.toThrow(/not a decision/)
    await expect(movesOf(panel(model, 'unconstrained'), viewAfter(ASKED))).resolves.toHaveLength(1)
  })
})

describe('an order', () => {
  const order = (about: string, vetoes: string[] = []) => [{ act: 'order', about, vetoes }, { act: 'say' }]

  it('is placed where nobody objects', async () => {
    const moves = await movesOf(panel(panelModel(order('ECG')), 'budgeted', 100), viewAfter(ASKED))
    expect(actOf(moves)?.act).toEqual({ kind: 'order', request: 'ECG' })
  })

  it('is cancelled by a veto of stewardship in any mode, and the panel decides once more without ordering', async () => {
    const model = panelModel(order('CT of the chest', ['ct of the chest']))
    const moves = await movesOf(panel(model, 'unconstrained'), viewAfter(ASKED))
    expect(actOf(moves)).toBeUndefined()
    expect(heard(moves)).toBe(SPOKEN)
    expect(thoughtsOf(moves, 'purse')).toHaveLength(1)
    expect(sentText(model.requests[1]!)).toContain("CT of the chest: stewardship's veto")
    expect(sentText(model.requests[1]!)).not.toContain('order: one test')
    expect(model.requests).toHaveLength(3)
  })

  it('a veto of another test cancels nothing', async () => {
    const moves = await movesOf(panel(panelModel(order('ECG', ['MRI'])), 'unconstrained'), viewAfter(ASKED))
    expect(actOf(moves)?.act.kind).toBe('order')
  })

  it('is cancelled where it would go over the budget with what was spent', async () => {
    const spent = actsAfter(2, { kind: 'order', request: 'ECG', found: [], spent: 30 })
    const view = viewAfter(ASKED, { acts: spent })
    const allowed = await movesOf(panel(panelModel(order('chest X-ray')), 'budgeted', 90), view)
    expect(actOf(allowed)?.act.kind).toBe('order')
    const refused = await movesOf(panel(panelModel(order('chest X-ray')), 'budgeted', 89), view)
    expect(actOf(refused)).toBeUndefined()
    expect(thoughtsOf(refused, 'purse')[0]!.text).toBe('chest X-ray: it usually costs 60, and 59 of 89 are left')
    const heedless = await movesOf(panel(panelModel(order('chest X-ray')), 'unconstrained', 89), view)
    expect(actOf(heedless)?.act.kind).toBe('order')
  })

  it('adds up the tests of one order', async () => {
    const moves = await movesOf(panel(panelModel(order('ECG, troponin and CT chest')), 'budgeted', 400), viewAfter(ASKED))
    expect(thoughtsOf(moves, 'purse')[0]!.text).toContain('usually costs 405')
  })

  it('that was cancelled is told to later meetings too', async () => {
    const model = panelModel([{ act: 'say' }])
    const state = {
      differential: [],
      thoughts: [
        { by: 'purse', text: 'MRI: too dear' },
        { by: 'challenger', text: 'an old doubt' },
      ],
    }
    const moves = await movesOf(panel(model, 'budgeted', 100), viewAfter(ASKED, { state }))
    expect(sentText(model.requests[0]!)).toContain('- MRI: too dear')
    expect(sentText(model.requests[0]!)).not.toContain('an old doubt')
    expect(thoughtsOf(moves, 'purse')).toEqual([{ by: 'purse', text: 'MRI: too dear' }])
  })
})

describe('an ensemble', () => {
  const verdicts = [
    [{ name: 'Reflux', p: 0.9 }],
    [
      { name: 'Reflux', p: 0.6 },
      { name: 'Pleurisy', p: 0.3 },
    ],
  ]

  it('means the differentials of three panels when it concludes; the others hear nothing of the first', async () => {
    const model = panelModel([{ act: 'conclude' }], verdicts)
    const view = viewAfter(ASKED, { state: { differential: [{ name: 'Pericarditis', p: 0.4 }] } })
    const moves = await movesOf(panel(model, 'ensemble'), view)
    expect(actOf(moves)?.act).toEqual({
      kind: 'diagnose',
      differential: [
        { name: 'Reflux', p: 0.6 },
        { name: 'Angina', p: 0.2 },
        { name: 'Pleurisy', p: 0.1 },
      ],
      final: true,
    })
    const others = model.requests.slice(1)
    expect(others.map(({ wants }) => wants)).toEqual(['verdict', 'verdict'])
    expect(others.map(sentText).join()).not.toMatch(/Pericarditis|secret/)
    expect(new Set(model.requests.map(({ seed }) => seed)).size).toBe(3)
  })

  it('is one panel until then', async () => {
    const model = panelModel([{ act: 'say' }], verdicts)
    await movesOf(panel(model, 'ensemble'), viewAfter(ASKED))
    expect(model.requests).toHaveLength(2)
  })
})

describe('an instant panel', () => {
  it('opens without deliberating, and can only commit after the answer', async () => {
    const opening = panelModel([{ act: 'say' }])
    expect(heard(await movesOf(panel(opening, 'instant'), viewAfter([])))).toBe(SPOKEN)
    expect(opening.requests.map(({ wants }) => wants)).toEqual([null])
    await expect(movesOf(panel(panelModel([{ act: 'say' }]), 'instant'), viewAfter(ASKED))).rejects.toThrow(/not a decision/)
    expect(actOf(await movesOf(panel(panelModel([{ act: 'conclude' }]), 'instant'), viewAfter(ASKED)))?.act.kind).toBe('diagnose')
  })
})

describe('a whole encounter', () => {
  const gathering: Meeting[] = [
    { act: 'say' },
    { act: 'say', about: 'where it goes' },
    { act: 'examine', about: 'blood pressure' },
    { act: 'order', about: 'ECG' },
    { act: 'say', about: 'family' },
    { act: 'conclude', about: '' },
  ]
  const modes: [PanelMode, Meeting[]][] = [
    ['instant', [{ act: 'conclude' }]],
    ['question-only', gathering.filter(({ act }) => act !== 'order')],
    ['budgeted', gathering],
    ['unconstrained', gathering],
    ['ensemble', gathering],
  ]
  const kinds = (events: readonly StoredEvent[]) => events.flatMap((event) => (event.type === 'act' ? [event.act.kind] : []))

  it.each(modes)('%s concludes with a differential and a plan, and nobody hears what the members think', async (mode, meetings) => {
    const model = panelModel(meetings, [[{ name: 'Reflux', p: 0.9 }], [{ name: 'Reflux', p: 0.6 }]])
    const events = await playAgent(() => panel(model, mode, 200), 40)
    expect(events.at(-1)).toMatchObject({ type: 'encounter-end', reason: 'concluded' })
    expect(kinds(events).slice(-2)).toEqual(['diagnose', 'plan'])
    expect(kinds(events).includes('order')).toBe(!['instant', 'question-only'].includes(mode))
    const said = events.flatMap((event) => (event.type === 'turn-end' && event.role === 'doctor' ? [event.text] : []))
    expect(said.length).toBeGreaterThanOrEqual(3)
    expect(said.join()).not.toContain('secret')
    const calls = events.flatMap((event) => (event.type === 'turn-end' || event.type === 'act' ? [event.usage?.calls ?? 0] : []))
    expect(Math.max(...calls)).toBeLessThanOrEqual(3)
    expect(calls.reduce((sum, each) => sum + each, 0)).toBe(model.requests.length)
  })

  it.each(modes)('%s concludes by itself where its turns run out', async (mode) => {
    const model = createFakeModel((request): FakeAnswer => {
      if (request.wants === 'decision') return meeting({ act: sentText(request).includes('- say:') ? 'say' : 'conclude' })
      if (request.wants === 'verdict') return { hypothesis: '', challenger: '', differential: [{ name: 'Reflux', p: 0.5 }] }
      return request.wants === 'plan' ? PLAN : SPOKEN
    })
    const events = await playAgent(() => panel(model, mode), 6)
    expect(events.at(-1)).toMatchObject({ type: 'encounter-end', reason: 'concluded' })
    expect(kinds(events)).toEqual(['diagnose', 'plan'])
    expect(events.filter(({ type }) => type === 'turn-failed')).toEqual([])
  })
})
