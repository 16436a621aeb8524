import type { Catalog } from '../../simulators/catalog'

export type Interval = readonly [low: number, high: number]

/** One measured figure. Shares and their intervals are in [0,1]. */
export type Figure = {
  name: string
  /** Null where it has no value; `details` then say why. */
  value: number | null
  unit: 'share' | 'kappa' | 'F1' | 'milliseconds' | 'ratio' | 'count'
  n: number
  /** What n counts. */
  of: string
  /** 95 %; null where there is none. */
  interval: Interval | null
  wanted: { least: number } | { most: number } | { below: number } | null
  details: readonly string[]
}

/** What a figure is measured on. */
export type Subject = {
  /** The folder of public data; null where none was given. */
  data: string | null
  catalog: Catalog
  /** Whether single errors are listed. */
  verbose: boolean
}

/** A part whose data or labels are not there: told in words, and no failure. */
export class Skipped extends Error {}

/** One part of `npm run measure`. Throws `Skipped`. */
export type Measurement = (subject: Subject) => Promise<Figure[]>

/** A figure that holds nothing against nothing meets it; one without a value misses what was wanted of it. */
export function isMet({ value, wanted }: Figure): boolean {
  if (wanted === null) return true
  if (value === null) return false
  if ('least' in wanted) return value >= wanted.least
  return 'most' in wanted ? value <= wanted.most : value < wanted.below
}

export function linesOf(figure: Figure): string[] {
  const { name, value, n, of, interval, details } = figure
  const range = interval === null ? '' : `, 95 % interval ${inUnit(interval[0], figure)} to ${inUnit(interval[1], figure)}`
  const measured = value === null ? 'not measured' : inUnit(value, figure)
  return [`${name}: ${measured} (n ${n} ${of}${range})${verdictOn(figure)}`, ...details.map((line) => `    ${line}`)]
}

function verdictOn(figure: Figure): string {
  const { wanted } = figure
  if (wanted === null) return ''
  const [word, bound] = Object.entries(wanted)[0] as ['least' | 'most' | 'below', number]
  const words = { least: 'at least', most: 'at most', below: 'under' }[word]
  return `, wanted ${words} ${inUnit(bound, figure)}: ${isMet(figure) ? 'met' : 'MISSED'}`
}

function inUnit(value: number, { unit }: Figure): string {
  if (unit === 'share') return `${(100 * value).toFixed(value > 0 && value < 0.001 ? 3 : 1)} %`
  if (unit === 'count') return String(value)
  return unit === 'milliseconds' ? `${value.toFixed(2)} ms` : value.toFixed(2)
}
