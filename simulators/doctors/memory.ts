import type { DoctorView, HeardTurn } from '../dialogue/views'
import type { FindingId } from '../domain/identifiers'
import type { HistoryFinding, Knowledge } from '../domain/knowledge'
import type { Answer } from '../knowledge/answers'
import { BACKGROUND_DOMAINS } from './background'
import { type Exchange, exchangeReader, type ReadExchange } from './exchange'
import { listener } from './hear'
import type { Step } from './lines'
import { resultAnswers } from './results'

/** What was said and heard so far, without the results of acts. */
export type Talk = {
  exchanges: readonly Exchange[]
  last: Exchange | null
  /** What was picked up unasked, from the door note on. */
  overheard: readonly Answer[]
  /** What was picked up before the first question about a finding. */
  opening: readonly Answer[]
  /** What of it stands on the door note. */
  noted: readonly Answer[]
  /** The door note and the first reply. */
  brought: string
  asked: ReadonlyMap<FindingId, number>
  items: ReadonlySet<string>
  steps: ReadonlyMap<Step, number>
  /** Questions about the problem itself. */
  questions: number
}

/** Everything the doctor knows, made from the view alone. `answers`: from replies to the doctor's own questions and from results. */
export type Memory = Talk & { answers: readonly Answer[] }

export type Remember = (view: DoctorView) => Memory

/**
 * The same view always gives the same memory. What was made of the last view is made again only from where the talk went on: the
 * exchanges that were read are known by their text.
 */
export function createMemory(knowledge: Knowledge, doorNote: string): Remember {
  const read = exchangeReader(knowledge)
  const note = listener(knowledge)(doorNote).filter((answer) => answer.present && answer.value === null)
  let talk: Talk | null = null
  return (view) => {
    const exchanges = exchangesIn(view.turns, talk?.exchanges ?? [], read)
    if (talk?.exchanges !== exchanges) talk = talkOf(exchanges, { doorNote, note }, knowledge)
    const acts = view.acts.map(({ act }) => act)
    return { ...talk, answers: [...exchanges.flatMap((exchange) => exchange.answers), ...resultAnswers(acts, knowledge)] }
  }
}

/** The exchanges of a talk; those `before`, themselves where nothing was added to them. */
function exchangesIn(turns: readonly HeardTurn[], before: readonly Exchange[], read: ReadExchange): readonly Exchange[] {
  const exchanges: Exchange[] = []
  let known = true
  for (const [index, turn] of turns.entries()) {
    if (turn.role !== 'doctor') continue
    const after = turns[index + 1]
    const [reply, speaker] = [after?.role === 'patient' ? after.text : '', after?.speaker ?? '']
    const same = before[exchanges.length]
    known &&= same?.said === turn.text && same.reply === reply && same.speaker === speaker
    exchanges.push(known ? same! : read(turn.text, reply, speaker))
  }
  return known && exchanges.length === before.length ? before : exchanges
}

type Note = { doorNote: string; note: readonly Answer[] }

function talkOf(exchanges: readonly Exchange[], { doorNote, note }: Note, knowledge: Knowledge): Talk {
  const firstQuestion = exchanges.findIndex((exchange) => exchange.findings.length > 0)
  const atFirst = exchanges.slice(0, firstQuestion < 0 ? exchanges.length : firstQuestion)
  const opening = [...note, ...atFirst.flatMap((exchange) => [...exchange.overheard, ...exchange.described])]
  const later = exchanges.slice(atFirst.length).flatMap((exchange) => exchange.overheard)
  return {
    exchanges,
    last: exchanges.at(-1) ?? null,
    overheard: [...opening, ...later.filter((answer) => answer.value === null)],
    opening,
    noted: note,
    brought: `${doorNote} ${atFirst[0]?.reply ?? ''}`,
    asked: counted(exchanges.flatMap((exchange) => exchange.findings)),
    items: new Set(exchanges.flatMap((exchange) => exchange.items)),
    steps: counted(exchanges.flatMap((exchange) => exchange.steps)),
    questions: exchanges.filter((exchange) => exchange.findings.some((id) => isAboutTheProblem(knowledge, id))).length,
  }
}

export function isAboutTheProblem(knowledge: Knowledge, id: FindingId): boolean {
  const finding = knowledge.findings[id] as HistoryFinding | undefined
  return finding !== undefined && 'domain' in finding && !BACKGROUND_DOMAINS.has(finding.domain)
}

function counted<T>(list: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}
