import type { Axes, PatientPersona } from '../../domain/persona'
import { type Emotion, topicSchema } from '../../domain/vocabulary'
import { LINES } from '../../patients/lines'
import { BIAS_REMARKS, RESERVE_VOICES } from '../../patients/persona-voices'
import { KIND_TURNS, type ScriptName } from './scripts'
import {
  asksBack,
  factsPerOpenQuestion,
  factsTold,
  factsWithheld,
  feelingsPerReply,
  finalTrust,
  gradeOfReplies,
  middleWords,
  numbersPerFact,
  onTarget,
  shareSaying,
  shareWithheld,
  type TalkMeasure,
  talksSaying,
  wordsPerReply,
} from './talk-measures'

/** What a level's figure is held against: times the other's, above it by so much, or by itself. */
export type Threshold = { is: 'times-at-least' | 'times-at-most' | 'times-within' | 'above-by' | 'at-least' | 'at-most'; than: number }

/** One measurable claim of content.md 2.1: `axes` against `against` (neutral where it is empty), by one measure, in one kind of talk. */
export type AxisTest = {
  axis: keyof Axes
  level: string
  axes: Partial<Axes>
  against: Partial<Axes>
  /** The doctor: `average`, or a script. */
  talk: 'average' | ScriptName
  measure: string
  value: TalkMeasure
  threshold: Threshold
}

type Claim = Pick<AxisTest, 'talk' | 'measure' | 'value' | 'threshold'> & { against?: Partial<Axes> }

const times = {
  atLeast: (than: number): Threshold => ({ is: 'times-at-least', than }),
  atMost: (than: number): Threshold => ({ is: 'times-at-most', than }),
  within: (than: number): Threshold => ({ is: 'times-within', than }),
}
const atLeast = (than: number): Threshold => ({ is: 'at-least', than })
const atMost = (than: number): Threshold => ({ is: 'at-most', than })
const aboveBy = (than: number): Threshold => ({ is: 'above-by', than })

const of = (axis: keyof Axes, level: string, axes: Partial<Axes>, ...claims: Claim[]): AxisTest[] =>
  claims.map(({ against = {}, ...claim }) => ({ axis, level, axes, against, ...claim }))

/** Facts told to the same questions: manner moves none. */
const SAME_FACTS: Claim = { talk: 'history', measure: 'facts told', value: factsTold, threshold: times.within(0.05) }

/** Every claim, for a persona whose voice is `voice`: a personality's habits are its lines and those in reserve. */
export function axisTests({ voice }: Pick<PatientPersona, 'voice'>): AxisTest[] {
  return [...personalityTests(voice), ...speechTests(), ...moodTests(), ...opennessTests(), ...biasTests(voice)]
}

function personalityTests(voice: PatientPersona['voice']): AxisTest[] {
  const is = (level: Axes['personality'], ...claims: Claim[]) => of('personality', level, { personality: level }, ...claims)
  const habit = (
    level: Axes['personality'],
    key: Exclude<keyof typeof voice, 'remarks'>,
    measure: string,
    threshold: Threshold,
  ): Claim => ({
    ...{ talk: 'average', measure, threshold },
    value: shareSaying([...voice[key], ...RESERVE_VOICES[level][key]]),
  })
  const words = (threshold: Threshold): Claim => ({ talk: 'average', measure: 'words a reply', value: wordsPerReply, threshold })
  const fearful = { emotion: 'fearful' } as const
  return [
    ...is('talkative', words(times.atLeast(1.6))),
    ...is(
      'reserved',
      { talk: 'average', measure: 'words of the middle reply', value: middleWords, threshold: times.atMost(0.6) },
      {
        ...{ talk: 'open', measure: 'facts an open question', value: factsPerOpenQuestion },
        threshold: times.atMost(0.6),
      },
    ),
    ...is('pleasing', habit('pleasing', 'softeners', 'share with a softener', times.atLeast(3)), SAME_FACTS),
    ...is('impatient', habit('impatient', 'hurry', 'share with hurry', atLeast(0.12))),
    ...is(
      'distrustful',
      { talk: 'average', measure: 'facts withheld', value: factsWithheld, threshold: times.atLeast(1.5) },
      habit('distrustful', 'challenges', 'share with a challenge', atLeast(0.15)),
    ),
    ...is('anxious', {
      ...{ talk: 'average', measure: 'worry words a reply', value: feelingsPerReply(['fear', 'worry']) },
      threshold: times.atLeast(2),
    }),
    ...is('tangential', habit('tangential', 'asides', 'share with an aside', atLeast(0.25)), SAME_FACTS),
    // A stoic shows no mood of their own: measured where there is one to show.
    ...of(
      'personality',
      'stoic',
      { personality: 'stoic', ...fearful },
      {
        ...{ talk: 'average', measure: 'words of feeling a reply, fearful', value: feelingsPerReply(['fear', 'worry']) },
        ...{ threshold: times.atMost(0.3), against: fearful },
      },
    ),
  ]
}

