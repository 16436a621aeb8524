import { systemClock } from '../../../simulators/dialogue/clock'
import { openModels } from '../../../simulators/engines/models'
import { type Assembler, createAssembler } from '../../../simulators/runs/assemble'
import { createRunDesk } from '../../../simulators/runs/self-play/desk'
import { thisHolder } from '../../../simulators/runs/self-play/holder'
import { openStore } from '../../../simulators/storage/open-store'
import type { Fault } from '../../../tests/support/mock-openai/mock-options'
import { startMockProcess } from '../../../tests/support/mock-openai/mock-process'
import { modelSettings } from '../../../tests/support/model-settings'
import { catalog } from '../../../tests/support/play'
import { createRunBench } from '../../../tests/support/run-bench'
import { BENCH_CASES } from '../../bench/bench-cases'
import type { Verdict } from '../../soak'
import { createPlayground } from '../playground'
import { holdAgainstLog } from './hold-against-log'
import { readStoredTalks, type StoredTalks } from './stored-talks'

/** One call in five goes wrong, in one of these ways. */
const SHARE = 0.2
const KINDS: readonly Fault[] = [
  '429',
  '429-retry-after',
  '500',
  'reset',
  'truncation',
  'malformed',
  'stall',
  'slow-drip',
  'html',
  'wrong-json',
  'in-stream-error',
  'empty',
]
/** What stalls or drips is given up after so long. */
const CALL_SECONDS = 1
const CONCURRENCY = 32

const gridOf = (encounters: number, seed: number) => `
name: models-through-faults
cases: [${BENCH_CASES.join(', ')}]
patients: [{ name: neutral, model: openai-compatible/mock }]
doctors: [{ name: budgeted, model: openai-compatible/mock }]
seeds: { from: ${seed * 10_000}, to: ${seed * 10_000 + Math.ceil(encounters / BENCH_CASES.length) - 1} }
limits: { turns: 10 }
`

/** Two models talk while one call in five of theirs goes wrong; every second encounter is streamed as if somebody watched. */
export async function playThroughFaults(encounters: number, seed: number): Promise<Verdict> {
  const database = await createPlayground().database()
  const mock = await startMockProcess({ seed, faults: { share: SHARE, kinds: KINDS } })
  try {
    const overview = await play(database.url, mock.url, gridOf(encounters, seed))
    const talks = readStoredTalks(database.url)
    const held = holdAgainstLog(talks.turns, await mock.calls())
    const { calls, faults: met } = await mock.stats()
    const ways = Object.values(met).reduce((sum, count) => sum + count, 0)
    const { done, excluded } = overview.progress
    const spoken = `${held.whole} turns are whole replies, ${held.shortened} end at a sentence where a check ended them, ${held.marked} are marked as the script's`
    return {
      name: 'models through faults',
      what: `${done} encounters ended and ${excluded} are excluded (${endingsOf(talks)}); ${ways} of ${calls} calls went wrong, ${talks.failedAttempts} turns were tried again; ${spoken}`,
      faults: [...talks.faults, ...held.faults, ...overview.faults, ...faultsOfCounts(talks, overview.progress)],
    }
  } finally {
    await mock.stop()
    await database.drop()
  }
}

async function play(url: string, base: string, grid: string) {
  const store = await openStore(url, systemClock.now)
  try {
    const settings = modelSettings({ OPENAI_COMPATIBLE_BASE_URL: base, ANAMNESIS_CALL_SECONDS: String(CALL_SECONDS) })
    const models = openModels(settings, { time: systemClock, fetch })
    const bench = createRunBench(systemClock, store)
    const run = await bench.start(grid, CONCURRENCY)
    const { ended } = await bench.execute(run, { assembler: halfWatched(createAssembler(catalog, models)), holder: thisHolder() })
    const desk = createRunDesk({ catalog, store, clock: systemClock })
    const { progress } = await desk.overview(run)
    const faults = (await desk.verify(run)).faults.map(({ encounterId, what }) => `${encounterId ?? 'the run'}: ${what}`)
    return { progress, faults: [...(ended === 'finished' ? [] : [`the run ended ${ended}`]), ...faults] }
  } finally {
    await store.close()
  }
}

/** Text is asked for in pieces only where somebody watches it come. */
const halfWatched = (assembler: Assembler): Assembler => ({
  ...assembler,
  parts: (encounter, contents, surroundings) => {
    const watched = (encounter.run?.index ?? 0) % 2 === 0 ? null : { released: 0 }
    return assembler.parts(encounter, contents, { ...surroundings, watched })
  },
})

function endingsOf({ cells }: StoredTalks): string {
  const reasons = Map.groupBy(cells, ({ status, stopReason }) => `${status}, ${stopReason ?? 'without an ending'}`)
  return [...reasons].map(([reason, those]) => `${those.length} ${reason}`).join('; ')
}

type Progress = Awaited<ReturnType<typeof play>>['progress']

/** What the run says of itself against what lies in its rows. */
function faultsOfCounts({ cells, calls }: StoredTalks, { planned, excluded, done }: Progress): string[] {
  const failed = cells.filter(({ status }) => status === 'failed')
  return [
    ...(cells.length === planned ? [] : [`${cells.length} of ${planned} encounters are stored`]),
    ...(done + excluded === planned ? [] : [`${planned - done - excluded} encounters are lost`]),
    ...(failed.length === excluded ? [] : [`${failed.length} encounters failed, ${excluded} are counted as excluded`]),
    ...failed.flatMap(({ index, stopReason }) => (stopReason === 'engine-failed' ? [] : [`encounter ${index} failed with ${stopReason}`])),
    ...(calls.ofEvents === calls.ofRuns ? [] : [`the run counts ${calls.ofRuns} calls, its turns ${calls.ofEvents}`]),
  ]
}
