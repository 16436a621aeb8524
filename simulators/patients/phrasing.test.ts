import { describe, expect, it } from 'vitest'
import { createRandom } from '../dialogue/randomness'
import { heardAs } from './conversation'
import { careful, rephrased, speltOut } from './phrasing'

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
  it('leaves a question and a scrap as they are', () => {
    expect(careful('Six years now. Is it serious?', false, random(1), (lines) => lines[0]!)).toBe('Six years now. Is it serious?')
  })
})
