/** Units that inputs come in, with other ways of writing them. */
export const UNITS = {
  years: ['year', 'y', 'yr', 'yrs', 'yearsold'],
  minutes: ['minute', 'min', 'mins'],
  'per minute': ['/min', '/minute', 'min-1', 'bpm', 'breathsperminute', 'beatsperminute', 'breaths/min', 'beats/min'],
  mmHg: [],
  'mmol/L': ['mmolperlitre', 'mmol/litre'],
  'g/L': ['gperlitre', 'g/litre'],
  '10^9/L': ['x10^9/l', '10e9/l', 'x10e9/l', '10*9/l', '10⁹/l', '×10⁹/l', 'x10⁹/l', '×10^9/l'],
  '%': ['percent'],
  'degrees Celsius': ['°c', 'c', 'celsius', 'degc', 'degreesc', 'degreecelsius'],
  points: ['point', ''],
} as const satisfies Record<string, readonly string[]>
export type Unit = keyof typeof UNITS

/** What a score is made from. `min` and `max` are what a living person can have; beyond them is a slip. */
export type Input =
  | { kind: 'number'; asks: string; unit: Unit; min: number; max: number }
  | { kind: 'yes-no'; asks: string }
  | { kind: 'choice'; asks: string; options: readonly string[] }

type ValueOf<Each extends Input> = Each extends { kind: 'number' }
  ? number
  : Each extends { kind: 'yes-no' }
    ? boolean
    : Each extends { kind: 'choice'; options: readonly (infer Option)[] }
      ? Option
      : never
export type Value = number | boolean | string

type Definition<Inputs extends Record<string, Input>> = {
  id: string
  name: string
  /** Other names it is asked for by. */
  aliases: readonly string[]
  purpose: string
  inputs: Inputs
  points(values: { [Name in keyof Inputs]: ValueOf<Inputs[Name]> }): number
  /** What a total means, from the least total it holds for, ascending. */
  bands: readonly (readonly [from: number, says: string])[]
  source: string
}

/** A published clinical score with inputs that were read and checked. */
export type Score = Omit<Definition<Record<string, Input>>, 'points'> & { points(values: Readonly<Record<string, Value>>): number }

/** A score as its file writes it: `points` sees each input as what it is. */
export function defineScore<const Inputs extends Record<string, Input>>(definition: Definition<Inputs>): Score {
  return { ...definition, points: (values) => definition.points(values as { [Name in keyof Inputs]: ValueOf<Inputs[Name]> }) }
}

/** The meaning of a total in words. */
export function bandOf({ bands }: Pick<Score, 'bands'>, total: number): string {
  return bands.findLast(([from]) => total >= from)?.[1] ?? bands[0]![1]
}

export const yesNo = <const Asks extends string>(asks: Asks) => ({ kind: 'yes-no', asks }) as const
export const ofYears = (min: number, max: number) => ({ kind: 'number', asks: 'Age', unit: 'years', min, max }) as const
/** How many of these hold. */
export const count = (...criteria: boolean[]): number => criteria.filter(Boolean).length