function speechTests(): AxisTest[] {
  const grade: Omit<Claim, 'threshold'> = { talk: 'average', measure: 'reading grade', value: gradeOfReplies }
  const back = (threshold: Threshold): Claim => ({ talk: 'clinical', measure: 'asks back at a clinical word', value: asksBack, threshold })
  const numbers = (threshold: Threshold): Claim => ({
    talk: 'figures',
    measure: 'numbers a fact with a vaguer form',
    value: numbersPerFact,
    threshold,
  })
  const target = (when: 'before' | 'after', threshold: Threshold): Claim => ({
    ...{ talk: 'muddle', measure: `answers on target ${when} easing`, threshold },
    value: onTarget(KIND_TURNS, when),
  })
  return [
    // Neutral speaks at level b.
    ...of('language', 'b above a', {}, { ...grade, threshold: aboveBy(1), against: { language: 'a' } }),
    ...of('language', 'c above b', { language: 'c' }, { ...grade, threshold: aboveBy(1) }),
    ...of('literacy', 'low', { literacy: 'low' }, back(atLeast(0.9))),
    ...of('literacy', 'adequate', { literacy: 'adequate' }, back(atMost(0.5))),
    ...of('literacy', 'high', { literacy: 'high' }, back(atMost(0))),
    ...of('recall', 'low', { recall: 'low' }, numbers(times.atMost(0.3))),
    ...of('recall', 'high', { recall: 'high' }, numbers(times.atLeast(1))),
    ...of('confusion', 'moderate', { confusion: 'moderate' }, target('before', atMost(0.85)), target('after', atLeast(0.9))),
    ...of('confusion', 'high', { confusion: 'high' }, target('before', atMost(0.6)), target('after', atLeast(0.9))),
  ]
}

/** The feelings by which each mood is known. */
export const FEELINGS_OF: Readonly<Record<Exclude<Axes['emotion'], 'calm'>, readonly Emotion[]>> = {
  low: ['sadness', 'hopelessness'],
  irritable: ['anger', 'frustration'],
  fearful: ['fear', 'worry'],
  tearful: ['sadness'],
  ashamed: ['shame', 'guilt'],
}

function moodTests(): AxisTest[] {
  return Object.entries(FEELINGS_OF).flatMap(([level, feelings]) =>
    of(
      'emotion',
      level,
      { emotion: level as keyof typeof FEELINGS_OF },
      {
        ...{ talk: 'average', measure: `words of ${feelings.join(' and ')} a reply`, value: feelingsPerReply(feelings) },
        threshold: times.atLeast(2),
      },
    ),
  )
}

const FRAME = {
  ...{ decides: 'family', address: 'formal', taboo: [] },
  ...{ explains: 'I believe these things are sent to us.', remedies: 'I lit a candle for it.' },
} satisfies Axes['frame']

function opennessTests(): AxisTest[] {
  const trust = (slope: 0.5 | 1 | 1.5) => ({ trust: { start: 2, slope } })
  const grown: Omit<Claim, 'threshold'> = { talk: 'kind', measure: 'trust after ten kind turns', value: finalTrust }
  const guarded = Object.fromEntries(topicSchema.options.map((topic) => [topic, 8]))
  const frame = (measure: string, lines: readonly string[]) =>
    of(
      'frame',
      measure,
      { frame: FRAME },
      { talk: 'decision', measure: 'talks that say so', value: talksSaying(lines), threshold: atLeast(0.8) },
    )
  return [
    ...of('trust', 'slope 1 above .5', trust(1), { ...grown, threshold: aboveBy(0.5), against: trust(0.5) }),
    ...of('trust', 'slope 1.5 above 1', trust(1.5), { ...grown, threshold: aboveBy(0.5), against: trust(1) }),
    ...of(
      'sensitive',
      'all topics 8',
      { sensitive: guarded },
      {
        ...{ talk: 'sensitive', measure: 'share withheld of sensitive facts', value: shareWithheld },
        threshold: times.atLeast(2),
      },
    ),
    ...frame('family decides', LINES.family),
    ...frame('explains', [FRAME.explains]),
    ...frame('remedies', [FRAME.remedies]),
    ...of(
      'frame',
      'formal',
      { frame: FRAME },
      {
        ...{ talk: 'average', measure: 'share that says "doctor"', value: shareSaying(['doctor']) },
        threshold: times.atLeast(2),
      },
    ),
  ]
}

const ABOUT = 'somebody on my street'

function biasTests(voice: PatientPersona['voice']): AxisTest[] {
  return Object.entries(BIAS_REMARKS).flatMap(([name, reserve]) => {
    const bias = name as keyof typeof BIAS_REMARKS
    const lines = voice.remarks[bias] ?? reserve.map((line) => line.replace('{about}', ABOUT))
    return of(
      'bias',
      bias,
      { bias: [bias === 'recency' ? { name: bias, about: ABOUT } : { name: bias }] },
      { talk: 'history', measure: 'talks with its remark', value: talksSaying(lines), threshold: atLeast(0.9) },
      SAME_FACTS,
    )
  })
}
