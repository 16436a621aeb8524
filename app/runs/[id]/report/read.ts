import { setTimeout as pause } from 'node:timers/promises'
import type { Report, RunOverview } from '#simulators'
import { simulator } from '../../../_server/simulator'

/** Reports of runs as they stood: the transcripts that one reads take a second or two, and its pages ask for it again and again. */
const KEPT = 4
const kept = new Map<string, Promise<Report>>()
/** Before transcripts are read, what of the page is there already leaves: reading takes the whole process for a while. */
const HEAD_START_MS = 100

export function reportOf(first: RunOverview, second: RunOverview | null): Promise<Report> {
  const key = [first, second].map(stand).join(' ')
  const known = kept.get(key) ?? read(first, second)
  // The latest stand last, so that the first is the one to let go.
  kept.delete(key)
  kept.set(key, known)
  known.catch(() => kept.delete(key))
  for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
  return known
}

async function read(first: RunOverview, second: RunOverview | null): Promise<Report> {
  await pause(HEAD_START_MS)
  return simulator().report(first, second)
}

/** Changes whenever something of a run was played. */
const stand = (overview: RunOverview | null) =>
  overview ? `${overview.run.id}:${overview.progress.done}:${overview.progress.failed}:${overview.turns}` : ''
