import type { Measure } from '../../domain/run'
import type { MeasureSummary, RunState, ThresholdResult } from '../self-play/models'
import type { Compared } from './case-differences'
import { DEFINITIONS } from './definitions'
import type { Effect } from './effect'

/** Two digits, or a dash where there is no value: it is never 0. */
export const figure = (value: number | null, digits = 2) => (value === null ? '–' : value.toFixed(digits).replace('-', '−'))

export const signed = (value: number | null, digits = 2) => {
  if (value === null) return '–'
  const shown = Math.abs(value).toFixed(digits)
  return Number(shown) === 0 ? shown : `${value < 0 ? '−' : '+'}${shown}`
}

/** Thousands apart, in one form for every reader. */
export const count = (value: number) => value.toLocaleString('en-GB')

export const counted = (value: number, one: string, more = `${one}s`) => `${count(value)} ${value === 1 ? one : more}`

/** How many encounters a mean rests on. */
export const restsOn = ({ scored, notScored }: MeasureSummary) => [
  `n ${count(scored)}`,
  ...(notScored > 0 ? [`${count(notScored)} not scored`] : []),
]

const STATES: Record<RunState, string> = {
  playing: 'being played',
  'waiting-for-worker': 'waiting for a worker',
  stopped: 'stopped before its end',
  pausing: 'pausing',
  paused: 'paused',
  cancelled: 'cancelled',
  done: 'done',
}
export const stateWords = (state: RunState) => STATES[state]

export const nameOf = (what: Compared) => (what === 'turns' ? 'Turns' : DEFINITIONS[what].name)

/** Turns are counted, measures lie between 0 and 1. */
export const digitsOf = (what: Compared) => (what === 'turns' ? 1 : 2)

/** A probability as it is printed: never 0. */
export const probability = (p: number) => (p < 0.001 ? '< .001' : `= ${p.toFixed(3).replace(/^0/, '')}`)

/** Held against its family, a difference that chance alone would seldom make. */
export const isNotable = ({ adjusted }: Effect) => adjusted !== null && adjusted < 0.05

/** A paired difference in one line. */
export function effectWords(effect: Effect, digits = 2): string {
  const { difference, low, high, cases, adjusted, reason } = effect
  if (difference === null) return `not measured: ${reason}`
  const interval =
    low === null || high === null ? (reason ?? 'no interval') : `95 % interval ${signed(low, digits)} to ${signed(high, digits)}`
  return `${signed(difference, digits)}, ${interval}, ${counted(cases, 'case')}${adjusted === null ? '' : `, adjusted p ${probability(adjusted)}`}`
}

/** What stands in small below a difference, but for what it was counted over. */
export function effectLines({ difference, low, high, standardised, adjusted, detectable, reason }: Effect, digits = 2): string[] {
  if (difference === null) return [reason ?? 'not measured']
  return [
    low === null || high === null ? (reason ?? 'no interval') : `[${signed(low, digits)}, ${signed(high, digits)}]`,
    ...(standardised === null ? [] : [`d ${signed(standardised)}`]),
    ...(adjusted === null ? [] : [`p ${probability(adjusted)}`]),
    ...(detectable === null ? [] : [`finds ${figure(detectable, digits)}`]),
  ]
}

/** The cases of a row of effects, said once: measures that are not always scored rest on fewer. */
export function casesInWords(effects: readonly Pick<Effect, 'cases'>[]): string {
  const cases = effects.map((effect) => effect.cases)
  const [least, most] = [Math.min(...cases), Math.max(...cases)]
  return least === most ? counted(most, 'case') : `${least} to ${counted(most, 'case')}`
}

/** What stands in small below a figure and is a sentence of its own, which may be broken into lines. */
export const isSentence = (line: string) => line.length > LONGEST_FIGURE
const LONGEST_FIGURE = 24

/** A length of time for people, from seconds. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** A threshold with what came of it, as a sentence without its full stop. */
export function thresholdWords({ measure, min, max, mean, scored, met }: ThresholdResult): string {
  const wanted = [min === null ? [] : `at least ${figure(min)}`, max === null ? [] : `at most ${figure(max)}`].flat().join(' and ')
  const found = mean === null ? 'not measured' : `mean ${besideBounds({ mean, min, max, met })} (n ${count(scored)})`
  return `${DEFINITIONS[measure].name}: ${found}, ${wanted} wanted: ${met ? 'met' : 'missed'}`
}

/** A mean beside what was wanted of it: with more digits where two would make a missed bound look met. */
export function besideBounds({ mean, min, max, met }: Pick<ThresholdResult, 'mean' | 'min' | 'max' | 'met'>): string {
  const shown = figure(mean)
  const looksMet = [min, max].some((bound) => bound !== null && figure(bound) === shown)
  return mean !== null && !met && looksMet ? mean.toFixed(4) : shown
}

/** Some names as a sentence has them. */
export const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** What begins with a measure's name. */
export const measureName = (measure: Measure) => DEFINITIONS[measure].name
