import type { Case } from '../domain/case'
import type { FactId, FindingId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import { type Answer, answersOfLinks } from '../knowledge/answers'
import type { Belief } from '../knowledge/belief'
import type { Reasoner } from '../knowledge/reasoner'
import { markedFacts } from './case-marks'
import type { EncounterRecord } from './encounter-record'

/**
 * What a perfect reasoner would believe before each doctor's turn, from what had been told and what the chart had returned.
 * The complaint and what the door note gives are the first answers.
 */
export function beliefsBeforeTurns(subject: Case, knowledge: Knowledge, reasoner: Reasoner, record: EncounterRecord): Map<number, Belief> {
  const facts = markedFacts(subject)
  const answersOf = (id: FactId, denied: boolean): Answer[] => {
    const fact = facts.get(id)?.fact
    return fact ? answersOfLinks(fact.finding, denied ? false : fact.present, knowledge) : []
  }
  const answers: Answer[] = [...subject.station.given, ...subject.patient.opening.facts].flatMap((id) => answersOf(id, false))
  const beliefs = new Map<number, Belief>()
  for (const turn of record.doctorTurns) {
    beliefs.set(turn.turn, reasoner.believe(answers))
    for (const id of turn.reply?.ledger.disclosed ?? []) answers.push(...answersOf(id, turn.reply?.ledger.denied.includes(id) ?? false))
    for (const id of turn.reply?.ledger.unlisted ?? []) answers.push(...policyAnswer(id, knowledge))
    for (const act of turn.acts) {
      if (act.kind === 'examine' || act.kind === 'order')
        for (const found of act.found) answers.push(...chartAnswers(subject, knowledge, found.id))
    }
  }
  return beliefs
}

/** The usual answer to what a case does not list counts as a no; a choice is left open. */
function policyAnswer(finding: FindingId, knowledge: Knowledge): Answer[] {
  return knowledge.findings[finding]?.type === 'boolean' ? [{ finding, value: null, present: false }] : []
}

function chartAnswers({ chart }: Case, knowledge: Knowledge, id: string | null): Answer[] {
  const item = id === null ? undefined : (chart.examination[id] ?? chart.investigations[id])
  return item?.finding ? answersOfLinks(item.finding, item.abnormal, knowledge) : []
}
