import type { FindingId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { Slot } from '../domain/vocabulary'
import type { Answer } from '../knowledge/answers'
import { readAnswer } from '../language/read-answer'
import { remembered } from '../language/remembered'
import { type Listener, listener } from './hear'
import { GUARDED, LOST, NOT_UNDERSTOOD, WANTS_PRIVACY } from './lines'
import { oncePerKnowledge } from './once-per-knowledge'
import { type OwnTurn, ownWords } from './own-words'

/** One turn of the doctor's with the reply to it, as the doctor remembers it. */
export type Exchange = OwnTurn & {
  readonly said: string
  readonly reply: string
  /** Who replied. */
  readonly speaker: string
  readonly answers: readonly Answer[]
  /** What the reply tells beyond them, by lay words. */
  readonly overheard: readonly Answer[]
  /** What an open reply describes of the complaint. */
  readonly described: readonly Answer[]
  /** Findings it asked for that the reply leaves open. */
  readonly open: readonly FindingId[]
  readonly notUnderstood: boolean
}

const DESCRIBED: ReadonlySet<Slot> = new Set(['site', 'onset', 'character'])

export type ReadExchange = (said: string, reply: string, speaker: string) => Exchange

/** Reads a reply by what was asked, and by what it tells unasked. `reply` is empty where none was given. */
export function exchangeReader(knowledge: Knowledge): ReadExchange {
  const ownTurn = ownWords(knowledge)
  const listen = listener(knowledge)
  const describe = describer(knowledge)
  return (said, reply, speaker) => {
    const own = ownTurn(said)
    const overheard = listen(reply)
    const read = own.findings.map((id) =>
      own.findings.length === 1 ? readAnswers(id, knowledge, reply) : readOneOfSeveral(id, knowledge, reply, overheard),
    )
    const notUnderstood = LOST.test(reply) || (NOT_UNDERSTOOD.test(reply) && read.every((answers) => answers === null))
    const putOff = notUnderstood || GUARDED.test(reply) || WANTS_PRIVACY.test(reply)
    return {
      ...own,
      said,
      reply,
      speaker,
      overheard,
      described: isInvitation(own) ? describe(reply) : [],
      answers: putOff ? [] : read.flatMap((answers) => answers ?? []),
      open: own.findings.filter((_, index) => putOff || read[index] === null),
      notUnderstood,
    }
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

/** Room for some hundred open replies, in characters. */
const ROOM = 100_000

/** Where, since when and what it is like, as a patient says it unasked at the start. */
const describer = oncePerKnowledge((knowledge): Listener => {
  const asked = Object.entries(knowledge.findings).flatMap(([id, finding]) =>
    'domain' in finding && finding.type === 'choice' && finding.domain === 'hpi' && DESCRIBED.has(finding.slot) ? [{ id, finding }] : [],
  )
  return remembered(ROOM, (reply) =>
    asked.flatMap(({ id, finding }) => {
      const { answer } = readAnswer(reply, finding)
      return answer in finding.values ? [{ finding: id, value: answer, present: true }] : []
    }),
  )
})

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
