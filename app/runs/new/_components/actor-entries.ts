import type { DoctorBias, Grid } from '#simulators'

/** An actor as a grid lists it: one word, or its parts. */
export type ActorEntry = string | { name: string; model?: string | undefined; biases?: DoctorBias[] }
/** What speaks for an actor: a `VENDOR/MODEL`, or null for the script. */
export type Engine = string | null

type Parts = { name: string; engine: Engine; biases: readonly string[] }

/** The parts of an entry, of `NAME+BIAS@VENDOR/MODEL` too. */
export function partsOf(entry: ActorEntry): Parts {
  if (typeof entry !== 'string') return { name: entry.name, engine: entry.model ?? null, biases: entry.biases ?? [] }
  const [who = '', ...model] = entry.split('@')
  const [name = '', ...biases] = who.split('+')
  return { name, engine: model.length > 0 ? model.join('@') : null, biases }
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]
export const namesIn = (entries: readonly ActorEntry[]): string[] => distinct(entries.map((entry) => partsOf(entry).name))
export const enginesIn = (entries: readonly ActorEntry[]): Engine[] => distinct(entries.map((entry) => partsOf(entry).engine))
export const biasesIn = (entries: readonly ActorEntry[]): string[] => distinct(entries.flatMap((entry) => partsOf(entry).biases))

type Choices = {
  /** The first of them speaks where no other entry says who does. */
  engines: readonly Engine[]
  /** The order of names. */
  known: readonly string[]
}

/** Takes a name away with all its engines; or adds it, in its place, with every engine that the others have. */
export function toggleName(entries: readonly ActorEntry[], name: string, { engines, known }: Choices): ActorEntry[] {
  const others = entries.filter((entry) => partsOf(entry).name !== name)
  if (others.length < entries.length) return others
  const wanted = entries.length > 0 ? enginesIn(entries) : engines.slice(0, 1)
  const biases = biasesIn(entries) as DoctorBias[]
  const place = (entry: ActorEntry) => {
    const found = known.indexOf(partsOf(entry).name)
    return found === -1 ? known.length : found
  }
  return [...entries, ...wanted.map((engine) => entryOf(name, engine, biases))].toSorted((one, other) => place(one) - place(other))
}

/** Takes an engine away from every name; or gives it to every one, after those it has. */
export function toggleEngine(entries: readonly ActorEntry[], engine: Engine): ActorEntry[] {
  const others = entries.filter((entry) => partsOf(entry).engine !== engine)
  if (others.length < entries.length) return others
  const biases = biasesIn(entries) as DoctorBias[]
  return namesIn(entries).flatMap((name) => [...entries.filter((entry) => partsOf(entry).name === name), entryOf(name, engine, biases)])
}

/** Switches a bias off in every entry that has it; or on in every one. */
export function toggleBias(entries: readonly ActorEntry[], bias: DoctorBias): ActorEntry[] {
  const on = biasesIn(entries).includes(bias)
  return entries.map((entry) => {
    const { name, engine, biases } = partsOf(entry)
    const others = biases.filter((other) => other !== bias) as DoctorBias[]
    return entryOf(name, engine, on ? others : [...others, bias])
  })
}

/** As the text is to have them: without what says nothing. */
export const written = (entries: readonly ActorEntry[]): ActorEntry[] =>
  entries.map((entry) => {
    const { name, engine, biases } = partsOf(entry)
    return typeof entry === 'string' ? entry : entryOf(name, engine, biases as DoctorBias[])
  })

/** The list of a grid: everything there is by name, where it says so. */
export const entriesOf = (chosen: Grid['patients'] | Grid['doctors'], known: readonly string[]): ActorEntry[] =>
  chosen === 'all' ? [...known] : [...chosen]

function entryOf(name: string, engine: Engine, biases: readonly DoctorBias[]): ActorEntry {
  if (engine === null && biases.length === 0) return name
  return { name, ...(engine !== null && { model: engine }), ...(biases.length > 0 && { biases: [...biases] }) }
}
