import { expect, it } from 'vitest'
import { createRunBench, SMALL_GRID } from '../../../tests/support/run-bench'
import { dueRuns } from './due-runs'
import { isGone, thisHolder } from './holder'

/** A run left to workers. */
async function setUp() {
  const bench = createRunBench()
  const plan = bench.desk.plan(SMALL_GRID, 'grid.yaml')
  const { run } = await bench.desk.start(plan, { concurrency: 2, unattended: true })
  const due = async (gone = false) => (await dueRuns(bench.store.runs, bench.clock.now(), () => gone)).map(({ id }) => id)
  return { bench, id: run.id, due }
}

it('a run is due while it is wanted, and not when it is paused, cancelled or done', async () => {
  const { bench, id, due } = await setUp()
  expect(await due()).toEqual([id])
  await bench.desk.pause(id)
  expect(await due()).toEqual([])
  await bench.desk.resume(id, true)
  expect(await due()).toEqual([id])
  await bench.execute(id)
  expect(await due()).toEqual([])
  await bench.desk.requeue(id, 0, false)
  expect(await due()).toEqual([id])
  await bench.desk.cancel(id)
  expect(await due()).toEqual([])
})

it('a run that was begun from the command line is nobody else’s to play', async () => {
  const { bench, id, due } = await setUp()
  await bench.desk.resume(id, false)
  expect(await due()).toEqual([])
})

it('a run that is held is due when its holder is gone, or silent for too long', async () => {
  const { bench, id, due } = await setUp()
  const now = bench.clock.now()
  await bench.store.runs.hold(
    id,
    { holder: 'other', now: now.toISOString(), until: new Date(now.getTime() + 1000).toISOString() },
    () => false,
  )
  expect(await due()).toEqual([])
  expect(await due(true)).toEqual([id])
  await bench.clock.sleep(1000, new AbortController().signal)
  expect(await due()).toEqual([id])
})

it('a holder is gone when it was a process of this machine that does not run', () => {
  expect(isGone(thisHolder())).toBe(false)
  expect(isGone(thisHolder().replace(/\d+/, '4194305'))).toBe(true)
  expect(isGone('process 4194305 on another-machine-of-ours')).toBe(false)
  expect(isGone('somebody')).toBe(false)
})
