import { describe, expect, it } from 'vitest'
import { createRandom } from '../dialogue/randomness'
import { careful } from './careful'
import { heardAs } from './conversation'
import { rephrased, speltOut } from './phrasing'

const random = (seed: number) => createRandom({ case: 'c', persona: 'p', doctor: 'd', seed, turn: 1, purpose: 'put' })
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed)
const ways = (line: string, speech: { language: 'a' | 'b' | 'c'; terse: boolean }) =>
  SEEDS.map((seed) => rephrased(line, speech, random(seed)))
const sameShare = (said: readonly string[]) => {
  const shares = [...Map.groupBy(said, (line) => line).values()].map((group) => group.length / said.length)
  return shares.reduce((sum, share) => sum + share ** 2, 0)
}

const LINES = [
  "It's worse every week.",
  "No, I've not been hot.",
  'I get out of breath on the stairs.',
  "There's an ache in my shoulder, deep in.",
]

describe('a line put another way', () => {
  it.each(LINES)('keeps what it says, and is known again: %s', (line) => {
    const whole = heardAs(line).trim()
    for (const said of ways(line, { language: 'b', terse: false })) expect(heardAs(said)).toContain(whole.replace(/ no$/, ''))
  })
  it.each(LINES.slice(0, 3))('is mostly put in other words under another seed: %s', (line) => {
    expect(sameShare(ways(line, { language: 'b', terse: false }))).toBeLessThan(0.35)
  })
  it('is hardly longer in the mouth of a learner', () => {
    for (const said of ways("No, I've not been hot.", { language: 'a', terse: false }))
      expect(said.split(' ').length).toBeLessThanOrEqual(7)
  })
  it('a bare no has several forms and stays a no', () => {
    const said = new Set(ways('No.', { language: 'b', terse: true }))
    expect(said.size).toBeGreaterThan(4)
    for (const line of said) expect(line).toMatch(/\b(?:no|nope|not)\b/i)
  })
})

describe('levels of language', () => {
  it('a learner speaks whole words in short sentences', () => {
    expect(speltOut("No, I don't smoke. I've stopped.")).toBe('No. I do not smoke. I have stopped.')
  })
  it('a careful speaker leads into a statement and says each phrase once', () => {
    const drawn: string[] = []
    const draw = (lines: readonly string[]) => {
      const line = lines.find((each) => !drawn.includes(each)) ?? null
      if (line !== null) drawn.push(line)
      return line
    }
    const said = SEEDS.slice(0, 5).map((seed) => careful("It's worse every week.", false, random(seed), draw))
    expect(said.some((line) => / that it's worse every week/.test(line))).toBe(true)
    expect(new Set(drawn).size).toBe(drawn.length)
  })
  it('a careful speaker explains what was told, and no refusal', () => {
    const ends = SEEDS.slice(0, 20).map((seed) =>
      [false, true].map((refuses) => careful('Not that one, then.', refuses, random(seed), (lines) => lines[0]!)),
    )
    expect(ends.some(([told]) => told !== 'Not that one, then.')).toBe(true)
    expect(ends.every(([, refused]) => refused === 'Not that one, then.')).toBe(true)
  })
  it('a careful speaker leads into a scrap and a bare denial too', () => {
    const first = (lines: readonly string[]) => lines[0]!
    const said = SEEDS.map((seed) => careful('Six years now.', false, random(seed), first))
    expect(said).toContain('In answer to your question, six years now.')
    expect(SEEDS.map((seed) => careful('No, not tearing.', false, random(seed), first))).toContain('The short answer is no, not tearing.')
  })
  it.each(['Is it serious?', 'As I said, six years now?', 'Six.'])('a careful speaker leaves as it is: %s', (line) => {
    for (const seed of SEEDS) expect(careful(line, false, random(seed), (lines) => lines[0]!)).toBe(line)
  })
  it('nothing is hung behind an answer that ends in its no', () => {
    for (const seed of SEEDS) expect(careful('Nothing for that, no.', false, random(seed), (lines) => lines[0]!)).toMatch(/, no\.$/)
  })
  it('a learner has no set phrases, and is known again by the rest', () => {
    const line = "I'd not thought about it, to be honest. Somebody ought to."
    expect(speltOut(line)).toBe("I'd not thought about it. Someone should.")
    expect(heardAs(speltOut(line))).toBe(heardAs(line))
  })
  it('a tag agrees with the sentence it is hung on', () => {
    for (const said of ways('No, hardly. Two beers on a Saturday.', { language: 'a', terse: false }))
      expect(said).not.toMatch(/Saturday, no\.$/)
  })
})
