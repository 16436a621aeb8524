import { BENCH_CASES } from '../bench-cases'

/** Neither so short that the opening counts for all, nor so long that a bench takes a day: every one ends at this limit. */
const TURNS = 24
const PERSONAS = ['neutral', 'anxious', 'talkative', 'distrustful-guarded']
const DOCTORS = ['expert', 'cold-expert']
/** Encounters of one seed. */
export const A_SEED = BENCH_CASES.length * PERSONAS.length * DOCTORS.length

/** A grid of at least so many encounters ; another first seed makes another run of the same size. */
export function benchGrid(encounters: number, firstSeed = 1): string {
  return `name: bench
cases: [${BENCH_CASES.join(', ')}]
patients: [${PERSONAS.join(', ')}]
doctors: [${DOCTORS.join(', ')}]
seeds: { from: ${firstSeed}, to: ${firstSeed + Math.ceil(encounters / A_SEED) - 1} }
limits: { turns: ${TURNS} }
`
}
