import { describe, expect, it } from 'vitest'
import { item } from '../../tests/support/judged-talk'
import { judgeItemSchema } from './judge'

const ofTurn = { unit: 'turn', applies: 'cue-open', context: 6, least: 1 } as const

/** Fields at fault. */
function faults(changes: object): string[] {
  const parsed = judgeItemSchema.safeParse({ ...item(), ...changes })
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
}

describe('a judge item', () => {
  it('of a turn or an encounter is taken as it is', () => {
    expect(faults({})).toEqual([])
    expect(faults({ scope: ofTurn, evidence: { from: 'doctor', turn: 'this', min: 1 } })).toEqual([])
  })

  it.each([
    ['levels without worth', { values: { 0: 0, 1: 1 } }, 'values'],
    ['a worth for a machine of a level that is not there', { machineValues: { 6: 0.3 } }, 'machineValues'],
    ['an example of a level that is not there', { examples: [...item().examples, { level: 5, doctor: 'Hm.', because: 'So' }] }, 'examples'],
    ['examples of one level only', { examples: [item().examples[0], item().examples[0]] }, 'examples'],
    ['evidence for a level that is not there', { evidence: { from: 'doctor', turn: 'any', min: 1, at: [4] } }, 'evidence.at'],
    ['a cue over the whole', { scope: { ...ofTurn, unit: 'encounter', context: 'whole' } }, 'scope.applies'],
    ['a part of the whole', { scope: { unit: 'encounter', applies: 'always', context: 6 } }, 'scope.context'],
    ['"this" turn of the whole', { evidence: { from: 'doctor', turn: 'this', min: 1 } }, 'evidence.turn'],
    ['one level', { levels: { 0: 'No' }, values: { 0: 0 } }, 'levels'],
    ['a field of its own', { weight: 2 }, ''],
  ])('with %s is refused', (_, changes, field) => {
    expect(faults(changes)).toContain(field)
  })
})
