import { root } from '../../../env'
import { loadCatalog } from '../../../simulators/catalog'
import { systemClock } from '../../../simulators/dialogue/clock'
import { createRunDesk } from '../../../simulators/runs/self-play/desk'
import { openStore } from '../../../simulators/storage/open-store'
import type { Figure } from '../figures'
import { measureSocket } from '../socket-latency'
import { benchDatabase, startServer } from '../start-server'
import { benchGrid } from './bench-grid'

const ACKNOWLEDGED_UNDER = 100
/** Long enough that the run outlasts the conversation. */
const ENCOUNTERS = 3000
const SEEDS_OF_THEIR_OWN = 1_000_000

/** A person chats while the server's worker plays a run on the same database. */
export async function measureChatBeside(folder: string): Promise<Figure[]> {
  const catalog = loadCatalog(root)
  const store = await openStore(benchDatabase(folder), systemClock.now)
  const desk = createRunDesk({ catalog, store, clock: systemClock })
  const plan = desk.plan(benchGrid(ENCOUNTERS, SEEDS_OF_THEIR_OWN), 'bench.yaml')
  await desk.start(plan, { concurrency: 16, unattended: true })
  const server = await startServer(folder)
  try {
    while ((await desk.overview(plan.id)).run.played.turns === 0) await systemClock.sleep(200, new AbortController().signal)
    const before = (await desk.overview(plan.id)).run
    const figures = await measureSocket(server, ACKNOWLEDGED_UNDER)
    const { run, progress } = await desk.overview(plan.id)
    const rate = (run.played.turns - before.played.turns) / (run.played.seconds - before.played.seconds)
    if (progress.waiting === 0) throw new Error('The run ended before the conversation: it measures nothing')
    return figures.map((figure) => ({
      ...figure,
      name: `${figure.name}, while a run plays`,
      details: `${figure.details}, the run at ${rate.toFixed(0)} turns/s`,
    }))
  } finally {
    await server.stop()
    await store.close()
  }
}
