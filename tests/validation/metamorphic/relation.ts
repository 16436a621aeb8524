import type { Score } from '../../../simulators/domain/score'
import type { Reading } from './talk'

/**
 * An edit of a talk and the change in its scores that the edit requires (evaluation.md 8.8, by its numbers). `faults`: what came out
 * otherwise, in words; null where the talk gives no occasion for the edit.
 */
export type Relation = {
  number: number
  name: string
  /** Share of talks that may fall out of line: 0 but where reading is known to be weak. */
  tolerated?: number
  faults(before: Reading): string[] | null
}

/** Scores are stored with four decimals. */
const EXACT = 0.0002

export const markOf = (score: Score | undefined): number => score?.value ?? Number.NaN

export const equal = (what: string, before: number | null | undefined, after: number | null | undefined, within = EXACT): string[] =>
  before === after || Math.abs((before ?? Number.NaN) - (after ?? Number.NaN)) <= within ? [] : [`${what}: ${before} became ${after}`]

export const lower = (what: string, before: number | null | undefined, after: number | null | undefined): string[] =>
  (after ?? Number.NaN) < (before ?? Number.NaN) ? [] : [`${what}: ${before} became ${after}, not lower`]

export const notHigher = (what: string, before: number | null | undefined, after: number | null | undefined, room = EXACT): string[] =>
  before === null || before === undefined
    ? equal(what, before, after)
    : (after ?? 0) <= before + room
      ? []
      : [`${what}: ${before} became ${after}, higher`]

export const notLower = (what: string, before: number | null | undefined, after: number | null | undefined): string[] =>
  notHigher(what, after, before)

export const claim = (what: string, holds: boolean): string[] => (holds ? [] : [what])

/** The marks of the whole by name. */
export function marksOf({ encounter }: Reading): Record<string, number | null> {
  const { scores, coverage, criticalRecall, details } = encounter
  const named = { ...scores, coverage, criticalRecall, composite: details?.composite }
  return Object.fromEntries(Object.entries(named).map(([name, score]) => [name, score?.value ?? null]))
}

/** All marks of the whole compared one by one. */
export function compareMarks(
  before: Reading,
  after: Reading,
  compare: (what: string, before: number | null | undefined, after: number | null | undefined) => string[],
  names = Object.keys(marksOf(before)),
): string[] {
  const [old, now] = [marksOf(before), marksOf(after)]
  return names.flatMap((name) => compare(name, old[name], now[name]))
}

export const turnScores = ({ turns }: Reading, turn: number) => turns.find((each) => each.turn === turn)!.scores

export const flagsAt = ({ turns }: Reading, turn: number) => turns.find((each) => each.turn === turn)!.flags.map(({ kind }) => kind)
