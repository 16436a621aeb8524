/**
 * Likelihoods laid out for computing with all variables at once: plane `o` holds the variables that have an outcome `o`, those with
 * most outcomes first, so that a variable has the same place in each. By condition: `likelihood[d][place]` is P(outcome o | condition d)
 * of the variable at that place, and `logs` its natural logarithm.
 */
export type OutcomePlane = { size: number; likelihood: readonly Float64Array[]; logs: readonly Float64Array[] }

/** The places of the variables that a condition changes: everywhere else it is like most conditions. Rising, by condition. */
export function tellingPlaces(variables: readonly Pick<Rows, 'likelihood'>[], conditions: number): Int32Array[] {
  const usual = variables.map(({ likelihood }) => likelihood.map(mostFrequent))
  const differs = ({ likelihood }: Pick<Rows, 'likelihood'>, place: number, condition: number) =>
    likelihood.some((row, outcome) => row[condition] !== usual[place]![outcome])
  return Array.from({ length: conditions }, (_, condition) =>
    Int32Array.from(variables.flatMap((variable, place) => (differs(variable, place, condition) ? [place] : []))),
  )
}

function mostFrequent(row: Float64Array): number {
  const times = new Map<number, number>()
  for (const value of row) times.set(value, (times.get(value) ?? 0) + 1)
  return [...times].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

type Rows = { likelihood: readonly Float64Array[]; logs: readonly Float64Array[] }

/** `variables`: in the order of their places. */
export function outcomePlanes(variables: readonly Rows[], conditions: number): OutcomePlane[] {
  const most = variables[0]?.likelihood.length ?? 0
  return Array.from({ length: most }, (_, outcome) => {
    const there = variables.filter(({ likelihood }) => likelihood.length > outcome)
    const columns = (rows: 'likelihood' | 'logs') =>
      Array.from({ length: conditions }, (_, condition) => Float64Array.from(there, (variable) => variable[rows][outcome]![condition]!))
    return { size: there.length, likelihood: columns('likelihood'), logs: columns('logs') }
  })
}
