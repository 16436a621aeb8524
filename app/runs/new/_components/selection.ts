/** What a grid names in one of its lists: everything, or entries by name. Doctors may stand there with a model. */
type Named = string | { name: string; model?: string | undefined }
export type Selection<T extends Named> = 'all' | T[]

const nameOf = (entry: Named) => (typeof entry === 'string' ? entry : entry.name)

/** Adds a name, or takes it away, in the order of `known`; entries that are already there stay as they were written. */
export function toggle<T extends Named>(chosen: Selection<T>, known: readonly string[], name: string): (T | string)[] {
  const before: readonly (T | string)[] = chosen === 'all' ? known : chosen
  if (before.some((entry) => nameOf(entry) === name)) return before.filter((entry) => nameOf(entry) !== name)
  const place = (entry: T | string) => {
    const found = known.indexOf(nameOf(entry))
    return found === -1 ? known.length : found
  }
  return [...before, name].toSorted((a, b) => place(a) - place(b))
}

export const namesOf = (chosen: Selection<Named>, known: readonly string[]): string[] =>
  chosen === 'all' ? [...known] : chosen.map(nameOf)
