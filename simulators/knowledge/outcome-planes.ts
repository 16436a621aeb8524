/**
 * Likelihoods laid out for computing with all variables at once: plane `o` holds the variables that have an outcome `o`, those with
 * most outcomes first, so that a variable has the same place in each. By condition: `likelihood[d][place]` is P(outcome o | condition d)
 * of the variable at that place, and `logs` its natural logarithm.
 */
export type OutcomePlane = { size: number; likelihood: readonly Float64Array[]; logs: readonly Float64Array[] }

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
