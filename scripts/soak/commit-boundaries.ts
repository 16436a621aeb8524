import type { Verdict } from '../soak'
import { faultsAfter, finishHere, type Playground, playUndisturbed, startPlayer, storeRun } from './playground'

const gridOf = (seed: number) => `
name: commit-boundaries
cases: [chest-discomfort-58]
patients: [talkative]
doctors: [expert]
seeds: [${seed}]
limits: { turns: 40 }
`
const SEEDS = 5

type Chosen = { reference: Awaited<ReturnType<typeof playUndisturbed>>; calls: boolean }

/** One encounter of forty turns: of a few the first in which somebody is asked to come in, an act with a commit of its own, else the first. */
async function chooseEncounter(): Promise<Chosen> {
  const references: Chosen['reference'][] = []
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const reference = await playUndisturbed(gridOf(seed))
    if (JSON.stringify(reference.expected).includes('"kind":"call"')) return { reference, calls: true }
    references.push(reference)
  }
  return { reference: references[0]!, calls: false }
}

/** A worker killed just before, and just after, each of its writes in turn; then another that finishes. */
export async function killAtBoundaries(playground: Playground, every: number): Promise<Verdict> {
  const { reference, calls } = await chooseEncounter()
  const faults: string[] = []
  let deaths = 0
  for (let write = 1, reached = true; reached; write += every) {
    reached = false
    for (const when of ['before', 'after'] as const) {
      const database = await playground.database()
      try {
        const wager = await storeRun(database.url, reference, 1)
        const died = (await startPlayer(wager, { death: { when, write } }).ended) === null
        const { ended } = await finishHere(wager)
        const found = [...(ended === 'finished' ? [] : [`the next executor ended ${ended}`]), ...(await faultsAfter(wager))]
        faults.push(...found.map((fault) => `killed ${when} write ${write}: ${fault}`))
        if (died) deaths++
        reached ||= died
      } finally {
        await database.drop()
      }
    }
  }
  const of = every === 1 ? 'every write' : `each ${every}th write`
  return {
    name: `kill -9 at commits, ${playground.name}`,
    what: `${deaths} deaths before and after ${of} of one encounter${calls ? '' : ', in which nobody was asked in'}`,
    faults,
  }
}
