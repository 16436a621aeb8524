import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from '../figures'
import { benchDatabase } from '../start-server'
import { benchGrid } from './bench-grid'
import { measureChatBeside } from './chat-beside-a-run'
import { type PlayedFigures, playInProcess } from './play-in-process'
import { measureResume } from './resume'
import { measureViewer } from './viewer'

/** Enough for a rate to compare with; in memory nothing is ever let go. */
const WITHOUT_A_DATABASE = 200
const CONCURRENCY = 32

/** Self-play on SQLite with synchronous=FULL: rate, memory, resume, pages over many encounters, and a person who chats meanwhile. */
export async function measureRuns(encounters: number, note: (figure: Figure) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-bench-runs-'))
  try {
    const play = (url: string, grid: string) => playInProcess({ url, grid, concurrency: CONCURRENCY, settings: {} })
    const bare = await play('memory:', benchGrid(Math.min(encounters, WITHOUT_A_DATABASE)))
    const stored = await play(benchDatabase(folder), benchGrid(encounters))
    for (const figure of figuresOf(stored, bare, statSync(join(folder, 'bench.db')).size)) note(figure)
    for (const figure of await measureViewer(folder, stored.run)) note(figure)
    for (const figure of await measureChatBeside(folder)) note(figure)
    note(await measureResume())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function figuresOf(stored: PlayedFigures, bare: PlayedFigures, bytes: number): Figure[] {
  const share = Math.round((100 * stored.rate) / bare.rate)
  const { done, failed, turns, seconds, processorMilliseconds, earlyMegabytes, lateMegabytes } = stored
  return [
    {
      name: `self-play of ${done} encounters, each turn committed with its scores`,
      value: stored.rate,
      unit: 'turns/s in one process',
      details: `${turns} turns in ${seconds.toFixed(0)} s, ${processorMilliseconds.toFixed(2)} ms CPU a turn, ${share} % of the ${bare.rate.toFixed(0)} without a database`,
      limit: { least: 300 },
    },
    { name: 'encounters that failed', value: failed, unit: `of ${done + failed}`, details: '', limit: { most: 1 } },
    { name: 'the shortest encounter', value: stored.shortest, unit: 'turns', details: '', limit: { least: 20 } },
    {
      name: 'memory of the worker at its highest',
      value: stored.peakMegabytes,
      unit: 'MB',
      details: `${earlyMegabytes.toFixed(0)} MB in the second quarter, ${lateMegabytes.toFixed(0)} MB in the last`,
      limit: { most: 400 },
    },
    { name: 'database', value: bytes / done / 1000, unit: 'kB an encounter', details: `${(bytes / 1e6).toFixed(0)} MB`, limit: null },
  ]
}
