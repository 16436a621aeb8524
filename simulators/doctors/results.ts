import type { ActPayload, Found } from '../domain/event'
import type { FindingId } from '../domain/identifiers'
import type { ChartFinding, Knowledge } from '../domain/knowledge'
import type { Answer } from '../knowledge/answers'
import { clausesOf, sentencesOf } from '../language/sentences'
import { type Token, tokenise } from '../language/words'
import { oncePerKnowledge } from './once-per-knowledge'

const NEGATIONS: ReadonlySet<string> = new Set(['no', 'not', 'without', 'normal', 'nil', 'absent', 'never', 'negative'])
/** Words of a finding's id that say nothing of where or what. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'sign',
  'signs',
  'score',
  'raised',
  'abnormal',
  'child',
  'chest',
  'film',
  'scan',
  'ct',
  'ecg',
  'echo',
])
const NAMED_FROM = 0.5

/** By kind of study and its name in small letters, the findings that it shows, in the order of their ids. */
type Shown = Record<ChartFinding['chart'], ReadonlyMap<string, readonly FindingId[]>>

/** Reads each act once. */
const reader = oncePerKnowledge((knowledge) => {
  const shown = studiesOf(knowledge)
  const read = new WeakMap<ActPayload, readonly Answer[]>()
  return (act: ActPayload): readonly Answer[] => {
    const answers = read.get(act) ?? answersOf(act, shown, knowledge)
    read.set(act, answers)
    return answers
  }
})

/** What returned results tell: a normal one denies all it could show; an abnormal one affirms what its words name. */
export function resultAnswers(acts: readonly ActPayload[], knowledge: Knowledge): Answer[] {
  return acts.flatMap(reader(knowledge))
}

function studiesOf({ findings }: Knowledge): Shown {
  const shown = { examination: new Map<string, FindingId[]>(), investigation: new Map<string, FindingId[]>() }
  for (const id of Object.keys(findings).sort()) {
    const finding = findings[id]!
    if (!('chart' in finding)) continue
    const byName = shown[finding.chart]
    for (const name of new Set(finding.names.map((each) => each.toLowerCase()))) byName.set(name, [...(byName.get(name) ?? []), id])
  }
  return shown
}

function answersOf(act: ActPayload, shown: Shown, knowledge: Knowledge): Answer[] {
  if (act.kind !== 'examine' && act.kind !== 'order') return []
  const study = shown[act.kind === 'examine' ? 'examination' : 'investigation']
  const findings = study.get(act.request.trim().toLowerCase()) ?? []
  return act.found.flatMap((found) => readResult(found, findings, knowledge))
}

function readResult(found: Found, shown: readonly FindingId[], knowledge: Knowledge): Answer[] {
  if (!found.abnormal) return shown.map((finding) => ({ finding, value: null, present: false }))
  if (shown.length === 1) return [{ finding: shown[0]!, value: null, present: true }]
  const graded = shown.map((finding) => ({ finding, share: shareNamed(finding, found.result, knowledge) }))
  const most = Math.max(0, ...graded.map((each) => each.share))
  return graded.flatMap(({ finding, share }): Answer[] => {
    if (share === 0) return [{ finding, value: null, present: false }]
    return share >= NAMED_FROM && share === most ? [{ finding, value: null, present: true }] : []
  })
}

/** Share of the words of a finding's id that one affirmed clause of the result holds. */
function shareNamed(id: FindingId, result: string, knowledge: Knowledge): number {
  const finding = knowledge.findings[id]!
  const names = 'names' in finding ? tokenise(finding.names.join(' ')).map((token) => token.stem) : []
  const words = tokenise(id.replaceAll('-', ' ')).filter((token) => !EMPTY_WORDS.has(token.norm))
  const telling = words.filter((token) => !names.includes(token.stem))
  const wanted = (telling.length > 0 ? telling : words).map((token) => token.stem)
  if (wanted.length === 0) return 0
  const clauses = sentencesOf(result)
    .flatMap((sentence) => clausesOf(sentence, result))
    .flatMap((clause) => byCommas(clause.tokens, result))
  const shares = clauses.filter((tokens) => !tokens.some((token) => NEGATIONS.has(token.norm))).map((tokens) => heldShare(wanted, tokens))
  return Math.max(0, ...shares)
}

function heldShare(wanted: readonly string[], tokens: readonly Token[]): number {
  const there = tokens.map((token) => token.stem)
  return (
    wanted.filter((stem) => there.some((other) => other === stem || (stem.length > 4 && other.startsWith(stem.slice(0, 5))))).length /
    wanted.length
  )
}

function byCommas(tokens: readonly Token[], text: string): Token[][] {
  const parts: Token[][] = [[]]
  tokens.forEach((token, at) => {
    if (at > 0 && text.slice(tokens[at - 1]!.end, token.start).includes(',')) parts.push([])
    parts.at(-1)!.push(token)
  })
  return parts
}
