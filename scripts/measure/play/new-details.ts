import type { Case } from '../../../simulators/domain/case'
import type { PatientPersona } from '../../../simulators/domain/persona'
import { readAnswer } from '../../../simulators/language/read-answer'
import { plain } from '../../../simulators/lint/personas/text-measures'
import { LINES } from '../../../simulators/patients/lines'
import { ungrounded } from '../../../simulators/patients/model/grounding'
import * as VOICES from '../../../simulators/patients/persona-voices'
import { sentencesOf } from '../../../simulators/patients/sentences'
import { catalog, type Exchange } from '../../../tests/support/play'

/** Figures, dates and complaints that a text states. */
const detailsIn = (text: string) => ungrounded(text, [])

/** What patients of every case may say of themselves: manner, not facts. */
const STOCK = linesIn([LINES, VOICES])

/** Finds what a reply adds to the case: a figure, date or complaint that nobody wrote or said, and a yes to what the case does not list. */
export function createDetailCheck(subject: Case, persona: PatientPersona): (exchange: Exchange) => string[] {
  const authored = new Set([...STOCK, ...linesIn(subject.patient), ...linesIn(persona)].flatMap(detailsIn))
  return (exchange) => {
    const { view, doctor, reply } = exchange
    const stated = sentencesOf(reply.text)
      .flatMap(detailsIn)
      .filter((detail) => !authored.has(detail))
    const heard = view.turns.filter(({ role }) => role === 'doctor').map(({ text }) => text)
    const known = stated.length === 0 ? [] : [...heard, doctor.text, ...usualAnswers(exchange)].flatMap(detailsIn)
    return [
      ...stated.filter((detail) => !known.includes(detail)).map((detail) => `states ${detail}`),
      ...affirmed(exchange).map((id) => `says yes to ${id}, which the case does not list`),
    ]
  }
}

function usualAnswers({ reply: { ledger } }: Exchange): string[] {
  return ledger.unlisted.flatMap((id) => {
    const finding = catalog.knowledge.findings[id]
    return finding && 'usual' in finding ? finding.usual : []
  })
}

const AFFIRMATION = /\b(?:yes|yeah|yep|aye|i (?:do|did|have|am|was|get|got|feel|felt)|it (?:does|did|is|was)|sometimes|a bit|a little)\b/i
const NEGATION = /\b(?:no|not|none|never|nothing|nobody|nor)\b|n't\b/i

/** A finding that the case does not list, and that a reply which is about nothing else affirms. */
function affirmed({ reply: { text, ledger }, report }: Exchange): string[] {
  const [id, ...more] = ledger.unlisted
  if (id === undefined || more.length > 0 || ledger.disclosed.length > 0 || report.cueSteps.length > 0) return []
  const finding = catalog.knowledge.findings[id]
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
