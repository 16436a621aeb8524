import type { PatientSheet } from '../domain/case'
import type { Knowledge } from '../domain/knowledge'
import { isInverted } from './question-form'
import { toReadable } from './readable'
import { clausesOf, sentencesOf } from './sentences'
import { findingIds } from './target-profiles'
import { askedTermsIn, type Token, tokenise, type Weight } from './words'

/** Gives the facts that are asked for, word for word, in a way that the case or the vocabulary gives for them. */
export function createOwnWords(
  sheet: PatientSheet | null,
  knowledge: Knowledge,
  { weight, names }: { weight: Weight; names: ReadonlySet<string> },
): (text: string) => readonly string[] {
  const meant = new Map<string, string[]>()
  for (const [id, asks] of sheet === null ? [] : asksOf(sheet, knowledge)) {
    for (const ask of asks) {
      const key = wordsKey(tellingClause(ask, weight), names)
      meant.set(key, [...new Set([...(meant.get(key) ?? []), id])])
    }
  }
  return (text) => meant.get(wordsKey(tokenise(text), names)) ?? []
}

function wordsKey(tokens: readonly Token[], names: ReadonlySet<string>): string {
  return tokens.flatMap(({ norm }) => (names.has(norm) ? [] : [norm])).join(' ')
}

/** The clause of an ask that says what it is after: clauses are read each by itself. The tellingest that asks, or of all where none does. */
function tellingClause(ask: string, weight: Weight): readonly Token[] {
  const clauses = sentencesOf(ask)
    .flatMap((sentence) => clausesOf(sentence, ask))
    .map(({ tokens }) => ({ tokens, tells: [...askedTermsIn(tokens)].reduce((total, term) => total + weight(term), 0) }))
    .sort((left, right) => right.tells - left.tells)
  const asking = clauses.find(({ tokens, tells }) => tells > 0 && isInverted(toReadable(tokens).line))
  return (asking ?? clauses[0])?.tokens ?? tokenise(ask)
}

/** The facts with the ways of asking that the case and the vocabulary give for them. */
function asksOf(sheet: PatientSheet, { findings }: Knowledge): (readonly [id: string, asks: readonly string[]])[] {
  return Object.values(sheet.facts).flatMap((facts) =>
    Object.entries(facts ?? {}).map(([id, fact]) => {
      const known = findingIds(fact).flatMap((finding) => findings[finding] ?? [])
      return [id, [...(fact.ask ?? []), ...known.flatMap((finding) => ('questions' in finding ? finding.questions : []))]] as const
    }),
  )
}
