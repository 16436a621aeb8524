import { hash } from 'node:crypto'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Numbers in [0,1), the same for the same key. The loop's generator is keyed by encounter and turn; an engine knows neither. */
export function createDraws(key: string): () => number {
  const generator = xoroshiro128plus(hash('sha256', key, 'buffer').readInt32LE(0))
  return () => (generator.next() >>> 0) / 2 ** 32
}

/** One of a list that is not empty. */
export const pick = <T>(list: readonly T[], draw: () => number): T => list[Math.floor(draw() * list.length)]!
