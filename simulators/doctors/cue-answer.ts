import type { Random } from '../dialogue/randomness'
import type { Emotion } from '../domain/vocabulary'
import { isEnglishWord } from '../language/english-words'
import { AMBIGUOUS_FEELINGS, EMOTION_WORDS } from '../language/lexicon/cue-emotions'
import { remembered } from '../language/remembered'
import { HINTS, type Hint } from './hints'
import { CUE_LINES, FEELING_WORDS, NOT_UNDERSTOOD } from './lines'

/** A feeling that a reply showed or hinted at. `words`: the patient's sentence; `named`: it names the feeling itself. */
export type Signal = { words: string; emotion: Emotion | null; named: boolean; asked: boolean }

/** What the doctor says to a signal; `invites`: it asks for more, so nothing else should be asked in this turn. */
export type CueAnswer = { text: string; invites: boolean }

const LONGEST_ECHO = 16
const SHORTEST_ECHO = 3
/** From this level on a doctor also picks up what is only hinted at. */
const HEARS_HINTS_FROM = 3
/** From this level on a doctor wonders about a remark that answers nothing that was asked. */
const HEARS_REMARKS_FROM = 5
const LONGEST_REMARK = 14
const SHORTEST_REMARK = 4

/** The last feeling in a reply, as far as a doctor of this level hears it: hints from level 3 on, mere remarks at 5, nothing at 0. */
export function signalIn(reply: string, level: number, isRemark: (sentence: string) => boolean): Signal | null {
  if (level === 0) return null
  for (const sentence of reply.split(/(?<=[.?!])\s+/).reverse()) {
    if (NOT_UNDERSTOOD.test(sentence)) continue
    const emotion = emotionIn(sentence)
    const hint = level >= HEARS_HINTS_FROM ? hintIn(sentence) : null
    if (emotion || hint)
      return {
        words: sentence,
        emotion: emotion ?? hint?.emotion ?? null,
        named: emotion !== null,
        asked: sentence.trimEnd().endsWith('?'),
      }
  }
  return level >= HEARS_REMARKS_FROM ? remarkIn(reply, isRemark) : null
}

/**
 * The last sentence of a longer reply where it speaks of people and of nothing medical: said for a reason, as likely as not a
 * hidden cue. `isRemark` says whether a sentence can be one at all here.
 */
function remarkIn(reply: string, isRemark: (sentence: string) => boolean): Signal | null {
  const sentences = reply.split(/(?<=[.?!])\s+/)
  const last = sentences.at(-1)?.trim() ?? ''
  const count = last.split(/\s+/).length
  if (sentences.length < 2 || count < SHORTEST_REMARK || count > LONGEST_REMARK || last.endsWith('?') || NOT_UNDERSTOOD.test(last))
    return null
  if (!SPEAKS_OF_PEOPLE.test(last) || ANSWERS.test(last) || !isRemark(last)) return null
  return { words: last, emotion: null, named: false, asked: false }
}

const SPEAKS_OF_PEOPLE =
  /\b(?:he|she|him|her|they|them|nobody|anybody|everybody|everyone|people|folk|doctors?|mum|mam|mother|dad|father|wife|husband|kids|children|you)\b/i
/** A start that carries on answering rather than remarking. */
const ANSWERS =
  /^(?:no|not|never|yes|just|only|it|nothing|none|a|an|the|about|since|twice|once|that's|there's|unless)\b|\d|\b(?:tablet|pain|week|month|years|day|hour|test|blood|doctor said)s?\b/i

