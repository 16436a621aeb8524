import { describe, expect, it } from 'vitest'
import type { EncounterEvent, Seat, StoredEvent } from '../../domain/event'
import { emptyLedger } from '../../domain/ledger'
import { buildSeatUsage } from './seat-usage'
import type { DebriefSource } from './source'

const usage = { calls: 1, inputTokens: 100, cachedTokens: 40, outputTokens: 10, cost: 0.5, milliseconds: 900 }
const model: Seat = { kind: 'model', name: 'interviewer', model: 'mock/plain' }
const script: Seat = { kind: 'scripted', name: 'scripted-patient' }

const start = (doctor: Seat, patient: Seat): StoredEvent => ({
  type: 'encounter-start',
  encounter: 'e',
  case: { id: 'c', version: 1, hash: '' },
  persona: { id: 'p', version: 1, hash: '' },
  seats: { doctor, patient },
  seed: 1,
  limits: { turns: 120, seconds: null },
  hashes: {},
})
const said = (turn: number, change: Partial<Extract<EncounterEvent, { type: 'turn-end' }>> = {}): StoredEvent => ({
  type: 'turn-end',
  turn,
  role: turn % 2 === 0 ? 'doctor' : 'patient',
  speaker: 'x',
  text: 'Hello.',
  status: 'complete',
  ledger: emptyLedger(),
  ...change,
})
const failed = (turn: number): StoredEvent => ({ type: 'turn-failed', turn, code: 'engine-failed', retryable: true, attempt: 0, usage })
const tookIn = (...events: StoredEvent[]) =>
  buildSeatUsage({ events: events.map((event, seq) => ({ ...event, seq, at: '' })) } as unknown as DebriefSource)

describe('buildSeatUsage', () => {
  it('is nothing where only scripts and people played', () => {
    expect(tookIn(start({ kind: 'person', name: 'person' }, script), said(0), said(1))).toBeNull()
  })

  it('sums turns and acts by seat, and leaves a seat without a call without a figure', () => {
    const act: StoredEvent = { type: 'act', id: 'a', afterTurn: 1, by: 'doctor', act: { kind: 'note', text: '' }, usage }
    const took = tookIn(start(model, script), said(0, { usage }), said(1), act, said(2, { usage }))
    expect(took?.doctor).toEqual({
      usage: { calls: 3, inputTokens: 300, cachedTokens: 120, outputTokens: 30, cost: 1.5, milliseconds: 2700 },
      fallbacks: 0,
      failures: 0,
    })
    expect(took?.patient.usage).toBeNull()
  })

  it('does not take an unknown price for none, and counts what went wrong at the seat where it did', () => {
    const took = tookIn(
      start(model, model),
      failed(0),
      said(0, { usage }),
      failed(1),
      { ...failed(1), usage: undefined } as StoredEvent,
      said(1, { usage: { ...usage, cost: null }, inside: { fallback: 'scripted' } }),
    )
    expect(took?.doctor).toMatchObject({ usage: { cost: 1, calls: 2 }, fallbacks: 0, failures: 1 })
    expect(took?.patient).toMatchObject({ usage: { cost: null, calls: 2 }, fallbacks: 1, failures: 2 })
  })
})
