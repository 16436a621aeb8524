import type { Span } from '../../domain/ledger'
import { sentencesOf } from '../../language/sentences'
import type { SaidTurn } from './conversation'
import { ACKNOWLEDGEMENTS, ASIDES, CHOICES, COURTESIES, DETERMINERS, HEDGES, HESITATIONS, SOUNDS } from './filler-phrases'

const listed = (phrases: string): string[] => phrases.split(', ').toSorted((a, b) => b.length - a.length)
const anyOf = (phrases: readonly string[]) => `(?:${phrases.map((phrase) => phrase.replaceAll("'", "['’]")).join('|')})`
const sequenceOf = (...lists: string[]) => {
  const one = anyOf(listed(lists.join(', ')))
  return new RegExp(`^${one}(?:\\s+${one})*$`, 'i')
}

const FILLER = sequenceOf(ACKNOWLEDGEMENTS, COURTESIES, HESITATIONS)
/** Where the patient has just asked, "all right" is the answer. */
const FILLER_IN_ANSWER = sequenceOf(COURTESIES, HESITATIONS)
const CLOSING = sequenceOf(COURTESIES)
const CHOICE = new RegExp(`\\b${anyOf(listed(CHOICES))}\\b`, 'i')
/** Where one of them is a choice. */
const NAMES_CHOICES = /\b(?:or|left)\b/i
/** What joins a sentence to what came before is no filler by itself: "And the pain?", "But it is safe". */
const JOINING = sequenceOf('so, now, well, and, but')

const SOUND = new RegExp(`,?\\s*(?<![\\p{L}-])${anyOf(listed(SOUNDS))}(?![\\p{L}-])[,.…]*`, 'giu')
const HEDGE = new RegExp(`(?<before>[\\p{L}'’]*)(?<cut>,?\\s*(?<![\\p{L}])(?<hedge>${anyOf(listed(HEDGES))})(?![\\p{L}]),?)`, 'giu')
const ASIDE = new RegExp(`,\\s*${anyOf(listed(ASIDES))}(?=,)`, 'giu')
const PLEASE = /(?<!\bto )(?:,\s*)?\bplease\b,?/gi
const OF_A_KIND = new RegExp(`^${anyOf(listed(DETERMINERS))}$`, 'i')

/**
 * Where a doctor's turn only acknowledges, is courteous by habit, or softens: without these stretches it asks, tells and comforts the same.
 * Ordered, apart from each other. `answers`: the patient has just asked something.
 */
export function fillerIn(text: string, answers: boolean): Span[] {
  const found = sentencesOf(text).flatMap((sentence, index) => {
    const edges = edgesOf(sentence, answers && index === 0 ? FILLER_IN_ANSWER : FILLER)
    return [...edges, ...inside(sentence).map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }))]
  })
  return joined(found.map((span) => withBlanks(text, span)))
}

/** The filler of each doctor's turn, by its number; turns without any are left out. */
export function fillerByTurn(turns: readonly SaidTurn[]): Map<number, Span[]> {
  const found = new Map<number, Span[]>()
  turns.forEach(({ turn, role, text }, at) => {
    const before = turns[at - 1]
    const spans = role === 'doctor' ? fillerIn(text, before?.role === 'patient' && before.text.includes('?')) : []
    if (spans.length > 0) found.set(turn, spans)
  })
  return found
}

type Sentence = Span & { text: string; asks: boolean }

/** The parts between commas with which a sentence begins or ends and that are filler; the sentence, where all of it is. */
function edgesOf({ text, asks, start, end }: Sentence, filler: RegExp): Span[] {
  const parts = [...text.matchAll(/[^,]+/g)].map(({ index, 0: part }) => {
    const said = part.replace(/[\s.!…]+$/, '')
    return { start: start + index, end: start + index + said.length, words: said.trim() }
  })
  const isFiller = (words: string) => filler.test(words) && !(NAMES_CHOICES.test(text) && CHOICE.test(words))
  const kept = parts.findIndex(({ words }) => !isFiller(words))
  if (kept === -1) return asks || parts.every(({ words }) => JOINING.test(words)) ? [] : [{ start, end }]
  const lead = parts.slice(0, kept).some(({ words }) => !JOINING.test(words)) ? [{ start, end: parts[kept]!.start }] : []
  const last = parts.at(-1)!
  const closes = !asks && kept < parts.length - 1 && CLOSING.test(last.words)
  return closes ? [...lead, { start: last.start - 1, end: last.end }] : lead
}

/** What is nothing in the middle of a sentence; a question loses no more than sounds. */
function inside({ text, asks }: Sentence): Span[] {
  const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length })
  const sounds = [...text.matchAll(SOUND)].map(spanOf)
  if (asks) return sounds
  const hedges = [...text.matchAll(HEDGE)].flatMap((match) => {
    const { before, cut, hedge } = match.groups as { before: string; cut: string; hedge: string }
    if (/ of$/i.test(hedge) && (before === '' || OF_A_KIND.test(before))) return []
    return [{ start: match.index + before.length, end: match.index + before.length + cut.length }]
  })
  return [...sounds, ...hedges, ...[...text.matchAll(ASIDE)].map(spanOf), ...[...text.matchAll(PLEASE)].map(spanOf)]
}

/** In order, what touches or overlaps as one. */
function joined(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last === undefined || span.start > last.end) kept.push({ ...span })
    else last.end = Math.max(last.end, span.end)
  }
  return kept
}

/** A stretch that begins a text or stands after a blank takes the blanks behind it along. */
function withBlanks(text: string, { start, end }: Span): Span {
  const opens = start === 0 || /\s/.test(text[start - 1]!)
  return { start, end: opens ? text.length - text.slice(end).trimStart().length : end }
}
