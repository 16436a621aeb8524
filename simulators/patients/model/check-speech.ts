import type { TurnReading } from '../../domain/ledger'
import { readJargon } from '../../language/read-jargon'
import { readUtterances } from '../../language/statements'
import { unmask } from '../../language/unmask'
import { tokenise } from '../../language/words'
import { isRoleBreak, type ReplyParts } from '../compose-reply'
import { heardAs } from '../conversation'
import { countWords } from '../sentences'
import type { Situation } from '../situation'
import { faultsWith, isTrueOf } from '../verify'
import { isForeign } from './foreign-words'
import { ungrounded } from './grounding'
import type { SpeechFault } from './speech-fault'
import { DOCTOR_SPEAK, MARKUP, OUT_OF_ROLE, TRAITS_NAMED } from './speech-patterns'
import type { TurnNote } from './turn-note'
import { createFrameFinder, wordRuns } from './word-runs'

/** What the words of one turn are held against. */
export type SpeechCheck = {
  parts: ReplyParts
  reading: TurnReading
  note: TurnNote
  /** Wordings of what may not be told, as they are heard: some tell nothing to a matcher that was not asked for them. */
  secretLines: readonly string[]
  /** Words that only the prompt holds. */
  isFrame(sentence: string): boolean
  isEcho(sentence: string): boolean
  /** What figures and complaints may come from: this turn's note, what was said, the patient's age. */
  grounds: readonly string[]
  /** Clinical words that the patient may use: the doctor's of this turn, and those offered. */
  known: ReadonlySet<string>
  /** The replies so far, as they are heard. */
  replies: readonly string[]
  /** A disease was put to the patient, or it was asked out of its part: it says neither yes nor no. */
  keepsOut: boolean
  /** All that is asked for is something the patient does not have. */
  denies: boolean
}

const ECHO_WORDS = 6
/** Shorter lines are anybody's: "No, nothing like that." */
const SHORTEST_SECRET = 5
const SHORTEST_REPEATED = 3
/** Of a sentence that nobody says twice in one talk. */
const SHORTEST_OLD = 6
const ROUND_WORDS = 4
const ROUNDS = 3

export function createSpeechCheck(situation: Situation, note: TurnNote, parts: ReplyParts, isFrame: SpeechCheck['isFrame']): SpeechCheck {
  const { talk, asks } = situation
  const said = (text: string) =>
    readUtterances(text).some(({ answer, statements }) => answer === 'no' || statements.some(({ negated }) => negated))
  const nothing = note.facts.length === 0
  return {
    parts,
    reading: talk.reading,
    note,
    secretLines: secretLines(note, parts),
    isFrame,
    isEcho: createFrameFinder([talk.text], ECHO_WORDS),
    grounds: [...note.offered, ...talk.replies, String(parts.sheet.who.age)],
    known: new Set([talk.text, ...note.offered].flatMap((text) => readJargon(tokenise(text)).map(({ term }) => term))),
    replies: talk.heard,
    keepsOut: isRoleBreak(situation),
    denies: nothing && asks.length > 0 && asks.every(({ kind }) => kind === 'unlisted') && note.offered.some(said),
  }
}

function secretLines({ allowed, offered }: TurnNote, { index }: ReplyParts): string[] {
  const open = offered.map(heardAs)
  return [...index.facts.values()]
    .filter(({ id }) => !allowed.has(id))
    .flatMap(({ say, brief = [], vague = [] }) => [...say, ...brief, ...vague])
    .filter((line) => countWords(line) >= SHORTEST_SECRET)
    .map(heardAs)
    .filter((line) => !open.some((words) => words.includes(line)))
}

/**
 * Whether a text tells what it must not, says what is not so, or names the diagnosis, openly or letter by letter. To be asked of all that
 * is said so far, since an answer can lie in two sentences.
 */
export function factFault(text: string, { parts, reading, note, secretLines }: SpeechCheck): SpeechFault | null {
  const { matcher, namesDiagnosis, index } = parts
  const mentions = matcher.find(text, reading)
  if (mentions.some((mention) => !isTrueOf(mention, index))) return 'contradiction'
  const [fault] = faultsWith(text, mentions, { namesDiagnosis, allowed: note.allowed })
  if (fault !== undefined) return fault.kind
  if (secretLines.some((line) => heardAs(text).includes(line))) return 'unpermitted-fact'
  return disguises(text).some(namesDiagnosis) ? 'diagnosis' : null
}

