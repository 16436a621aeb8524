import type { DoctorView } from '../dialogue/views'
import type { FindingId } from '../domain/identifiers'
import type { HistoryFinding, Knowledge } from '../domain/knowledge'
import type { Slot } from '../domain/vocabulary'
import type { Answer } from '../knowledge/answers'
import { readAnswer } from '../language/read-answer'
import { BACKGROUND_DOMAINS } from './background'
import { listener } from './hear'
import type { Step } from './lines'
import { GUARDED, NOT_UNDERSTOOD, WANTS_PRIVACY } from './lines'
import { type OwnTurn, ownWords } from './own-words'
import { resultAnswers } from './results'

/** One turn of the doctor's with the reply to it, as the doctor remembers it. */
export type Exchange = OwnTurn & {
  said: string
  reply: string
  /** Who replied. */
  speaker: string
  answers: Answer[]
  /** What the reply tells beyond them, by lay words. */
  overheard: Answer[]
  /** What an open reply describes of the complaint. */
  described: Answer[]
  /** Findings it asked for that the reply leaves open. */
  open: FindingId[]
  notUnderstood: boolean
}

/** Everything the doctor knows, made from the view alone. */
export type Memory = {
  exchanges: readonly Exchange[]
  last: Exchange | null
  /** From replies to the doctor's own questions and from results. */
  answers: readonly Answer[]
  /** What was picked up unasked, from the door note on. */
  overheard: readonly Answer[]
  /** What was picked up before the first question about a finding. */
  opening: readonly Answer[]
  asked: ReadonlyMap<FindingId, number>
  items: ReadonlySet<string>
  steps: ReadonlyMap<Step, number>
  /** Questions about the problem itself. */
  questions: number
}

const DESCRIBED: ReadonlySet<Slot> = new Set(['site', 'onset', 'character'])

export type Remember = (view: DoctorView) => Memory

/** Exchanges are kept by their text, so that each is read once; the same view always gives the same memory. */
export function createMemory(knowledge: Knowledge, doorNote: string): Remember {
  const read = exchangeReader(knowledge)
  const note = listener(knowledge)(doorNote).filter((answer) => answer.present && answer.value === null)
  return (view) => {
    const exchanges: Exchange[] = []
    for (const [index, turn] of view.turns.entries()) {
      if (turn.role !== 'doctor') continue
      const reply = view.turns[index + 1]
      exchanges.push(read(turn.text, reply?.role === 'patient' ? reply.text : '', reply?.speaker ?? ''))
    }
    return remembered(view, exchanges, note, knowledge)
  }
}

function remembered(view: DoctorView, exchanges: readonly Exchange[], note: readonly Answer[], knowledge: Knowledge): Memory {
  const firstQuestion = exchanges.findIndex((exchange) => exchange.findings.length > 0)
  const talk = exchanges.slice(0, firstQuestion < 0 ? exchanges.length : firstQuestion)
  const opening = [...note, ...talk.flatMap((exchange) => [...exchange.overheard, ...exchange.described])]
  const later = exchanges.slice(talk.length).flatMap((exchange) => exchange.overheard)
  return {
    exchanges,
    last: exchanges.at(-1) ?? null,
    answers: [
      ...exchanges.flatMap((exchange) => exchange.answers),
      ...resultAnswers(
        view.acts.map((entry) => entry.act),
        knowledge,
      ),
    ],
    overheard: [...opening, ...later.filter((answer) => answer.value === null)],
    opening,
    asked: counted(exchanges.flatMap((exchange) => exchange.findings)),
    items: new Set(exchanges.flatMap((exchange) => exchange.items)),
    steps: counted(exchanges.flatMap((exchange) => exchange.steps)),
    questions: exchanges.filter((exchange) => exchange.findings.some((id) => isAboutTheProblem(knowledge, id))).length,
  }
}

function exchangeReader(knowledge: Knowledge): (said: string, reply: string, speaker: string) => Exchange {
  const ownTurn = ownWords(knowledge)
  const listen = listener(knowledge)
  const kept = new Map<string, Exchange>()
  return (said, reply, speaker) => {
    const key = JSON.stringify([said, reply, speaker])
    const before = kept.get(key)
    if (before) return before
    const own = ownTurn(said)
    const overheard = listen(reply)
    const read = own.findings.map((id) =>
      own.findings.length === 1 ? readAnswers(id, knowledge, reply) : readOneOfSeveral(id, knowledge, reply, overheard),
    )
    const notUnderstood = NOT_UNDERSTOOD.test(reply) && read.every((answers) => answers === null)
    const putOff = notUnderstood || GUARDED.test(reply) || WANTS_PRIVACY.test(reply)
    const exchange: Exchange = {
      ...own,
      said,
      reply,
      speaker,
      overheard,
      described: isInvitation(own) ? described(reply, knowledge) : [],
      answers: putOff ? [] : read.flatMap((answers) => answers ?? []),
      open: own.findings.filter((_, index) => putOff || read[index] === null),
      notUnderstood,
    }
    kept.set(key, exchange)
    return exchange
  }
}

/** What a reply says of the finding that was asked for; null where it leaves it open. */
function readAnswers(id: FindingId, knowledge: Knowledge, reply: string): Answer[] | null {
  const finding = knowledge.findings[id]
  if (!finding || 'chart' in finding || reply === '') return null
  const { answer } = readAnswer(reply, finding)
  if (answer === 'unknown') return finding.type === 'text' ? [{ finding: id, value: null, present: true }] : null
  if (answer === 'yes' || answer === 'no')
    return finding.type === 'choice' && answer === 'no' ? null : [{ finding: id, value: null, present: answer === 'yes' }]
  return [{ finding: id, value: answer, present: true }]
}

/** A turn that asks for nothing in particular: the greeting, or room to go on. */
function isInvitation(own: OwnTurn): boolean {
  return own.findings.length === 0 && own.items.length === 0 && own.steps.length === 0
}

/** Where, since when and what it is like, as a patient says it unasked at the start. */
function described(reply: string, knowledge: Knowledge): Answer[] {
  return Object.entries(knowledge.findings).flatMap(([id, finding]) => {
    if (!('domain' in finding) || finding.type !== 'choice' || finding.domain !== 'hpi' || !DESCRIBED.has(finding.slot)) return []
    const { answer } = readAnswer(reply, finding)
    return answer in finding.values ? [{ finding: id, value: answer, present: true }] : []
  })
}

/** Of several questions in one turn each is answered by the sentence that speaks of it, or by all sentences where they agree. */
function readOneOfSeveral(id: FindingId, knowledge: Knowledge, reply: string, overheard: readonly Answer[]): Answer[] | null {
  const spoken = overheard.filter((answer) => answer.finding === id)
  if (spoken.length > 0) return spoken.slice(0, 1)
  const readings = reply
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => readAnswers(id, knowledge, sentence))
    .filter((answers) => answers !== null)
  const first = readings[0]
  return first && readings.every((answers) => JSON.stringify(answers) === JSON.stringify(first)) ? first : null
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
