import type { Catalog } from '../../catalog'
import type { Clock } from '../../dialogue/clock'
import { SimulatorError } from '../../domain/errors'
import { NOTHING_PLAYED, type Run } from '../../domain/run'
import { type Models, NO_MODELS } from '../../engines/engine'
import type { Store } from '../../storage/store'
import type { RunDesk, RunOverview, RunPlan } from './models'
import { planRun } from './plan-run'
import { priceIn } from './price-in'
import { progressOf, stateOf } from './run-state'
import { summarise, thresholdResults } from './summarise'
import { verifyRun } from './verify-run'

/** `models` tell what a plan will cost. */
export type DeskParts = { catalog: Catalog; store: Store; clock: Clock; models?: Models }

/** Everything people do with runs; who plays them is another's affair. */
export function createRunDesk({ catalog, store, clock, models = NO_MODELS }: DeskParts): RunDesk {
  const { runs } = store

  async function find(id: string): Promise<Run> {
    const run = await runs.run(id)
    if (!run) throw new SimulatorError('not-found', `There is no run "${id}"`)
    return run
  }

  /**
   * After something was put back: a run that was cancelled is wanted again, without the rest of it; what is paused stays paused. Where
   * nobody plays it and the server may, its worker does.
   */
  async function wantAgain(id: string, unattended: boolean): Promise<void> {
    const { wanted, hold } = await find(id)
    const toWorker = unattended && (hold === null || new Date(hold.until) <= clock.now())
    await runs.change(id, {
      endedAt: null,
      ...(wanted === 'cancel' ? { wanted: 'play' as const } : {}),
      ...(toWorker ? { unattended: true } : {}),
    })
  }

  async function overview(id: string): Promise<RunOverview> {
    const [run, tally] = await Promise.all([find(id), runs.tally(id)])
    const progress = progressOf(tally)
    const whole = summarise(tally, [])[0]!
    return {
      run,
      state: stateOf(run, progress, clock.now()),
      progress,
      turns: run.played.turns,
      rate: run.played.seconds > 0 ? run.played.turns / run.played.seconds : null,
      whole,
      byPersona: summarise(tally, ['personaId']),
      byCase: summarise(tally, ['caseId']),
      byDoctor: summarise(tally, ['doctor']),
      byAll: summarise(tally, ['personaId', 'caseId', 'doctor']),
      thresholds: thresholdResults(run.grid, whole),
    }
  }

  return {
    plan: (text, file) => planRun(catalog, text, file, priceIn(models)),
    async start(plan, { concurrency, unattended }) {
      const created = await runs.create(newRun(plan, concurrency, unattended, clock.now()), plan.cells)
      if (!created) {
        const { hold } = await find(plan.id)
        const held = hold !== null && new Date(hold.until) > clock.now()
        // What may differ in a grid that is found again: its name, thresholds and budget. Who plays it now goes on as they were told.
        await runs.change(plan.id, {
          name: plan.grid.name,
          grid: plan.grid,
          wanted: 'play',
          endedAt: null,
          ...(held ? {} : { concurrency, unattended }),
        })
        await runs.putBack(plan.id, ['cancelled'])
      }
      return { run: await find(plan.id), found: !created }
    },
    async list(query) {
      const listed = await runs.list(query)
      const counts = await runs.counts(listed.map(({ id }) => id))
      return listed.map((run) => {
        const progress = progressOf({ cells: counts.filter(({ runId }) => runId === run.id) })
        return { run, state: stateOf(run, progress, clock.now()), progress }
      })
    },
    async listing(id) {
      const run = await find(id)
      const progress = progressOf({ cells: await runs.counts([id]) })
      return { run, state: stateOf(run, progress, clock.now()), progress }
    },
    overview,
    async cells(id, query) {
      await find(id)
      return runs.cells(id, query)
    },
    async cell(id, index) {
      const cell = await runs.cell(id, index)
      if (!cell) throw new SimulatorError('not-found', `Run "${id}" has no encounter ${index}`)
      return cell
    },
    async pause(id) {
      await find(id)
      await runs.change(id, { wanted: 'pause' })
    },
    async resume(id, unattended) {
      await find(id)
      await runs.change(id, { wanted: 'play', unattended, endedAt: null })
      await runs.putBack(id, ['cancelled'])
    },
    async cancel(id) {
      await find(id)
      await runs.change(id, { wanted: 'cancel' })
      await runs.cancelOpen(id)
    },
    async requeue(id, index, unattended) {
      await find(id)
      await runs.requeue(id, index)
      await wantAgain(id, unattended)
    },
    async retryErrors(id, unattended) {
      await find(id)
      const back = await runs.putBack(id, ['failed'])
      if (back > 0) await wantAgain(id, unattended)
      return back
    },
    async setConcurrency(id, encounters) {
      await find(id)
      await runs.change(id, { concurrency: encounters })
    },
    async verify(id) {
      return verifyRun(store, await find(id))
    },
  }
}

function newRun({ id, hash, grid, cells }: RunPlan, concurrency: number, unattended: boolean, now: Date): Run {
  return {
    id,
    hash,
    name: grid.name,
    grid,
    planned: cells.length,
    wanted: 'play',
    concurrency,
    unattended,
    fault: null,
    hold: null,
    played: NOTHING_PLAYED,
    createdAt: now.toISOString(),
    endedAt: null,
  }
}
