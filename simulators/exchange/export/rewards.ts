import type { Case } from '../../domain/case'
import type { EventOf } from '../../domain/event'
import type { ExportSource } from './exporter'
import { recommendation } from './recommendation'

/** One doctor turn's reward and what it is made of. */
export type TurnReward = { turn: number; reward: number; parts: Record<string, number> }

/** What an encounter's doctor is paid, turn by turn. `end` is paid once, for how it ended. */
export type Rewards = {
  scheme: 'doctoragent-rl'
  turns: TurnReward[]
  end: { reward: number; parts: Record<string, number> }
  total: number
}

const ANSWERED = 1
const UNANSWERED = -1
const REPEATED = -2
const NOT_ONE_QUESTION = -2
const NO_DIAGNOSIS = -5
const MOST_FOR_A_MATCH = 5

/**
 * DoctorAgent-RL's training rewards (env_patient_llm.py of its repository, read 2026) in terms of the ledger: a question that was answered 1,
 * one that was not -1, one asked before -2; anything but one question in a turn that asks -2; no diagnosis at the end -5; diagnosis and
 * recommendation five times their likeness to the case's, which is the longest common subsequence over the longer text. Theirs counts
 * question marks and characters, ours the questions that were read and words.
 */
export function rewardsOf({ events, case: subject }: Pick<ExportSource, 'events' | 'case'>): Rewards {
  const turns = events.filter((event): event is EventOf<'turn-end'> & { seq: number; at: string } => event.type === 'turn-end')
  const rewarded = turns.flatMap((turn, place) => (turn.role === 'doctor' ? [rewardOf(turn, turns[place + 1])] : []))
  const end = endReward(events, subject)
  return { scheme: 'doctoragent-rl', turns: rewarded, end, total: end.reward + sum(rewarded.map(({ reward }) => reward)) }
}

function rewardOf({ turn, ledger, inside }: EventOf<'turn-end'>, reply: EventOf<'turn-end'> | undefined): TurnReward {
  const questions = inside?.reading?.questions.length ?? 0
  const parts: Record<string, number> = {}
  if (questions > 0) {
    const told = reply?.role === 'patient' ? [...reply.ledger.disclosed, ...reply.ledger.denied, ...reply.ledger.unlisted] : []
    parts.answer = told.length > 0 ? ANSWERED : UNANSWERED
    if (ledger.repeated.length > 0) parts.repeated = REPEATED
    if (questions !== 1) parts.notOneQuestion = NOT_ONE_QUESTION
  }
  return { turn, reward: sum(Object.values(parts)), parts }
}

function endReward(events: ExportSource['events'], subject: Case): Rewards['end'] {
  const acts = events.flatMap((event) => (event.type === 'act' ? [event.act] : []))
  const first = acts.findLast((act) => act.kind === 'diagnose')?.differential[0]
  if (!first) return { reward: NO_DIAGNOSIS, parts: { noDiagnosis: NO_DIAGNOSIS } }
  const plan = acts.findLast((act) => act.kind === 'plan')?.text ?? ''
  const { name, accepted } = subject.key.diagnosis
  const names = [name, ...accepted]
  const diagnosis = MOST_FOR_A_MATCH * Math.max(...names.map((called) => likeness(first.name, called)))
  const wanted = MOST_FOR_A_MATCH * likeness(plan, recommendation(subject))
  return { reward: diagnosis + wanted, parts: { diagnosis, recommendation: wanted } }
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Longest common subsequence of words over the longer text, in [0,1]. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length === 0 || b.length === 0) return 0
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (const [at, against] of b.entries()) next.push(word === against ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!))
    row = next
  }
  return row[b.length]! / Math.max(a.length, b.length)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
