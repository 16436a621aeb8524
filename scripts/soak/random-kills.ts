import { setTimeout as pause } from 'node:timers/promises'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { BENCH_CASES } from '../bench/bench-cases'
import type { Verdict } from '../soak'
import { faultsAfter, type Playground, playUndisturbed, startPlayer, storeRun } from './playground'

/** Milliseconds that a worker lives at most once it has begun to play. */
const LONGEST_LIFE = 900

const grid = (seed: number) => `
name: random-kills
cases: [${BENCH_CASES.join(', ')}]
patients: [neutral, anxious]
doctors: [average, poor]
seeds: [${seed}]
limits: { turns: 40 }
`

/** Workers killed at moments nobody chose, one after another, until the run is done; then the next run, until there were so many kills. */
export async function killAtRandom(playground: Playground, kills: number, seed: number): Promise<Verdict> {
  const random = xoroshiro128plus(seed)
  const faults: string[] = []
  let killed = 0
  let runs = 0
  let encounters = 0
  while (killed < kills) {
    const database = await playground.database()
    try {
      const wager = await storeRun(database.url, await playUndisturbed(grid(seed * 1000 + runs)), 8)
      runs++
      encounters += Object.keys(wager.expected).length
      for (let over = false; !over; ) {
        const player = startPlayer(wager)
        await player.until('playing')
        if (killed < kills) {
          await Promise.race([pause(uniformInt(random, 0, LONGEST_LIFE)), player.ended])
          player.kill()
        }
        const code = await player.ended
        if (code === null) killed++
        else if (code !== 0) faults.push(`run ${runs}: a worker ended with ${code}`)
        over = code !== null
      }
      faults.push(...(await faultsAfter(wager)).map((fault) => `run ${runs}: ${fault}`))
    } finally {
      await database.drop()
    }
  }
  const what = `${killed} workers killed over ${runs} runs of ${encounters} encounters in all`
  return { name: `kill -9 at random, ${playground.name}`, what, faults }
}
