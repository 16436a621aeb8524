import { describe, expect, it } from 'vitest'
import { type Attack, type ClaimedDiagnosis, weighClaims } from './weigh-claims'

const diagnosis = (id: string, p: number, ...supports: string[]): ClaimedDiagnosis => ({
  id,
  name: id.toUpperCase(),
  p,
  by: 'generator',
  supports: supports.map((support) => ({ id: support, text: `because of ${support}`, by: 'generator' })),
})
const said = (...ids: string[]) => ids.map((id) => ({ id, text: `${id} says no`, by: 'verifier' }))
const attacks = (...pairs: string[]): Attack[] => pairs.map((pair) => ({ from: pair.split('>')[0]!, to: pair.split('>')[1]! }))

describe('weighing claims', () => {
  it('accepts what nothing speaks against, most probable first', () => {
    const weighed = weighClaims({ diagnoses: [diagnosis('a', 0.2, 's1'), diagnosis('b', 0.6, 's2')], counters: [], attacks: [] })
    expect(weighed.accepted).toEqual(['B', 'A'])
    expect(weighed.differential).toEqual([
      { name: 'B', p: 0.6 },
      { name: 'A', p: 0.2 },
    ])
    expect(weighed.settled).toBe(true)
  })

  it('a challenged diagnosis falls behind what stands, and keeps a fifth of its probability', () => {
    const weighed = weighClaims({
      diagnoses: [diagnosis('a', 0.7, 's1'), diagnosis('b', 0.3, 's2')],
      counters: said('c'),
      attacks: attacks('c>a'),
    })
    expect(weighed.accepted).toEqual(['B'])
    expect(weighed.differential).toEqual([
      { name: 'B', p: 0.3 },
      { name: 'A', p: 0.14 },
    ])
  })

  it('an answered challenge reinstates it', () => {
    const weighed = weighClaims({ diagnoses: [diagnosis('a', 0.7, 's1')], counters: said('c', 'r'), attacks: attacks('c>a', 'r>c') })
    expect(weighed.accepted).toEqual(['A'])
    expect(weighed.graph.claims.map(({ id, accepted }) => [id, accepted])).toEqual([
      ['a', true],
      ['s1', true],
      ['c', false],
      ['r', true],
    ])
  })

  it('stands on one support that is left, and falls with the last', () => {
    const diagnoses = [diagnosis('a', 0.7, 's1', 's2')]
    expect(weighClaims({ diagnoses, counters: said('c'), attacks: attacks('c>s1') }).accepted).toEqual(['A'])
    expect(weighClaims({ diagnoses, counters: said('c', 'e'), attacks: attacks('c>s1', 'e>s2') }).accepted).toEqual([])
  })

  it('a diagnosis without any support is not accepted', () => {
    expect(weighClaims({ diagnoses: [diagnosis('a', 0.9)], counters: [], attacks: [] }).accepted).toEqual([])
  })

  it('of rivals that exclude each other the most probable position is taken, beside what stands anyway', () => {
    const weighed = weighClaims({
      diagnoses: [diagnosis('a', 0.3, 's1'), diagnosis('b', 0.5, 's2'), diagnosis('d', 0.1, 's3')],
      counters: [],
      attacks: attacks('a>b', 'b>a'),
    })
    expect(weighed.accepted).toEqual(['B', 'D'])
    expect(weighed.settled).toBe(false)
  })

  it('shows claims, supports and attacks, and nothing that only the weighing needs', () => {
    const { graph } = weighClaims({ diagnoses: [diagnosis('a', 0.7, 's1')], counters: said('c'), attacks: attacks('c>s1') })
    expect(graph.relations).toEqual([
      { from: 's1', to: 'a', kind: 'supports' },
      { from: 'c', to: 's1', kind: 'attacks' },
    ])
    expect(graph.claims).toHaveLength(3)
  })

  it('probabilities that add up to more than one share one', () => {
    const { differential } = weighClaims({ diagnoses: [diagnosis('a', 0.9, 's1'), diagnosis('b', 0.9, 's2')], counters: [], attacks: [] })
    expect(differential.map(({ p }) => p)).toEqual([0.5, 0.5])
  })
})
