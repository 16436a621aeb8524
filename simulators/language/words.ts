import { BODY_CONCEPTS } from './lexicon/concepts-body'
import { EVERYDAY_CONCEPTS } from './lexicon/concepts-everyday'
import { HISTORY_CONCEPTS } from './lexicon/concepts-history'
import { LIFE_CONCEPTS } from './lexicon/concepts-life'
import { SYMPTOM_CONCEPTS } from './lexicon/concepts-symptoms'
import { FAINT_WORDS, STOP_WORDS } from './lexicon/stop-words'
import { createPhraseIndex, type PhraseIndex } from './phrases'
import { ROOM, remembered } from './remembered'
import { asWritten, createSpeller, type Speller } from './spelling'
import { splitWords, type Token } from './tokens'
import { withoutSlips } from './without-slips'

export type { Token } from './tokens'

/** A word or phrase of the synonym lexicon where it stands in a text. */
export type ConceptMention = { concept: string; start: number; end: number }

const CONCEPT_GROUPS = [BODY_CONCEPTS, SYMPTOM_CONCEPTS, HISTORY_CONCEPTS, LIFE_CONCEPTS]
/** `asked`: the concepts with everyday turns of phrase as well, which mean what they mean in a question only. */
type Lexicon = { spell: Speller; concepts: PhraseIndex; asked: PhraseIndex }
type Phrase = [concept: string, tokens: Token[]]

function phrasesOf(groups: readonly Readonly<Record<string, string>>[]): Phrase[] {
  return groups.flatMap((group) =>
    Object.entries(group).flatMap(([concept, words]) =>
      words.split(', ').map((phrase): Phrase => [concept, splitWords(phrase, asWritten)]),
    ),
  )
}

function buildLexicon(): Lexicon {
  const phrases = phrasesOf(CONCEPT_GROUPS)
  const asked = [...phrases, ...phrasesOf([EVERYDAY_CONCEPTS])]
  const spell = createSpeller(asked.flatMap(([, tokens]) => tokens.map(({ norm }) => norm)))
  return { spell, concepts: createPhraseIndex(phrases), asked: createPhraseIndex(asked) }
}

let lexicon: Lexicon | undefined
const theLexicon = (): Lexicon => {
  lexicon ??= buildLexicon()
  return lexicon
}

/** The words of a text with spans, typing errors mended against the synonym lexicon, slips of speech left out. */
export const tokenise = remembered(ROOM.lines, (text): readonly Token[] => withoutSlips(splitWords(text, theLexicon().spell)))

/** Words that carry content of their own: no pronouns, auxiliaries, question words. */
export function isContentWord({ stem, norm }: Token): boolean {
  return stem.length > 1 && !STOP_WORDS.has(stem) && !STOP_WORDS.has(norm)
}

/** The concepts that tokens name: the longest phrase at each place. A phrase may stand for more than one. */
export function conceptsIn(tokens: readonly Token[]): ConceptMention[] {
  return theLexicon()
    .concepts.find(tokens)
    .map(({ id, first, last }) => ({ concept: id, start: tokens[first]!.start, end: tokens[last]!.end }))
}

/** The concepts that a text names, with spans. */
export function conceptsOf(text: string): ConceptMention[] {
  return conceptsIn(tokenise(text))
}

/** A text as a bag of meaning: `#concept` for what the lexicon knows, the stem for every other content word. */
export function termsIn(tokens: readonly Token[]): Set<string> {
  return termsBy(theLexicon().concepts, tokens)
}

/** The same of what a doctor asks, everyday turns of phrase understood: "any trouble in the bedroom?" asks about sex, a patient's bedroom is a room. */
export function askedTermsIn(tokens: readonly Token[]): Set<string> {
  return termsBy(theLexicon().asked, tokens)
}

function termsBy(concepts: PhraseIndex, tokens: readonly Token[]): Set<string> {
  const terms = new Set<string>()
  const covered = new Set<number>()
  for (const { id, first, last } of concepts.find(tokens)) {
    terms.add(`#${id}`)
    for (let at = first; at <= last; at += 1) covered.add(at)
  }
  tokens.forEach((token, at) => {
    if (!covered.has(at) && isContentWord(token)) terms.add(token.stem)
  })
  return terms
}

export function termsOf(text: string): Set<string> {
  return termsIn(tokenise(text))
}

/** How much a term tells, above 0. */
export type Weight = (term: string) => number

const FAINT = 0.25

/** Concepts 1, other content words 0.8, words such as "problem" or "feel" a quarter. */
export const plainWeight: Weight = (term) =>
  term.startsWith('#') ? (FAINT_WORDS.has(term.slice(1)) ? FAINT : 1) : FAINT_WORDS.has(term) ? FAINT : 0.8

/** Plain weights times inverse document frequency over the documents, scaled to 1 for a term that no document holds. */
export function weighBy(documents: readonly ReadonlySet<string>[]): Weight {
  const counts = new Map<string, number>()
  for (const terms of documents) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const most = Math.log(1 + documents.length)
  return (term) =>
    plainWeight(term) * (most === 0 ? 1 : Math.max(0.1, Math.log((1 + documents.length) / (1 + (counts.get(term) ?? 0))) / most))
}

const sum = (terms: Iterable<string>, weight: Weight): number => {
  let total = 0
  for (const term of terms) total += weight(term)
  return total
}

/** Share of the wanted terms' weight that is there, in [0,1]; 0 where nothing is wanted. */
export function coverage(wanted: ReadonlySet<string>, there: ReadonlySet<string>, weight: Weight = plainWeight): number {
  const total = sum(wanted, weight)
  return total === 0
    ? 0
    : sum(
        [...wanted].filter((term) => there.has(term)),
        weight,
      ) / total
}

/** Weighted Dice overlap of two bags of terms, in [0,1], symmetrical. */
export function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>, weight: Weight = plainWeight): number {
  const total = sum(left, weight) + sum(right, weight)
  return total === 0
    ? 0
    : (2 *
        sum(
          [...left].filter((term) => right.has(term)),
          weight,
        )) /
        total
}

/** How much two texts are about the same, in [0,1]; symmetrical. */
export function similarity(left: string, right: string, weight: Weight = plainWeight): number {
  return overlap(termsOf(left), termsOf(right), weight)
}
