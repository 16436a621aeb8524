import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingOf } from '../../tests/support/patient-rehearsal'
import { type Act, actSchema } from '../domain/vocabulary'
import { moveTrust, type TrustInput } from './trust'

const base: TrustInput = {
  before: 5,
  slope: 1,
  reading: readingOf({ text: 'x' }),
  earlier: [],
  cue: null,
  latePickUp: false,
  lapsed: 0,
  summaryFits: false,
  delicate: [],
  repeated: false,
  unknownWord: false,
}
const doing = (...acts: Act[]) => readingOf({ text: 'x', acts })
const step = (input: Partial<TrustInput>) => moveTrust({ ...base, earlier: [doing()], ...input }).trust - 5
const cue = (outcome: 'eased' | 'half' | 'missed', level: number, intensity: 1 | 2 | 3 = 2) => ({ outcome, level, intensity })

describe('trust moves by the table of content.md 4.1', () => {
  test('a first turn with greeting and name, and only the first', () => {
    expect(step({ earlier: [], reading: doing('GREET', 'INTRO') })).toBe(0.5)
    expect(step({ earlier: [], reading: doing('GREET') })).toBe(0)
    expect(step({ reading: doing('GREET', 'INTRO') })).toBe(0)
  })
  test('a cue answered: half at level 3, one at level 4, half when late', () => {
    expect(step({ cue: cue('eased', 3) })).toBe(0.5)
    expect(step({ cue: cue('eased', 4) })).toBe(1)
    expect(step({ latePickUp: true })).toBe(0.5)
    expect(step({ cue: cue('half', 2) })).toBe(0)
  })
  test('ideas, a summary that fits, checking and sharing: each kind once', () => {
    expect(step({ reading: doing('ICE_C') })).toBe(0.5)
    expect(step({ reading: doing('ICE_E'), earlier: [doing('ICE_I')] })).toBe(0)
    expect(step({ reading: doing('SUMMARY'), summaryFits: true })).toBe(0.5)
    expect(step({ reading: doing('SUMMARY'), summaryFits: false })).toBe(0)
    expect(step({ reading: doing('CHECK_UNDERSTANDING', 'SHARED_DECISION') })).toBe(1)
  })
  test('a delicate topic with and without a preface', () => {
    expect(step({ delicate: ['sexual'], reading: doing('VALIDATE') })).toBe(0.75) // and a little for the warmth itself
    expect(step({ delicate: ['sexual'] })).toBe(-0.5)
  })
  test('open questions, facilitation and signposts up to one in all', () => {
    const open = readingOf({ text: 'x', asks: [{ form: 'open' }] })
    expect(step({ reading: open })).toBe(0.25)
    expect(step({ reading: open, earlier: [open, open, open, open] })).toBe(0)
    expect(step({ reading: doing('FACILITATE', 'SIGNPOST'), earlier: [open, open, open] })).toBe(0.25)
  })
  test('warmth with no cue open up to half in all', () => {
    expect(step({ reading: doing('EMP_SUPPORT') })).toBe(0.25)
    expect(step({ reading: doing('EMP_SUPPORT'), earlier: [doing('VALIDATE'), doing('EMP_NAME')] })).toBe(0)
  })
  test('small harms cost a quarter each', () => {
    expect(step({ unknownWord: true })).toBe(-0.25)
    expect(step({ reading: readingOf({ text: 'x', asks: [{}, {}, {}] }) })).toBe(-0.25)
    expect(step({ reading: doing('COMMAND') })).toBe(-0.25)
    expect(step({ reading: doing('REASSURE_PREMATURE') })).toBe(-0.25)
    expect(step({ reading: doing('INJECTION') })).toBe(0)
    expect(step({ reading: doing('INJECTION'), earlier: [doing('INJECTION')] })).toBe(-0.25)
    expect(step({ reading: doing('OFFTOPIC'), earlier: [doing('OFFTOPIC')] })).toBe(0)
    expect(step({ reading: doing('OFFTOPIC'), earlier: [doing('OFFTOPIC'), doing('OFFTOPIC')] })).toBe(-0.25)
  })
  test('repeats, ignored cues by intensity, lapses, dismissal and blame', () => {
    expect(step({ repeated: true })).toBe(-0.5)
    expect(([1, 2, 3] as const).map((intensity) => step({ cue: cue('missed', 0, intensity) }))).toEqual([-0.25, -0.5, -1])
    expect(step({ lapsed: 1 })).toBe(-1)
    expect(step({ reading: doing('DISMISS') })).toBe(-1.5)
    expect(step({ reading: doing('BLAME') })).toBe(-2)
  })
  test('a positive sum is multiplied by the slope, a negative one is not', () => {
    expect(step({ slope: 0.5, cue: cue('eased', 4) })).toBe(0.5)
    expect(step({ slope: 0.5, repeated: true })).toBe(-0.5)
  })
  test('one turn moves it by -2 to +1.5, and it stays within 0 and 10', () => {
    const turns = fc.record({
      before: fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4),
      slope: fc.constantFrom(0.5 as const, 1 as const, 1.5 as const),
      acts: fc.array(fc.constantFrom(...actSchema.options), { maxLength: 6 }),
      lapsed: fc.nat(3),
      repeated: fc.boolean(),
      latePickUp: fc.boolean(),
    })
    fc.assert(
      fc.property(turns, ({ acts, ...input }) => {
        const { trust } = moveTrust({ ...base, ...input, reading: doing(...acts) })
        expect(trust).toBeGreaterThanOrEqual(0)
        expect(trust).toBeLessThanOrEqual(10)
        expect(trust - input.before).toBeGreaterThanOrEqual(-2)
        expect(trust - input.before).toBeLessThanOrEqual(1.5)
      }),
    )
  })
})
