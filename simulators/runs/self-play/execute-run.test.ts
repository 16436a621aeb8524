import { describe, expect, it } from 'vitest'
import { assembler } from '../../../tests/support/play'
import { contentOf, createRunBench, SMALL_GRID } from '../../../tests/support/run-bench'
import { SimulatorError } from '../../domain/errors'
import type { Store } from '../../storage/store'
import type { Assembler } from '../assemble'

/** Stops a run once so many turns are committed. */
function stoppingAfter(store: Store, turns: number): { store: Store; signal: AbortSignal } {
  const stop = new AbortController()
  let committed = 0
  const append: Store['append'] = async (batch) => {
    const logged = await store.append(batch)
    committed += batch.events.filter(({ type }) => type === 'turn-end').length
    if (committed >= turns) stop.abort()
    return logged
  }
  return { store: { ...store, append }, signal: stop.signal }
}

/** The next appends fail with this error. */
function failingStore(store: Store, failures: SimulatorError[]): Store {
  const append: Store['append'] = async (batch) => {
    const failure = failures.shift()
    if (failure) throw failure
    return store.append(batch)
  }
  return { ...store, append }
}

/** An assembler whose patients throw `error` in the first `times` replies of a case. */
function brokenPatients(caseId: string, times: number, error: () => Error): Assembler {
  let left = times
  return {
    ...assembler,
    parts(encounter, contents, surroundings) {
      const parts = assembler.parts(encounter, contents, surroundings)
      if (encounter.caseId !== caseId) return parts
      const { patient } = parts
      return {
        ...parts,
        patient: {
          seat: patient.seat,
          async *reply(view, signal) {
            if (left-- > 0) throw error()
            yield* patient.reply(view, signal)
          },
        },
      }
    },
  }
}

const engineFailure = () => new SimulatorError('engine-failed', 'The engine is away', { retryable: false })

describe('a run', () => {
  it('plays every cell once and tells what came of it', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID)
    const outcome = await bench.execute(id)
    expect(outcome).toMatchObject({ ended: 'finished', planned: 3, done: 3, failed: 0, excluded: 0, turns: 36 })
    const { run, state, whole } = await bench.desk.overview(id)
    expect(state).toBe('done')
    expect(run).toMatchObject({ hold: null, played: { turns: 36 }, endedAt: expect.any(String) })
    expect(whole.measures.history.scored).toBe(3)
    expect((await bench.desk.verify(id)).faults).toEqual([])
  })

  it('is found again by what it plays, and nothing is played twice', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID)
    await bench.execute(id)
    const before = await contentOf(bench.store, id)
    expect(await bench.start(SMALL_GRID.replace('name: small', 'name: other'))).toBe(id)
    expect(await bench.execute(id)).toMatchObject({ ended: 'finished', done: 3, turns: 0 })
    expect(await contentOf(bench.store, id)).toEqual(before)
    expect((await bench.desk.overview(id)).run.name).toBe('other')
  })

  it('goes on from the last committed turn, wherever it was stopped', async () => {
    const whole = createRunBench()
    const id = await whole.start(SMALL_GRID)
    await whole.execute(id)
    const expected = await contentOf(whole.store, id)
    for (const turns of [1, 2, 7, 12, 13, 23, 35]) {
      const bench = createRunBench()
      await bench.start(SMALL_GRID)
      const first = await bench.execute(id, stoppingAfter(bench.store, turns))
      expect(first.ended).toBe('stopped')
      const second = await bench.execute(id)
      expect(second.ended).toBe('finished')
      expect(await contentOf(bench.store, id)).toEqual(expected)
      expect((await bench.desk.verify(id)).faults).toEqual([])
    }
  })

  it('tells a second executor who holds it', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID)
    const first = bench.execute(id, { holder: 'process 7 on here' })
    await expect(bench.execute(id, { holder: 'process 8 on here' })).rejects.toMatchObject({
      code: 'run-held',
      message: expect.stringContaining('process 7 on here'),
    })
    expect((await first).ended).toBe('finished')
  })

  it('is taken over at once from a holder that is gone, and after a time from one that is silent', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID)
    const until = new Date(bench.clock.now().getTime() + 30_000).toISOString()
    await bench.store.runs.hold(id, { holder: 'gone', now: bench.clock.now().toISOString(), until }, () => false)
    await expect(bench.execute(id)).rejects.toMatchObject({ code: 'run-held' })
    expect((await bench.execute(id, { isGone: (holder) => holder === 'gone' })).done).toBe(3)
  })
})

describe('a measure', () => {
  it('has four digits at most, so that every database gives it back as it was', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID)
    await bench.execute(id)
    const { cells } = await bench.desk.cells(id, { sort: 'index', descending: false, offset: 0, limit: 10 })
    const values = cells.flatMap(({ measures }) => Object.values(measures).flatMap(({ value }) => value ?? []))
    expect(values.length).toBeGreaterThan(9)
    expect(values.filter((value) => Number(value.toFixed(4)) !== value)).toEqual([])
  })
})

