import { MEASURES, type Measure, type Measured } from '../../domain/run'

/** One round of one encounter: its measures, empty where it could not be evaluated. */
export type RoundMeasures = { encounterId: string; round: number; measures: Partial<Record<Measure, Measured>> }

/** A round against the first, over the encounters that have a value in both. */
export type RoundComparison = {
  measure: Measure
  round: number
  n: number
  first: number | null
  mean: number | null
  difference: number | null
}

/** Means of each round beside those of the first, paired by encounter: `series` holds the rounds of one case, persona and seed. */
export function compareRounds(series: readonly (readonly RoundMeasures[])[]): RoundComparison[] {
  const rounds = Math.max(0, ...series.flatMap((played) => played.map(({ round }) => round)))
  return MEASURES.flatMap((measure) =>
    Array.from({ length: Math.max(0, rounds - 1) }, (_, place): RoundComparison => {
      const round = place + 2
      const pairs = series.flatMap((played) => {
        const value = (of: number) => played.find((one) => one.round === of)?.measures[measure]?.value ?? null
        const [before, after] = [value(1), value(round)]
        return before === null || after === null ? [] : [{ before, after }]
      })
      const [first, mean] = [meanOf(pairs.map(({ before }) => before)), meanOf(pairs.map(({ after }) => after))]
      return { measure, round, n: pairs.length, first, mean, difference: first === null || mean === null ? null : mean - first }
    }),
  )
}

const meanOf = (values: readonly number[]) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length)
