import type { Random } from '../dialogue/randomness'
import { isShort, type Situation } from './agenda'
import { answerCue, type Signal, signalIn } from './cue-answer'
import type { Exchange } from './exchange'
import { listener } from './hear'
import { CUE_LINES, GUARDED, LINES, REPLIES_TO_QUESTIONS, SOMEONE_KNOWS, WANTS_PRIVACY } from './lines'
import { questionFor } from './phrasing'

/** What the last reply calls for. `whole`: it is a turn of its own, and nothing else is asked in it. */
export type Reaction = { text: string; whole: boolean }

const NOTHING: Reaction = { text: '', whole: false }
/** A question is put again in other words at most this often. */
const TRIES = 2
const CAREFUL_FROM = 3
const BRIEF = 8
const REMARKS_APART = 3
const ADULT_TALK_FROM = 12

/** How this doctor takes the last reply before going on: clears up, makes room, answers feelings and questions. */
export function reactTo(situation: Situation, random: Random): Reaction {
  const { memory, skill } = situation
  const last = memory.last
  if (!last || last.reply === '') return NOTHING
  const again = clearUp(situation, last, random)
  if (again) return { text: again, whole: true }
  const said = memory.exchanges.map((exchange) => exchange.said)
  const signal = signalIn(last.reply, skill.cueLevel, (sentence) => canBeRemark(sentence, situation))
  if (signal && !isEcho(signal, memory.exchanges)) {
    const answer = answerCue(signal, skill.cueLevel, said, random, !isShort(situation))
    return { text: answer.text, whole: answer.invites }
  }
  return { text: skill.cueLevel > 0 ? replyToQuestion(last, said, random) : '', whole: false }
}

/** No remark: what tells of findings, what a parent says of the child, and anything soon after a feeling was answered. */
function canBeRemark(sentence: string, { knowledge, memory, patient }: Situation): boolean {
  if (memory.exchanges.slice(-REMARKS_APART).some(answeredFeeling)) return false
  const ofChild = patient.age < ADULT_TALK_FROM && /\b(?:he|she|him|her|they)\b/i.test(sentence)
  return !ofChild && listener(knowledge)(sentence).length === 0
}

/** Right after a feeling was answered, a hint or a short "yes, it is a worry" is thanks and no new one; twice running is enough. */
function isEcho(signal: Signal, exchanges: readonly Exchange[]): boolean {
  const [last, before] = [exchanges.at(-1), exchanges.at(-2)]
  if (!last || !answeredFeeling(last)) return false
  const brief = signal.words.split(' ').length < BRIEF
  return !signal.named || brief || (before !== undefined && answeredFeeling(before))
}

function answeredFeeling(exchange: Exchange): boolean {
  return [...CUE_LINES.explore, ...CUE_LINES.validate].some((line) => exchange.said.includes(line))
}

/** The same question again where it was not understood, or where the patient wants a reason, privacy or a relative's help first. */
function clearUp(situation: Situation, last: Exchange, random: Random): string | null {
  const { memory, knowledge, patient, skill } = situation
  const before = memory.exchanges.at(-2)
  const waiting = last.steps.includes('privacy') || last.steps.includes('call-in') ? before?.open[0] : undefined
  if (waiting) return questionFor(waiting, knowledge, memory, patient, random)
  const open = last.open[0]
  if (!open) return null
  const tries = memory.asked.get(open) ?? 0
  const question = () => questionFor(open, knowledge, memory, patient, random)
  if (last.notUnderstood) return tries < TRIES ? `${random.pick(LINES['rephrase-lead'])} ${question()}` : null
  if (skill.cueLevel >= CAREFUL_FROM && WANTS_PRIVACY.test(last.reply) && !memory.steps.has('privacy')) return random.pick(LINES.privacy)
  const knower = SOMEONE_KNOWS.exec(last.reply)
  if (knower && skill.pick < 1 && !memory.steps.has('call-in')) {
    const name = knower[1] ?? knower[2] ?? ''
    return random.pick(LINES['call-in']).replace('{name}', /^[A-Z]/.test(name) ? name : `your ${name}`)
  }
  if (skill.cueLevel >= CAREFUL_FROM && GUARDED.test(last.reply) && tries < TRIES) return `${random.pick(LINES.confidential)} ${question()}`
  return null
}

function replyToQuestion(last: Exchange, said: readonly string[], random: Random): string {
  const asked = last.reply
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => sentence.endsWith('?'))
    .at(-1)
  if (!asked || last.notUnderstood) return ''
  const lines = REPLIES_TO_QUESTIONS.find(({ words }) => words.test(asked))!.lines
  const fresh = lines.filter((line) => !said.some((text) => text.includes(line)))
  return fresh.length > 0 ? random.pick(fresh) : ''
}
