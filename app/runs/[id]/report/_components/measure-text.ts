import type { Measure } from '#simulators'

const COLOURS: Partial<Record<Measure, string>> = { history: 'text-history', empathy: 'text-empathy', diagnosis: 'text-diagnosis' }

/** The fixed hue of a measure that has one. */
export const measureText = (measure: Measure | undefined): string => (measure ? (COLOURS[measure] ?? '') : '')
