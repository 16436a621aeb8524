import { CHART_SPELLINGS, CHART_SYNONYMS, ROUTINE_BLOODS } from './lexicon/chart-names'
import { createPhraseIndex, type PhraseIndex } from './phrases'
import { asWritten, createSpeller, type Speller } from './spelling'
import { splitWords, type Token } from './tokens'
import { termsIn } from './words'

/** What the observations are called whether or not a chart lists them. */
const VITALS = 'vitals'
const GROUP = 'group '
const BLOODS = 'bloods'

/** A name or request in plain words: abbreviations spelt alike, no "u" read as "you". */
function wordsOf(text: string, spell: Speller): Token[] {
  const plain = CHART_SPELLINGS.reduce((line, [written, meant]) => line.replace(written, meant), text.toLowerCase())
  return splitWords(plain, spell)
}

type Synonyms = { phrases: (readonly [string, Token[]])[]; index: PhraseIndex; words: string[] }

let synonyms: Synonyms | undefined

function theSynonyms(): Synonyms {
  if (synonyms !== undefined) return synonyms
  const entries = [...Object.entries(CHART_SYNONYMS), [BLOODS, ROUTINE_BLOODS.names] as const]
  const phrases = entries.flatMap(([group, names]) => names.split(', ').map((name) => [GROUP + group, wordsOf(name, asWritten)] as const))
  synonyms = { phrases, index: createPhraseIndex(phrases), words: phrases.flatMap(([, tokens]) => tokens.map((token) => token.norm)) }
  return synonyms
}

/** The groups whose name one of these names is, whole. */
function groupsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const tokens = wordsOf(name, asWritten)
    return theSynonyms()
      .index.findAll(tokens)
      .filter(({ first, last }) => first === 0 && last === tokens.length - 1)
      .map(({ id }) => id)
  })
}

type Names = Readonly<Record<string, { names: readonly string[] }>>
/** `own`: the terms of each name of its own. */
type Chart = {
  own: readonly { id: string; terms: ReadonlySet<string> }[]
  members: ReadonlyMap<string, readonly string[]>
  index: PhraseIndex
  spell: Speller
}

const charts = new WeakMap<Names, Chart>()

/** What one chart calls things, built once per chart. */
function chartOf(named: Names): Chart {
  const before = charts.get(named)
  if (before !== undefined) return before
  const entries = Object.entries(named)
  const own = entries.flatMap(([id, { names }]) =>
    [...names, id.replaceAll('-', ' ')].map((name) => [id, wordsOf(name, asWritten)] as const),
  )
  const { phrases, words } = theSynonyms()
  const members = new Map<string, string[]>()
  for (const [id, { names }] of entries) for (const group of groupsOf(names)) members.set(group, [...(members.get(group) ?? []), id])
  const spell = createSpeller([...words, ...own.flatMap(([, name]) => name.map((token) => token.norm))])
  const chart = {
    own: own.map(([id, name]) => ({ id, terms: termsIn(name) })).filter(({ terms }) => terms.size > 1),
    members,
    index: createPhraseIndex([...own, ...phrases]),
    spell,
  }
  charts.set(named, chart)
  return chart
}

/**
 * The ids among `named` that a free-text request names, in the order of the request, each once; `vitals` for the
 * observations. Tolerates abbreviations, word order and spelling. Empty where nothing is recognised.
 */
export function matchNames(request: string, named: Names): string[] {
  const { own, members, index, spell } = chartOf(named)
  const tokens = wordsOf(request, spell)
  const hits = index.find(tokens)
  const direct = new Set(hits.filter(({ id }) => !id.startsWith(GROUP)).map(({ first }) => first))
  const found = hits.flatMap(({ id, first }) => {
    if (!id.startsWith(GROUP)) return [id]
    if (id === GROUP + BLOODS || direct.has(first)) return []
    return id === GROUP + VITALS ? [VITALS] : (members.get(id) ?? [])
  })
  const all = [...found, ...byTerms(tokens, own)]
  const bloods = hits.some(({ id }) => id === GROUP + BLOODS) && !all.some((id) => isBlood(id, members))
  return [...new Set([...all, ...(bloods ? ROUTINE_BLOODS.groups.flatMap((group) => members.get(GROUP + group) ?? []) : [])])]
}

const BLOOD_GROUPS = [
  'fbc',
  'renal',
  'lft',
  'crp',
  'troponin',
  'd-dimer',
  'bnp',
  'glucose',
  'hba1c',
  'tft',
  'lipids',
  'clotting',
  'amylase',
  'calcium',
  'iron',
  'b12',
  'cultures',
  'gas',
  'psa',
  'ana',
] as const

function isBlood(id: string, members: ReadonlyMap<string, readonly string[]>): boolean {
  return BLOOD_GROUPS.some((group) => members.get(GROUP + group)?.includes(id))
}

/** Names of two terms or more whose terms stand in one part of the request in any order: "ultrasound of the abdomen". */
function byTerms(tokens: readonly Token[], own: Chart['own']): string[] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    const last = parts.at(-1)!
    if (token.norm === 'and' || (last.length > 0 && token.start > last.at(-1)!.end + 1)) parts.push(token.norm === 'and' ? [] : [token])
    else last.push(token)
  }
  return parts.flatMap((part) => {
    const there = termsIn(part)
    const fitting = own.filter(({ terms }) => [...terms].every((term) => there.has(term)))
    const most = Math.max(0, ...fitting.map(({ terms }) => terms.size))
    return fitting.filter(({ terms }) => terms.size === most).map(({ id }) => id)
  })
}
