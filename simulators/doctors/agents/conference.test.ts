import { describe, expect, it } from 'vitest'
import { agentParts, heard, movesOf, playAgent, viewAfter } from '../../../tests/support/agent-rehearsal'
import { createFakeModel, type FakeAnswer, type FakeRequest, sentText } from '../../../tests/support/fake-model'
import type { DoctorMove } from '../../dialogue/participant'
import type { DoctorState } from '../../domain/event'
import { createConference } from './conference'
import { minutesInWords, minutesOf, tidySpecialists } from './conference/minutes'

const SPOKEN = 'That sounds hard. When did it begin?'
const FIELDS = ['cardiology', 'gastroenterology', 'psychiatry', 'chest medicine']
const ASKED = ['Good morning. What brings you?', 'I have a pain in my chest.']

type Script = {
  decisions: readonly string[]
  /** Who does not consent, by round. */
  refusing?: (specialist: string, revised: boolean) => boolean
}

/** Plays lead, specialists and minutes; a decision that is not possible now becomes to conclude. */
function conferenceModel({ decisions, refusing = () => false }: Script) {
  let decided = 0
  return createFakeModel((request: FakeRequest): FakeAnswer => {
    const sent = sentText(request)
    const specialist = /specialist for ([a-z ]+)/.exec(sent)?.[1]?.trim() ?? ''
    switch (request.wants) {
      case 'specialists':
        return { specialists: FIELDS }
      case 'opinion':
        return { opinion: `secret of ${specialist}`, differential: [{ name: `Trouble of ${specialist}`, p: 0.5 }], next: 'ECG' }
      case 'report': {
        const revised = sent.includes('asked for:')
        return {
          report: revised ? 'secret second report' : 'secret first report',
          differential: [{ name: revised ? 'Pericarditis' : 'Angina', p: 0.7 }],
          next: 'ask about rest',
        }
      }
      case 'consent': {
        const consents = !refusing(specialist, sent.includes('second report'))
        return { amendment: consents ? '' : `secret wish of ${specialist}`, consents }
      }
      case 'decision': {
        const act = decisions[Math.min(decided++, decisions.length - 1)]!
        const possible = sent.includes(`- ${act}:`)
        return {
          thinking: 'secret of the lead',
          differential: [{ name: 'Reflux', p: 0.4 }],
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

const lead = (model: ReturnType<typeof conferenceModel>) => createConference(agentParts('conference', model))
const stateOf = (moves: readonly DoctorMove[]) => moves.flatMap((move) => ('doctorState' in move ? (move.doctorState ?? []) : []))[0]!
const asked = (model: ReturnType<typeof conferenceModel>) => model.requests.map(({ wants }) => wants ?? 'words')
const count = (model: ReturnType<typeof conferenceModel>, wanted: string) => asked(model).filter((each) => each === wanted).length
/** What a lead carries that has held these conferences. */
const carried = (...held: ('opening' | 'tests' | 'conclusion')[]): DoctorState => ({
  differential: [{ name: 'Angina', p: 0.7 }],
  note: minutesInWords({ specialists: FIELDS.slice(0, 2), held, report: 'Think of the heart.', next: 'ask about rest' }),
})

describe('recruiting', () => {
  it('is done once, from the door note, and carried on', async () => {
    const model = conferenceModel({ decisions: ['say'] })
    const first = await movesOf(lead(model), viewAfter([]))
    expect(asked(model)).toEqual(['specialists', 'decision', 'words'])
    expect(minutesOf(stateOf(first))).toEqual({ specialists: FIELDS, held: [], report: '', next: '' })
    await movesOf(lead(model), viewAfter(ASKED, { state: stateOf(first) }))
    expect(count(model, 'specialists')).toBe(1)
    expect(count(model, 'opinion')).toBe(4)
  })

  it('is done anew where another sat there before', async () => {
    const model = conferenceModel({ decisions: ['say'] })
    await movesOf(lead(model), viewAfter(ASKED, { state: { differential: [], note: 'Conference of nobody' } }))
    expect(count(model, 'specialists')).toBe(1)
  })

  it('takes four fields at most, each once', () => {
    expect(tidySpecialists(['Cardiology. ', 'cardiology', '', 'ear; nose', 'a', 'b', 'c'])).toEqual(['cardiology', 'ear nose', 'a', 'b'])
  })
})

describe('a conference', () => {
  const opening = async (refusing: Script['refusing']) => {
    const model = conferenceModel({ decisions: ['say'], refusing })
    const moves = await movesOf(
      lead(model),
      viewAfter(ASKED, { state: { ...carried(), note: minutesInWords({ specialists: FIELDS, held: [], report: '', next: '' }) } }),
    )
    return { model, moves }
  }

  it('asks every specialist once, and ends with the first report where all consent', async () => {
    const { model, moves } = await opening(() => false)
    expect(asked(model)).toEqual([...Array(4).fill('opinion'), 'report', ...Array(4).fill('consent'), 'decision', 'words'])
    expect(stateOf(moves).differential).toEqual([{ name: 'Angina', p: 0.7 }])
    expect(minutesOf(stateOf(moves))).toMatchObject({ held: ['opening'], report: 'secret first report', next: 'ask about rest' })
    expect(stateOf(moves).thoughts!.map(({ by }) => by)).toEqual([...FIELDS, 'report', 'conference', 'lead'])
  })

  it('has the report amended, and then asks only those who had not consented', async () => {
    const { model, moves } = await opening((specialist, revised) => specialist === 'psychiatry' && !revised)
    expect([count(model, 'consent'), count(model, 'report')]).toEqual([5, 2])
    expect(sentText(model.requests.filter(({ wants }) => wants === 'report')[1]!)).toContain('- psychiatry: secret wish of psychiatry')
    expect(stateOf(moves).differential).toEqual([{ name: 'Pericarditis', p: 0.7 }])
  })

  it('ends after two rounds where they never agree, and says who did not', async () => {
    const { model, moves } = await opening((specialist) => specialist !== 'psychiatry')
    expect([count(model, 'opinion'), count(model, 'consent'), count(model, 'report')]).toEqual([4, 7, 3])
    const left = stateOf(moves).thoughts!.find(({ by }) => by === 'conference')!.text
    expect(left).toBe('2 rounds are over. The last changes were asked for by cardiology, gastroenterology, chest medicine.')
  })

  it('shows no specialist what another said before', async () => {
    const { model } = await opening(() => false)
    const opinions = model.requests.filter(({ wants }) => wants === 'opinion').map(sentText)
    expect(opinions.join()).not.toContain('secret')
    expect(new Set(model.requests.map(({ seed }) => seed)).size).toBe(model.requests.length)
  })
})

describe('the lead', () => {
  it('decides alone by the last report in between', async () => {
    const model = conferenceModel({ decisions: ['say'] })
    const moves = await movesOf(lead(model), viewAfter(ASKED, { state: carried('opening') }))
    expect(asked(model)).toEqual(['decision', 'words'])
    expect(sentText(model.requests[0]!)).toContain('Think of the heart.')
    expect(stateOf(moves).differential).toEqual([{ name: 'Reflux', p: 0.4 }])
    expect(minutesOf(stateOf(moves))).toMatchObject({ held: ['opening'], report: 'Think of the heart.' })
  })

  it.each([
    ['order', 'tests'],
    ['conclude', 'conclusion'],
  ] as const)('calls a conference before the first %s, and decides again', async (act, moment) => {
    const model = conferenceModel({ decisions: [act, 'say'] })
    const moves = await movesOf(lead(model), viewAfter(ASKED, { state: carried('opening') }))
    expect([count(model, 'opinion'), count(model, 'decision')]).toEqual([2, 2])
    expect(heard(moves)).toBe(SPOKEN)
    expect(minutesOf(stateOf(moves))!.held).toEqual(['opening', moment])
    const again = conferenceModel({ decisions: [act] })
    const act2 = await movesOf(lead(again), viewAfter(ASKED, { state: stateOf(moves) }))
    expect(count(again, 'opinion')).toBe(0)
    expect(act2[0]).toMatchObject({ type: 'act' })
  })

  it('gives the consensus as final where it concludes after a conference', async () => {
    const model = conferenceModel({ decisions: ['conclude'] })
    const moves = await movesOf(lead(model), viewAfter(ASKED, { state: carried('opening') }))
    expect(moves[0]).toMatchObject({ act: { kind: 'diagnose', differential: [{ name: 'Angina', p: 0.7 }], final: true } })
  })

  it('gives the consensus as final where time is up, without deciding', async () => {
    const model = conferenceModel({ decisions: ['say'] })
    const moves = await movesOf(lead(model), viewAfter(ASKED, { state: carried('opening'), turnsLeft: 2 }))
    expect(count(model, 'decision')).toBe(0)
    expect(moves[0]).toMatchObject({ act: { kind: 'diagnose', differential: [{ name: 'Angina', p: 0.7 }] } })
  })
})

describe('a whole encounter', () => {
  const kinds = (events: Awaited<ReturnType<typeof playAgent>>) => events.flatMap((event) => (event.type === 'act' ? [event.act.kind] : []))

  it('concludes with differential and plan; three conferences are held, and nobody hears them', async () => {
    const model = conferenceModel({ decisions: ['say', 'say', 'examine', 'order', 'order', 'say', 'conclude'], refusing: () => true })
    const events = await playAgent(() => lead(model), 40)
    expect(events.at(-1)).toMatchObject({ type: 'encounter-end', reason: 'concluded' })
    expect(kinds(events)).toEqual(['examine', 'order', 'diagnose', 'plan'])
    expect([count(model, 'specialists'), count(model, 'opinion')]).toEqual([1, 12])
    const said = events.flatMap((event) => (event.type === 'turn-end' && event.role === 'doctor' ? [event.text] : []))
    expect(said.join()).not.toContain('secret')
    const calls = events.flatMap((event) => (event.type === 'turn-end' || event.type === 'act' ? [event.usage?.calls ?? 0] : []))
    expect(Math.max(...calls)).toBeLessThanOrEqual(18)
    expect(calls.reduce((sum, each) => sum + each, 0)).toBe(model.requests.length)
  })

  it('concludes by itself where its turns run out', async () => {
    const events = await playAgent(() => lead(conferenceModel({ decisions: ['say'] })), 6)
    expect(events.at(-1)).toMatchObject({ type: 'encounter-end', reason: 'concluded' })
    expect(kinds(events)).toEqual(['diagnose', 'plan'])
  })
})
