import type { Case } from '../domain/case'
import type { ConditionId, FactId, FindingId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import { type Answer, answersOfLinks } from '../knowledge/answers'
import type { Belief } from '../knowledge/belief'
import type { Reasoner } from '../knowledge/reasoner'
import type { MarkedFact } from './case-marks'
import type { DoctorTurn } from './encounter-record'

/** What a perfect reasoner would believe, over all conditions and over a few: those in dispute with what must not be missed. */
export type TurnBelief = Belief & { inDispute(leading: readonly ConditionId[]): Belief }

/** Beliefs by the number of the doctor's turn they stand before. */
export type Beliefs = ReadonlyMap<number, TurnBelief>

/** A condition that must not be missed stays in dispute from this probability on. */
const DANGEROUS_FROM = 0.01

type Told = { subject: Case; knowledge: Knowledge; facts: ReadonlyMap<FactId, MarkedFact> }

/**
 * What a perfect reasoner would believe before each doctor's turn, from what had been told and what the chart had returned.
 * The complaint and what the door note gives are the first answers. The turns given are those of one record while it grows:
 * what came before a turn no longer changes once the turn is there, so each belief is made once.
 */
export function beliefsBeforeTurns(told: Told, reasoner: Reasoner): (turns: readonly DoctorTurn[]) => Beliefs {
  const { station, patient } = told.subject
  const answers: Answer[] = [...station.given, ...patient.opening.facts].flatMap((id) => answersOfFact(told, id, false))
  const beliefs = new Map<number, TurnBelief>()
  const believe = (): TurnBelief => withDispute(told.knowledge, reasoner, [...answers])
  let belief = believe()
  let believed = 0
  return (turns) => {
    for (; believed < turns.length; believed += 1) {
      const news = believed === 0 ? [] : answersOfTurn(told, turns[believed - 1]!)
      answers.push(...news)
      if (news.length > 0) belief = believe()
      beliefs.set(turns[believed]!.turn, belief)
    }
    return beliefs
  }
}

function withDispute(knowledge: Knowledge, reasoner: Reasoner, answers: readonly Answer[]): TurnBelief {
  const whole = reasoner.believe(answers)
  const made = new Map<string, Belief>()
  const inDispute = (leading: readonly ConditionId[]): Belief => {
    const grave = reasoner.conditions.filter((id) => knowledge.conditions[id]!.mustNotMiss && whole.probability(id) >= DANGEROUS_FROM)
    const disputed = new Set([...leading, ...grave])
    const key = [...disputed].sort().join(' ')
    const belief = made.get(key) ?? whole.among(disputed)
    made.set(key, belief)
    return belief
  }
  return { ...whole, inDispute }
}

function answersOfTurn(told: Told, { reply, acts }: DoctorTurn): Answer[] {
  return [
    ...(reply?.ledger.disclosed ?? []).flatMap((id) => answersOfFact(told, id, reply!.ledger.denied.includes(id))),
    ...(reply?.ledger.unlisted ?? []).flatMap((id) => policyAnswer(id, told.knowledge)),
    ...acts.flatMap((act) =>
      act.kind === 'examine' || act.kind === 'order'
        ? act.found.flatMap((found) => chartAnswers(told.subject, told.knowledge, found.id))
        : [],
    ),
  ]
}

function answersOfFact({ facts, knowledge }: Told, id: FactId, denied: boolean): Answer[] {
  const fact = facts.get(id)?.fact
  return fact ? answersOfLinks(fact.finding, denied ? false : fact.present, knowledge) : []
}

/** The usual answer to what a case does not list counts as a no; a choice is left open. */
function policyAnswer(finding: FindingId, knowledge: Knowledge): Answer[] {
  return knowledge.findings[finding]?.type === 'boolean' ? [{ finding, value: null, present: false }] : []
}

function chartAnswers({ chart }: Case, knowledge: Knowledge, id: string | null): Answer[] {
  const item = id === null ? undefined : (chart.examination[id] ?? chart.investigations[id])
  return item?.finding ? answersOfLinks(item.finding, item.abnormal, knowledge) : []
}
