import { describe, expect, it } from 'vitest'
import { createFakeModel } from '../../../tests/support/fake-model'
import { catalog } from '../../../tests/support/play'
import { createRunBench } from '../../../tests/support/run-bench'
import { SimulatorError } from '../../domain/errors'
import type { Model, Models } from '../../engines/engine'
import { createAssembler } from '../assemble'

const grid = (changes: string) => `
name: with-models
cases: [headache-72, cough-67]
patients: [neutral]
doctors: [poor]
seeds: [1]
limits: { turns: 8 }
${changes}
`

/** Every model a call of which costs so much. */
const costing = (
  cost: number | null,
  answer = () => 'I do not know, doctor.',
): { models: Models; model: Model & { requests: unknown[] } } => {
  const fake = createFakeModel(answer)
  const model: Model & { requests: unknown[] } = {
    ...fake,
    async text(request) {
      const { value, usage } = await fake.text(request)
      return { value, usage: { ...usage, cost } }
    },
  }
  return { models: { model: () => model }, model }
}

async function playedWith(models: Models, changes: string) {
  const bench = createRunBench()
  const id = await bench.start(grid(changes), 1)
  const assembler = createAssembler(catalog, models)
  const play = () => bench.execute(id, { assembler, models })
  return { bench, id, play }
}

describe('a run with a judge', () => {
  const failing = createFakeModel(() => new SimulatorError('engine-failed', 'Away', { retryable: false }))

  it('judges each encounter once after its end, and a failing judge gives null and no failure', async () => {
    const { bench, id, play } = await playedWith({ model: () => failing }, 'evaluate: { judge: fake/judge }')
    expect(await play()).toMatchObject({ done: 2, failed: 0 })
    await bench.desk.resume(id, false)
    await play()
    const { cells } = await bench.desk.cells(id, { sort: 'index', descending: false, offset: 0, limit: 9 })
    for (const { encounterId } of cells) {
      const judged = (await bench.store.events(encounterId!)).filter((event) => event.type === 'judged')
      expect(judged).toHaveLength(1)
      const { report } = judged[0]!
      expect(report.judged.length).toBeGreaterThan(0)
      expect(report.judged.every(({ level, value }) => level === null && value === null)).toBe(true)
      expect(Object.values(report.encounter.scores).every(({ value, reason }) => value === null && reason !== undefined)).toBe(true)
    }
    expect((await bench.desk.verify(id)).faults).toEqual([])
  })

  it('waits for people where its judge cannot be had: no worker takes it up again by itself', async () => {
    const none: Models = {
      model() {
        throw new SimulatorError('engine-refused', 'OPENAI_API_KEY is not set')
      },
    }
    const { bench, id, play } = await playedWith(none, 'evaluate: { judge: openai/judge }')
    await bench.desk.resume(id, true)
    expect(await bench.store.runs.due(9)).toHaveLength(1)
    await expect(play()).rejects.toMatchObject({ code: 'engine-refused' })
    expect((await bench.desk.overview(id)).run).toMatchObject({ wanted: 'pause', fault: 'engine-refused' })
    expect(await bench.store.runs.due(9)).toEqual([])
  })

  it('is another run than the same without, and than one with another rubric', () => {
    const { desk } = createRunBench()
    const hashes = ['', 'evaluate: { judge: fake/judge }', 'evaluate: { judge: fake/judge, rubric: amie }'].map(
      (changes) => desk.plan(grid(changes), 'grid.yaml').hash,
    )
    expect(new Set(hashes).size).toBe(3)
  })

  it('says which rubric there is not', () => {
    const { desk } = createRunBench()
    expect(() => desk.plan(grid('evaluate: { judge: fake/judge, rubric: none-such }'), 'grid.yaml')).toThrow(
      /grid\.yaml:8 evaluate\.rubric: There is no rubric "none-such"/,
    )
  })
})

