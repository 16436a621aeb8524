import { expect, it } from 'vitest'
import { MEASURES } from '../../domain/run'
import type { SummaryRow } from '../self-play/models'
import { caseDifferences } from './case-differences'

const rowOf = (caseId: string, doctor: string, personaId: string, mean: number | null, turns = 20): SummaryRow => ({
  ...{ caseId, personaId, doctor, planned: 1, done: 1, failed: 0, cancelled: 0, turns },
  measures: Object.fromEntries(
    MEASURES.map((measure) => [measure, { mean, deviation: null, scored: mean === null ? 0 : 1, notScored: mean === null ? 1 : 0 }]),
  ) as SummaryRow['measures'],
})

it('pairs a persona with neutral under the same doctor, and counts each case once', () => {
  const neutral = [rowOf('a', 'expert', 'neutral', 0.5), rowOf('a', 'poor', 'neutral', 0.2), rowOf('b', 'expert', 'neutral', 0.6)]
  const anxious = [rowOf('a', 'expert', 'anxious', 0.7), rowOf('a', 'poor', 'anxious', 0.3), rowOf('b', 'expert', 'anxious', 0.5)]
  const differences = caseDifferences(anxious, neutral, 'history', 'personaId')
  expect([...differences]).toEqual([
    ['a', expect.closeTo(0.15)],
    ['b', expect.closeTo(-0.1)],
  ])
})

it('leaves out what has no twin or no value: it is never a difference of nought', () => {
  const neutral = [rowOf('a', 'expert', 'neutral', null), rowOf('c', 'expert', 'neutral', 0.4)]
  const anxious = [rowOf('a', 'expert', 'anxious', 0.7), rowOf('b', 'expert', 'anxious', 0.3), rowOf('c', 'poor', 'anxious', 0.9)]
  expect(caseDifferences(anxious, neutral, 'empathy', 'personaId').size).toBe(0)
  expect([...caseDifferences(anxious, neutral, 'turns', 'personaId')]).toEqual([['a', 0]])
})

it('pairs doctors under the same persona, and runs in everything', () => {
  const rows = [rowOf('a', 'expert', 'neutral', 0.9), rowOf('a', 'poor', 'neutral', 0.1)]
  expect([...caseDifferences([rows[1]!], [rows[0]!], 'history', 'doctor')]).toEqual([['a', expect.closeTo(-0.8)]])
  expect(caseDifferences([rows[1]!], [rows[0]!], 'history', null).size).toBe(0)
  expect([...caseDifferences([rows[0]!], [{ ...rows[0]! }], 'history', null)]).toEqual([['a', 0]])
})
