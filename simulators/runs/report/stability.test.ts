import { expect, it } from 'vitest'
import type { Logged, StoredEvent } from '../../domain/event'
import { emptyLedger } from '../../domain/ledger'
import { createStabilityReader } from './stability'

type Exchanged = { asked: string[]; told: string[] }

function logOf({ asked, told }: Exchanged): Logged<StoredEvent>[] {
  const end = (turn: number, role: 'doctor' | 'patient', disclosed: string[]): Logged<StoredEvent> => ({
    ...{ type: 'turn-end', turn, role, speaker: role, text: '', status: 'complete', seq: turn, at: '' },
    ledger: { ...emptyLedger(), asked, disclosed },
  })
  return [end(0, 'doctor', []), end(1, 'patient', told)]
}

const rowsOf = (...pairs: { caseId?: string; personaId?: string; logs: [Exchanged, Exchanged] }[]) => {
  const reader = createStabilityReader()
  for (const { caseId = 'a', personaId = 'neutral', logs } of pairs)
    reader.add({ caseId, personaId, doctor: 'average', logs: [logOf(logs[0]), logOf(logs[1])] })
  return reader.result()
}

it('is the share of what both were asked for and either told that both told', () => {
  const one = { asked: ['fever', 'cough', 'smoking', 'rash'], told: ['fever', 'cough', 'opening'] }
  const other = { asked: ['fever', 'cough', 'smoking', 'itch'], told: ['fever', 'smoking', 'itch'] }
  expect(rowsOf({ logs: [one, other] })).toMatchObject([
    { persona: 'neutral', pairs: 1, cases: 1, value: 1 / 3, low: null },
    { persona: null, value: 1 / 3 },
  ])
})

it('counts each case the same, however many pairs it has, and has an interval over cases', () => {
  const same = { asked: ['fever'], told: ['fever'] }
  const silent = { asked: ['fever'], told: [] }
  const pair = (caseId: string, alike: boolean, personaId: string) => ({
    caseId,
    personaId,
    logs: [same, alike ? same : silent] as [Exchanged, Exchanged],
  })
  const rows = rowsOf(
    pair('a', true, 'shy'),
    pair('a', true, 'calm'),
    pair('b', false, 'calm'),
    pair('c', true, 'calm'),
    pair('d', false, 'calm'),
  )
  expect(rows.map(({ persona, pairs, cases, value }) => [persona, pairs, cases, value])).toEqual([
    ['calm', 4, 4, 0.5],
    ['shy', 1, 1, 1],
    [null, 5, 4, 0.5],
  ])
  expect(rows.at(-1)!.low).toBeLessThan(0.5)
  expect(rows.at(-1)!.high).toBeGreaterThan(0.5)
})

it('has no value, and a reason, where nothing was asked of both or no second seed was played', () => {
  const none = { value: null, low: null, high: null, reason: expect.stringContaining('second seed') }
  expect(rowsOf()).toMatchObject([{ persona: null, pairs: 0, ...none }])
  expect(
    rowsOf({
      logs: [
        { asked: ['fever'], told: ['fever'] },
        { asked: ['cough'], told: ['cough'] },
      ],
    }),
  ).toMatchObject([none])
})