describe('what people want while it runs', () => {
  it('pauses at the last turn and goes on', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID, 1)
    const playing = bench.execute(id)
    await bench.desk.pause(id)
    expect((await playing).ended).toBe('paused')
    expect((await bench.desk.overview(id)).state).toBe('paused')
    await bench.desk.resume(id, false)
    expect(await bench.execute(id)).toMatchObject({ ended: 'finished', done: 3 })
  })

  it('cancels what is left, and counts it', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID, 1)
    const playing = bench.execute(id)
    await bench.desk.cancel(id)
    const outcome = await playing
    expect(outcome.ended).toBe('cancelled')
    expect(outcome.done + outcome.excluded).toBe(3)
    expect((await bench.desk.overview(id)).state).toBe('cancelled')
  })

  it('plays one of a cancelled run anew, and leaves the others cancelled', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID, 1)
    await bench.desk.cancel(id)
    await bench.desk.requeue(id, 1, false)
    expect(await bench.execute(id)).toMatchObject({ done: 1, excluded: 2 })
    expect((await bench.desk.overview(id)).state).toBe('cancelled')
  })

  it('plays one encounter anew and keeps the old one', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID)
    await bench.execute(id)
    const before = await bench.desk.cell(id, 1)
    await bench.desk.requeue(id, 1, false)
    expect(await bench.execute(id)).toMatchObject({ done: 3, turns: 12 })
    const after = await bench.desk.cell(id, 1)
    expect(after).toMatchObject({ status: 'done', plays: 2 })
    expect(after.encounterId).not.toBe(before.encounterId)
    expect(await bench.store.events(before.encounterId!)).not.toEqual([])
    expect((await bench.desk.verify(id)).faults).toEqual([])
  })
})

describe('faults', () => {
  it('of the machinery are tried again, given up at last, and never a score', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID)
    const outcome = await bench.execute(id, { assembler: brokenPatients('cough-67', 1_000, engineFailure) })
    expect(outcome).toMatchObject({ ended: 'finished', done: 2, failed: 1, excluded: 1 })
    const { cells } = await bench.desk.cells(id, { status: ['failed'], sort: 'index', descending: false, offset: 0, limit: 10 })
    expect(cells).toMatchObject([{ caseId: 'cough-67', failures: 3, plays: 3, stopReason: 'engine-failed', measures: {} }])
    expect((await bench.desk.overview(id)).whole.measures.history).toMatchObject({ scored: 2, notScored: 0 })
    expect(await bench.desk.retryErrors(id, false)).toBe(1)
    expect(await bench.execute(id)).toMatchObject({ ended: 'finished', done: 3, failed: 0 })
  })

  it('that pass leave no trace in the encounter', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID)
    const broken = brokenPatients('cough-67', 1, () => new Error('a bug'))
    expect(await bench.execute(id, { assembler: broken })).toMatchObject({ done: 3, failed: 0 })
    const whole = createRunBench()
    await whole.start(SMALL_GRID)
    await whole.execute(id)
    expect(await contentOf(bench.store, id)).toEqual(await contentOf(whole.store, id))
  })

  it('of the database pause the run, in words, and it goes on by itself', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID)
    const full = () => new SimulatorError('database-full', 'There is no room left')
    expect(await bench.execute(id, { store: failingStore(bench.store, [full(), full(), full()]) })).toMatchObject({ done: 3, failed: 0 })
    expect(bench.reports).toContainEqual({ type: 'paused', why: 'There is no room left' })
    expect(bench.reports).toContainEqual({ type: 'resumed' })
    expect((await bench.desk.verify(id)).faults).toEqual([])
  })

  it('of an answer that was lost double nothing', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID)
    let appends = 0
    const append: Store['append'] = async (batch) => {
      const logged = await bench.store.append(batch)
      if (++appends % 5 === 0) throw new SimulatorError('database-unavailable', 'The answer was lost')
      return logged
    }
    expect(await bench.execute(id, { store: { ...bench.store, append } })).toMatchObject({ done: 3, failed: 0 })
    const whole = createRunBench()
    await whole.start(SMALL_GRID)
    await whole.execute(id)
    expect(await contentOf(bench.store, id)).toEqual(await contentOf(whole.store, id))
  })

  it('cannot come from an executor that has lost its hold: its writes are refused', async () => {
    const bench = createRunBench()
    const id = await bench.start(SMALL_GRID)
    let turns = 0
    let second: Promise<unknown> | null = null
    const append: Store['append'] = async (batch) => {
      if (++turns === 5) second = bench.execute(id, { holder: 'the second', isGone: () => true })
      if (turns === 8) await second
      return bench.store.append(batch)
    }
    const first = await bench.execute(id, { store: { ...bench.store, append } })
    expect(first.ended).toBe('lost')
    expect(await second).toMatchObject({ ended: 'finished', done: 3 })
    expect((await bench.desk.verify(id)).faults).toEqual([])
  })
})
