import { describe, expect, it } from 'vitest'
import type { ViewedEvent } from '../../../_realtime/events'
import { EMPTY_STATE, foldEvents } from './encounter-state'
import { doctorStateNow, usageSoFar } from './so-far'

const at = '2026-01-01T09:00:00.000Z'
const usage = { calls: 1, inputTokens: 100, cachedTokens: 40, outputTokens: 10, cost: 0.5, milliseconds: 900 }
const thinks = (name: string) => ({ differential: [{ name, p: 0.5 }] })
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
const spoken = (turn: number, name: string): ViewedEvent => ({
  type: 'turn-end',
  turn,
  role: 'doctor',
  speaker: 'doctor',
  text: 'Hello.',
  status: 'complete',
  ledger,
  usage,
  inside: { doctorState: thinks(name) },
  seq: turn * 10,
  at,
})
const ordered = (afterTurn: number, name: string, cost: number | null): ViewedEvent => ({
  type: 'act',
  id: `${afterTurn}`,
  afterTurn,
  by: 'doctor',
  act: { kind: 'note', text: '' },
  usage: { ...usage, cost },
  inside: { doctorState: thinks(name) },
  seq: afterTurn * 10 + 5,
  at,
})

describe('doctorStateNow', () => {
  it('is of the last move, whether spoken or done', () => {
    expect(doctorStateNow(EMPTY_STATE)).toBeNull()
    expect(doctorStateNow(foldEvents([spoken(0, 'reflux'), ordered(1, 'angina', 1)]))).toEqual(thinks('angina'))
    expect(doctorStateNow(foldEvents([spoken(0, 'reflux'), ordered(1, 'angina', 1), spoken(2, 'infarction')]))).toEqual(
      thinks('infarction'),
    )
  })
})

describe('usageSoFar', () => {
  it('is nothing without models, the sum with them, and of unknown cost where one price is not known', () => {
    expect(usageSoFar(EMPTY_STATE)).toBeNull()
    expect(usageSoFar(foldEvents([spoken(0, 'a'), ordered(1, 'b', 0.25)]))).toMatchObject({ calls: 2, inputTokens: 200, cost: 0.75 })
    expect(usageSoFar(foldEvents([spoken(0, 'a'), ordered(1, 'b', null)]))).toMatchObject({ outputTokens: 20, cost: null })
  })
})
