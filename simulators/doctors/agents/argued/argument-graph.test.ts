import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Framework, groundedExtension, preferredExtensions } from './argument-graph'

/** `a>b b>c` as a framework; a name alone is an argument nothing attacks. */
function framework(text: string): Framework {
  const parts = text.split(' ').map((part) => part.split('>'))
  return { arguments: [...new Set(parts.flat())], attacks: parts.flatMap(([from, to]) => (to === undefined ? [] : [[from!, to] as const])) }
}
const sorted = (set: ReadonlySet<string>) => [...set].sort().join('')
const grounded = (text: string) => sorted(groundedExtension(framework(text)))
const preferred = (text: string) => preferredExtensions(framework(text)).map(sorted).sort()

describe('textbook frameworks', () => {
  it.each([
    ['nothing attacked', 'a b', 'ab', ['ab']],
    ['one attack', 'a>b', 'a', ['a']],
    ['reinstatement: the attacker is attacked', 'a>b b>c', 'ac', ['ac']],
    ['a self-attack', 'a>a', '', ['']],
    ['a self-attacker still holds back what it attacks', 'a>a a>b', '', ['']],
    ['an attacked self-attacker holds nothing back', 'c>a a>a a>b', 'bc', ['bc']],
    ['an even cycle leaves the choice', 'a>b b>a', '', ['a', 'b']],
    ['an odd cycle leaves nothing', 'a>b b>c c>a', '', ['']],
    ['floating: what both sides of a cycle attack falls either way', 'a>b b>a a>c b>c c>d', '', ['ad', 'bd']],
    ['an even cycle settled from outside', 'x>a a>b b>a', 'bx', ['bx']],
    ['a cycle of four', 'a>b b>c c>d d>a', '', ['ac', 'bd']],
  ])('%s', (_, text, wantedGrounded, wantedPreferred) => {
    expect(grounded(text)).toBe(wantedGrounded)
    expect(preferred(text)).toEqual(wantedPreferred)
  })

  it('an attack from or on something unknown counts for nothing', () => {
    const attacks = [
      ['ghost', 'a'],
      ['a', 'ghost'],
    ] as const
    const stray: Framework = { arguments: ['a'], attacks }
    expect(sorted(groundedExtension(stray))).toBe('a')
    expect(preferredExtensions(stray).map(sorted)).toEqual(['a'])
  })
})

/** Extensions by trying out every set, from the definitions alone. */
function byDefinition({ arguments: all, attacks }: Framework) {
  const sets = Array.from({ length: 2 ** all.length }, (_, mask) => new Set(all.filter((_, bit) => mask & (1 << bit))))
  const defends = (set: ReadonlySet<string>, each: string) =>
    attacks.filter(([, to]) => to === each).every(([from]) => attacks.some(([by, on]) => on === from && set.has(by)))
  const admissible = sets.filter(
    (set) => !attacks.some(([from, to]) => set.has(from) && set.has(to)) && [...set].every((each) => defends(set, each)),
  )
  const contains = (large: ReadonlySet<string>, small: ReadonlySet<string>) => [...small].every((each) => large.has(each))
  const complete = admissible.filter((set) => all.every((each) => set.has(each) || !defends(set, each)))
  return {
    grounded: complete.find((set) => complete.every((other) => contains(other, set)))!,
    preferred: admissible.filter((set) => !admissible.some((other) => other.size > set.size && contains(other, set))),
  }
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const frameworks = fc
  .integer({ min: 1, max: NAMES.length })
  .map((size) => NAMES.slice(0, size))
  .chain((names) =>
    fc.record({
      arguments: fc.constant(names),
      attacks: fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 12, selector: String }),
    }),
  )

describe('any small framework', () => {
  it('has the extensions that the definitions give', () => {
    fc.assert(
      fc.property(frameworks, (drawn) => {
        const wanted = byDefinition(drawn)
        expect(sorted(groundedExtension(drawn))).toBe(sorted(wanted.grounded))
        expect(preferredExtensions(drawn).map(sorted).sort()).toEqual(wanted.preferred.map(sorted).sort())
      }),
      { numRuns: 500 },
    )
  })
})
