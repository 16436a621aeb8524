import { CONDITIONAL, DENYING, GIVING, WITHHELD_AFTER, WITHHOLDING, WITHHOLDING_PHRASES } from './lexicon/cue-plan'
import { SKIPPED_WORDS } from './lexicon/stop-words'
import { ROOM, remembered } from './remembered'
import { asWritten } from './spelling'
import { splitWords, type Token } from './tokens'

/** Whether a plan holds something: `done` where it is planned, `negated` where it is only named to be withheld. `quote` is a part of the plan. */
export type PlanMatch = { done: boolean; negated: boolean; quote: string }

type Part = { text: string; tokens: readonly Token[] }
type Place = { first: number; last: number }

const PART_END = /[.;!?\n•]+(?=\s|$)|\s[-–—]\s|\b(?:but|however|although|whereas|then)\b/gi
/** Words of one family share so long a beginning: "cardiology" and "cardiologist", "thrombolysis" and "thrombolytic". */
const SHARED_BEGINNING = 6
const SHARED_SHARE = 0.7
/** A denial reaches so many words. */
const REACH = 7

const wordsOf = remembered(ROOM.lines, (text): readonly Token[] => splitWords(text, asWritten))

const partsOf = remembered(ROOM.lines, (text): readonly Part[] => {
  const parts: string[] = []
  let start = 0
  for (const match of text.matchAll(PART_END)) {
    parts.push(text.slice(start, match.index + (/\w/.test(match[0]) ? 0 : match[0].length)))
    start = match.index + match[0].length
  }
  return [...parts, text.slice(start)]
    .map((part) => ({ text: part.trim(), tokens: wordsOf(part.trim()) }))
    .filter((part) => part.tokens.length > 0)
})

function sameFamily(left: Token, right: Token): boolean {
  if (left.stem === right.stem || left.norm === right.norm) return true
  let shared = 0
  while (shared < Math.min(left.norm.length, right.norm.length) && left.norm[shared] === right.norm[shared]) shared += 1
  return shared >= SHARED_BEGINNING && shared / Math.max(left.norm.length, right.norm.length) >= SHARED_SHARE
}

const telling = (tokens: readonly Token[]) => {
  const kept = tokens.filter((token) => !SKIPPED_WORDS.has(token.norm))
  return kept.length > 0 ? kept : tokens
}

function placesOf(phrase: readonly Token[], tokens: readonly Token[]): Place[] {
  const wanted = telling(phrase)
  if (wanted.length === 0) return []
  return tokens.flatMap((_, first): Place[] => {
    let at = first
    for (const [index, word] of wanted.entries()) {
      while (index > 0 && at < tokens.length && SKIPPED_WORDS.has(tokens[at]!.norm) && !sameFamily(tokens[at]!, word)) at += 1
      if (at >= tokens.length || !sameFamily(tokens[at]!, word)) return []
      at += 1
    }
    return [{ first, last: at - 1 }]
  })
}

/** "Not only" denies nothing. */
const denies = (tokens: readonly Token[], at: number) =>
  DENYING.has(tokens[at]?.norm ?? '') && !/^(?:only|just)$/.test(tokens[at + 1]?.norm ?? '')

/** How the words before a place bear on it, the nearest first: a giving word ends the search unless it is itself denied. */
function withheldBefore(part: Part, place: Place): boolean {
  const { tokens, text } = part
  const gap = (at: number) => text.slice(tokens[at]!.end, tokens[place.first]!.start)
  for (let at = place.first - 1; at >= 0; at -= 1) {
    const word = tokens[at]!.norm
    const denied = denies(tokens, at - 1) || (/^(?:be|been|to|yet)$/.test(tokens[at - 1]?.norm ?? '') && denies(tokens, at - 2))
    if (WITHHOLDING.has(word)) return !denied
    if (GIVING.has(word)) return denied
    if (denies(tokens, at) && place.first - at <= REACH) {
      const list = gap(at)
      return !list.includes(',') || /\bor\b/.test(text.slice(tokens[at]!.end))
    }
  }
  return false
}

function isWithheld(part: Part, place: Place): boolean {
  const before = part.text.slice(0, part.tokens[place.first]!.start).toLowerCase()
  const after = part.text.slice(part.tokens[place.last]!.end).toLowerCase()
  const phrased = WITHHOLDING_PHRASES.some((phrase) =>
    [...before.matchAll(phrase)].some((match) => !before.slice(match.index + match[0].length).includes(',')),
  )
  if (phrased) return true
  if (!CONDITIONAL.test(after) && WITHHELD_AFTER.test(after)) return true
  return withheldBefore(part, place)
}

/** Looks for what counts as doing one thing in a free-text plan. A thing named to be avoided, stopped or not given is not done. */
export function matchPlan(text: string, accept: readonly string[]): PlanMatch {
  let negated: Part | null = null
  for (const part of partsOf(text)) {
    for (const phrase of accept) {
      for (const place of placesOf(wordsOf(phrase), part.tokens)) {
        if (!isWithheld(part, place)) return { done: true, negated: false, quote: part.text }
        negated ??= part
      }
    }
  }
  return { done: false, negated: negated !== null, quote: negated?.text ?? '' }
}
