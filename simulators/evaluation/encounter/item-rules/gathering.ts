import { SOCRATES } from '../../../domain/vocabulary'
import { coveredFacts } from '../../encounter-record'
import { mean, unmeasured } from '../../scores'
import { graded, type ItemRule, level, passagesOf } from './level'

/** Six of the eight slots, or as large a share of those that the case fills and the opening left open. */
const IN_DEPTH = 0.75
const HALFWAY = 0.4
/** The mean organisation of questions from which an order is kept. */
const ORDERED = 0.8

export const presentingProblem: ItemRule = ({ facts, record }) => {
  const open = [...facts.values()].filter(({ domain, fact, weight }) => domain === 'hpi' && weight > 0 && SOCRATES.includes(fact.slot))
  const slots = new Set(open.map(({ fact }) => fact.slot))
  if (slots.size === 0) return unmeasured('the case lists nothing here')
  const covered = coveredFacts(record)
  const reached = new Map(open.flatMap(({ id, fact }) => (covered.has(id) ? [[fact.slot, covered.get(id)!] as const] : [])))
  const turns = new Set(reached.values())
  const evidence = record.doctorTurns.filter(({ turn }) => turns.has(turn)).map(({ turn, text }) => ({ turn, quote: text }))
  return level(graded(reached.size / slots.size, IN_DEPTH, HALFWAY), evidence, `${reached.size} of ${slots.size} aspects`)
}

export const redFlags: ItemRule = ({ subject, record }) => {
  const listed = subject.key.marks.redFlags
  if (listed.length === 0) return unmeasured('the case lists no red flag')
  const covered = coveredFacts(record)
  const asked = listed.filter((id) => covered.has(id))
  const turns = new Set(asked.map((id) => covered.get(id)!))
  const evidence = record.doctorTurns.filter(({ turn }) => turns.has(turn)).map(({ turn, text }) => ({ turn, quote: text }))
  return level(graded(asked.length / listed.length, 1, 0.51), evidence, `${asked.length} of ${listed.length}`)
}

/** An order that is kept, a signpost, and a summary: all three are 2, one is 1. */
export const structure: ItemRule = (context, { turns }) => {
  const order = mean(turns.flatMap(({ parts }) => parts?.organisation ?? []))
  const signposts = passagesOf(context, 'SIGNPOST')
  const summaries = passagesOf(context, 'SUMMARY')
  const done = [order !== null && order >= ORDERED, signposts.length > 0, summaries.length > 0].filter(Boolean).length
  const parts = { order, signposts: signposts.length, summaries: summaries.length }
  return level(done === 3 ? 2 : done > 0 ? 1 : 0, [...signposts.slice(0, 1), ...summaries], undefined, parts)
}

export const questionCraft: ItemRule = ({ record }) => {
  const asking = record.doctorTurns.filter((turn) => turn.reading.questions.length > 0)
  if (asking.length === 0) return level(0, [], 'no question was asked')
  const faults = asking.filter(
    ({ reading, ledger }) => reading.questions.some(({ form }) => form === 'leading') || reading.multiple || ledger.repeated.length > 0,
  )
  const evidence = faults.map(({ turn, text }) => ({ turn, quote: text }))
  return level(
    graded(1 - faults.length / asking.length, 0.9, 0.75),
    evidence,
    `${faults.length} of ${asking.length} turns suggest, pile up or repeat`,
  )
}
