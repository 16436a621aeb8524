import type { Span } from '../domain/ledger'
import { NEGATORS } from './lexicon/cue-answers'
import { SKIPPED_WORDS } from './lexicon/stop-words'
import { isContentWord, type Token } from './words'

/** Words put in between by manner (a filler, "only a bit") before a line counts as another one. */
const LONGEST_GAP = 3
/** Share of a line's words that must be there. */
const SHARE = 0.85
/** Lines of so few words must fill their clause: "it's tight" is not told by "it's tight round the waist". */
const SHORT_LINE = 3

const plays = (token: Token) => !SKIPPED_WORDS.has(token.norm) || NEGATORS.has(token.norm)
const carries = (token: Token) => isContentWord(token) || NEGATORS.has(token.norm) || /^\d/.test(token.norm)

type Aligned = { first: number; last: number; matched: number }

/** Walks a line's words through a text from one place, stepping over words that are not the line's; null where a denial or too much stands between. */
function alignFrom(line: readonly Token[], text: readonly Token[], from: number): Aligned | null {
  let at = from
  let last = from - 1
  let matched = 0
  for (const word of line) {
    let next = at
    while (next < text.length && next - at <= LONGEST_GAP && text[next]!.stem !== word.stem) next += 1
    const found = next < text.length && next - at <= LONGEST_GAP && !text.slice(at, next).some((skipped) => NEGATORS.has(skipped.norm))
    if (found) {
      matched += 1
      last = next
      at = next + 1
    } else if (carries(word)) {
      return null
    }
  }
  return matched === 0 ? null : { first: from, last, matched }
}

function fillsClause(text: string, span: Span): boolean {
  return /(?:^|[.,;:!?…\n–—-])\s*$/.test(text.slice(0, span.start)) && /^\s*(?:$|[.,;:!?…\n–—-])/.test(text.slice(span.end))
}

/** Where a line is said in a text, as it is or with words of manner between its own; null where it is not. */
export function findLine(line: readonly Token[], tokens: readonly Token[], text: string): Span | null {
  const wanted = line.filter(plays)
  const there = tokens.filter(plays)
  if (wanted.length === 0) return null
  for (let from = 0; from < there.length; from += 1) {
    if (there[from]!.stem !== wanted[0]!.stem && (carries(wanted[0]!) || there[from]!.stem !== wanted[1]?.stem)) continue
    const aligned = alignFrom(wanted, there, from)
    if (!aligned || aligned.matched < wanted.length * SHARE) continue
    const span = { start: there[aligned.first]!.start, end: there[aligned.last]!.end }
    if (wanted.length > SHORT_LINE || fillsClause(text, span)) return span
  }
  return null
}

/** Whether a line says something by itself, so that it may be known without its question. */
export function tellsAlone(line: readonly Token[]): boolean {
  return line.some(isContentWord)
}
