import { describe, expect, it } from 'vitest'
import { remembered } from './remembered'

function counting(room: number) {
  const derived: string[] = []
  const lengthOf = remembered(room, (text) => {
    derived.push(text)
    return { length: text.length }
  })
  return { lengthOf, derived }
}

describe('what is remembered of texts', () => {
  it('is derived once while the text keeps coming back', () => {
    const { lengthOf, derived } = counting(1000)
    expect(lengthOf('a cough')).toEqual({ length: 7 })
    expect(lengthOf('a cough')).toBe(lengthOf('a cough'))
    expect(derived).toEqual(['a cough'])
  })

  it('outlives many others only if it is asked for', () => {
    const { lengthOf, derived } = counting(1000)
    lengthOf('kept')
    lengthOf('forgotten')
    for (let count = 0; count < 100; count += 1) {
      lengthOf(`other ${count}`)
      lengthOf('kept')
    }
    lengthOf('forgotten')
    expect(derived.filter((text) => text === 'kept')).toHaveLength(1)
    expect(derived.filter((text) => text === 'forgotten')).toHaveLength(2)
  })

  it('is let go where a text is longer than the room', () => {
    const { lengthOf, derived } = counting(1000)
    const long = 'x'.repeat(2000)
    lengthOf(long)
    for (let count = 0; count < 3; count += 1) lengthOf(`y${'x'.repeat(600)}${count}`)
    lengthOf(long)
    expect(derived.filter((text) => text === long)).toHaveLength(2)
  })
})
