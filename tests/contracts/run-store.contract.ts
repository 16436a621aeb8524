import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StopReason } from '../../simulators/domain/event'
import {
  type Cell,
  gridSchema,
  MEASURES,
  type Measure,
  type Measured,
  NOTHING_PLAYED,
  type Played,
  type PlayedCell,
  type Run,
} from '../../simulators/domain/run'
import type { CellQuery, Outcome } from '../../simulators/storage/run-store'
import type { Store } from '../../simulators/storage/store'
import { encounterOf, rejected, SNAPSHOTS, type StorePlace, turnEnd, turnStart } from './store.contract'

const NOW = '2030-01-02T03:04:05.678Z'
const at = (seconds: number) => new Date(Date.parse(NOW) + 1000 * seconds).toISOString()

export function runOf(id: string, changes: Partial<Run> = {}): Run {
  return {
    id,
    hash: `${id}-hash`,
    name: 'nightly',
    grid: gridSchema.parse({ name: 'nightly', cases: 'all', patients: ['anxious'], doctors: 'all', thresholds: { history: { min: 0.5 } } }),
    planned: 6,
    wanted: 'play',
    concurrency: 4,
    unattended: false,
    fault: null,
    hold: null,
    played: NOTHING_PLAYED,
    createdAt: NOW,
    endedAt: null,
    ...changes,
  }
}

/** Every column of it grows by its own amount; the amounts add up exactly. */
const played = (turns: number, seconds: number): Played => ({
  ...{ turns, seconds, modelCalls: 2 * turns, unpricedCalls: turns },
  ...{ tokens: 1000 * turns, cost: seconds / 4 },
})

function cellsOf(count: number): Cell[] {
  return Array.from({ length: count }, (_, index) => ({
    index,
    caseId: ['chest', 'head'][index % 2] as string,
    personaId: ['anxious', 'vague', 'neutral'][index % 3] as string,
    doctor: 'expert',
    seed: 2 ** 31 - 1 - index,
  }))
}

const waiting = (cell: Cell): PlayedCell => ({
  ...cell,
  status: 'waiting',
  failures: 0,
  plays: 0,
  encounterId: null,
  turns: 0,
  stopReason: null,
  fault: null,
  measures: {},
})
const done = (measures: Partial<Record<Measure, Measured>> = {}, turns = 12): Outcome => ({
  status: 'done',
  stopReason: 'concluded',
  turns,
  measures,
})
const failed = (stopReason: StopReason | null): Outcome => ({
  status: 'failed',
  stopReason,
  turns: 3,
  failures: 2,
  fault: 'The model\u0000broke.',
})
const all: CellQuery = { sort: 'index', descending: false, offset: 0, limit: 100 }
const nobodyIsGone = () => false

