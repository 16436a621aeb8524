import type { Cue } from '../domain/case'
import type { Span } from '../domain/ledger'
import { type Emotion, emotionSchema } from '../domain/vocabulary'
import { type CueWords, cueWordsOf, isTelling, stemmedWords } from './cue-content'
import { type Exploration, explorationIn } from './explores-cue'
import { AMBIGUOUS_FEELINGS, EMOTION_WORDS, GENERAL_DISTRESS, KINDRED_EMOTIONS } from './lexicon/cue-emotions'
import { LONGEST_ECHO } from './lexicon/cue-exploration'
import {
  ACKNOWLEDGING_FRAMES,
  ADVISING,
  AFFECT_FRAMES,
  FACILITATING,
  INVITING,
  OFFERING,
  POINTING_BACK,
  PREMATURE_REASSURANCE,
  PURSUING,
  SELF_DISCLOSURE,
  STOCK_FORMULAS,
  VALIDATING,
} from './lexicon/cue-phrases'
import type { ReplyClause } from './reply-clauses'

/**
 * What a reply to a cue was seen to do. `pursue`: it goes on about the cue; besides, `specific`: in words of the matter; `inner`: after what goes on in
 * the patient.
 */
export type ReplySign =
  | 'affect'
  | 'content'
  | 'acknowledge'
  | 'pursue'
  | 'specific'
  | 'inner'
  | 'offer'
  | 'facilitate'
  | 'valid'
  | 'stock'
  | 'premature'
  | 'harm'
  | 'self-disclosure'
  | 'aside'

/** One thing seen in a reply, with what it rests on. */
export type FoundSign = Span & { sign: ReplySign }

/** Patterns for the words that name one class of feeling: by themselves, and after a frame such as "that must be". */
type Feelings = { plain: RegExp; framed: RegExp }

const FEELINGS = new Map<Emotion, Feelings>(emotionSchema.options.map((emotion) => [emotion, feelingsOf(emotion)]))
const FRAMES = AFFECT_FRAMES.map((frame) => new RegExp(frame, 'g'))
/** Comfort runs to the end of its clause: "don't worry about him" names nothing. */
const REASSURANCE = PREMATURE_REASSURANCE.map((pattern) => new RegExp(`${pattern.source}(?:(?! but\\b|, ).)*`, 'g'))
const NEGATED_BEFORE = /\b(?:not|never|n't|no)\s(?:\w+\s)?$/

/** What a cue is about: its own content words and its words of feeling. */
export type CueContent = CueWords & { feelings: Feelings }
/** A legitimising clause of so many words says of what: "anyone's mind would go back there at night". */
const OWN_WORDS = 7

function feelingsOf(emotion: Emotion): Feelings {
  const words = [emotion, ...KINDRED_EMOTIONS[emotion]].flatMap((kindred) => EMOTION_WORDS[kindred])
  const sure = words.filter((word) => !GENERAL_DISTRESS.includes(word) && !AMBIGUOUS_FEELINGS.has(word))
  return {
    plain: new RegExp(`\\b(?:${sure.join('|')})\\b`, 'g'),
    framed: new RegExp(`^(?:${[...words, ...GENERAL_DISTRESS].join('|')})\\b`),
  }
}

export function contentOf(cue: Cue, shown: string): CueContent {
  return { ...cueWordsOf(cue, shown), feelings: FEELINGS.get(cue.emotion)! }
}

export function firstMatch(patterns: readonly RegExp[], text: string): Span | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match) return { start: match.index, end: match.index + match[0].length }
  }
  return null
}

function blankReassurance(text: string): string {
  return REASSURANCE.reduce((left, pattern) => left.replace(pattern, (found) => ' '.repeat(found.length)), text)
}

/** The feeling is named: a word of the cue's own class anywhere, or any word of distress within a frame that points at the patient. */
function namedFeeling(text: string, feelings: Feelings): Span | null {
  for (const word of text.matchAll(feelings.plain)) {
    if (!NEGATED_BEFORE.test(text.slice(0, word.index))) return { start: word.index, end: word.index + word[0].length }
  }
  for (const frame of FRAMES) {
    for (const match of text.matchAll(frame)) {
      const word = feelings.framed.exec(text.slice(match.index + match[0].length))
      if (word) return { start: match.index, end: match.index + match[0].length + word[0].length }
    }
  }
  return null
}

