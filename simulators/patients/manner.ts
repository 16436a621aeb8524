import type { PatientView } from '../dialogue/views'
import type { Voice } from '../domain/persona'
import type { Ask } from './asks'
import { type Conversation, heardAs, wasSaid } from './conversation'
import type { EffectivePersona } from './effective-persona'
import { LINES } from './lines'
import { FORMAL_SHARE, type Habit } from './persona-tables'
import { traitsOf } from './persona-traits'
import { BIAS_REMARKS } from './persona-voices'
import { countWords, openedWith } from './sentences'
import type { Wording } from './wording'

type VoiceKey = Exclude<keyof Voice, 'remarks'>

/** What is put around an answer in this turn. At most one remark: more would be a turn in a comedy. */
export type Manner = {
  /** "Well," or a pause, before everything else. */
  opening: string | null
  /** An aside said before the answer. */
  before: string | null
  after: string | null
  /** ", more or less": hung on the end of the answer. */
  softener: string | null
  /** What comes after is said once in a talk, so that it does not give way to a cue. */
  owed: boolean
}

const VOICE_OF: Readonly<Partial<Record<Habit, VoiceKey>>> = {
  filler: 'fillers',
  aside: 'asides',
  softener: 'softeners',
  challenge: 'challenges',
  hurry: 'hurry',
  worry: 'worry',
}
const NO_MANNER: Manner = { opening: null, before: null, after: null, softener: null, owed: false }
const PAUSES = ['…', 'Um…', 'Mm…', 'Er…']
const WORDLESS = /^[A-Z][a-z]*…|^…/

/** The persona's lines for a habit: the file's own first, what the personality keeps in reserve when they are used up. */
export function voiceLines(persona: EffectivePersona, key: VoiceKey, talk: Pick<Conversation, 'heard'>): readonly string[] {
  const own = persona.voice[key]
  return own.some((line) => !wasSaid(talk.heard, line)) ? own : [...own, ...persona.reserve[key]]
}

/**
 * Whether a habit is due now. The share is kept over the whole talk: the chance is what the habit is behind by, so that
 * ten turns at .3 hold about three whatever the seed.
 */
function isDue(lines: readonly string[], share: number, talk: Conversation, draw: () => number): boolean {
  if (share === 0 || lines.length === 0) return false
  const drawn = draw()
  const most = (talk.replies.length + 1) * share
  if (drawn >= most) return false
  const sought = lines.map(heardAs)
  const shown = talk.heard.filter((reply) => sought.some((line) => reply.includes(line))).length
  return drawn < most - shown
}

/**
 * What of the answer bears on the manner around it: whether facts are told, and whether any of them, or what was asked, is of a topic that
 * the persona finds hard.
 */
export type Answered = { facts: boolean; delicate: 'told' | 'asked' | null }

/** The habits of this turn. `asks` are the doctor's questions. */
export function chooseManner(
  persona: EffectivePersona,
  talk: Conversation,
  asks: readonly Ask[],
  { facts: answering, delicate }: Answered,
  wording: Wording,
  random: PatientView['random'],
): Manner {
  const all = (key: VoiceKey) => [...persona.voice[key], ...persona.reserve[key]]
  const draw = (purpose: string) => () => random(`habit ${purpose}`).next()
  const due = (habit: Habit) => {
    const key = VOICE_OF[habit]
    return key !== undefined && isDue(all(key), persona.habits[habit], talk, draw(habit))
  }
  const say = (habit: Habit) => wording.choose(voiceLines(persona, VOICE_OF[habit]!, talk), habit)
  const formal = persona.frame.address === 'formal' && answering && isDue(FORMAL, FORMAL_SHARE, talk, draw('address'))
  const manner = { ...NO_MANNER, softener: formal ? FORMAL[0] : null }
  const pauses = persona.habits.pause
  const paused = talk.replies.filter((reply) => WORDLESS.test(reply)).length
  if (answering && pauses > 0 && draw('pause')() < (talk.replies.length + 1) * pauses - paused)
    manner.opening = wording.choose(PAUSES, 'pause')
  else if (answering && due('filler')) manner.opening = say('filler')
  const remark = once(persona, talk, asks, wording)
  if (remark !== null) return { ...manner, after: remark, owed: true }
  if (asks.length > 0 && due('challenge')) return { ...manner, after: say('challenge') }
  if (due('hurry')) return { ...manner, after: say('hurry') }
  if (due('worry')) return { ...manner, after: say('worry') }
  if (persona.asksIfSerious > 0 && isDue(LINES.serious, persona.asksIfSerious, talk, draw('serious')))
    return { ...manner, after: wording.line('serious') }
  if (answering && due('softener')) return softened(manner, say('softener'))
  if (due('aside'))
    return persona.personality === 'tangential' ? { ...manner, opening: null, before: say('aside') } : { ...manner, after: say('aside') }
  const traits = traitsOf(persona, talk.trust, { answering, delicate }).filter(({ name, lines, share }) =>
    isDue(lines, share, talk, draw(name)),
  )
  if (traits.length === 0) return manner
  // In turns: by a fixed order those at its end would never be heard.
  const { name, lines } = traits.find((trait) => trait.name === 'reluctant') ?? random('habit trait').pick(traits)
  return { ...manner, after: wording.choose(lines, name) }
}

