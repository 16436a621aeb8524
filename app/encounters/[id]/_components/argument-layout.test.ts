import { describe, expect, it } from 'vitest'
import { layOutArgument } from './argument-layout'

const claim = (id: string, accepted = true) => ({ id, text: id, accepted })
const supports = (from: string, to: string) => ({ from, to, kind: 'supports' as const })
const attacks = (from: string, to: string) => ({ from, to, kind: 'attacks' as const })

describe('layOutArgument', () => {
  it('puts what a claim rests on to its right, by the longest way', () => {
    const placed = layOutArgument({
      claims: [claim('acs'), claim('exertion'), claim('reflux', false), claim('antacids')],
      relations: [supports('exertion', 'acs'), attacks('reflux', 'acs'), supports('antacids', 'reflux'), supports('antacids', 'acs')],
    })
    expect(Object.fromEntries(placed.claims.map(({ id, x }) => [id, x]))).toEqual({ acs: 0, exertion: 1, reflux: 1, antacids: 2 })
    expect(placed).toMatchObject({ columns: 3, rows: 2 })
    expect(placed.claims.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  it('gives every claim a place of its own, and a short column the middle', () => {
    const ids = ['a', 'b', 'c', 'd']
    const { claims } = layOutArgument({ claims: ids.map((id) => claim(id)), relations: ['b', 'c', 'd'].map((id) => supports(id, 'a')) })
    expect(new Set(claims.map(({ x, y }) => `${x} ${y}`)).size).toBe(4)
    expect(claims[0]).toMatchObject({ x: 0, y: 1 })
  })

  it('ends where claims attack each other in a circle, and draws every such attack', () => {
    const { relations, columns } = layOutArgument({
      claims: [claim('a'), claim('b'), claim('c', false)],
      relations: [attacks('a', 'b'), attacks('b', 'c'), attacks('c', 'a')],
    })
    expect(relations).toHaveLength(3)
    expect(columns).toBeLessThanOrEqual(3)
  })

  it('keeps two that attack each other side by side', () => {
    const { claims } = layOutArgument({ claims: [claim('a'), claim('b', false)], relations: [attacks('a', 'b'), attacks('b', 'a')] })
    expect(claims.map(({ x }) => x)).toEqual([0, 0])
  })

  it('leaves out what a model relates to a claim that is not there, or to itself', () => {
    expect(layOutArgument({ claims: [claim('a')], relations: [attacks('a', 'gone'), supports('a', 'a')] }).relations).toEqual([])
    expect(layOutArgument({ claims: [], relations: [] })).toMatchObject({ claims: [], columns: 1 })
  })
})