const EMOTIONS = Object.keys(EMOTION_WORDS) as Emotion[]
const anyOf = (words: readonly string[]) => new RegExp(`\\b(?:${words.join('|')})\\b`)
/** For each emotion its plain words, and with them those that count only where the patient speaks of feeling. */
const NAMES = EMOTIONS.map((emotion) => ({
  emotion,
  plain: anyOf(EMOTION_WORDS[emotion].filter((word) => !AMBIGUOUS_FEELINGS.has(word))),
  felt: anyOf(EMOTION_WORDS[emotion]),
}))
const DENIES_FEELING = /\b(?:not|n't|never) (?:\w+ )?(?:worried|scared|afraid|bothered|anxious|stressed|low|sad)\b/
/** Room for some hundred sentences, in characters. */
const ROOM = 100_000
const SPEAKS_OF_FEELING = /\b(?:i feel|i'm (?:so|just|really)|feeling|makes me|i get so)\b/
const SPEAKS_OF_DYING = /\b(?:die|dying|dead|my last|final)\b/
const OF_ONESELF = /\b(?:i|me|my)\b/

const emotionIn = remembered(ROOM, (sentence): Emotion | null => {
  const text = sentence.toLowerCase()
  if (DENIES_FEELING.test(text)) return null
  const feelsIt = SPEAKS_OF_FEELING.test(text)
  const named = NAMES.find(({ plain, felt }) => (feelsIt ? felt : plain).test(text))
  return named?.emotion ?? (SPEAKS_OF_DYING.test(text) && OF_ONESELF.test(text) ? 'fear' : null)
})

const hintIn = remembered(ROOM, (sentence): Hint | null => HINTS.find(({ words }) => words.test(sentence)) ?? null)

/**
 * A reply of the given level (evaluation.md 2.2): 1 a formula, 2 room to go on, 3 acknowledges, 4 pursues, 5 legitimises. With
 * `explores` a feeling that was named is also asked about at level 5, which takes a turn. `said`: the doctor's turns so far.
 */
export function answerCue(signal: Signal, level: number, said: readonly string[], random: Random, explores = true): CueAnswer {
  const unused = (lines: readonly string[]) => {
    const fresh = lines.filter((line) => !said.some((text) => text.includes(line)))
    return random.pick(fresh.length > 0 ? fresh : lines)
  }
  if (level === 1) return { text: unused(CUE_LINES.stock), invites: false }
  if (level === 2) return { text: 'Go on.', invites: true }
  const named = random.pick(CUE_LINES.name).replace('{feeling}', random.pick(FEELING_WORDS[signal.emotion ?? 'unnamed']))
  const parts = [acknowledgement(signal, random), named]
  if (level >= 5) parts.push(unused(CUE_LINES.validate))
  const invites = level === 4 || (level >= 5 && explores && signal.named && !signal.asked)
  if (invites) parts.push(unused(CUE_LINES.explore))
  return { text: parts.join(' '), invites }
}

/** Words that would hurt in a doctor's mouth, or whose "you" would change sides. */
const UNFIT_TO_ECHO =
  /\b(?:you|your|fault|blame|stupid|silly|daft|fuss\w*|calm down|mak\w+ it up|nuisance|wast\w+|nerves|mad|lazy|should(?:n'?t)? have)\b/i

/** The patient's own words, turned round: what shows that this sentence was heard and no other. */
function acknowledgement(signal: Signal, random: Random): string {
  if (signal.asked) return random.pick(CUE_LINES.question)
  if (signal.words.startsWith('(')) return 'I can see that this is not easy to talk about.'
  const words = toSecondPerson(signal.words)
  const count = words.split(' ').length
  if (count > LONGEST_ECHO || count < SHORTEST_ECHO || UNFIT_TO_ECHO.test(withoutFillers(signal.words)))
    return 'I heard what you said just now.'
  const isClause = /^(?:you|your|he|she|it|they|there|this|that|the|we|his|her|what|if|nobody|people|doctors)\b/.test(words)
  return random
    .pick(isClause ? CUE_LINES.echo : CUE_LINES['echo-phrase'])
    .replace('{words}', words)
    .replace(/\bthat that\b/, 'that')
}

const TURNED: readonly (readonly [RegExp, string])[] = [
  [/\bi am\b|\bi'm\b/gi, "you're"],
  [/\bi was\b/gi, 'you were'],
  [/\bam i\b/gi, 'you are'],
  [/\bi've\b/gi, "you've"],
  [/\bi'd\b/gi, "you'd"],
  [/\bi'll\b/gi, "you'll"],
  [/\bmyself\b/gi, 'yourself'],
  [/\bwe\b/gi, 'you'],
  [/\bour\b/gi, 'your'],
  [/\bus\b/gi, 'you'],
  [/\bmy\b/gi, 'your'],
  [/\bmine\b/gi, 'yours'],
  [/\bme\b/gi, 'you'],
  [/\bi\b/gi, 'you'],
]

/** A capital word followed by such a verb is taken for a name ("Carol had to ..."), unless it is one of those that begin sentences. */
const LIKE_A_NAME =
  /^[A-Z][a-z]+(?:'s)? (?:had|has|is|was|says|said|would|will|does|doesn't|didn't|thinks|thought|went|came|made|gets|got|and|can|could|just)\b/
const STARTS_SENTENCES =
  /^(?:you|your|it|that|this|there|he|she|they|we|what|who|nothing|nobody|everything|everybody|everyone|something|somebody|someone|some|all|people|one|life)$/i

/** "I keep doing the sums, that's all." becomes "you keep doing the sums". */
export function toSecondPerson(sentence: string): string {
  const turned = TURNED.reduce((text, [from, to]) => text.replace(from, to), withoutFillers(sentence))
  const first = /^[A-Za-z]+/.exec(turned)?.[0] ?? ''
  const isWord = first.length === 1 || isEnglishWord(first.toLowerCase())
  return isWord && (STARTS_SENTENCES.test(first) || !LIKE_A_NAME.test(turned)) ? turned.charAt(0).toLowerCase() + turned.slice(1) : turned
}

/** A sentence without what is said around it: "Well, ... you know." */
function withoutFillers(sentence: string): string {
  return sentence
    .trim()
    .replace(
      /^(?:(?:oh|er|um|ah|aye|well|look|so|yes|no|and|but|also|like i (?:say|said)|as i said|you see|let me see|i mean|honestly)[,.]?\s+)+/i,
      '',
    )
    .replace(
      /[,.]?\s*(?:you know|that'?s all|to tell you the truth|if i'?m honest|to be honest(?: with you)?|doctor|if you want the truth)[.!]*$/i,
      '',
    )
    .replace(/[.!?]+$/, '')
}
