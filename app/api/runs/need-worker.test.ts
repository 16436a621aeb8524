import { beforeEach, describe, expect, it } from 'vitest'
import { createSimulator, loadCatalog, openStore, type Simulator, systemClock } from '#simulators'
import { root } from '../../../env'
import { shareSimulator } from '../../_server/simulator'
import { POST as change } from './[id]/route'
import type { RunAction } from './[id]/schema'
import { POST as start } from './route'

const GRID = 'name: small\ncases: all\npatients: [neutral]\ndoctors: [poor]\n'

const catalog = await loadCatalog(root)
let simulator: Simulator

beforeEach(async () => {
  const store = await openStore('memory:', systemClock.now)
  const unexpected = (_: string, error: unknown) => {
    throw error
  }
  simulator = createSimulator({ catalog, store, clock: systemClock, newId: () => 'id', onFault: unexpected })
  shareSimulator(simulator)
})

const asking = (body: object) => new Request('http://localhost/api/runs', { method: 'POST', body: JSON.stringify(body) })

async function refusalOf(response: Response): Promise<{ status: number; code: string; message: string }> {
  const { error } = (await response.json()) as { error: { code: string; message: string } }
  return { status: response.status, ...error }
}

describe('a server that keeps everything in its memory', () => {
  const refusal = { status: 400, code: 'invalid-input', message: expect.stringMatching(/DATABASE_URL=file:.*npx anamnesis run/) }

  it('refuses to start a run, and stores nothing of it', async () => {
    expect(await refusalOf(await start(asking({ grid: GRID, concurrency: 1 })))).toMatchObject(refusal)
    expect(await simulator.runs.list({ limit: 1 })).toEqual([])
  })

  it('tells faults of the grid no less', async () => {
    expect(await refusalOf(await start(asking({ grid: GRID })))).toMatchObject({
      status: 400,
      message: expect.stringContaining('concurrency'),
    })
  })

  const again: RunAction[] = [{ action: 'resume' }, { action: 'retry-errors' }, { action: 'requeue', index: 0 }]
  it.each(again)('refuses to $action one, which stays as it is', async (asked) => {
    const { run } = await simulator.runs.start(simulator.runs.plan(GRID, 'grid.yaml'), { concurrency: 1, unattended: false })
    await simulator.runs.cancel(run.id)
    const before = await simulator.runs.overview(run.id)
    const params = Promise.resolve({ id: run.id })
    expect(await refusalOf(await change(asking(asked), { params }))).toMatchObject(refusal)
    expect((await simulator.runs.overview(run.id)).run).toEqual(before.run)
    expect((await simulator.runs.overview(run.id)).progress).toEqual(before.progress)
  })

  it('still pauses and cancels one that this process plays itself', async () => {
    const { run } = await simulator.runs.start(simulator.runs.plan(GRID, 'grid.yaml'), { concurrency: 1, unattended: false })
    const params = Promise.resolve({ id: run.id })
    expect((await change(asking({ action: 'pause' }), { params })).status).toBe(200)
    expect((await change(asking({ action: 'cancel' }), { params })).status).toBe(200)
  })
})
