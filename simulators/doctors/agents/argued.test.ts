import { describe, expect, it } from 'vitest'
import { agentParts, heard, movesOf, playAgent, viewAfter } from '../../../tests/support/agent-rehearsal'
import { createFakeModel, type FakeAnswer, type FakeRequest, sentText } from '../../../tests/support/fake-model'
import type { DoctorMove } from '../../dialogue/participant'
import { createArgued } from './argued'

const SPOKEN = 'Thank you for telling me. Does it come on when you walk?'
const ASKED = ['Good morning. What brings you?', 'I have a pain in my chest.']

type Attack = { target: string; question: string; ground: string; rival?: string }
type Script = {
  act?: string
  claims?: { name: string; p: number; supports: string[] }[]
  attacks?: Attack[]
  answers?: { attack: string; shows: string }[]
  decisions?: readonly string[]
}

const CLAIMS = [
  { name: 'Angina', p: 0.6, supports: ['secret: pain on walking', 'secret: smoker'] },
  { name: 'Reflux', p: 0.3, supports: ['secret: worse after meals'] },
]

function arguedModel({ claims = CLAIMS, attacks = [], answers = [], decisions = ['say'] }: Script = {}) {
  let decided = 0
  return createFakeModel((request: FakeRequest): FakeAnswer => {
    switch (request.wants) {
      case 'claims':
        return { diagnoses: claims }
      case 'attacks':
        return { attacks: attacks.map((attack) => ({ rival: '', ...attack })) }
      case 'answers':
        return { answers }
      case 'decision': {
        const act = decisions[Math.min(decided++, decisions.length - 1)]!
        const possible = sentText(request).includes(`- ${act}:`)
        return {
          thinking: 'secret thinking',
          differential: [{ name: 'Anything', p: 0.9 }],
          act: possible ? act : 'conclude',
          about: `${act} ${decided}`,
        }
      }
      case 'plan':
        return { items: [{ kind: 'follow-up', text: 'See again in a week' }] }
      default:
        return SPOKEN
    }
  })
}

const argued = (model: ReturnType<typeof arguedModel>) => createArgued(agentParts('argued', model))
const stateOf = (moves: readonly DoctorMove[]) => moves.flatMap((move) => ('doctorState' in move ? (move.doctorState ?? []) : []))[0]!
const asked = (model: ReturnType<typeof arguedModel>) => model.requests.map(({ wants }) => wants ?? 'words')
const sentFor = (model: ReturnType<typeof arguedModel>, wanted: string) => sentText(model.requests.find(({ wants }) => wants === wanted)!)
const argue = async (script: Script) => {
  const model = arguedModel(script)
  const moves = await movesOf(argued(model), viewAfter(ASKED))
  return { model, moves, state: stateOf(moves) }
}
const acceptedIn = ({ argument }: ReturnType<typeof stateOf>) => argument!.claims.filter(({ accepted }) => accepted).map(({ id }) => id)