function sharedContent(text: string, content: CueContent): { start: number; end: number; strong: boolean } | null {
  const words = stemmedWords(text)
  const own = words.find((word) => content.own.has(word.stem))
  if (own) return { start: own.start, end: own.end, strong: true }
  const shown = words.filter((word) => content.shown.has(word.stem))
  return shown[0] ? { start: shown[0].start, end: shown[0].end, strong: new Set(shown.map((word) => word.stem)).size > 1 } : null
}

function isStock(text: string): boolean {
  const pieces = text
    .split(/,\s*|\s+and\s+(?=thank)/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !/^(?:(?:mr|mrs|ms|miss|dr|doctor|sir|madam)\b\.?.*)$/.test(piece))
  return pieces.length > 0 && pieces.every((piece) => STOCK_FORMULAS.some((formula) => formula.test(piece)))
}

function pursues(text: string, content: CueContent): boolean {
  const invitation = INVITING.exec(text)
  if (!invitation) return firstMatch(PURSUING, text) !== null
  const object = text.slice(invitation.index + invitation[0].length)
  return POINTING_BACK.test(object) || sharedContent(object, content) !== null || namedFeeling(object, content.feelings) !== null
}

/** How a clause goes on about what was shown: as a question about it, or by a phrase about the feeling itself. */
function explorationOf(clause: ReplyClause, text: string, content: CueContent): Exploration | null {
  const going = explorationIn({ ...clause, text }, content)
  if (going !== null && going.kind !== 'generic') return going
  if (!pursues(text, content) || !(clause.asked || INVITING.test(text))) return going
  const named = sharedContent(text, content) !== null || namedFeeling(text, content.feelings) !== null
  return { kind: 'inner', specific: named || going?.specific === true }
}

/** "Your stomach drops.": a few words that are all the patient's own. */
function givesBack(text: string, { own, shown }: CueContent): boolean {
  const telling = stemmedWords(text).filter(({ word }) => isTelling(word))
  return telling.length > 0 && text.split(' ').length <= LONGEST_ECHO && telling.every(({ stem }) => own.has(stem) || shown.has(stem))
}

/** What one clause does, with spans in the whole turn. A question that does nothing of this kind changes the topic. */
export function signsIn(clause: ReplyClause, content: CueContent): FoundSign[] {
  const at = (sign: ReplySign, span: Span | null): FoundSign[] =>
    span ? [{ sign, start: clause.start + span.start, end: clause.start + span.end }] : []
  const whole = { start: 0, end: clause.text.length }
  if (isStock(clause.text)) return at('stock', whole)
  if (FACILITATING.some((pattern) => pattern.test(clause.text))) return at('facilitate', whole)
  const text = blankReassurance(clause.text)
  const shared = sharedContent(text, content)
  const feeling = namedFeeling(text, content.feelings)
  const exploration = explorationOf(clause, text, content) ?? (clause.asked && feeling ? { kind: 'inner', specific: true } : null)
  const tells = !clause.asked || exploration?.kind === 'inner'
  const acknowledges = (shared?.strong && tells && !ADVISING.test(text)) || (!clause.asked && givesBack(text, content))
  const valid = firstMatch(VALIDATING, text)
  return [
    ...at('premature', text === clause.text ? null : whole),
    ...at('self-disclosure', clause.asked ? null : firstMatch(SELF_DISCLOSURE, text)),
    ...at('affect', feeling),
    ...at(acknowledges ? 'content' : 'aside', shared),
    ...at('acknowledge', clause.asked ? null : firstMatch(ACKNOWLEDGING_FRAMES, text)),
    ...at('valid', valid),
    ...at('acknowledge', valid && text.split(' ').length >= OWN_WORDS ? valid : null),
    ...at('pursue', exploration && whole),
    ...at('specific', exploration?.specific ? whole : null),
    ...at('inner', exploration?.kind === 'inner' && exploration.specific ? whole : null),
    ...at('offer', firstMatch(OFFERING, text)),
  ]
}
