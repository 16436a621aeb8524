import type { Case } from '../domain/case'
import type { FindingId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import { createNameFinder } from '../language/names-diagnosis'
import { createPhraseIndex } from '../language/phrases'
import { ROOM, remembered } from '../language/remembered'
import { type ReplyClause, replyClauses } from '../language/reply-clauses'
import { coverage, termsOf, tokenise } from '../language/words'
import { CLAIMED, EXAMINED, GROUNDS, MEASURED, RESULT, SEEN, SUPPOSED, TOLD } from './assertion-frames'
import type { DoctorTurn } from './encounter-record'
import { type Grounds, groundsBefore } from './grounds'
import { conditionsNamed } from './named-conditions'
import type { ScoringContext } from './scoring-context'

/** A clinical finding that the doctor states as so. `traceable`: it goes back to the patient, a result or the door note. */
export type Assertion = { turn: number; quote: string; traceable: boolean }

/** So much of what is stated has to be there to go back to. */
const TRACED = 0.5

type Kind = 'told' | 'examined' | 'tested' | 'found'
type Stated = { kind: Kind; words: string; findings: readonly FindingId[] }

const known = new WeakMap<DoctorTurn, readonly Assertion[]>()

/** The findings a turn states, each with whether it is traceable. Questions, suppositions, plans and diagnoses state none. */
export function assertionsOf(turn: DoctorTurn, context: ScoringContext): readonly Assertion[] {
  const before = known.get(turn)
  if (before) return before
  // "When I examined you, ..." begins like a question and is none.
  const clauses = replyClauses(turn.text).filter(({ asked, text, end }) => !asked || (EXAMINED.test(text) && turn.text[end] !== '?'))
  const stated = clauses.flatMap((clause) => {
    const found = statedIn(clause, turn, context)
    return found ? [{ clause, found }] : []
  })
  const grounds = stated.length > 0 ? groundsBefore(turn.turn, context) : null
  const assertions = stated.map(({ clause, found }) => ({
    turn: turn.turn,
    quote: turn.text.slice(clause.start, clause.end),
    traceable: isTraceable(found, grounds!),
  }))
  known.set(turn, assertions)
  return assertions
}

/** The findings of the vocabulary that a text names by one of their lay words. */
export const findingsNamed = (text: string, { knowledge }: Pick<ScoringContext, 'knowledge'>) => layFinder(knowledge)(text)

function statedIn({ text, start, end }: ReplyClause, { reading }: DoctorTurn, context: ScoringContext): Stated | null {
  const told = TOLD.exec(text)
  if (told) {
    const words = text.slice(told.index + told[0].length)
    const concludes = reading.acts.some(
      ({ act, ...span }) => (act === 'DX_STATE' || act === 'DDX_STATE') && span.start < end && span.end > start,
    )
    return concludes || termsOf(words).size === 0 ? null : { kind: 'told', words, findings: [] }
  }
  if (SUPPOSED.test(text)) return null
  if (EXAMINED.test(text) || MEASURED.test(text)) return { kind: 'examined', words: text, findings: [] }
  const test = testNames(context.subject)(text).find((mention) => RESULT.test(text.slice(mention.end).trimStart()))
  if (test) return { kind: 'tested', words: text, findings: [] }
  if (!SEEN.test(text) && !CLAIMED.test(text) && !GROUNDS.test(text)) return null
  // "You have had a heart attack" is a diagnosis, right or wrong.
  if (conditionsNamed(text, context.knowledge).length > 0) return null
  const findings = findingsNamed(text, context)
  return findings.length === 0 ? null : { kind: 'found', words: text, findings }
}

function isTraceable({ kind, words, findings }: Stated, { terms, ...grounds }: Grounds): boolean {
  const covered = coverage(termsOf(words), terms) >= TRACED
  if (kind === 'told') return covered
  if (kind === 'examined') return grounds.examined && covered
  if (kind === 'tested') return grounds.tested && covered
  return findings.every((id) => grounds.findings.has(id)) || covered
}

const testsOf = new WeakMap<Case['chart'], ReturnType<typeof createNameFinder>>()

function testNames({ chart }: Case): ReturnType<typeof createNameFinder> {
  const before = testsOf.get(chart)
  if (before) return before
  const names = Object.values(chart.investigations).flatMap((test) => test.names)
  const find = createNameFinder([...names, ...names.map((name) => name.toLowerCase()), ...COMMON_TESTS])
  testsOf.set(chart, find)
  return find
}

/** Tests that a doctor may claim though the case has none of them. */
const COMMON_TESTS = ['blood test', 'bloods', 'x-ray', 'scan', 'ultrasound', 'ct', 'mri', 'ecg', 'tracing', 'urine test', 'swab', 'biopsy']

const layOf = new WeakMap<Knowledge['findings'], (text: string) => readonly FindingId[]>()

function layFinder({ findings }: Knowledge): (text: string) => readonly FindingId[] {
  const before = layOf.get(findings)
  if (before) return before
  const phrases = Object.entries(findings).flatMap(([id, finding]) =>
    'lay' in finding ? finding.lay.map((line) => [id, tokenise(line)] as const) : [],
  )
  const index = createPhraseIndex(phrases)
  const find = remembered(ROOM.ofOneCase, (text): readonly FindingId[] => [...new Set(index.find(tokenise(text)).map(({ id }) => id))])
  layOf.set(findings, find)
  return find
}
