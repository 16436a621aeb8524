import { describe, expect, it } from 'vitest'
import { holdAgainstLog } from '../scripts/soak/models/hold-against-log'
import type { ModelTurn } from '../scripts/soak/models/stored-talks'
import type { LoggedCall } from './support/mock-openai/mock-openai-server'

const REPLY = 'It began on Sunday night. It comes and goes.'
const turn = (changes: Partial<ModelTurn>): ModelTurn => ({
  type: 'turn-end',
  encounter: 'e',
  turn: 1,
  role: 'patient',
  speaker: 'patient',
  heard: 'When did it start?',
  text: REPLY,
  status: 'complete',
  ledger: {
    asked: [],
    disclosed: [],
    denied: [],
    volunteered: [],
    withheld: [],
    repeated: [],
    unlisted: [],
    notUnderstood: false,
    reasons: {},
  },
  ...changes,
})
const call = (answer: string | null, fault: LoggedCall['fault'] = null): LoggedCall => ({
  body: { model: 'mock', messages: [{ role: 'user', content: 'The doctor says: «When did it start?»' }] },
  fault,
  answer,
})

describe('a stored text against the log of the server', () => {
  it.each([
    ['a whole reply', {}, { whole: 1 }],
    ['a whole reply with a question of the patient’s own', { text: `${REPLY} Is it my heart?` }, { whole: 1 }],
    ['a reply of the script’s that says so', { text: 'Sunday.', inside: { fallback: 'scripted' as const } }, { marked: 1 }],
    ['a reply that ends with one of its sentences', { text: 'It began on Sunday night.' }, { shortened: 1 }],
  ])('may be %s', (_what, changes, found) => {
    expect(holdAgainstLog([turn(changes)], [call(REPLY)])).toMatchObject({ ...found, faults: [] })
  })

  it('may be a reply of a word or two with something behind it', () => {
    const [turns, calls] = [[turn({ text: 'No, none. (Looks away.) I feel daft.' })], [call('No, none.')]]
    expect(holdAgainstLog(turns, calls)).toMatchObject({ whole: 1, faults: [] })
  })

  it.each([
    ['a reply that was cut off in a sentence', { text: 'It began on Sun' }, call(REPLY)],
    ['a reply that never came whole', {}, call(null, 'truncation')],
    ['a reply to something else', { heard: 'Do you smoke?' }, call(REPLY)],
    ['a doctor’s with something behind it', { role: 'doctor' as const, text: `${REPLY} So it is.` }, call(REPLY)],
  ])('may not be %s', (_what, changes, logged) => {
    expect(holdAgainstLog([turn(changes)], [logged]).faults).toHaveLength(1)
  })
})
