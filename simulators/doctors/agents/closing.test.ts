import { describe, expect, it } from 'vitest'
import { actsAfter, viewAfter } from '../../../tests/support/agent-rehearsal'
import type { ActPayload } from '../../domain/event'
import { closingStep, mustConclude, speechesLeft } from './closing'

const DIAGNOSIS: ActPayload = { kind: 'diagnose', differential: [{ name: 'a', p: 1 }], final: true }
const GUESS: ActPayload = { kind: 'diagnose', differential: [{ name: 'a', p: 1 }], final: false }
const PLAN: ActPayload = { kind: 'plan', text: 'Rest.' }
const TALK = ['Hello?', 'It hurts.']
const done = actsAfter(2, DIAGNOSIS, PLAN)
const step = (said: string[], acts: ReturnType<typeof actsAfter>, turnsLeft: number) => {
  const view = viewAfter(said, { acts, turnsLeft })
  return closingStep(view, speechesLeft(view))
}

describe('closing', () => {
  it('has not begun before a final diagnosis, unless the turns run out', () => {
    expect(step(TALK, [], 20)).toBeNull()
    expect(step(TALK, actsAfter(2, GUESS), 20)).toBeNull()
    expect(step(TALK, [], 2)).toBe('diagnose')
  })

  it('keeps turns for explaining, parting and leaving in a long encounter, fewer in a short one', () => {
    const long = viewAfter(Array.from({ length: 8 }, () => TALK).flat(), { turnsLeft: 3 })
    const short = viewAfter(TALK, { turnsLeft: 3 })
    expect([mustConclude(long, speechesLeft(long)), mustConclude(short, speechesLeft(short))]).toEqual([true, false])
  })

  it('goes from diagnosis to plan, explaining, parting and leaving', () => {
    expect(step(TALK, actsAfter(2, DIAGNOSIS), 10)).toBe('plan')
    expect(step(TALK, done, 10)).toBe('explain')
    expect(step([...TALK, 'It is this. All right?', 'Yes.'], done, 9)).toBe('part')
    expect(step([...TALK, 'It is this. All right?', 'Yes.', 'Goodbye.', 'Bye.'], done, 8)).toBe('leave')
  })

  it('answers a patient who still asks, once', () => {
    const asked = [...TALK, 'It is this.', 'Yes.', 'Goodbye.', 'And my wife?']
    expect(step(asked, done, 8)).toBe('part')
    expect(step([...asked, 'She can come. Goodbye.', 'And my dog?'], done, 7)).toBe('leave')
  })

  it('says all at once where it is the last it can say, and leaves before the loop would end it', () => {
    expect(step(TALK, done, 2)).toBe('explain-and-part')
    expect(step([...TALK, 'It is this. Goodbye.', 'Bye?'], done, 1)).toBe('leave')
  })

  it('counts the turns an agent was allowed where they are fewer', () => {
    const view = viewAfter(TALK, { turnsLeft: 20 })
    expect([speechesLeft(view), speechesLeft(view, 4), speechesLeft(view, 1), speechesLeft(view, 0)]).toEqual([19, 3, 0, 0])
  })
})
