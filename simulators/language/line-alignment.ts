import type { Span } from '../domain/ledger'
import { NEGATORS } from './lexicon/cue-answers'
import { SKIPPED_WORDS } from './lexicon/stop-words'
import { isContentWord, type Token } from './words'

/** A line as it is looked for in texts: the words that count in it. `tellsAlone`: it says something by itself, so that it may be known without its question. */
export type Line = { words: readonly { stem: string; carries: boolean }[]; tellsAlone: boolean }

/** A line found, and where. */
export type LineHit<Found> = { found: Found; span: Span }

/** Words put in between by manner (a filler, "only a bit") before a line counts as another one. */
const LONGEST_GAP = 3
/** Share of a line's words that must be there. */
const SHARE = 0.85
/** Lines of so few words must fill their clause: "it's tight" is not told by "it's tight round the waist". */
const SHORT_LINE = 3

const plays = (token: Token) => !SKIPPED_WORDS.has(token.norm) || NEGATORS.has(token.norm)
const carries = (token: Token) => isContentWord(token) || NEGATORS.has(token.norm) || /^\d/.test(token.norm)

export function toLine(tokens: readonly Token[]): Line {
  return {
    words: tokens.filter(plays).map((token) => ({ stem: token.stem, carries: carries(token) })),
    tellsAlone: tokens.some(isContentWord),
  }
}

type Aligned = { first: number; last: number; matched: number }

/** Walks a line's words through a text from one place, stepping over words that are not the line's; null where a denial or too much stands between. */
function alignFrom(line: Line['words'], text: readonly Token[], from: number): Aligned | null {
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
    } else if (word.carries) {
      return null
    }
  }
  return matched === 0 ? null : { first: from, last, matched }
}

function fillsClause(text: string, span: Span): boolean {
  return /(?:^|[.,;:!?…\n–—-])\s*$/.test(text.slice(0, span.start)) && /^\s*(?:$|[.,;:!?…\n–—-])/.test(text.slice(span.end))
}

/** The stems that a line can begin with in a text: its first word, or the second where the first may be missing. */
function beginningsOf({ words: [first, second] }: Line): string[] {
  if (first === undefined) return []
  return first.carries || second === undefined || second.stem === first.stem ? [first.stem] : [first.stem, second.stem]
}

/** Where a line is said among a text's words, as it is or with words of manner between its own; null where it is not. */
function findLine(line: Line, there: readonly Token[], text: string): Span | null {
  const wanted = line.words
  const beginnings = beginningsOf(line)
  for (let from = 0; from < there.length; from += 1) {
    if (!beginnings.includes(there[from]!.stem)) continue
    const aligned = alignFrom(wanted, there, from)
    if (!aligned || aligned.matched < wanted.length * SHARE) continue
    const span = { start: there[aligned.first]!.start, end: there[aligned.last]!.end }
    if (wanted.length > SHORT_LINE || fillsClause(text, span)) return span
  }
  return null
}

/** Finds which of many lines a text says, in the order of the lines. Only those that begin with a word of the text are looked at closely. */
export function createLineFinder<Found extends { line: Line }>(
  lines: readonly Found[],
): (text: string, tokens: readonly Token[]) => LineHit<Found>[] {
  const byStem = new Map<string, number[]>()
  for (const [at, { line }] of lines.entries()) {
    for (const stem of beginningsOf(line)) byStem.set(stem, [...(byStem.get(stem) ?? []), at])
  }
  return (text, tokens) => {
    const there = tokens.filter(plays)
    const near = new Set(there.flatMap(({ stem }) => byStem.get(stem) ?? []))
    return [...near]
      .sort((a, b) => a - b)
      .flatMap((at): LineHit<Found>[] => {
        const found = lines[at]!
        const span = findLine(found.line, there, text)
        return span === null ? [] : [{ found, span }]
      })
  }
}