/** A text as it would read with its letters put back: look-alikes, letters set apart, words turned round. */
function disguises(text: string): string[] {
  const closed = text.replace(SET_APART, (letters) => letters.replace(/\P{L}/gu, ''))
  return [unmask(text), closed, closed === text ? '' : closed.toUpperCase(), [...text].reverse().join('')]
}

/** Letters that stand alone, one after the other: "a-n-g-i-n-a". */
const SET_APART = /(?<![\p{L}\p{N}])\p{L}(?:[\s.,\-–·]{1,3}\p{L}(?![\p{L}\p{N}])){2,}/gu

/**
 * Whether a sentence was said in this turn already, the turn is the last one over again, a long sentence that tells nothing comes back from
 * an earlier turn, or words go round in a circle. A short one such as "No." may come back.
 */
export function isRepeated(before: string, sentence: string, check: SpeechCheck): boolean {
  if (goesRound(`${before} ${sentence}`)) return true
  if (countWords(sentence) < SHORTEST_REPEATED || isOffered(sentence, check)) return false
  const heard = heardAs(sentence)
  if (heardAs(before).includes(heard) || check.replies.at(-1) === heardAs(`${before} ${sentence}`)) return true
  const isOld = countWords(sentence) >= SHORTEST_OLD && check.replies.some((reply) => reply.includes(heard))
  return isOld && check.parts.matcher.find(sentence, check.reading).length === 0
}

/** The same few words three times in one turn. */
function goesRound(text: string): boolean {
  const runs = wordRuns(text, ROUND_WORDS)
  const counts = new Map<string, number>()
  for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1)
  return [...counts.values()].some((count) => count >= ROUNDS)
}

/** A line that was offered is the case's or the persona's own: it was looked over when it was written. */
function isOffered(sentence: string, { note }: SpeechCheck): boolean {
  const heard = heardAs(sentence)
  return heard.trim() !== '' && note.offered.some((line) => heardAs(line).includes(heard))
}

/** Shorter descriptions are plain words that anybody may use: "Tight and heavy". */
const SHORTEST_DESCRIPTION = 5

/** A line of the note read out: the description of a fact instead of its telling, or one way of saying it "or" the other. */
function isNoteReadOut(sentence: string, { facts }: TurnNote): boolean {
  const heard = heardAs(sentence)
  return facts.some(({ text, lines }) => {
    const spoken = lines.map((line) => heardAs(line).trim())
    const description = text === null || countWords(text) < SHORTEST_DESCRIPTION ? null : heardAs(text).trim()
    const described = description !== null && heard.includes(description) && !spoken.some((line) => line.includes(description))
    // The next way of saying it may stand in a sentence of its own.
    return (
      described || spoken.some((line) => heard.startsWith(` or ${line}`) || spoken.some((other) => heard.includes(`${line} or ${other}`)))
    )
  })
}

/** What is wrong with how a sentence is said, whatever it tells. */
export function wordingFault(sentence: string, check: SpeechCheck): SpeechFault | null {
  if (isNoteReadOut(sentence, check.note)) return 'instructions'
  if (isOffered(sentence, check)) return null
  if (MARKUP.test(sentence)) return 'markup'
  if (isForeign(sentence)) return 'other-language'
  if (check.isFrame(sentence)) return 'instructions'
  if (OUT_OF_ROLE.some((pattern) => pattern.test(sentence))) return 'role-break'
  if (TRAITS_NAMED.some((pattern) => pattern.test(sentence))) return 'trait-named'
  if (DOCTOR_SPEAK.some((pattern) => pattern.test(sentence)) || usesClinicalWords(sentence, check)) return 'doctor-speak'
  const answers = readUtterances(sentence).map(({ answer }) => answer)
  if (check.keepsOut && answers.some((answer) => answer === 'yes' || answer === 'no')) return 'confirms'
  if (check.denies && answers.includes('yes')) return 'contradiction'
  if (ungrounded(sentence, check.grounds).length > 0) return 'invented'
  return check.isEcho(sentence) ? 'echo' : null
}

const usesClinicalWords = (sentence: string, { parts, known }: SpeechCheck) =>
  parts.persona.literacy !== 'high' && readJargon(tokenise(sentence)).some(({ term }) => !known.has(term))

/** Whether a finished text tells everything that was asked for and may be told, and something of whatever else there is to tell. */
export function leavesOut(text: string, { parts, reading, note }: SpeechCheck): boolean {
  const told = new Set(parts.matcher.find(text, reading).map(({ id }) => id))
  const isTold = ({ ids }: TurnNote['facts'][number]) => ids.some((id) => told.has(id))
  return note.facts.length > 0 && (note.facts.some((fact) => fact.required && !isTold(fact)) || !note.facts.some(isTold))
}
