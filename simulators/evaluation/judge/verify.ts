import type { JudgeItem } from '../../domain/judge'
import type { Score } from '../../domain/score'
import { findJudgeInjections } from '../../language/find-judge-injections'
import type { Finding, ItemAnswer } from './answer'
import type { ShownTurn } from './conversation'
import type { Frame } from './frame'
import type { ShownText } from './shown-text'

type Quote = Score['evidence'][number]
/** What is wrong with an answer, in words that a judge can mend it by. */
export type Fault = { fault: string }

const LONGEST_REASON = 600

/** Levels that need evidence: those named by the item, or else all that are worth something. */
export const needsEvidence = ({ evidence, values }: JudgeItem, level: number): boolean =>
  evidence.at ? evidence.at.includes(level) : (values[level] ?? 0) > 0

/**
 * Takes an answer only as far as it can be checked: a level of the closed set, and evidence in the exact words (blanks aside)
 * of the right speaker's turn. The quotes returned are in the words as they were said.
 */
export function verifyAnswer(item: JudgeItem, answer: ItemAnswer | undefined, frame: Frame): Finding | Fault {
  if (!answer) return { fault: 'is not answered' }
  const reason = answer.reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON)
  if (answer.level === null) return { level: null, reason: reason || 'the judge saw no occasion for it', evidence: [], failed: false }
  if (!Object.hasOwn(item.levels, answer.level)) return { fault: `has a level that is none of ${Object.keys(item.levels).join(', ')}` }
  const level = Number(answer.level)
  const evidence: Quote[] = []
  for (const [at, given] of answer.evidence.entries()) {
    const quote = verifyQuote(given, item, frame)
    if ('fault' in quote) return { fault: `quote ${at + 1} ${quote.fault}` }
    if (!evidence.some((known) => known.turn === quote.turn && known.quote === quote.quote)) evidence.push(quote)
  }
  if (needsEvidence(item, level) && evidence.length < item.evidence.min)
    return { fault: `level ${level} needs at least ${item.evidence.min} quote${item.evidence.min === 1 ? '' : 's'}` }
  return { level, reason, evidence, failed: false }
}

function verifyQuote({ turn, quote }: Quote, item: JudgeItem, frame: Frame): Quote | Fault {
  const found = frame.turns.find((shown) => shown.turn === turn)
  if (!found) return { fault: `names turn ${turn}, which is not shown` }
  if (item.evidence.turn === 'this' && turn !== frame.subject) return { fault: `is of turn ${turn}; the turn judged is ${frame.subject}` }
  if (item.evidence.from !== 'either' && item.evidence.from !== found.role)
    return { fault: `is the ${found.role}'s; evidence must be the ${item.evidence.from}'s words` }
  return quotedWords(found, quote)
}

function quotedWords({ turn, text, acts }: ShownTurn, quote: string): Quote | Fault {
  const words = quote.trim().split(/\s+/).filter(Boolean)
  const whole = [text, ...acts].some(({ shown }) => shown.trim() === quote.trim())
  if (words.length === 0 || (words.length === 1 && !whole)) return { fault: 'is too short to be evidence: quote two words or more' }
  const places = [text, ...acts].flatMap((spoken) => placesOf(words, spoken).map((place) => ({ spoken, ...place })))
  if (places.length === 0) {
    const addressed = [text, ...acts].some(({ original }) =>
      [...original.matchAll(wordsPattern(words))].some(({ index, 0: said }) => addressesJudge(original, index, index + said.length)),
    )
    return {
      fault: addressed ? 'is of words that address the judge: these are no evidence' : `does not stand word for word in turn ${turn}`,
    }
  }
  const clean = places.find(({ spoken, start, end }) => !addressesJudge(spoken.original, start, end))
  if (!clean) return { fault: 'reaches over words that address the judge: quote what stands beside them' }
  return { turn, quote: clean.spoken.original.slice(clean.start, clean.end) }
}

const addressesJudge = (text: string, start: number, end: number) =>
  findJudgeInjections(text).some((injected) => injected.start < end && start < injected.end)

/** Where words stand one after the other in what is shown, as places in the text as it was said. */
const placesOf = (words: readonly string[], spoken: ShownText) =>
  [...spoken.shown.matchAll(wordsPattern(words))].map((match) => spoken.originalSpan(match.index, match.index + match[0].length))

const wordsPattern = (words: readonly string[]) =>
  new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('\\s+'), 'g')
