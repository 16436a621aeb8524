import type { Span } from '../../domain/ledger'

/** A stretch that the judge is shown as something else, or, where it is empty, not at all. */
export type Replacement = Span & { by: string }

type Piece = Span & { shownStart: number; shownEnd: number; replaced: boolean }

/** A text as a judge reads it. Places in it lead back to the text as it was said, so that evidence is always in the words that were said. */
export type ShownText = {
  readonly original: string
  readonly shown: string
  /** The stretch of the original that a stretch of the shown text stands for; a name cut in two counts whole. Not empty. */
  originalSpan(start: number, end: number): Span
}

/** Spans that overlap an earlier one are passed over: what leaves out comes before what renames. */
export function showText(original: string, replacements: readonly Replacement[]): ShownText {
  const pieces: Piece[] = []
  let shown = ''
  let at = 0
  const add = (end: number, words: string, replaced: boolean) => {
    pieces.push({ start: at, end, shownStart: shown.length, shownEnd: shown.length + words.length, replaced })
    shown += words
    at = end
  }
  for (const { start, end, by } of withoutOverlaps(replacements)) {
    add(start, original.slice(at, start), false)
    add(end, by, true)
  }
  add(original.length, original.slice(at), false)
  const pieceOf = (place: number) => pieces.find(({ shownStart, shownEnd }) => shownStart <= place && place < shownEnd)!
  return {
    original,
    shown,
    originalSpan(start, end) {
      const [first, last] = [pieceOf(start), pieceOf(end - 1)]
      return {
        start: first.replaced ? first.start : first.start + start - first.shownStart,
        end: last.replaced ? last.end : last.start + end - last.shownStart,
      }
    },
  }
}

function withoutOverlaps(replacements: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = []
  for (const replacement of replacements) {
    if (kept.every(({ start, end }) => replacement.end <= start || replacement.start >= end)) kept.push(replacement)
  }
  return kept.sort((a, b) => a.start - b.start)
}
