import type { Case } from '../../domain/case'
import type { Finding } from '../../domain/knowledge'
import type { Ledger } from '../../domain/ledger'
import type { PatientPersona } from '../../domain/persona'
import { readAnswer } from '../../language/read-answer'
import { plain } from '../../lint/personas/text-measures'
import { LINES } from '../../patients/lines'
import { ungrounded } from '../../patients/model/grounding'
import * as VOICES from '../../patients/persona-voices'
import { sentencesOf } from '../../patients/sentences'

/** What a patient and a reply are held against. `findings`: the vocabulary, with what people usually answer to what a case does not list. */
export type Grounds = { subject: Case; persona: PatientPersona; findings: Readonly<Record<string, Finding>> }

/** A reply as the log holds it. `doctorSaid`: every turn of the doctor's up to it. `movesCue`: it shows or settles a cue. */
export type GroundedReply = { text: string; ledger: Ledger; doctorSaid: readonly string[]; movesCue: boolean }

/** Figures, dates and complaints that a text states. */
const detailsIn = (text: string) => ungrounded(text, [])

/** What patients of every case may say of themselves: manner, not facts. */
const STOCK = { LINES, VOICES }

const detailsOf = new WeakMap<object, ReadonlySet<string>>()

/** Every detail in a tree of content. Reading is dear and content is the same for many encounters, so that each is read once. */
function detailsInContent(content: object): ReadonlySet<string> {
  const known = detailsOf.get(content) ?? new Set(linesIn(content).flatMap(detailsIn))
  detailsOf.set(content, known)
  return known
}

/**
 * Finds what a reply adds to the case, each in words: a figure, date or complaint that stands in no line of the case, the persona or the
 * stock and that the doctor did not say, and a yes to what the case does not list. Reads the text, whoever spoke it.
 */
export function createDetailCheck({ subject, persona, findings }: Grounds): (reply: GroundedReply) => string[] {
  const authored = [STOCK, subject.patient, persona]
  const usualAnswers = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const finding = findings[id]
      return finding && 'usual' in finding ? finding.usual : []
    })
  return (reply) => {
    const stated = sentencesOf(reply.text)
      .flatMap(detailsIn)
      .filter((detail) => !authored.some((content) => detailsInContent(content).has(detail)))
    const known = stated.length === 0 ? [] : [...reply.doctorSaid, ...usualAnswers(reply.ledger.unlisted)].flatMap(detailsIn)
    return [
      ...stated.filter((detail) => !known.includes(detail)).map((detail) => `states ${detail}`),
      ...affirmed(reply, findings).map((id) => `says yes to ${id}, which the case does not list`),
    ]
  }
}

const AFFIRMATION =
  /\b(?:yes|yeah|yep|aye|i (?:do|did|have|am|was|get(?! by)|got|feel|felt)|(?<!\bputting )it (?:does|did|is|was)|sometimes|a bit|a little)\b/i
const NEGATION = /\b(?:no|not|none|never|nothing|nobody|nor)\b|n't\b/i

/** A finding that the case does not list, and that a reply which is about nothing else affirms. */
function affirmed({ text, ledger, movesCue }: GroundedReply, findings: Grounds['findings']): string[] {
  const [id, ...more] = ledger.unlisted
  if (id === undefined || more.length > 0 || ledger.disclosed.length > 0 || movesCue) return []
  const finding = findings[id]
  if (finding?.type !== 'boolean' || !('domain' in finding)) return []
  if (finding.usual.some((line) => plain(text).includes(plain(line)))) return []
  const affirms = AFFIRMATION.test(text) && !NEGATION.test(text) && readAnswer(text, finding).answer === 'yes'
  return affirms ? [id] : []
}

/** Every text and number in a tree of content. */
function linesIn(node: unknown): string[] {
  if (typeof node === 'string' || typeof node === 'number') return [String(node)]
  return node !== null && typeof node === 'object' ? Object.values(node).flatMap(linesIn) : []
}
