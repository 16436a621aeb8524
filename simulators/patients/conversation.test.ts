import { describe, expect, it } from 'vitest'
import type { KnownTurn, PatientView } from '../dialogue/views'
import { emptyLedger } from '../domain/ledger'
import { readConversation, wasSaid } from './conversation'

const START = 5

const says = (turn: number, role: KnownTurn['role'], text: string, parts: Partial<KnownTurn> = {}): KnownTurn => ({
  turn,
  role,
  speaker: role,
  text,
  ledger: emptyLedger(),
  ...parts,
})
const tells = (turn: number, text: string, disclosed: string[], trust: number) =>
  says(turn, 'patient', text, { trust, ledger: { ...emptyLedger(), disclosed } })
const read = (turns: readonly KnownTurn[], start = START) => {
  const { past, told, trust, heard } = readConversation({ turn: turns.length, turns, present: [] } as unknown as PatientView, start)
  return { past: past.length, told: [...told], trust, heard }
}

const hello = says(0, 'doctor', 'Hello.')
const cough = tells(1, 'I have a cough.', ['cough'], 6)
const since = says(2, 'doctor', 'Since when?')
const week = tells(3, 'A week.', ['cough-onset'], 7)
const next = says(4, 'doctor', 'Any fever?')

describe('a conversation', () => {
  it('goes on from turn to turn', () => {
    expect(read([hello])).toEqual({ past: 0, told: [], trust: START, heard: [] })
    expect(read([hello, cough, since])).toEqual({ past: 1, told: ['cough'], trust: 6, heard: [' a cough '] })
    expect(read([hello, cough, since, week, next])).toEqual({
      past: 2,
      told: ['cough', 'cough-onset'],
      trust: 7,
      heard: [' a cough ', ' a week '],
    })
  })

  it('is read anew where the same turns have another past or another patient', () => {
    read([hello, cough, since, week, next])
    const fever = tells(1, 'I feel hot.', ['fever'], 4)
    expect(read([hello, fever, since, week, next]).told).toEqual(['fever', 'cough-onset'])
    expect(read([since, week, next]).told).toEqual(['cough-onset'])
    expect(read([hello, cough, since, week, next]).told).toEqual(['cough', 'cough-onset'])
    expect(read([hello, since, next], 2).trust).toBe(2)
    expect(read([hello, since, next], 8).trust).toBe(8)
  })
})

describe('a line', () => {
  it('is known again by its first sentence if that is long enough, else only as a whole', () => {
    const heard = read([hello, tells(1, 'Well, I have had it for a week. So there.', [], 5), since]).heard
    expect(wasSaid(heard, 'I have had it for a week. It comes and goes.')).toBe(true)
    expect(wasSaid(heard, 'So there. It comes and goes.')).toBe(false)
  })
  it('is known again where its start was left away, its sentences were joined, or its words were spelt out', () => {
    const line = "It's worse every week. I don't sleep."
    for (const said of ["Worse every week, and I don't sleep.", 'No. It is worse every week. I do not sleep.'])
      expect(wasSaid(read([hello, tells(1, said, [], 5), since]).heard, line)).toBe(true)
  })
})
