import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { MockStats } from '../../../tests/support/mock-openai/mock-openai-server'
import { type MockProcess, startMockProcess } from '../../../tests/support/mock-openai/mock-process'
import { type PlayedFigures, playInProcess } from '../runs/play-in-process'
import { benchDatabase } from '../start-server'

const BETWEEN_LOOKS_MILLISECONDS = 100
/** Left away at either end of a play where the middle of it is looked at. */
const EDGE = 0.1

/** An endpoint, and what is played on it. */
export type MockPlay = {
  /** Calls that the endpoint works on at once; the others wait there. */
  slots: number
  /** Milliseconds that each call takes. */
  latency: number
  /** Encounters at a time. */
  concurrency: number
  grid: string
}

export type MockPlayed = {
  played: PlayedFigures
  stats: MockStats
  /** Milliseconds of all slots together, and of the wall, in the middle of the play. */
  middle: { busy: number; wall: number }
  /** Of the machine when it began: others who work on it take from every figure. */
  load: number
}

/** Plays a grid in one process against a mock in another; `look` may read the database before it is gone. */
export async function playOnMock<T>(
  { slots, latency, concurrency, grid }: MockPlay,
  look: (url: string, played: MockPlayed) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-bench-models-'))
  const mock = await startMockProcess({ slots, latency: [latency, latency], keeps: false, first: true })
  try {
    const [load = Number.NaN] = loadavg()
    const url = benchDatabase(folder)
    const over = new AbortController()
    const watching = watch(mock, over.signal)
    const settings = { OPENAI_COMPATIBLE_BASE_URL: mock.url }
    const played = await playInProcess({ url, grid, concurrency, settings }).finally(() => over.abort())
    const stats = await mock.stats()
    return await look(url, { played, stats, middle: middleOf(await watching, stats.wall), load })
  } finally {
    await mock.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Look = { at: number; busy: number }

/** The mock's own count of its busy slots, over and over from the first call on. */
async function watch(mock: MockProcess, over: AbortSignal): Promise<Look[]> {
  const looks: Look[] = []
  while (!over.aborted) {
    const { calls, busy } = await mock.stats()
    if (calls > 0) looks.push({ at: performance.now(), busy })
    await pause(BETWEEN_LOOKS_MILLISECONDS)
  }
  return looks
}

function middleOf(looks: readonly Look[], wall: number): MockPlayed['middle'] {
  const start = looks[0]?.at ?? Number.NaN
  const from = looks.find(({ at }) => at >= start + EDGE * wall)
  const to = looks.findLast(({ at }) => at <= start + (1 - EDGE) * wall)
  if (!from || !to || from === to) throw new Error('The play was over before it could be watched')
  return { busy: to.busy - from.busy, wall: to.at - from.at }
}
