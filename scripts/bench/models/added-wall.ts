import { systemClock } from '../../../simulators/dialogue/clock'
import { openStore } from '../../../simulators/storage/open-store'

const MOST = 1000

/**
 * What each committed turn of a run took beyond its calls, in milliseconds, sorted: read from the times in its log. `call`: what a call took at
 * its server. The log's times are whole milliseconds.
 */
export async function addedWall(url: string, run: string, call: number): Promise<number[]> {
  const store = await openStore(url, systemClock.now)
  const added: number[] = []
  const { cells } = await store.runs.cells(run, { sort: 'index', descending: false, offset: 0, limit: MOST })
  for (const { encounterId } of cells) {
    let before: number | null = null
    for (const event of encounterId === null ? [] : await store.events(encounterId)) {
      if (event.type !== 'turn-end' && event.type !== 'act') continue
      const at = Date.parse(event.at)
      if (before !== null && event.usage) added.push(at - before - event.usage.calls * call)
      before = at
    }
  }
  await store.close()
  return added.sort((a, b) => a - b)
}
