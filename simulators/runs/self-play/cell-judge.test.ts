import { describe, expect, it } from 'vitest'
import { createFakeModel } from '../../../tests/support/fake-model'
import { answering } from '../../../tests/support/judged-talk'
import { catalog } from '../../../tests/support/play'
import { createRunBench } from '../../../tests/support/run-bench'
import type { Models } from '../../engines/engine'
import { createAssembler } from '../assemble'

const grid = (evaluate: string) => `
name: judged
cases: [headache-72]
patients: [neutral]
doctors: [poor]
seeds: [1]
limits: { turns: 8 }
${evaluate}
`

describe('a grid with a control for style', () => {
  it('has it in every judgement', async () => {
    const model = createFakeModel(answering(() => ({ level: 0 })))
    const models: Models = { model: () => model }
    const bench = createRunBench()
    const id = await bench.start(grid('evaluate: { judge: fake/judge, control: true }'), 1)
    await bench.execute(id, { assembler: createAssembler(catalog, models), models })
    const { cells } = await bench.desk.cells(id, { sort: 'index', descending: false, offset: 0, limit: 9 })
    const [judged] = (await bench.store.events(cells[0]!.encounterId!)).filter((event) => event.type === 'judged')
    expect(Object.keys(judged!.report.control!.dimensions)).toEqual(Object.keys(judged!.report.encounter.scores))
    expect((await bench.desk.verify(id)).faults).toEqual([])
  })

  it('is another run, and takes a judge twice', () => {
    const { desk } = createRunBench()
    const [without, controlled] = ['evaluate: { judge: fake/judge }', 'evaluate: { judge: fake/judge, control: true }'].map((evaluate) =>
      desk.plan(grid(evaluate), 'grid.yaml'),
    )
    expect(controlled!.hash).not.toBe(without!.hash)
    expect(controlled!.estimate.modelCalls).toBe(2 * without!.estimate.modelCalls)
  })

  it('needs a judge', () => {
    const { desk } = createRunBench()
    expect(() => desk.plan(grid('evaluate: { control: true }'), 'grid.yaml')).toThrow(/grid\.yaml:8 evaluate\.control: needs a judge/)
  })
})
