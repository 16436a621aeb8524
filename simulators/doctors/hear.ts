import type { FindingId } from '../domain/identifiers'
import type { Finding, Knowledge } from '../domain/knowledge'
import type { Answer } from '../knowledge/answers'
import { createPhraseIndex, type PhraseIndex } from '../language/phrases'
import { remembered } from '../language/remembered'
import { type Clause, clausesOf, sentencesOf } from '../language/sentences'
import { isContentWord, type Token, tokenise } from '../language/words'
import { AMBIGUOUS_LAY_WORDS } from './ambiguous-lay-words'
import { oncePerKnowledge } from './once-per-knowledge'

const NEGATIONS: ReadonlySet<string> = new Set(['no', 'never', 'without', 'nor', 'neither'])
/** A negation counts only this close before the words; a "not" makes them uncertain from further away. */
const NEGATION_REACH = 2
const NOT_REACH = 4
/** A phrase that more findings share tells them apart too little to be heard unasked. */
const SHARED_BY_AT_MOST = 2
/** A single word is telling from this length on, and only in nearly the form in which it is listed. */
const TELLING_LENGTH = 5

/** What free talk tells of findings, by their lay words. */
export type Listener = (text: string) => readonly Answer[]

type Owned = { finding: FindingId; value: string | null; words: readonly string[] }

/** Room for some thousand sentences, in characters. */
const ROOM = 200_000

/** Questions in the text tell nothing; a negation right before the words makes them a no. */
export const listener = oncePerKnowledge((knowledge): Listener => {
  const owned = tellingPhrases(knowledge)
  const index = createPhraseIndex(owned.map(({ words }, at): [string, readonly Token[]] => [String(at), tokenise(words.join(' '))]))
  return remembered(ROOM, (text) =>
    sentencesOf(text)
      .filter((sentence) => !sentence.asks)
      .flatMap((sentence) => clausesOf(sentence, text))
      .flatMap((clause) => heardIn(clause, index, owned)),
  )
})

function heardIn(clause: Clause, index: PhraseIndex, owned: readonly Owned[]): Answer[] {
  return index.findAll(clause.tokens).flatMap(({ id, first, last }) => {
    const { finding, value, words } = owned[Number(id)]!
    if (words.length === 1 && !isNearly(clause.tokens[last]!.norm, words[0]!)) return []
    const present = polarity(clause.tokens, first)
    return present === null || (!present && value !== null) ? [] : [{ finding, value, present }]
  })
}

/** "No fever" denies it; "not sleeping" and "can't sleep" are the complaint itself; any other "not" is left open. */
function polarity(tokens: readonly Token[], first: number): boolean | null {
  const before = tokens.slice(Math.max(0, first - NEGATION_REACH), first).map((token) => token.norm)
  if (before.some((word) => NEGATIONS.has(word))) return false
  if (!tokens.slice(Math.max(0, first - NOT_REACH), first).some((token) => token.norm === 'not')) return true
  const complains = before.at(-1) === 'not' && (before.at(-2) === 'can' || tokens[first]!.norm.endsWith('ing'))
  return complains ? true : null
}

function isNearly(heard: string, listed: string): boolean {
  return heard.slice(0, TELLING_LENGTH) === listed.slice(0, TELLING_LENGTH) && Math.abs(heard.length - listed.length) <= 3
}

function tellingPhrases(knowledge: Knowledge): Owned[] {
  const byWords = new Map<string, Owned[]>()
  for (const [id, finding] of Object.entries(knowledge.findings)) {
    for (const owned of layPhrases(id, finding)) {
      const tokens = tokenise(owned.words.join(' '))
      if (!isTelling(tokens)) continue
      const key = tokens.map((token) => token.stem).join(' ')
      byWords.set(key, [...(byWords.get(key) ?? []), { ...owned, words: tokens.map((token) => token.norm) }])
    }
  }
  return [...byWords.values()].filter((owners) => new Set(owners.map(({ finding }) => finding)).size <= SHARED_BY_AT_MOST).flat()
}

function isTelling(tokens: readonly Token[]): boolean {
  const content = tokens.filter((token) => isContentWord(token) && !AMBIGUOUS_LAY_WORDS.has(token.stem))
  return tokens.length === 1
    ? (content[0]?.norm.length ?? 0) >= TELLING_LENGTH
    : content.length >= 1 && tokens.filter(isContentWord).length >= 2
}

function layPhrases(id: FindingId, finding: Finding): Owned[] {
  if ('chart' in finding || finding.type === 'text') return []
  if (finding.type === 'boolean') return finding.lay.map((phrase) => ({ finding: id, value: null, words: [phrase] }))
  return Object.entries(finding.values).flatMap(([value, words]) => words.map((word) => ({ finding: id, value, words: [word] })))
}
