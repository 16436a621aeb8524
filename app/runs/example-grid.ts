import { type Catalog, type Grid, gridSchema } from '#simulators'

const PERSONAS = ['neutral', 'anxious', 'talkative', 'reserved-stoic']
const DOCTORS = ['expert', 'average', 'poor']

/** A small grid of what is there: the one that a new run begins with. */
export function exampleGrid(catalog: Catalog): Grid {
  const there = (wanted: readonly string[], entries: readonly { value: { id: string } }[]) => {
    const names = wanted.filter((name) => entries.some(({ value }) => value.id === name))
    return names.length > 0 ? names : 'all'
  }
  return gridSchema.parse({
    name: 'personas-by-skill',
    cases: 'all',
    patients: there(PERSONAS, catalog.personas()),
    doctors: there(DOCTORS, catalog.doctors()),
  })
}
