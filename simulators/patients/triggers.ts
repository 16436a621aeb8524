import type { Trigger } from '../domain/case'
import type { FactId } from '../domain/identifiers'
import type { TurnReading } from '../domain/ledger'
import type { Act } from '../domain/vocabulary'
import { type Conversation, plainWords } from './conversation'

/** The moment a trigger is held against. */
export type Moment = { text: string; reading: TurnReading; doctorTurns: number; told: ReadonlySet<FactId>; trust: number }

const CLOSING: ReadonlySet<Act> = new Set(['CLOSE', 'ADVICE', 'SAFETY_NET'])

/** Within one trigger every key holds. */
export function triggerHolds(trigger: Trigger, moment: Moment): boolean {
  const { acts } = moment.reading
  if (trigger.after?.some((id) => !moment.told.has(id))) return false
  if (trigger.domain !== undefined && !moment.reading.domains.includes(trigger.domain)) return false
  if (trigger.act !== undefined && !acts.some(({ act }) => trigger.act!.includes(act))) return false
  if (trigger.words !== undefined && !hasAnyWord(moment.text, trigger.words)) return false
  if (trigger.turn !== undefined && moment.doctorTurns < trigger.turn) return false
  if (trigger.closing !== undefined && acts.some(({ act }) => CLOSING.has(act)) !== trigger.closing) return false
  if (trigger.trust?.min !== undefined && moment.trust < trigger.trust.min) return false
  return trigger.trust?.max === undefined || moment.trust <= trigger.trust.max
}

/** Whole words or phrases, inflected ends allowed: "admit" is in "we will admit you" and in "admitted". */
export function hasAnyWord(text: string, words: readonly string[]): boolean {
  const said = ` ${plainWords(text)} `
  return words.some((word) => {
    const sought = plainWords(word)
    return said.includes(` ${sought} `) || ['s', 'ed', 'ted', 'ing', 'ting', "'s"].some((end) => said.includes(` ${sought}${end} `))
  })
}

/** Once a trigger has held, what it starts stays due until it is shown. `now` counts what is told in this very reply. */
export function hasFallenDue(when: readonly Trigger[], conversation: Conversation, now: Moment): boolean {
  return [...conversation.past, now].some((moment) => when.some((trigger) => triggerHolds(trigger, moment)))
}

/** What starts it is happening now: facts told in this very exchange, or words, acts or a topic of this turn. A mere count of turns is never that. */
export function holdsNow(when: readonly Trigger[], now: Moment, toldNow: readonly FactId[]): boolean {
  return when.some((trigger) => {
    const about =
      trigger.after !== undefined ||
      trigger.words !== undefined ||
      trigger.act !== undefined ||
      trigger.domain !== undefined ||
      trigger.closing !== undefined
    return about && triggerHolds(trigger, now) && (trigger.after === undefined || trigger.after.some((id) => toldNow.includes(id)))
  })
}