const FORMAL = ['doctor'] as const

/** A softener is a sentence of its own, or a tag without a full stop. */
function softened(manner: Manner, softener: string | null): Manner {
  if (softener === null) return manner
  return /[.!?]$/.test(softener) ? { ...manner, after: softener } : { ...manner, softener: softener[0]!.toLowerCase() + softener.slice(1) }
}

const BIAS_FROM = 3

/** What is said once in a talk: the frame's beliefs when ideas are asked, a bias's remark when the talk is on its way. */
function once(persona: EffectivePersona, talk: Conversation, asks: readonly Ask[], wording: Wording): string | null {
  const idea = asks.some(({ slot }) => slot === 'idea') || talk.reading.acts.some(({ act }) => act === 'ICE_I')
  const beliefs = [persona.frame.explains, persona.frame.remedies].filter((line) => line !== null).filter((line) => !wording.wasSaid(line))
  if (idea && beliefs.length > 0)
    return (
      beliefs
        .map((line) => wording.choose([line], 'belief'))
        .filter((line) => line !== null)
        .join(' ') || null
    )
  if (talk.doctorTurns < BIAS_FROM || asks.length === 0) return null
  for (const { name, about } of persona.bias) {
    const own = persona.voice.remarks[name] ?? []
    const reserve = BIAS_REMARKS[name]
      .filter((line) => about !== undefined || !line.includes('{about}'))
      .map((line) => line.replace('{about}', about ?? ''))
    const lines = [...own, ...reserve]
    if (lines.some((line) => wording.wasSaid(line))) continue
    const remark = wording.choose(own, `bias ${name}`) ?? wording.choose(reserve, `bias ${name}`)
    if (remark !== null) return remark
  }
  return null
}

const SHORTEST_WITH_FILLER = 4

/** Puts the manner around an answer. A "Well," does not go before a bare answer or another opening, and nobody says "doctor" twice. */
export function inManner(answer: string, manner: Manner): string {
  const addressed = manner.softener === FORMAL[0] && /\bdoctor\b/i.test(`${answer} ${manner.after ?? ''}`)
  const hung =
    manner.softener === null || addressed
      ? answer
      : answer.replace(/([.!?…]*)\s*$/, (_, stop: string) => `, ${manner.softener}${stop || '.'}`)
  const bears =
    countWords(answer) >= SHORTEST_WITH_FILLER &&
    !/^(?:yes|no|not|well|oh|right|ok|okay|um|er|as i|like i|it's like i|i said|there is one|there's just|only this|sorry|i don't think so)\b/i.test(
      answer,
    )
  const opened = manner.opening === null || !(bears || WORDLESS.test(manner.opening)) ? hung : openedWith(manner.opening, hung)
  return [manner.before, opened, manner.after].filter((part) => part !== null && part !== '').join(' ')
}
