import { actorSchema, type Catalog } from '#simulators'
import { strings } from '../../_components/strings'
import type { Dimension } from './view'

/** What people call the things of a run: of an actor also its biases and its model. What is not there any more goes by its id. */
export type Names = Record<Dimension, (id: string) => string>

export function namesFrom(catalog: Catalog): Names {
  const look = (pairs: (readonly [string, string])[]) => {
    const names = new Map(pairs)
    return (id: string) => names.get(id) ?? id
  }
  const actor = (called: (id: string) => string) => (word: string) => {
    const { data } = actorSchema.safeParse(word)
    if (!data) return word
    const biases = data.biases.map((bias) => strings.models.doctorBias[bias].name.toLowerCase())
    const known = [called(data.name), ...biases].join(', ')
    return data.model === null ? known : strings.models.runs.played(known, data.model)
  }
  return {
    persona: actor(look(catalog.personas().map(({ value }) => [value.id, value.name]))),
    case: look(catalog.cases().map(({ value }) => [value.id, value.title])),
    doctor: actor(look([...catalog.doctors(), ...catalog.agents()].map(({ value }) => [value.id, value.name]))),
  }
}
