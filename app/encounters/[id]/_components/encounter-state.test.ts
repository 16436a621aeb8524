import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ViewedEvent } from '../../../_realtime/events'
import { applyEvent, EMPTY_STATE, foldEvents, nextMove, waitingFor } from './encounter-state'

const at = '2026-01-01T09:00:00.000Z'
const ledger = {
  asked: [],
  disclosed: [],
  volunteered: [],
  withheld: [],
  repeated: [],
  denied: [],
  unlisted: [],
  notUnderstood: false,
  reasons: {},
}
const person = { kind: 'person' as const, name: 'person' }
const script = { kind: 'scripted' as const, name: 'scripted-patient' }

const log: ViewedEvent[] = [
  { type: 'clock', phase: 'encounter', endsAt: null, seq: 1, at },
  { type: 'turn-start', turn: 0, role: 'doctor', speaker: 'doctor', source: person, key: 'key-0', seq: 2, at },
  { type: 'turn-end', turn: 0, role: 'doctor', speaker: 'doctor', text: 'Hello.', status: 'complete', ledger, seq: 3, at },
  { type: 'turn-start', turn: 1, role: 'patient', speaker: 'martin', source: script, seq: 5, at },
  { type: 'turn-end', turn: 1, role: 'patient', speaker: 'martin', text: "It's my chest.", status: 'complete', ledger, seq: 6, at },
  { type: 'act', id: 'a', afterTurn: 1, by: 'doctor', act: { kind: 'note', text: 'chest' }, seq: 7, at },
  { type: 'encounter-end', reason: 'concluded', afterTurn: 1, seq: 9, at },
]
const words = "It's my chest, it comes and goes."
const delta = (offset: number, length: number, attempt = 0): ViewedEvent => ({
  type: 'text-delta',
  turn: 1,
  attempt,
  offset,
  text: words.slice(offset, offset + length),
})

describe('applyEvent', () => {
  it('takes every event once, however often the log is replayed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: log.length - 1 })), (starts) => {
        const replays = starts.reduce((state, start) => foldEvents(log.slice(start), state), foldEvents(log))
        expect(replays).toEqual(foldEvents(log))
      }),
    )
  })

  it('builds the same words from any mixture of pieces and replays from the start', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        fc.integer({ min: 0, max: words.length }),
        (lengths, replayed) => {
          let state = foldEvents(log.slice(0, 4))
          let offset = 0
          for (const length of lengths) {
            state = applyEvent(state, delta(offset, length))
            offset = Math.min(words.length, offset + length)
            state = applyEvent(state, delta(0, Math.min(replayed, offset)))
          }
          expect(state.turns[1]?.text).toBe(words.slice(0, offset))
        },
      ),
    )
  })

  it('drops the words of an attempt that failed, and what still arrives of it', () => {
    const failed: ViewedEvent = { type: 'turn-failed', turn: 1, code: 'engine-failed', retryable: true, attempt: 0, seq: 6, at }
    const state = foldEvents([delta(0, 9), failed, delta(9, 5)], foldEvents(log.slice(0, 4)))
    expect(state.turns[1]).toMatchObject({ text: '', attempt: 1, status: 'speaking' })
    expect(applyEvent(state, delta(0, 4, 1)).turns[1]?.text).toBe("It's")
  })

  it('waits for the end of the turn where a piece is missing', () => {
    const state = foldEvents([delta(0, 4), delta(9, 5)], foldEvents(log.slice(0, 4)))
    expect(state.turns[1]?.text).toBe("It's")
    expect(applyEvent(state, log[4]!).turns[1]).toMatchObject({ text: "It's my chest.", status: 'complete' })
  })

  it('ignores pieces of a turn that has ended', () => {
    const state = foldEvents(log)
    expect(applyEvent(state, delta(0, 20))).toBe(state)
  })
})

describe('nextMove', () => {
  it('begins with the doctor, alternates, and says who is speaking', () => {
    expect(nextMove(EMPTY_STATE)).toEqual({ turn: 0, role: 'doctor', speaking: false })
    expect(nextMove(foldEvents(log.slice(0, 3)))).toEqual({ turn: 1, role: 'patient', speaking: false })
    expect(nextMove(foldEvents(log.slice(0, 4)))).toEqual({ turn: 1, role: 'patient', speaking: true })
    expect(nextMove(foldEvents(log.slice(0, 5)))).toEqual({ turn: 2, role: 'doctor', speaking: false })
  })
})

describe('attempts of a model', () => {
  const failed = (attempt: number, retryable: boolean): ViewedEvent => ({
    type: 'turn-failed',
    turn: 1,
    code: 'engine-failed',
    retryable,
    attempt,
    seq: 6 + attempt,
    at,
  })

  it('are counted once each, and the last one that may not be tried again is the end of the turn', () => {
    const twice = foldEvents([failed(0, true), failed(0, true), failed(1, true)], foldEvents(log.slice(0, 4)))
    expect(twice.turns[1]).toMatchObject({ status: 'speaking', failures: ['engine-failed', 'engine-failed'] })
    expect(applyEvent(twice, failed(2, false)).turns[1]).toMatchObject({ status: 'failed' })
  })

  it('leave the words of the script marked as such', () => {
    const end: ViewedEvent = { ...(log[4] as Extract<ViewedEvent, { type: 'turn-end' }>), inside: { fallback: 'scripted' } }
    expect(foldEvents([end], foldEvents(log.slice(0, 4))).turns[1]?.fallback).toBe(true)
    expect(foldEvents(log).turns[1]?.fallback).toBe(false)
  })
})

describe('waitingFor', () => {
  const model = { kind: 'model' as const, name: 'model-patient', model: 'mock/plain' }

  it('names the side whose model has not begun, and nobody once words come, or where a person or a script is at its move', () => {
    const asked = foldEvents(log.slice(0, 3))
    expect(waitingFor(asked, { doctor: person, patient: model })).toBe('patient')
    expect(waitingFor(asked, { doctor: model, patient: person })).toBeNull()
    expect(waitingFor(foldEvents(log.slice(0, 4)), { doctor: person, patient: model })).toBeNull()
    expect(waitingFor(EMPTY_STATE, { doctor: model, patient: person })).toBe('doctor')
  })

  it('names nobody outside of the time for talking', () => {
    const clock = (phase: 'reading' | 'finish'): ViewedEvent => ({ type: 'clock', phase, endsAt: null, seq: 4, at })
    const asked = foldEvents(log.slice(0, 3))
    for (const phase of ['reading', 'finish'] as const)
      expect(waitingFor(applyEvent(asked, clock(phase)), { doctor: person, patient: model })).toBeNull()
    expect(waitingFor(foldEvents(log), { doctor: model, patient: model })).toBeNull()
  })
})