/** What every store must do for runs, whatever lies beneath it. */
export function runStoreContract(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`run store contract: ${name}`, { timeout: 30_000 }, () => {
    let place: StorePlace
    let store: Store

    beforeEach(async () => {
      place = await makePlace()
      store = await place.open(() => new Date(NOW))
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    const plan = async (count = 6, id = 'run') => {
      await store.runs.create(runOf(id, { planned: count }), cellsOf(count))
      return store.runs.hold(id, { holder: 'first', now: NOW, until: at(30) }, nobodyIsGone)
    }
    const claimOf = (index: number, fence = 1) => ({ runId: 'run', index, fence })
    const encounterFor = (id: string, index: number, fence = 1) =>
      store.createEncounter(encounterOf(id, { run: { id: 'run', index } }), SNAPSHOTS, [turnStart(0)], claimOf(index, fence))
    const append = (encounterId: string, expectedSeq: number, fence?: number) =>
      store.append({ encounterId, expectedSeq, events: [turnEnd(expectedSeq - 1)], ...(fence !== undefined && { fence }) })
    const statuses = async (runId = 'run') => (await store.runs.cells(runId, all)).cells.map(({ status }) => status)
    const settleAll = async (outcomes: readonly Outcome[]) => {
      const hold = await plan(outcomes.length)
      await store.runs.take(hold, outcomes.length)
      for (const [index, outcome] of outcomes.entries()) await store.runs.settle(claimOf(index), null, outcome)
      return hold
    }

    describe('runs', () => {
      it('gives a run and its cells back as they were, and makes them once', async () => {
        const run = runOf('run', {
          played: { turns: 3, seconds: 1.5, modelCalls: 7, unpricedCalls: 2, tokens: 2 ** 40, cost: 0.125 },
          endedAt: NOW,
          wanted: 'pause',
          unattended: true,
          fault: 'No key.',
        })
        expect(await store.runs.create(run, cellsOf(6))).toBe(true)
        expect(await store.runs.create(runOf('run', { name: 'other' }), cellsOf(2))).toBe(false)
        expect(await store.runs.run('run')).toEqual(run)
        expect(await store.runs.run('unknown')).toBeNull()
        expect((await store.runs.cells('run', all)).cells).toEqual(cellsOf(6).map(waiting))
        expect(await store.runs.cell('run', 5)).toEqual(waiting(cellsOf(6)[5]!))
        expect(await store.runs.cell('run', 6)).toBeNull()
      })

      it('takes a run of many cells', async () => {
        expect(await store.runs.create(runOf('run', { planned: 12_000 }), cellsOf(12_000))).toBe(true)
        const { total, cells } = await store.runs.cells('run', { ...all, offset: 11_999 })
        expect([total, cells.map(({ index }) => index)]).toEqual([12_000, [11_999]])
      })

      it('pages through runs, newest first', async () => {
        for (const [id, second] of [
          ['a', 1],
          ['b', 2],
          ['c', 2],
          ['d', 0],
        ] as const)
          await store.runs.create(runOf(id, { createdAt: at(second) }), [])
        const first = await store.runs.list({ limit: 3 })
        expect(first.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
        expect((await store.runs.list({ limit: 3, before: first[1] })).map(({ id }) => id)).toEqual(['a', 'd'])
      })

      it('changes what a patch names', async () => {
        await store.runs.create(runOf('run'), [])
        const { grid } = runOf('run')
        const changes = {
          name: 'renamed',
          wanted: 'cancel',
          concurrency: 9,
          unattended: true,
          endedAt: NOW,
          grid: { ...grid, seeds: [4] },
        } as const
        await store.runs.change('run', { ...changes, grid: { ...grid, seeds: [4] } })
        await store.runs.change('run', { endedAt: null })
        expect(await store.runs.run('run')).toEqual(runOf('run', { ...changes, grid: { ...grid, seeds: [4] }, endedAt: null }))
        expect(await rejected(store.runs.change('unknown', { name: 'x' }))).toBe('not-found')
      })
    })

    describe('holds', () => {
      const take = (holder: string, second: number, isGone = nobodyIsGone as (holder: string) => boolean) =>
        store.runs.hold('run', { holder, now: at(second), until: at(second + 30) }, isGone)

      beforeEach(() => store.runs.create(runOf('run'), cellsOf(6)).then(() => undefined))

      it('lets one hold a run at a time, and says who', async () => {
        const hold = await take('first on here', 0)
        expect(hold).toEqual({ runId: 'run', fence: 1, holder: 'first on here', until: at(30) })
        expect((await store.runs.run('run'))?.hold).toEqual(hold)
        await expect(take('second', 29)).rejects.toMatchObject({ code: 'run-held', message: expect.stringContaining('first on here') })
        expect(await take('second', 30)).toMatchObject({ fence: 2, holder: 'second' })
        await expect(store.runs.hold('unknown', { holder: 'x', now: NOW, until: NOW }, nobodyIsGone)).rejects.toMatchObject({
          code: 'not-found',
        })
      })

      it('hands over at once what a dead process holds', async () => {
        await take('dead', 0)
        expect(await take('second', 1, (holder) => holder === 'dead')).toMatchObject({ fence: 2 })
        expect(await rejected(take('third', 2, (holder) => holder === 'dead'))).toBe('run-held')
      })

      it('gives a run to one of several who want it', async () => {
        const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map((holder) => rejected(take(holder, 0))))
        expect(outcomes.toSorted()).toEqual(['resolved', 'run-held', 'run-held', 'run-held'])
        expect((await store.runs.run('run'))?.hold?.fence).toBe(1)
      })

      it('is kept by beats, which add up', async () => {
        const hold = await take('first', 0)
        await store.runs.beat(hold, { played: played(10, 0.5), fault: 'No answer.', until: at(40) })
        await store.runs.change('run', { wanted: 'pause' })
        const run = await store.runs.beat(hold, { played: played(4, 0.25), fault: null, until: at(50) })
        expect(run).toEqual(runOf('run', { played: played(14, 0.75), wanted: 'pause', hold: { ...hold, until: at(50) } }))
        expect(await store.runs.run('run')).toEqual(run)
        expect(await rejected(take('second', 45))).toBe('run-held')
      })

      it('is lost to the next, whose cells the last cannot touch', async () => {
        const lost = await take('first', 0)
        await store.runs.take(lost, 2)
        const hold = await take('second', 30)
        const beat = { played: played(1, 1), fault: null, until: at(90) }
        expect(await rejected(store.runs.beat(lost, beat))).toBe('claim-lost')
        expect(await rejected(store.runs.take(lost, 1))).toBe('claim-lost')
        await store.runs.release(lost, beat)
        expect(await store.runs.run('run')).toMatchObject({ played: NOTHING_PLAYED, hold })
        expect((await store.runs.take(hold, 9)).map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5])
        expect(await rejected(store.runs.settle(claimOf(0, lost.fence), null, done()))).toBe('claim-lost')
        await store.runs.settle(claimOf(0, hold.fence), null, done())
      })

      it('lets go, and what it played waits again', async () => {
        const hold = await take('first', 0)
        await store.runs.take(hold, 3)
        await encounterFor('e', 1)
        await store.runs.settle(claimOf(0), null, done())
        await store.runs.release(hold, { played: played(5, 2), fault: 'Stopped.' })
        expect(await store.runs.run('run')).toEqual(runOf('run', { played: played(5, 2), fault: 'Stopped.' }))
        expect(await statuses()).toEqual(['done', ...Array(5).fill('waiting')])
        expect(await rejected(append('e', 1, 1))).toBe('claim-lost')
        expect(await rejected(store.runs.beat(hold, { played: played(1, 1), fault: null, until: at(90) }))).toBe('claim-lost')
        expect(await rejected(store.runs.take(hold, 1))).toBe('claim-lost')
        expect(await take('second', 1)).toMatchObject({ fence: 2 })
      })
    })

    describe('cells', () => {
      it('are taken in the order of play, each once', async () => {
        const hold = await plan()
        const [some, others] = [await store.runs.take(hold, 2), await store.runs.take(hold, 9)]
        expect(some).toEqual(cellsOf(2).map((cell) => ({ ...waiting(cell), status: 'playing' })))
        expect(others.map(({ index }) => index)).toEqual([2, 3, 4, 5])
        expect(await store.runs.take(hold, 9)).toEqual([])
      })

      it('are taken once by several who ask at the same moment, and none that is cancelled meanwhile', async () => {
        const hold = await plan(40)
        const taken = await Promise.all([store.runs.take(hold, 15), store.runs.cancelOpen('run'), store.runs.take(hold, 15)])
        const indexes = [taken[0], taken[2]].flat().map(({ index }) => index)
        expect(new Set(indexes).size).toBe(indexes.length)
        expect((await store.runs.cells('run', { ...all, status: ['waiting'] })).total).toBe(0)
        const playing = (await store.runs.cells('run', { ...all, status: ['playing'] })).cells.map(({ index }) => index)
        expect(indexes).toEqual(expect.arrayContaining(playing))
      })

      it('that a lost hold left behind go on with their encounters under the new one', async () => {
        const lost = await plan()
        await store.runs.take(lost, 3)
        await encounterFor('e', 1)
        await append('e', 1, lost.fence)
        const hold = await store.runs.hold('run', { holder: 'second', now: at(31), until: at(60) }, nobodyIsGone)
        const taken = await store.runs.take(hold, 2)
        expect(taken.map(({ index, encounterId, plays }) => [index, encounterId, plays])).toEqual([
          [0, null, 0],
          [1, 'e', 1],
        ])
        expect(await rejected(append('e', 2, lost.fence))).toBe('claim-lost')
        expect(await rejected(encounterFor('late', 0, lost.fence))).toBe('claim-lost')
        expect([await store.encounter('late'), (await store.events('e')).length]).toEqual([null, 2])
        await append('e', 2, hold.fence)
        await encounterFor('f', 0, hold.fence)
        expect(await store.runs.cell('run', 0)).toMatchObject({ encounterId: 'f', plays: 1 })
      })

      it('are told with their encounter, which others may still write to', async () => {
        const hold = await plan()
        await store.runs.take(hold, 1)
        await encounterFor('e', 0)
        expect(await store.encounter('e')).toMatchObject({ run: { id: 'run', index: 0 } })
        await append('e', 1)
        expect(await rejected(append('e', 2, 7))).toBe('claim-lost')
        expect(await rejected(encounterFor('f', 3))).toBe('claim-lost')
        expect(await rejected(encounterFor('e', 0))).toBe('sequence-taken')
        expect(await store.runs.cell('run', 0)).toMatchObject({ encounterId: 'e', plays: 1 })
      })

      it('refuse a batch that ends an encounter under a lost hold', async () => {
        const hold = await plan()
        await store.runs.take(hold, 1)
        await encounterFor('e', 0)
        await store.runs.release(hold, { played: NOTHING_PLAYED, fault: null })
        const end = { type: 'encounter-end', reason: 'concluded', afterTurn: 0 } as const
        const patch = { status: 'ended', stopReason: 'concluded', endedAt: NOW } as const
        expect(await rejected(store.append({ encounterId: 'e', expectedSeq: 1, events: [end], patch, fence: hold.fence }))).toBe(
          'claim-lost',
        )
        expect(await store.encounter('e')).toMatchObject({ status: 'open' })
      })

      it('are settled once', async () => {
        const hold = await plan()
        await store.runs.take(hold, 4)
        const measures = { history: { value: 0.25 }, empathy: { value: null, reason: 'No chance for it.' } }
        await store.runs.settle(claimOf(0), null, done(measures))
        await store.runs.settle(claimOf(1), null, failed(null))
        await store.runs.settle(claimOf(2), null, { status: 'waiting', failures: 1, again: false, fault: 'Slow.' })
        const [first, second, third] = (await store.runs.cells('run', all)).cells
        expect(first).toMatchObject({ status: 'done', stopReason: 'concluded', turns: 12, measures, fault: null })
        expect(second).toMatchObject({
          status: 'failed',
          stopReason: null,
          turns: 3,
          failures: 2,
          fault: 'The model\ufffdbroke.',
          measures: {},
        })
        expect(third).toMatchObject({ status: 'waiting', failures: 1, fault: 'Slow.' })
        for (const index of [0, 1, 2, 4, 99]) expect(await rejected(store.runs.settle(claimOf(index), null, done()))).toBe('claim-lost')
        expect(await store.runs.cell('run', 0)).toEqual(first)
      })

      it('put back by their play go on, or begin again', async () => {
        const hold = await plan()
        await store.runs.take(hold, 2)
        for (const index of [0, 1]) await encounterFor(`e${index}`, index)
        await store.runs.settle(claimOf(0), 'e0', { status: 'waiting', failures: 1, again: false, fault: null })
        await store.runs.settle(claimOf(1), 'e1', { status: 'waiting', failures: 1, again: true, fault: null })
        expect((await store.runs.take(hold, 2)).map(({ encounterId, plays }) => [encounterId, plays])).toEqual([
          ['e0', 1],
          [null, 1],
        ])
      })

      it('are played anew when requeued, and not by whoever was at it', async () => {
        const hold = await plan()
        await store.runs.take(hold, 2)
        await encounterFor('e', 0)
        await store.runs.requeue('run', 0)
        expect(await rejected(append('e', 1, hold.fence))).toBe('claim-lost')
        expect(await rejected(store.runs.settle(claimOf(0), 'e', done()))).toBe('claim-lost')
        expect(await store.runs.cell('run', 0)).toEqual({ ...waiting(cellsOf(1)[0]!), plays: 1 })
        expect((await store.runs.take(hold, 1)).map(({ index }) => index)).toEqual([0])
        expect(await rejected(append('e', 1, hold.fence))).toBe('claim-lost')
        // Taken again under the same hold, the old play is known by its encounter.
        expect(await rejected(store.runs.settle(claimOf(0), 'e', done()))).toBe('claim-lost')
        await store.runs.settle(claimOf(1), null, done({ history: { value: 1 } }))
        await store.runs.requeue('run', 1)
        expect(await store.runs.cell('run', 1)).toEqual(waiting(cellsOf(2)[1]!))
        expect(await rejected(store.runs.requeue('run', 6))).toBe('not-found')
        expect(await rejected(store.runs.requeue('unknown', 0))).toBe('not-found')
      })

      it('are put back by status: those whose encounter ended begin again', async () => {
        const hold = await plan()
        await store.runs.take(hold, 4)
        for (const index of [0, 1, 2]) await encounterFor(`e${index}`, index)
        await store.runs.settle(claimOf(0), 'e0', failed('infrastructure'))
        await store.runs.settle(claimOf(1), 'e1', failed(null))
        await store.runs.settle(claimOf(2), 'e2', done({ history: { value: 1 } }))
        expect(await store.runs.putBack('run', ['failed', 'cancelled'])).toBe(2)
        expect(await statuses()).toEqual(['waiting', 'waiting', 'done', 'playing', 'waiting', 'waiting'])
        const [first, second] = (await store.runs.cells('run', all)).cells
        expect(first).toMatchObject({ failures: 0, fault: null, stopReason: null, encounterId: null, turns: 0, plays: 1 })
        expect(second).toMatchObject({ failures: 0, fault: null, stopReason: null, encounterId: 'e1', turns: 3, plays: 1 })
        expect(await store.runs.putBack('run', ['done'])).toBe(1)
        expect(await store.runs.cell('run', 2)).toEqual({ ...waiting(cellsOf(3)[2]!), plays: 1 })
        expect([await store.runs.putBack('run', []), await store.runs.putBack('unknown', ['done'])]).toEqual([0, 0])
      })

      it('are cancelled while they wait or are played, and can be put back', async () => {
        const hold = await plan()
        await store.runs.take(hold, 2)
        await encounterFor('e', 1)
        await store.runs.settle(claimOf(0), null, done())
        expect(await store.runs.cancelOpen('run')).toBe(5)
        expect(await statuses()).toEqual(['done', ...Array(5).fill('cancelled')])
        expect(await rejected(append('e', 1, hold.fence))).toBe('claim-lost')
        expect(await rejected(store.runs.settle(claimOf(1), 'e', done()))).toBe('claim-lost')
        expect(await store.runs.take(hold, 9)).toEqual([])
        expect(await store.runs.putBack('run', ['cancelled'])).toBe(5)
        expect((await store.runs.take(hold, 1)).map(({ encounterId }) => encounterId)).toEqual(['e'])
        await append('e', 1, hold.fence)
      })

      it('keep to their run', async () => {
        await plan(2)
        await plan(2, 'other')
        expect(await store.runs.cancelOpen('run')).toBe(2)
        expect(await statuses('other')).toEqual(['waiting', 'waiting'])
      })
    })

    it('tells how many cells of several runs stand where', async () => {
      const hold = await plan()
      await store.runs.take(hold, 2)
      await store.runs.settle(claimOf(0), null, done())
      await store.runs.create(runOf('other', { id: 'other' }), cellsOf(2))
      const counts = await store.runs.counts(['run', 'other', 'unknown'])
      expect(counts.toSorted((a, b) => `${a.runId} ${a.status}`.localeCompare(`${b.runId} ${b.status}`))).toEqual([
        { runId: 'other', status: 'waiting', count: 2 },
        { runId: 'run', status: 'done', count: 1 },
        { runId: 'run', status: 'playing', count: 1 },
        { runId: 'run', status: 'waiting', count: 4 },
      ])
      expect(await store.runs.counts([])).toEqual([])
    })

    describe('pages', () => {
      const outcomes: Outcome[] = [
        done({ history: { value: 0.5 }, empathy: { value: 1 } }, 9),
        done({ history: { value: null, reason: 'Nothing was asked.' } }, 3),
        done({ history: { value: 0.9 } }, 9),
        done({ history: { value: 0.5 } }, 5),
        failed('engine-failed'),
        done({ history: { value: 0 } }, 9),
      ]
      const indexes = async (query: Partial<CellQuery>) =>
        (await store.runs.cells('run', { ...all, ...query })).cells.map(({ index }) => index)

      it('are sorted with ties by place, and what has no value last, either way', async () => {
        await settleAll(outcomes)
        expect(await indexes({ descending: true })).toEqual([5, 4, 3, 2, 1, 0])
        expect(await indexes({ sort: 'turns' })).toEqual([1, 4, 3, 0, 2, 5])
        expect(await indexes({ sort: 'turns', descending: true })).toEqual([0, 2, 5, 3, 1, 4])
        expect(await indexes({ sort: 'history' })).toEqual([5, 0, 3, 2, 1, 4])
        expect(await indexes({ sort: 'history', descending: true })).toEqual([2, 0, 3, 5, 1, 4])
        expect(await indexes({ sort: 'empathy', descending: true })).toEqual([0, 1, 2, 3, 4, 5])
      })

      it('hold what was asked for, and tell how much there is', async () => {
        await settleAll(outcomes)
        expect(await indexes({ caseId: 'chest' })).toEqual([0, 2, 4])
        expect(await indexes({ personaId: 'vague', caseId: 'head' })).toEqual([1])
        expect(await indexes({ doctor: 'poor' })).toEqual([])
        expect(await indexes({ status: ['failed', 'waiting'] })).toEqual([4])
        expect(await indexes({ status: [] })).toEqual([])
        expect(await indexes({ unmeasured: 'history' })).toEqual([1, 4])
        const page = await store.runs.cells('run', { ...all, sort: 'history', status: ['done'], offset: 3, limit: 1 })
        expect([page.total, page.cells.map(({ index }) => index)]).toEqual([5, [2]])
        expect(page.cells[0]).toMatchObject({ measures: { history: { value: 0.9 } }, turns: 9 })
        expect(await store.runs.cells('unknown', all)).toEqual({ total: 0, cells: [] })
      })
    })

    it('adds up what a naive recomputation does', async () => {
      let runs = 0
      const value = fc.oneof(
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 1000 }).map((one) => one / 1000) },
      )
      const measures = fc.dictionary(
        fc.constantFrom(...MEASURES),
        value.map((one) => ({ value: one })),
      )
      const outcome = fc.oneof(
        fc.tuple(measures, fc.nat(400)).map(([given, turns]) => done(given, turns)),
        fc.constant(failed(null)),
        fc.constant(null),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(outcome, { minLength: 1, maxLength: 14 }), async (outcomes) => {
          const id = `run-${runs++}`
          const hold = await plan(outcomes.length, id)
          await store.runs.take(hold, outcomes.length)
          for (const [index, one] of outcomes.entries())
            if (one) await store.runs.settle({ runId: id, index, fence: hold.fence }, null, one)
          const { cells } = await store.runs.cells(id, all)
          const { cells: counted, measures: summed } = await store.runs.tally(id)
          expect(counted.length).toBe(new Set(counted.map((one) => [one.caseId, one.personaId, one.doctor, one.status].join())).size)
          for (const { caseId, personaId, doctor, status, count, turns } of counted) {
            const same = cells.filter((cell) => alike(cell, { caseId, personaId, doctor }) && cell.status === status)
            expect([count, turns]).toEqual([same.length, same.reduce((sum, cell) => sum + cell.turns, 0)])
          }
          expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(outcomes.length)
          for (const { measure, scored, notScored, sum, sumOfSquares, ...group } of summed) {
            const found = cells.filter((cell) => alike(cell, group)).flatMap((cell) => cell.measures[measure] ?? [])
            const values = found.flatMap((one) => one.value ?? [])
            expect([scored, notScored]).toEqual([values.length, found.length - values.length])
            expect(sum).toBeCloseTo(
              values.reduce((total, one) => total + one, 0),
              10,
            )
            expect(sumOfSquares).toBeCloseTo(
              values.reduce((total, one) => total + one * one, 0),
              10,
            )
          }
          const measured = cells.reduce((total, cell) => total + Object.keys(cell.measures).length, 0)
          expect(summed.reduce((total, { scored, notScored }) => total + scored + notScored, 0)).toBe(measured)
        }),
        { numRuns: 15 },
      )
    })
  })
}

const alike = (cell: Cell, group: Pick<Cell, 'caseId' | 'personaId' | 'doctor'>) =>
  cell.caseId === group.caseId && cell.personaId === group.personaId && cell.doctor === group.doctor
