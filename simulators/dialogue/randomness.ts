import { hash } from 'node:crypto'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A seeded source of choices. The same key always gives the same choices, on any machine. */
export type Random = {
  /** A number in [0,1). */
  next(): number
  /** True with the given chance in [0,1]. */
  chance(share: number): boolean
  /** One of a list; throws a RangeError where it is empty. */
  pick<T>(list: readonly T[]): T
}

/** What one choice in one encounter is drawn from. */
export type RandomKey = { case: string; persona: string; doctor: string; seed: number; turn: number; purpose: string }

const TWO_TO_32 = 2 ** 32

/** The one generator of the project: every draw comes from a key, so a resumed turn draws what the lost one drew. */
export function createRandom(key: RandomKey): Random {
  const words = JSON.stringify([key.case, key.persona, key.doctor, key.seed, key.turn, key.purpose])
  const generator = xoroshiro128plus(hash('sha256', words, 'buffer').readInt32LE(0))
  const next = () => (generator.next() >>> 0) / TWO_TO_32
  return {
    next,
    chance: (share) => next() < share,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('pick: the list is empty')
      return list[Math.floor(next() * list.length)]!
    },
  }
}
