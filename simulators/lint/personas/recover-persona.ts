import type { Axes, PatientPersona } from '../../domain/persona'
import { effectivePersona } from '../../patients/effective-persona'
import { TRUSTING_START, WARY_START } from '../../patients/persona-tables'
import { createDiscriminant } from './discriminant'
import { measureManner } from './manner-measures'

export const AXES = [
  'personality',
  'language',
  'literacy',
  'recall',
  'confusion',
  'emotion',
  'trust',
  'sensitive',
  'frame',
  'bias',
] as const
export type Levels = Record<keyof Axes, string>

/** A talk as it is shown to the guesser, in figures, and what it truly was. */
export type MeasuredTalk = { caseId: string; levels: Levels; figures: readonly number[] }

export const measureTalk = (caseId: string, persona: PatientPersona, replies: readonly string[]): MeasuredTalk => ({
  caseId,
  levels: levelsOf(persona),
  figures: measureManner(replies),
})

/** One talk's level on an axis, and what it was taken for. */
export type Guess = { caseId: string; level: string; guessed: string }

/** `guesses`: one a talk; none, with the reason, where there was nothing to tell apart or too little to learn from. `levels`: how many there are. */
export type AxisRecovery = { axis: keyof Axes; guesses: readonly Guess[]; levels: number; reason: string | null }

/** Fewer teach the words of a case, not the manner of a person. */
const FEWEST_CASES = 4

/** The level of a persona on each axis, as far as it is one of a few: trust by its start, topics and frame by whether there are any. */
export function levelsOf(persona: PatientPersona): Levels {
  const { personality, language, literacy, recall, confusion, emotion, frame, bias } = persona.axes
  const { trust, sensitive } = effectivePersona(persona)
  return {
    ...{ personality, language, literacy, recall, confusion, emotion },
    trust: trust.start <= WARY_START ? 'wary' : trust.start >= TRUSTING_START ? 'trusting' : 'usual',
    sensitive: Object.keys(sensitive).length > 0 ? 'some topics' : 'none',
    frame: `${frame.decides}, ${frame.address}`,
    bias:
      bias
        .map(({ name }) => name)
        .sort()
        .join(', ') || 'none',
  }
}

/** Guesses one axis of every talk from its words alone, having learned from the talks of all other cases: a case's words are never known again. */
export function recoverAxis(talks: readonly MeasuredTalk[], axis: keyof Axes): AxisRecovery {
  const byCase = Map.groupBy(talks, ({ caseId }) => caseId)
  const levels = new Set(talks.map((talk) => talk.levels[axis])).size
  const untold = (reason: string): AxisRecovery => ({ axis, guesses: [], levels, reason })
  if (levels < 2) return untold('all talks have the same level')
  if (byCase.size < FEWEST_CASES) return untold(`fewer than ${FEWEST_CASES} cases to learn from`)
  const guesses = [...byCase].flatMap(([caseId, own]) => {
    const others = talks.filter((talk) => talk.caseId !== caseId)
    const guess = createDiscriminant(others.map((talk) => ({ figures: talk.figures, level: talk.levels[axis] })))
    return own.map(({ levels: known, figures }): Guess => ({ caseId, level: known[axis], guessed: guess(figures) }))
  })
  return { axis, guesses, levels, reason: null }
}

export const recoverPersonas = (talks: readonly MeasuredTalk[]): AxisRecovery[] => AXES.map((axis) => recoverAxis(talks, axis))

/** Of one case or of many: by level, how many talks there are and how many of them were told rightly. */
export type LevelCounts = ReadonlyMap<string, { right: number; talks: number }>

export const countGuesses = (guesses: readonly Guess[]): LevelCounts =>
  new Map(
    [...Map.groupBy(guesses, ({ level }) => level)].map(([level, group]) => [
      level,
      { right: group.filter(({ guessed }) => guessed === level).length, talks: group.length },
    ]),
  )

/**
 * The share of right guesses over some cases together, in [0,1], each level counting as much as any other, so that always naming the
 * commonest gains nothing: chance is 1 in as many as there are levels. Null without a guess.
 */
export function balancedAccuracy(cases: readonly LevelCounts[]): number | null {
  const whole = new Map<string, { right: number; talks: number }>()
  for (const [level, { right, talks }] of cases.flatMap((counts) => [...counts])) {
    const known = whole.get(level) ?? { right: 0, talks: 0 }
    whole.set(level, { right: known.right + right, talks: known.talks + talks })
  }
  const shares = [...whole.values()].map(({ right, talks }) => right / talks)
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
}

/** What `balancedAccuracy` and its resamples rest on: the counts of each case. */
export const countsByCase = (guesses: readonly Guess[]): LevelCounts[] =>
  [...Map.groupBy(guesses, ({ caseId }) => caseId).values()].map(countGuesses)
