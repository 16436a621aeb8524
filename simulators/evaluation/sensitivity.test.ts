import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadCatalog } from '../catalog'
import type { Policy } from '../domain/policy'
import { sensitivityTable } from './sensitivity'

const { value: policy } = loadCatalog(join(import.meta.dirname, '..', '..')).policy

/** Marks by the composite's weights, for a doctor who asks well and one who feels well. */
const asks = (history: number, communication: number) => (under: Policy) => {
  const { weights } = under.composite
  return (weights.history * history + weights.communication * communication) / (weights.history + weights.communication)
}
const table = sensitivityTable(policy, [
  { id: 'cold', overall: asks(0.8, 0.3) },
  { id: 'warm', overall: asks(0.5, 0.7) },
  { id: 'unscored', overall: () => null },
])

it('moves every weight by half both ways, and none beyond what the policy allows', () => {
  const moved = table.rows.filter(({ weight }) => weight === 'composite.weights.history').map(({ to }) => to)
  expect(moved).toEqual([0.175, 0.525])
  expect(table.rows.filter(({ weight }) => weight === 'turn.process.telling').map(({ to }) => to)).toEqual([0.5])
  expect(table.rows.every(({ to }) => Math.abs(to) <= 1)).toBe(true)
  expect(new Set(table.rows.map(({ weight }) => weight.split('.')[0]))).toEqual(new Set(['turn', 'state', 'encounter', 'composite']))
})

it('says which weight turns the ranking round, and leaves out what has no mark', () => {
  expect(table.ranking).toEqual(['cold', 'warm'])
  const turned = table.rows.filter(({ changed }) => changed)
  expect(turned.map(({ weight, to }) => [weight, to])).toEqual([
    ['composite.weights.history', 0.175],
    ['composite.weights.communication', 0.375],
  ])
  expect(turned[0]).toMatchObject({ ranking: ['warm', 'cold'], swapped: 1 })
})

it('has nothing to swap with fewer than two marks', () => {
  expect(sensitivityTable(policy, []).rows.every(({ swapped, changed }) => swapped === null && !changed)).toBe(true)
})
