import { describe, expect, it } from 'vitest'
import { createFakeModel } from '../../tests/support/fake-model'
import { catalog } from '../../tests/support/play'
import type { Price } from '../engines/engine'
import { createMemoryStore } from '../storage/memory-store'
import { createSimulator } from './simulator'

const clock = { now: () => new Date('2030-01-01T00:00:00.000Z'), sleep: async () => undefined }
const ASKED = { caseId: 'headache-72', personaId: 'neutral@fake/model', seat: 'doctor', turns: 4 }
const GRID = 'name: costly\ncases: [headache-72]\npatients: [neutral@fake/model]\ndoctors: [poor]\n'

function simulatorWith(price: Price | null) {
  const model = { ...createFakeModel(() => 'I do not know, doctor.'), price }
  const simulator = createSimulator({
    ...{ catalog, clock, store: createMemoryStore(clock.now), newId: () => 'e', models: { model: () => model }, offered: 'any' },
    onFault: () => undefined,
  })
  const start = (limits: string) =>
    simulator.runs.start(simulator.runs.plan(GRID + limits, 'grid.yaml'), { concurrency: 1, unattended: false })
  return { simulator, start }
}

describe('a limit of cost', () => {
  const refusal = { code: 'invalid-input', message: expect.stringMatching(/ANAMNESIS_PRICES.*"fake\/model"/) }

  it('is refused where it could not be kept, for an encounter and for a run', async () => {
    const { simulator, start } = simulatorWith(null)
    await expect(simulator.create({ ...ASKED, cost: 1 }, 'p')).rejects.toMatchObject(refusal)
    await expect(start('limits: { cost: 1 }')).rejects.toMatchObject(refusal)
    expect(await simulator.runs.list({ limit: 1 })).toEqual([])
  })

  it('is taken where the price is known, and nothing is asked of who sets none', async () => {
    const priced = simulatorWith({ input: 1, output: 1 })
    expect((await priced.simulator.create({ ...ASKED, cost: 1 }, 'p')).limits.cost).toBe(1)
    expect((await priced.start('limits: { cost: 1 }')).found).toBe(false)
    expect((await simulatorWith(null).start('limits: { tokens: 9 }')).found).toBe(false)
  })
})
