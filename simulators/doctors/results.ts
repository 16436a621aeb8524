import type { ActPayload, Found } from '../domain/event'
import type { FindingId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { Answer } from '../knowledge/answers'
import { clausesOf, sentencesOf } from '../language/sentences'
import { type Token, tokenise } from '../language/words'

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

/** Findings that an examination or test of this name shows. */
export function findingsShownBy(request: string, kind: 'examination' | 'investigation', knowledge: Knowledge): FindingId[] {
  const wanted = request.trim().toLowerCase()
  return Object.keys(knowledge.findings)
    .filter((id) => {
      const finding = knowledge.findings[id]!
      return 'chart' in finding && finding.chart === kind && finding.names.some((name) => name.toLowerCase() === wanted)
    })
    .sort()
}

/** What returned results tell: a normal one denies all it could show; an abnormal one affirms what its words name. */
export function resultAnswers(acts: readonly ActPayload[], knowledge: Knowledge): Answer[] {
  return acts.flatMap((act) => {
    if (act.kind !== 'examine' && act.kind !== 'order') return []
    const shown = findingsShownBy(act.request, act.kind === 'examine' ? 'examination' : 'investigation', knowledge)
    return act.found.flatMap((found) => readResult(found, shown, knowledge))
  })
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
