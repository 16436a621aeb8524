import type { Cue } from '../domain/case'
import type { Axes, Params, PatientPersona, Personality, Voice } from '../domain/persona'
import { type Topic, topicSchema } from '../domain/vocabulary'
import { DOUBT, DOUBTING_BIASES, type Habit, PERSONALITIES, SENTENCE_WORDS, TABOO_TRUST, type TellsAlong, UNSURE } from './persona-tables'
import { RESERVE_VOICES } from './persona-voices'

/** A persona composed to numbers: what the gate and the wording work from (content.md 2.1, "Composition"). */
export type EffectivePersona = {
  id: string
  personality: Personality
  language: Axes['language']
  literacy: Axes['literacy']
  recall: Axes['recall']
  confusion: Axes['confusion']
  emotion: Axes['emotion']
  frame: Axes['frame']
  bias: Axes['bias']
  openWords: readonly [number, number]
  closedWords: readonly [number, number]
  sentenceWords: number
  factsPerOpen: number
  along: TellsAlong
  habits: Readonly<Record<Habit, number>>
  agreesFirst: number
  asksIfSerious: number
  unsure: number
  cueShift: -1 | 0 | 1
  showsEmotion: boolean
  sensitive: Partial<Record<Topic, number>>
  trust: { start: number; slope: 0.5 | 1 | 1.5 }
  /** The file's own lines; `reserve` is what the personality falls back on once they are used. */
  voice: Voice
  reserve: Voice
  cues: Readonly<Record<string, Cue>>
}

/** neutral <- personality <- language, literacy, recall <- emotion, frame, bias <- params <- the grid's overrides. */
export function effectivePersona(persona: PatientPersona, overrides: Partial<Axes> = {}): EffectivePersona {
  const axes: Axes = { ...persona.axes, ...overrides }
  const base = PERSONALITIES[axes.personality]
  const { params } = persona
  return {
    id: persona.id,
    personality: axes.personality,
    language: axes.language,
    literacy: axes.literacy,
    recall: axes.recall,
    confusion: axes.confusion,
    emotion: axes.emotion,
    frame: axes.frame,
    bias: axes.bias,
    openWords: smaller(base.openWords, params.openWords),
    closedWords: smaller(base.closedWords, params.closedWords),
    sentenceWords: SENTENCE_WORDS[axes.language],
    factsPerOpen: params.factsPerOpen ?? base.factsPerOpen,
    along: base.along,
    habits: composeHabits(base.habits, params, axes.confusion === 'high'),
    agreesFirst: base.agreesFirst,
    asksIfSerious: base.asksIfSerious,
    unsure: UNSURE[axes.recall],
    cueShift: base.cueShift,
    showsEmotion: base.showsEmotion,
    sensitive: composeSensitive(base.sensitive, axes),
    trust: composeTrust(axes),
    voice: persona.voice,
    reserve: RESERVE_VOICES[axes.personality],
    cues: persona.cues,
  }
}

const smaller = (a: readonly [number, number], b: readonly [number, number] | undefined): readonly [number, number] =>
  b === undefined ? a : [Math.min(a[0], b[0]), Math.min(a[1], b[1])]

function composeHabits(base: Partial<Record<Habit, number>>, params: Params, silenced: boolean): Record<Habit, number> {
  const share = (habit: Habit) => (silenced ? 0 : (params[habit] ?? base[habit] ?? 0))
  return {
    filler: share('filler'),
    aside: share('aside'),
    softener: share('softener'),
    challenge: share('challenge'),
    hurry: share('hurry'),
    worry: share('worry'),
    pause: share('pause'),
  }
}

/** The stricter of what the personality, the axis and the frame's taboos ask for. */
function composeSensitive(general: number | null, axes: Axes): Partial<Record<Topic, number>> {
  const composed: Partial<Record<Topic, number>> = {}
  for (const topic of topicSchema.options) {
    const taboo = axes.frame.taboo.includes(topic) ? TABOO_TRUST : 0
    const needed = Math.max(general ?? 0, axes.sensitive[topic] ?? 0, taboo)
    if (needed > 0) composed[topic] = needed
  }
  return composed
}

/** Start and slope are the personality's or the axis's; doubt of the doctor is added once, whatever it rests on. */
function composeTrust(axes: Axes): EffectivePersona['trust'] {
  const { start, slope } = axes.trust ?? PERSONALITIES[axes.personality].trust
  if (!axes.bias.some((bias) => DOUBTING_BIASES.has(bias.name))) return { start, slope }
  return { start: Math.min(10, Math.max(0, start + DOUBT.start)), slope: DOUBT.slope }
}
