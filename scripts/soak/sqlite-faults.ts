import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { BENCH_CASES } from '../bench/bench-cases'
import type { Verdict } from '../soak'
import { createPlayground, faultsAfter, type Player, playUndisturbed, startPlayer, storeRun, type Wager } from './playground'
import { makeSmallDisk, type SmallDisk } from './small-disk'

const GRID = `
name: sqlite-faults
cases: [${BENCH_CASES.join(', ')}]
patients: [neutral, anxious]
doctors: [average, poor]
seeds: [1, 2]
limits: { turns: 40 }
`
const HELD_MILLISECONDS = 5000

/** Another program holds the write lock for five seconds while a run is played: it goes on by itself. */
export async function heldLock(): Promise<Verdict> {
  const database = await createPlayground().database()
  try {
    const wager = await storeRun(database.url, await playUndisturbed(GRID), 8)
    const player = startPlayer(wager)
    await player.until('playing')
    await pause(500)
    const other = new Database(database.url.slice('file:'.length), { timeout: 10_000 })
    other.exec('BEGIN IMMEDIATE')
    await pause(HELD_MILLISECONDS)
    other.exec('COMMIT')
    other.close()
    return { name: 'a lock held for five seconds', what: 'the run went on by itself', faults: await faultsOfEnd(player, wager) }
  } finally {
    await database.drop()
  }
}

/** The disk is full for a while: the run says so, pauses, and goes on by itself. */
export function diskFull(): Promise<Verdict> {
  return onSmallDisk('a full disk', async (disk, url) => {
    const wager = await storeRun(url, await playUndisturbed(GRID), 8)
    disk.remount('size=3m')
    const player = startPlayer(wager)
    await player.until('paused')
    disk.remount('size=200m')
    const faults = await faultsOfEnd(player, wager)
    const said = player.lines.find((line) => line.startsWith('paused'))
    if (!said?.includes('no room')) faults.push(`it did not say what was wrong: ${said ?? 'nothing'}`)
    if (!player.lines.includes('resumed')) faults.push('it did not say that it went on')
    return { what: `it said "${said}" and went on by itself`, faults }
  })
}

/** The file system is read-only when a run is taken up again: the command says so, and the next one finishes. */
export function readOnly(): Promise<Verdict> {
  return onSmallDisk('a read-only disk', async (disk, url) => {
    const wager = await storeRun(url, await playUndisturbed(GRID), 8)
    const first = startPlayer(wager)
    await first.until('playing')
    await pause(500)
    first.kill()
    await first.ended
    disk.remount('ro')
    const refused = startPlayer(wager)
    const faults = (await refused.ended) === 0 ? ['a run was played on a read-only disk'] : []
    disk.remount('rw')
    faults.push(...(await faultsOfEnd(startPlayer(wager), wager)))
    return { what: 'the command failed, and the next one finished the run', faults }
  })
}

async function faultsOfEnd(player: Player, wager: Wager): Promise<string[]> {
  const code = await player.ended
  return [...(code === 0 ? [] : [`the worker ended with ${code}`]), ...(await faultsAfter(wager))]
}

async function onSmallDisk(name: string, campaign: (disk: SmallDisk, url: string) => Promise<Omit<Verdict, 'name'>>): Promise<Verdict> {
  const disk = makeSmallDisk('200m')
  if (!disk) return { name, what: 'skipped: no file system can be mounted here', faults: [] }
  try {
    return { name, ...(await campaign(disk, `file:${join(disk.path, 'soak.db')}`)) }
  } finally {
    disk.remove()
  }
}
