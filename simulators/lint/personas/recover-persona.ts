import type { Axes, PatientPersona } from '../../domain/persona'
import { effectivePersona } from '../../patients/effective-persona'
import { TRUSTING_START, WARY_START } from '../../patients/persona-tables'
import { type Features, featuresOf } from './talk-features'

/** A talk as it is shown to the guesser: what the patient said, and what it truly was. */
export type LabelledTalk = { caseId: string; persona: PatientPersona; replies: readonly string[] }

/** How well the level of one axis is told from the patient's words. `chance`: what always naming the commonest level would reach. */
export type AxisRecovery = { axis: keyof Axes; right: number; talks: number; accuracy: number; chance: number; levels: number }

/** The level of a persona on each axis, as far as it is one of a few: trust by its start, topics and frame by whether there are any. */
export function levelsOf(persona: PatientPersona): Record<keyof Axes, string> {
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

const AXES = ['personality', 'language', 'literacy', 'recall', 'confusion', 'emotion', 'trust', 'sensitive', 'frame', 'bias'] as const

/** Features kept for an axis: those by which its levels differ most, measured against how they vary within a level. */
const FEATURES_KEPT = 150
/** A word that fewer training talks hold is a word of one case. */
const RARE = 0.02

type Labelled = { features: Features; level: string }
type Guesser = (features: Features) => string

/**
 * Guesses every axis from text alone, by the nearest centroid of features: trained on some talks, tried on others. The two should share
 * no case, so that a case's words cannot be known again.
 */
export function recoverPersonas(training: readonly LabelledTalk[], tests: readonly LabelledTalk[]): AxisRecovery[] {
  const read = (talks: readonly LabelledTalk[]) =>
    talks.map(({ persona, replies }) => ({ features: featuresOf(replies), levels: levelsOf(persona) }))
  const [known, unknown] = [read(training), read(tests)]
  return AXES.map((axis) => {
    const guess = createGuesser(known.map(({ features, levels }) => ({ features, level: levels[axis] })))
    const right = unknown.filter(({ features, levels }) => guess(features) === levels[axis]).length
    const counts = [...Map.groupBy(unknown, ({ levels }) => levels[axis]).values()].map((group) => group.length)
    const talks = unknown.length
    return { axis, right, talks, accuracy: right / talks, chance: Math.max(...counts) / talks, levels: counts.length }
  })
}

/** Cases in their order, every second one to train on. */
export function halves(talks: readonly LabelledTalk[]): { training: LabelledTalk[]; tests: LabelledTalk[] } {
  const ids = [...new Set(talks.map(({ caseId }) => caseId))].sort()
  const trains = ({ caseId }: LabelledTalk) => ids.indexOf(caseId) % 2 === 0
  return { training: talks.filter(trains), tests: talks.filter((talk) => !trains(talk)) }
}

function createGuesser(known: readonly Labelled[]): Guesser {
  const names = [...commonNames(known)]
  const byLevel = [...Map.groupBy(known, ({ level }) => level)]
  const centroids = byLevel.map(([level, group]) => ({ level, at: meansOf(names, group) }))
  const spreads = spreadsWithin(names, byLevel, centroids)
  const telling = names
    .map((_, place) => ({ place, ratio: variance(centroids.map(({ at }) => at[place]!)) / spreads[place]! ** 2 }))
    .toSorted((a, b) => b.ratio - a.ratio)
    .slice(0, FEATURES_KEPT)
    .map(({ place }) => place)
  return (features) => {
    const distance = (at: readonly number[]) =>
      telling.reduce((sum, place) => sum + (((features.get(names[place]!) ?? 0) - at[place]!) / spreads[place]!) ** 2, 0)
    return centroids.reduce((best, next) => (distance(next.at) < distance(best.at) ? next : best)).level
  }
}

function commonNames(known: readonly Labelled[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { features } of known) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= Math.max(2, known.length * RARE)).map(([name]) => name))
}

const meansOf = (names: readonly string[], group: readonly Labelled[]) =>
  names.map((name) => group.reduce((sum, { features }) => sum + (features.get(name) ?? 0), 0) / group.length)

const variance = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
}

/** A feature that never varied within a level must not decide alone. */
const LEAST_SPREAD = 0.01

function spreadsWithin(
  names: readonly string[],
  byLevel: readonly (readonly [string, readonly Labelled[]])[],
  centroids: readonly { level: string; at: readonly number[] }[],
): number[] {
  const total = byLevel.reduce((sum, [, group]) => sum + group.length, 0)
  return names.map((name, place) => {
    const squares = byLevel.reduce((sum, [, group], index) => {
      const centre = centroids[index]!.at[place]!
      return sum + group.reduce((own, { features }) => own + ((features.get(name) ?? 0) - centre) ** 2, 0)
    }, 0)
    return Math.max(LEAST_SPREAD, Math.sqrt(squares / total))
  })
}
