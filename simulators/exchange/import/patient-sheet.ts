import type { Case, Fact, PatientSheet } from '../../domain/case'
import type { Knowledge } from '../../domain/knowledge'
import { inOwnWords } from './own-words'
import { createPlacer } from './place-statement'
import { asList, type Statement, type Vignette } from './vignette'

/** Years from which people speak for themselves. */
const SPEAKS_FROM = 12
const GROWN_UP = 16
/** Other words for the one whom a vignette is about. */
const ANY_PATIENT = /\b(?:the|this) (?:man|woman|gentleman|lady|boy|girl|infant|baby|newborn|toddler|child)\b(?!')/gi

/** Makes what a patient knows of a vignette: each statement a fact in its place, told by the person or by a small child's parent. */
export function createSheetBuilder(knowledge: Knowledge): (vignette: Vignette) => PatientSheet {
  const placers = { child: createPlacer(knowledge, true), adult: createPlacer(knowledge, false) }
  return ({ patient, complaints, opening, statements }) => {
    const years = patient.ageUnit === 'years' ? patient.age : 0
    const place = years < GROWN_UP ? placers.child : placers.adult
    const speaksForSelf = years >= SPEAKS_FROM
    const told = ({ text, own }: Statement) => (own === undefined ? asTold(text, patient.sex, speaksForSelf) : text)
    const facts: Case['patient']['facts'] = {}
    const add = (id: string, statement: Statement, fields: Pick<Fact, 'disclose'> & Partial<Pick<Fact, 'slot'>>) => {
      const { domain, slot, findings } = place({ ...statement, text: told(statement) }, patient.sex)
      const finding = findings.length > 0 ? { finding: findings } : {}
      const ask = statement.own !== undefined && statement.own.ask.length > 0 ? { ask: statement.own.ask } : {}
      facts[domain] ??= {}
      facts[domain][id] = {
        ...linesOf(statement, told(statement)),
        slot,
        present: statement.present,
        ...finding,
        ...ask,
        private: false,
        ...fields,
      }
    }
    const complaint: Statement = { text: opening ?? asList(complaints), present: true, domain: 'hpi', ...(opening && { own: { ask: [] } }) }
    add('complaint', complaint, { slot: 'complaint', disclose: 'open' })
    for (const [index, statement] of statements.entries())
      add(`${statement.present ? 'said' : 'absent'}-${index + 1}`, statement, { disclose: 'asked' })
    return {
      ...personOf(patient, speaksForSelf),
      opening: { facts: ['complaint'], say: linesOf(complaint, told(complaint)).say },
      facts,
      cues: {},
      questions: [],
      onPlan: [],
      unlisted: { history: 'unsure', deny: ['No.'], unsure: ["I couldn't tell you.", "I'm not sure about that."] },
    }
  }
}

/** What is said of somebody, as they say it themselves, or a parent of a small child. */
function asTold(text: string, sex: Vignette['patient']['sex'], speaksForSelf: boolean): string {
  const isNot = speaksForSelf ? 'I am not ' : sex === 'male' ? 'He is not ' : 'She is not '
  const whole = text.replace(/^not /i, isNot).replace(ANY_PATIENT, 'the patient')
  if (speaksForSelf) return inOwnWords(whole, sex)
  return whole.replace(/\bthe patient(?!')\b/gi, sex === 'male' ? 'he' : 'she')
}

function personOf({ sex, ...patient }: Vignette['patient'], speaksForSelf: boolean): Pick<PatientSheet, 'who' | 'speakers'> {
  const pronouns = sex === 'male' ? ('he' as const) : ('she' as const)
  const alone = { lead: true, present: true, callable: false }
  return speaksForSelf
    ? {
        who: { name: 'The patient', address: sex === 'male' ? 'sir' : 'madam', ...patient, sex, pronouns },
        speakers: { patient: { is: 'patient', ...alone } },
      }
    : {
        who: { name: 'The child', address: 'there', ...patient, sex, pronouns },
        speakers: { parent: { is: 'informant', relation: 'parent', ...alone } },
      }
}

/** What is said of a statement, in full and as people run words together; a denial also after a no, and as that no alone. */
function linesOf({ text, present }: Statement, told: string) {
  const line = withStop(told)
  if (present) return { text: withStop(text), say: [line, runTogether(line)] }
  const following = /^I\b/.test(line) ? line : line[0]!.toLowerCase() + line.slice(1)
  return { text: withStop(text), say: [line, `No, ${following}`], brief: ['No.'] }
}

const runTogether = (line: string) =>
  line
    .replace(/\bI have (?=(?:a|an|been|had|no)\b)/g, "I've ")
    .replace(/\bI am\b/g, "I'm")
    .replace(/\b([Ii])t is\b/g, "$1t's")

const withStop = (text: string) =>
  `${text
    .trim()
    .replace(/[.,;]+$/, '')
    .replace(/^[a-z]/, (letter) => letter.toUpperCase())}.`
