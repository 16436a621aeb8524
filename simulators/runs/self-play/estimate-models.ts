import type { Catalog } from '../../catalog'
import { type Actor, actorSchema } from '../../domain/actor'
import type { AgentMethod } from '../../domain/persona'
import type { Cell } from '../../domain/run'
import type { Price } from '../../engines/engine'

/** What one turn of a seat takes: calls, and tokens in and out. */
type Taken = { calls: number; input: number; output: number }

/** Measured with encounters of this repository's cases; a provider counts its tokens otherwise, so that it is a third or so off. */
const PATIENT: Taken = { calls: 1, input: 900, output: 60 }
const DOCTOR: Record<AgentMethod, Taken> = {
  interviewer: { calls: 2, input: 2200, output: 350 },
  budgeted: { calls: 1.1, input: 1250, output: 200 },
  panel: { calls: 2.3, input: 2800, output: 540 },
  conference: { calls: 4.7, input: 5100, output: 480 },
  argued: { calls: 5.5, input: 6100, output: 610 },
}
/** Of a judge, an encounter: each dimension by itself, and each turn that gives occasion. */
const JUDGE: Taken = { calls: 8, input: 16_000, output: 1600 }

/** What a run's models will take, as far as can be told before. `cost` is null where a price is not known. */
export type ModelEstimate = { modelCalls: number; tokens: number; cost: number | null }

export type EstimateOptions = {
  catalog: Pick<Catalog, 'agents'>
  /** Expected of a cell, of both seats together. */
  turns: (cell: Cell) => number
  judges: readonly string[]
  priceOf: (model: string) => Price | null
}

export function estimateModels(cells: readonly Cell[], { catalog, turns, judges, priceOf }: EstimateOptions): ModelEstimate {
  return priced(takenBy(cells, { catalog, turns, judges }), priceOf)
}

function takenBy(cells: readonly Cell[], { catalog, turns, judges }: Omit<EstimateOptions, 'priceOf'>): ReadonlyMap<string, Taken> {
  const actors = new Map<string, Actor>()
  const actorOf = (word: string): Actor => {
    const actor = actors.get(word) ?? actorSchema.parse(word)
    actors.set(word, actor)
    return actor
  }
  const methods = new Map(catalog.agents().map(({ value }) => [value.id, value.agent.method]))
  const sums = new Map<string, Taken>()
  const add = (model: string, { calls, input, output }: Taken, times: number) => {
    const sum = sums.get(model) ?? { calls: 0, input: 0, output: 0 }
    sums.set(model, { calls: sum.calls + calls * times, input: sum.input + input * times, output: sum.output + output * times })
  }
  for (const cell of cells) {
    const [patient, doctor] = [actorOf(cell.personaId), actorOf(cell.doctor)]
    const exchanges = turns(cell) / 2
    if (patient.model) add(patient.model, PATIENT, exchanges)
    if (doctor.model) add(doctor.model, DOCTOR[methods.get(doctor.name) ?? 'interviewer'], exchanges)
    for (const judge of judges) add(judge, JUDGE, 1)
  }
  return sums
}

function priced(byModel: ReadonlyMap<string, Taken>, priceOf: EstimateOptions['priceOf']): ModelEstimate {
  const taken = [...byModel].map(([model, taken]) => ({ ...taken, price: priceOf(model) }))
  const sum = (read: (one: (typeof taken)[number]) => number) => Math.round(taken.reduce((total, one) => total + read(one), 0))
  const unknown = taken.some(({ price }) => price === null)
  const cost = taken.reduce(
    (total, { input, output, price }) => total + (price ? (input * price.input + output * price.output) / 1e6 : 0),
    0,
  )
  return { modelCalls: sum(({ calls }) => calls), tokens: sum(({ input, output }) => input + output), cost: unknown ? null : cost }
}
