import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { item } from '../../../tests/support/judged-talk'
import type { Finding } from './answer'
import { judgedItem, middleFinding, verdictOf, worthOf } from './combine'

const at = { turn: null, judge: 'a/one' }
const worth = worthOf(true)
const level = (given: number | null, reason = `level ${given}`): Finding => ({ level: given, reason, evidence: [], failed: false })
const failed: Finding = { level: null, reason: 'the judge failed', evidence: [], failed: true }
const middle = (...findings: Finding[]) => middleFinding(item(), findings, worth)

describe('several answers', () => {
  it.each([
    ['the median', [level(2), level(0), level(1)], 1],
    ["the majority's", [level(2), level(0), level(2)], 2],
    ['the lower of two', [level(2), level(1)], 1],
    ['that of those who answered', [failed, level(2), failed], 2],
    ['null where most saw no occasion', [level(null), level(2), level(null)], null],
    ['a level where as many gave one', [level(null), level(2)], 2],
    ['null where all failed', [failed, failed], null],
    ['null of those without occasion, not of those that failed', [failed, level(null, 'no occasion')], null],
  ] as const)('give %s', (_, findings, expected) => {
    expect(middle(...findings).level).toBe(expected)
  })

  it('say why there is no level', () => {
    expect(middle(failed, failed)).toEqual(failed)
    expect(middle(failed, level(null, 'no occasion')).reason).toBe('no occasion')
  })

  it('are put in the order of worth where the numbers of levels are names', () => {
    const twoSided = item({ levels: { 0: 'Omitted', 1: 'Needless', 2: 'Not needed' }, values: { 0: 0, 1: 1, 2: 0.5 } })
    expect(middleFinding(twoSided, [level(0), level(1), level(2)], worth).level).toBe(2)
  })

  it('never make a level of null, nor a level that nobody gave', () => {
    const finding = fc.oneof(
      fc.constant(failed),
      fc.constant(level(null)),
      fc.integer({ min: 0, max: 2 }).map((given) => level(given)),
    )
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 5 }), (findings) => {
        const judged = judgedItem(item(), at, findings, worth)
        const given = findings.flatMap((each) => (each.level === null ? [] : [each.level]))
        if (given.length === 0) expect([judged.level, judged.value, judged.spread]).toEqual([null, null, null])
        if (judged.level === null) expect(judged.value).toBeNull()
        else expect(given).toContain(judged.level)
        const verdict = verdictOf(item(), [judged], worth)
        expect([verdict.level, verdict.value]).toEqual([judged.level, judged.value])
        expect(verdict.reason).not.toBe('')
      }),
    )
  })

  it('have a spread in worth from two levels on', () => {
    expect(judgedItem(item(), at, [level(2), level(1), failed], worth)).toMatchObject({ spread: 0.5, samples: [2, 1, null] })
    expect(judgedItem(item(), at, [level(2), failed], worth).spread).toBeNull()
  })
})

describe('worth', () => {
  it('is less where a machine claims an experience of its own', () => {
    const shares = item({ machineValues: { 2: 0.3 } })
    expect([worthOf(true)(shares, 2), worthOf(false)(shares, 2), worthOf(false)(shares, 1)]).toEqual([1, 0.3, 0.5])
  })
})
