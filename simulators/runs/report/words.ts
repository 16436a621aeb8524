import type { MeasureSummary, RunState, ThresholdResult } from '../self-play/models'
import { DEFINITIONS } from './definitions'

/** Two digits, or a dash where there is no value: it is never 0. */
export const figure = (value: number | null) => (value === null ? '–' : value.toFixed(2))

export const signed = (value: number | null) => (value === null ? '–' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`)

/** Thousands apart, in one form for every reader. */
export const count = (value: number) => value.toLocaleString('en-GB')

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
