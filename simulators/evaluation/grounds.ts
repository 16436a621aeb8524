import type { FindingId } from '../domain/identifiers'
import { termsOf } from '../language/words'
import type { ScoringContext } from './scoring-context'

/** What a doctor had to go on before a turn: the words of it as a bag of meaning, and whether anything was examined or ordered. */
export type Grounds = { terms: ReadonlySet<string>; findings: ReadonlySet<FindingId>; examined: boolean; tested: boolean }

/**
 * What could be known before a turn: the door note, what the patient said, and what examinations and tests returned. Polarity is left
 * aside: what was denied was spoken of.
 */
export function groundsBefore(turn: number, { record, subject, facts, knowledge }: ScoringContext): Grounds {
  const replies = record.doctorTurns.flatMap(({ reply }) => (reply && reply.turn < turn ? [reply] : []))
  const told = new Set([...subject.station.given, ...replies.flatMap(({ ledger }) => ledger.disclosed)])
  const links = [...told].flatMap((id) => [facts.get(id)?.fact.finding ?? []].flat().map((link) => link.split('=')[0]!))
  const findings = new Set([...links, ...replies.flatMap(({ ledger }) => ledger.unlisted)])
  const returned = record.acts.flatMap(({ afterTurn, act }) =>
    afterTurn < turn && (act.kind === 'examine' || (act.kind === 'order' && !act.refused)) ? [act] : [],
  )
  const texts = [
    subject.station.doorNote,
    ...replies.map(({ text }) => text),
    ...[...told].map((id) => facts.get(id)?.fact.text ?? ''),
    ...[...findings].flatMap((id) => {
      const finding = knowledge.findings[id]
      return finding && 'lay' in finding ? finding.lay : []
    }),
    ...returned.flatMap(({ request, found }) => [request, ...found.map(({ result }) => result)]),
  ]
  return {
    terms: new Set(texts.flatMap((text) => [...termsOf(text)])),
    findings,
    examined: returned.some(({ kind }) => kind === 'examine'),
    tested: returned.some(({ kind }) => kind === 'order'),
  }
}
