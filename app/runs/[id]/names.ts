import type { Catalog } from '#simulators'
import type { Dimension } from './view'

/** What people call the things of a run. What is not there any more goes by its id. */
export type Names = Record<Dimension, (id: string) => string>

export function namesFrom(catalog: Catalog): Names {
  const look = (pairs: (readonly [string, string])[]) => {
    const names = new Map(pairs)
    return (id: string) => names.get(id) ?? id
  }
  return {
    persona: look(catalog.personas().map(({ value }) => [value.id, value.name])),
    case: look(catalog.cases().map(({ value }) => [value.id, value.title])),
    doctor: look(catalog.doctors().map(({ value }) => [value.id, value.name])),
  }
}
