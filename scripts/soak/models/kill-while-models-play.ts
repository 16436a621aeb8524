import { setTimeout as pause } from 'node:timers/promises'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { systemClock } from '../../../simulators/dialogue/clock'
import { openModels } from '../../../simulators/engines/models'
import { createAssembler } from '../../../simulators/runs/assemble'
import type { LoggedCall } from '../../../tests/support/mock-openai/mock-openai-server'
import { type MockProcess, startMockProcess } from '../../../tests/support/mock-openai/mock-process'
import { modelSettings } from '../../../tests/support/model-settings'
import { catalog } from '../../../tests/support/play'
import { contentOf, createRunBench } from '../../../tests/support/run-bench'
import { BENCH_CASES } from '../../bench/bench-cases'
import type { Verdict } from '../../soak'
import { createPlayground, faultsAfter, type Reference, startPlayer, storeRun, type Wager } from '../playground'
import { holdAgainstLog } from './hold-against-log'
import { readStoredTalks } from './stored-talks'

const CONCURRENCY = 8
/** Milliseconds that a worker lives at most once it has begun to play, and that a call takes. */
const LONGEST_LIFE = 500
const LATENCY: readonly [number, number] = [20, 200]

const gridOf = (seed: number) => `
name: models-killed
cases: [${BENCH_CASES.join(', ')}]
patients: [{ name: neutral, model: openai-compatible/mock }]
doctors: [{ name: budgeted, model: openai-compatible/mock }]
seeds: { from: ${seed * 100}, to: ${seed * 100 + 4} }
limits: { turns: 12 }
`

/**
 * Workers killed while calls of theirs are under way, one after another, and one that finishes. The mock answers the same to the same
 * request, so all must be as if nothing had happened, and whatever was asked more often than in undisturbed play was asked for a turn that a
 * kill cut off.
 */
export async function killWhileModelsPlay(kills: number, seed: number): Promise<Verdict> {
  const mock = await startMockProcess({ latency: LATENCY })
  const database = await createPlayground().database()
  try {
    const reference = await undisturbed(mock, gridOf(seed))
    const before = await mock.calls()
    const wager = await storeRun(database.url, reference, CONCURRENCY)
    let uncommitted = 0
    const lives = await killAll(wager, { OPENAI_COMPATIBLE_BASE_URL: mock.url }, kills, seed, async () => {
      uncommitted = (await mock.stats()).calls - before.length - readStoredTalks(database.url).calls.ofEvents
    })
    const calls = (await mock.calls()).slice(before.length)
    const talks = readStoredTalks(database.url)
    const held = holdAgainstLog(talks.turns, calls)
    const repeated = repeatedCalls(before, calls)
    const cutOff = calls.filter(({ fault, answer }) => fault === null && answer === null).length
    return {
      name: 'kill -9 while models play',
      what: `${lives.killed} workers killed, ${cutOff} calls cut off in the middle, ${uncommitted} of moves that were not committed; ${repeated} of ${calls.length} calls were made again; ${held.whole} turns are whole replies, ${held.marked} are marked as the script's`,
      faults: [
        ...lives.faults,
        ...(repeated <= uncommitted ? [] : [`${repeated} calls were made again, ${uncommitted} were not committed`]),
        ...talks.faults,
        ...held.faults,
        ...(await faultsAfter(wager)),
      ],
    }
  } finally {
    await mock.stop()
    await database.drop()
  }
}

async function undisturbed({ url }: MockProcess, grid: string): Promise<Reference> {
  const models = openModels(modelSettings({ OPENAI_COMPATIBLE_BASE_URL: url }), { time: systemClock, fetch })
  const bench = createRunBench(systemClock)
  const run = await bench.start(grid, CONCURRENCY)
  await bench.execute(run, { assembler: createAssembler(catalog, models) })
  return { grid, run, expected: await contentOf(bench.store, run) }
}

async function killAll(wager: Wager, settings: Record<string, string>, kills: number, seed: number, look: () => Promise<void>) {
  const random = xoroshiro128plus(seed)
  const lives = { killed: 0, faults: [] as string[] }
  for (;;) {
    const player = startPlayer(wager, { settings })
    await player.until('playing')
    if (lives.killed < kills) {
      await Promise.race([pause(uniformInt(random, 0, LONGEST_LIFE)), player.ended])
      player.kill()
    }
    const code = await player.ended
    if (code === null) {
      lives.killed++
      await look()
    } else {
      if (code !== 0) lives.faults.push(`a worker ended with ${code}`)
      if (lives.killed < kills) lives.faults.push(`the run was over after ${lives.killed} of ${kills} kills: make it longer`)
      return lives
    }
  }
}

/** How many requests came more often than in undisturbed play: a turn that fails by itself is asked for again there as well. */
function repeatedCalls(undisturbed: readonly LoggedCall[], calls: readonly LoggedCall[]): number {
  const wanted = countsOf(undisturbed)
  return [...countsOf(calls)].reduce((sum, [request, count]) => sum + Math.max(0, count - (wanted.get(request) ?? 0)), 0)
}

function countsOf(calls: readonly LoggedCall[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { body } of calls) {
    const request = JSON.stringify(body)
    counts.set(request, (counts.get(request) ?? 0) + 1)
  }
  return counts
}