describe('a move', () => {
  it('argues nothing before anything was said', async () => {
    const model = arguedModel()
    const moves = await movesOf(argued(model), viewAfter([]))
    expect(asked(model)).toEqual(['decision', 'words'])
    expect(stateOf(moves).argument).toBeUndefined()
  })

  it('claims, verifies, decides and speaks; where nothing is attacked nothing is answered', async () => {
    const { model, moves, state } = await argue({})
    expect(asked(model)).toEqual(['claims', 'attacks', 'decision', 'words'])
    expect(heard(moves)).toBe(SPOKEN)
    expect(state.thoughts!.map(({ by }) => by)).toEqual(['generator', 'reasoner', 'decision'])
    expect(acceptedIn(state)).toEqual(['d1', 'd2', 'd1.1', 'd1.2', 'd2.1'])
  })

  it('gives the differential of the argument, whatever is stated with the decision', async () => {
    const { model, moves } = await argue({
      attacks: [{ target: 'd1', question: 'contradiction', ground: 'it never came on effort' }],
      decisions: ['conclude'],
    })
    expect(asked(model)).toEqual(['claims', 'attacks', 'answers', 'decision'])
    const differential = [
      { name: 'Reflux', p: 0.3 },
      { name: 'Angina', p: 0.12 },
    ]
    expect(moves[0]).toMatchObject({ act: { kind: 'diagnose', differential, final: true } })
    expect(sentFor(model, 'decision')).toMatch(/that stand: Reflux\n.*that fell: Angina/i)
    expect(sentFor(model, 'decision')).toContain('- it never came on effort (against: Angina)')
  })

  it('an answered attack falls, and the claim stands again', async () => {
    const { state } = await argue({
      attacks: [{ target: 'd1', question: 'contradiction', ground: 'it never came on effort' }],
      answers: [{ attack: 'C1', shows: 'it did, on the stairs' }],
    })
    expect(acceptedIn(state)).toEqual(['d1', 'd2', 'd1.1', 'd1.2', 'd2.1', 'r1'])
    expect(state.argument!.relations).toContainEqual({ from: 'r1', to: 'c1', kind: 'attacks' })
    expect(state.differential[0]).toEqual({ name: 'Angina', p: 0.6 })
  })

  it('a claim falls with its last support', async () => {
    const evidence = (target: string) => ({ target, question: 'evidence', ground: 'nobody said so' })
    expect(acceptedIn((await argue({ attacks: [evidence('d1.1')] })).state)).toContain('d1')
    expect(acceptedIn((await argue({ attacks: [evidence('d1.1'), evidence('d1.2')] })).state)).not.toContain('d1')
  })

  it('a rival attacks with its own claim, and is claimed where nobody had', async () => {
    const rival = (name: string) => ({ target: 'd1', question: 'rival', ground: 'it explains the meals', rival: name })
    const listed = (await argue({ attacks: [rival('reflux')] })).state.argument!
    expect(listed.relations).toContainEqual({ from: 'd2', to: 'd1', kind: 'attacks', text: 'it explains the meals' })
    const fresh = (await argue({ attacks: [rival('Peptic ulcer')] })).state
    expect(fresh.argument!.claims).toContainEqual({ id: 'd3', text: 'Peptic ulcer', by: 'verifier', accepted: true })
    expect(fresh.differential.map(({ name }) => name)).toEqual(['Reflux', 'Peptic ulcer', 'Angina'])
  })

  it('of rivals that attack each other the more probable stands', async () => {
    const attacks = [
      { target: 'd1', question: 'rival', ground: 'meals', rival: 'Reflux' },
      { target: 'd2', question: 'rival', ground: 'effort', rival: 'Angina' },
    ]
    const { state, model } = await argue({ attacks })
    expect(state.differential[0]!.name).toBe('Angina')
    expect(state.thoughts!.find(({ by }) => by === 'reasoner')!.text).toContain('Rivals exclude each other')
    expect(asked(model)).not.toContain('answers')
  })

  it('leaves out what names nothing', async () => {
    const { state } = await argue({
      attacks: [
        { target: 'd9', question: 'evidence', ground: 'of a claim nobody made' },
        { target: 'd2', question: 'rival', ground: 'itself', rival: 'Reflux' },
        { target: 'd1', question: 'evidence', ground: 'not said' },
      ],
      answers: [{ attack: 'c7', shows: 'of no attack' }],
    })
    expect(state.argument!.relations.filter(({ kind }) => kind === 'attacks')).toEqual([
      { from: 'c1', to: 'd1', kind: 'attacks', text: 'evidence' },
    ])
  })
})

describe('a whole encounter', () => {
  const kinds = (events: Awaited<ReturnType<typeof playAgent>>) => events.flatMap((event) => (event.type === 'act' ? [event.act.kind] : []))
  const script: Script = {
    attacks: [{ target: 'd1', question: 'unexplained', ground: 'secret: the cough' }],
    decisions: ['say', 'say', 'examine', 'order', 'say', 'conclude'],
  }

  it('concludes with differential and plan; the argument is shown to the end and never heard', async () => {
    const model = arguedModel(script)
    const events = await playAgent(() => argued(model), 40)
    expect(events.at(-1)).toMatchObject({ type: 'encounter-end', reason: 'concluded' })
    expect(kinds(events)).toEqual(['examine', 'order', 'diagnose', 'plan'])
    const turns = events.flatMap((event) => (event.type === 'turn-end' && event.role === 'doctor' ? [event] : []))
    expect(turns.map(({ text }) => text).join()).not.toContain('secret')
    expect(turns.at(-1)!.inside!.doctorState!.argument!.claims.length).toBeGreaterThan(0)
    const calls = events.flatMap((event) => (event.type === 'turn-end' || event.type === 'act' ? [event.usage?.calls ?? 0] : []))
    expect(Math.max(...calls)).toBe(5)
    expect(calls.reduce((sum, each) => sum + each, 0)).toBe(model.requests.length)
  })

  it('concludes by the argument alone where its turns run out', async () => {
    const model = arguedModel()
    const events = await playAgent(() => argued(model), 6)
    expect(events.at(-1)).toMatchObject({ type: 'encounter-end', reason: 'concluded' })
    expect(kinds(events)).toEqual(['diagnose', 'plan'])
    expect(asked(model).filter((each) => each === 'decision')).toHaveLength(1)
  })
})
