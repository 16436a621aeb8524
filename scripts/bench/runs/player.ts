import { randomUUID } from 'node:crypto'
import { env, root } from '../../../env'
import { becomeLean } from '../../../lean-process'
import { loadCatalog } from '../../../simulators/catalog'
import { systemClock } from '../../../simulators/dialogue/clock'
import { openModels } from '../../../simulators/engines/models'
import { createAssembler } from '../../../simulators/runs/assemble'
import { createRunDesk } from '../../../simulators/runs/self-play/desk'
import { executeRun } from '../../../simulators/runs/self-play/execute-run'
import { openStore } from '../../../simulators/storage/open-store'
import type { PlayedFigures } from './play-in-process'

const BETWEEN_SAMPLES_MILLISECONDS = 1000

becomeLean()
/** Run as a process of its own: plays a grid on a database and prints what it took, as one JSON object. */
const [url = '', grid = '', concurrency] = process.argv.slice(2)
const catalog = loadCatalog(root)
const store = await openStore(url, systemClock.now)
const desk = createRunDesk({ catalog, store, clock: systemClock })
const { run } = await desk.start(desk.plan(grid, 'bench.yaml'), { concurrency: Number(concurrency), unattended: false })
const assembler = createAssembler(catalog, openModels(env, { time: systemClock, fetch }))
const megabytes: number[] = []
const sampling = setInterval(() => megabytes.push(process.memoryUsage().rss / 1e6), BETWEEN_SAMPLES_MILLISECONDS)
const before = process.cpuUsage()
const outcome = await executeRun({ catalog, store, assembler, clock: systemClock, newId: randomUUID }, run.id, {
  holder: 'the bench',
  isGone: () => true,
  signal: new AbortController().signal,
  onReport: (report) => {
    if (report.type === 'paused') process.stderr.write(`paused: ${report.why}\n`)
  },
})
const used = process.cpuUsage(before)
clearInterval(sampling)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const quarter = Math.ceil(megabytes.length / 4)
const [shortest] = (await desk.cells(run.id, { sort: 'turns', descending: false, offset: 0, limit: 1 })).cells
const figures: PlayedFigures = {
  run: run.id,
  done: outcome.done,
  failed: outcome.failed,
  turns: outcome.turns,
  modelCalls: outcome.modelCalls,
  seconds: outcome.seconds,
  rate: outcome.turns / outcome.seconds,
  processorMilliseconds: (used.user + used.system) / 1000 / outcome.turns,
  shortest: shortest?.turns ?? 0,
  peakMegabytes: Math.max(...megabytes),
  earlyMegabytes: mean(megabytes.slice(quarter, 2 * quarter)),
  lateMegabytes: mean(megabytes.slice(-quarter)),
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
await store.close()
