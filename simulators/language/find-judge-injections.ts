import type { Span } from '../domain/ledger'
import { RAW_INJECTION_PATTERNS } from './lexicon/injection'
import { JUDGE_PATTERNS, RAW_JUDGE_PATTERNS } from './lexicon/judge-injection'
import { toReadable } from './readable'
import { ROOM, remembered } from './remembered'
import { sentencesOf } from './sentences'
import { unmask } from './unmask'
import { tokenise } from './words'

/** Characters that no eye sees: a line of them is for machines alone. One by one they stand in honest text, as soft hyphens do. */
const UNSEEN = /(?:\p{Cf}|\p{Co}|\p{Cn}|\p{Variation_Selector}){4,}/gu

const RAW = [...RAW_INJECTION_PATTERNS, ...RAW_JUDGE_PATTERNS].map(({ source, flags }) => new RegExp(source, `${flags}g`))

/**
 * The stretches of a turn, a plan or a note that are meant for whoever judges it and not for the other side: whole sentences that speak of
 * marks and judging, forged fields, frames and turns, runs in a code, and characters that are not seen. Sorted, never overlapping.
 */
export const findJudgeInjections = remembered(ROOM.lines, (text): readonly Span[] => {
  const unseen = [...text.matchAll(UNSEEN)].map(({ 0: run, index }) => ({ start: index, end: index + run.length }))
  const addressed: Span[] = sentencesOf(text).filter(({ text: sentence }) => [sentence, ...undisguised(sentence)].some(speaksToJudge))
  const forged = RAW.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(([words]) => words !== '')
      .map(({ 0: words, index }) => sentencesAround(text, index, index + words.length)),
  )
  const found = [...addressed, ...forged]
  // A disguise may hide where its sentences end.
  if (found.length === 0 && text !== '' && undisguised(text).some(speaksToJudge)) return [{ start: 0, end: text.length }]
  if (found.length === 0) return unseen
  // What stands between two such sentences belongs to them.
  const start = Math.min(...found.map((span) => span.start))
  const end = Math.max(...found.map((span) => span.end))
  return [...unseen.filter((run) => run.end <= start || run.start >= end), { start, end }].sort((a, b) => a.start - b.start)
})

/** Read as written too: where a slip is mended, a word of another language may become an English one. */
function speaksToJudge(text: string): boolean {
  const { line } = toReadable(tokenise(text))
  const written = text.toLowerCase()
  return JUDGE_PATTERNS.some((pattern) => pattern.test(line) || pattern.test(written))
}

/** What the text says to someone who sees through look-alike letters, the commonest cipher and mirror writing. */
function undisguised(text: string): string[] {
  const seen = unmask(text)
  return [seen, rotated(seen), [...seen].reverse().join('')].filter((form) => form !== text)
}

function sentencesAround(text: string, from: number, to: number): Span {
  const touched = sentencesOf(text).filter(({ start, end }) => start < to && from < end)
  return { start: Math.min(from, ...touched.map(({ start }) => start)), end: Math.max(to, ...touched.map(({ end }) => end)) }
}

/** Each letter thirteen places on, the best known of all ciphers. */
function rotated(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const start = letter <= 'Z' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - start + 13) % 26) + start)
  })
}