describe('what models take', () => {
  const spoken = (changes = '') => grid(changes).replace('[neutral]', '[neutral@fake/model]')

  it('is added up over the run', async () => {
    const { models, model } = costing(0.25)
    const bench = createRunBench()
    const id = await bench.start(spoken(), 1)
    const outcome = await bench.execute(id, { assembler: createAssembler(catalog, models) })
    expect(outcome.modelCalls).toBe(model.requests.length)
    expect(outcome.cost).toBe(0.25 * model.requests.length)
    expect((await bench.desk.overview(id)).run.played).toMatchObject({
      modelCalls: outcome.modelCalls,
      cost: outcome.cost,
      unpricedCalls: 0,
    })
  })

  it('counts what was paid for answers that came to nothing', async () => {
    const { model } = costing(1)
    const usage = { calls: 1, inputTokens: 1, cachedTokens: 0, outputTokens: 1, cost: 1, milliseconds: 0 }
    let calls = 0
    const wasteful: Models = {
      model: () => ({
        ...model,
        text: async (request) =>
          calls++ % 2 === 0 ? Promise.reject(new SimulatorError('engine-failed', 'empty', { usage })) : model.text(request),
      }),
    }
    const bench = createRunBench()
    const id = await bench.start(spoken(), 1)
    const outcome = await bench.execute(id, { assembler: createAssembler(catalog, wasteful) })
    expect(outcome).toMatchObject({ ended: 'finished', modelCalls: calls, cost: calls })
  })

  it('is told as unknown where a price is', async () => {
    const { models } = costing(null)
    const bench = createRunBench()
    const id = await bench.start(spoken(), 1)
    const outcome = await bench.execute(id, { assembler: createAssembler(catalog, models) })
    expect(outcome).toMatchObject({ cost: 0, unpricedCalls: outcome.modelCalls })
  })

  it('pauses the run where its grid allows no more, and a raised limit lets it go on', async () => {
    const { models } = costing(1)
    const bench = createRunBench()
    const assembler = createAssembler(catalog, models)
    const id = await bench.start(spoken().replace('turns: 8', 'turns: 8, cost: 0.5'), 1)
    await expect(bench.execute(id, { assembler })).rejects.toMatchObject({ code: 'budget-spent' })
    expect((await bench.desk.overview(id)).run).toMatchObject({ wanted: 'pause', fault: 'budget-spent' })
    const again = await bench.start(spoken().replace('turns: 8', 'turns: 8, cost: 500'), 1)
    expect(again).toBe(id)
    expect(await bench.execute(id, { assembler })).toMatchObject({ ended: 'finished', done: 2 })
  })

  it('pauses the run where this process may spend no more, and leaves every encounter to be played on', async () => {
    const { model } = costing(0)
    let left = 2
    const spending: Models = {
      model: () => ({
        ...model,
        text: (request) => (left-- > 0 ? model.text(request) : Promise.reject(new SimulatorError('budget-spent', 'nothing is left'))),
      }),
    }
    const bench = createRunBench()
    const assembler = createAssembler(catalog, spending)
    const id = await bench.start(spoken(), 1)
    await expect(bench.execute(id, { assembler })).rejects.toMatchObject({ code: 'budget-spent' })
    const { run, progress } = await bench.desk.overview(id)
    expect(run).toMatchObject({ wanted: 'pause', fault: 'budget-spent' })
    expect(progress).toMatchObject({ done: 0, failed: 0, waiting: 2 })
    left = Number.POSITIVE_INFINITY
    await bench.desk.resume(id, false)
    expect(await bench.execute(id, { assembler })).toMatchObject({ ended: 'finished', done: 2 })
    const { cells } = await bench.desk.cells(id, { sort: 'index', descending: false, offset: 0, limit: 9 })
    expect(cells.map(({ stopReason }) => stopReason)).not.toContain('cost-limit')
  })

  it('ends an encounter at its limit of tokens', async () => {
    const { models } = costing(0)
    const bench = createRunBench()
    const id = await bench.start(spoken().replace('turns: 8', 'turns: 8, tokens: 1'), 1)
    await bench.execute(id, { assembler: createAssembler(catalog, models) })
    const { cells } = await bench.desk.cells(id, { sort: 'index', descending: false, offset: 0, limit: 9 })
    expect(cells.map(({ stopReason }) => stopReason)).toEqual(['token-limit', 'token-limit'])
  })
})
