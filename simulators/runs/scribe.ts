import type { PatientReport } from '../dialogue/participant'
import type { Scribe } from '../dialogue/scribe'
import type { KnownTurn } from '../dialogue/views'
import type { Fact, PatientSheet } from '../domain/case'
import type { FactId, FindingId } from '../domain/identifiers'
import { emptyLedger, type Ledger, type TurnReading } from '../domain/ledger'
import { ASKED_FROM } from '../language/match-facts'
import type { FactMatcher, Understanding } from '../language/understanding'
import { readingContext } from './reading-context'

export type ScribeParts = {
  /** Its cues are those that may show in this encounter, a persona's among them. */
  sheet: PatientSheet
  understanding: Understanding
  matcher: FactMatcher
  /** The patient's memory or confusion makes asking again fair (content.md 4.3). */
  forgivesRepeats?: boolean
}

/** Doctor's turns after which asking again is no repeat. */
const LONG_AGO = 8
const CHECKING =
  /\b(?:just|only|let me|can i|could i|may i|i(?:'d| would) like to|want to|so) (?:just |quickly |double[- ]|to )*(?:check|confirm|clarify|make sure|recap|go over)\b|\bto be (?:clear|sure|certain)\b|\bif i(?:'ve| have) (?:got|understood)\b|\b(?:you said|you mentioned|you told me|remind me|going back to|coming back to|sorry,? (?:can|could) you (?:repeat|say))\b/i

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

function listedFindings(facts: Readonly<Record<FactId, Fact>>): Set<FindingId> {
  return new Set(
    Object.values(facts)
      .flatMap(({ finding }) => finding ?? [])
      .map((link) => link.split('=')[0]!),
  )
}

/** Findings asked for that the case does not list, where no listed fact explains the question as well. */
function unlistedFindings(reading: TurnReading, listed: ReadonlySet<FindingId>): FindingId[] {
  return unique(
    reading.questions.flatMap((question) => {
      const best = Math.max(ASKED_FROM, ...question.facts.map((fact) => fact.confidence))
      return question.findings.filter((finding) => finding.confidence >= best && !listed.has(finding.id)).map((finding) => finding.id)
    }),
  )
}

/** Reads turns into the ledger (content.md 4.5): the doctor's words say what was asked, the patient's words what was told. */
export function createScribe({ sheet, understanding, matcher, forgivesRepeats = false }: ScribeParts): Scribe {
  const facts: Readonly<Record<FactId, Fact>> = Object.assign({}, ...Object.values(sheet.facts))
  const listed = listedFindings(facts)
  const opening = new Set(sheet.opening.facts)

  /** Asked and told before, and not so long ago that it may be forgotten. */
  function isRepeat(id: FactId, before: readonly KnownTurn[]): boolean {
    const told = before.findLast((turn) => turn.role === 'patient' && turn.ledger.disclosed.includes(id))
    const askedBefore = before.some((turn) => turn.role === 'doctor' && turn.ledger.asked.includes(id))
    if (!told || !askedBefore) return false
    return before.filter((turn) => turn.role === 'doctor' && turn.turn > told.turn).length < LONG_AGO
  }

  function askedBy(reading: TurnReading, text: string, before: readonly KnownTurn[]): Ledger {
    const targets = (again: boolean) =>
      unique(
        reading.questions
          .filter((question) => !again || question.form !== 'clarify')
          .flatMap((question) => question.facts.filter((fact) => fact.confidence >= ASKED_FROM && fact.id in facts).map((fact) => fact.id)),
      )
    const exempt = forgivesRepeats || CHECKING.test(text)
    return {
      ...emptyLedger(),
      asked: targets(false),
      repeated: exempt ? [] : targets(true).filter((id) => isRepeat(id, before)),
      unlisted: unlistedFindings(reading, listed),
    }
  }

  return {
    readDoctorTurn(text, before, cues) {
      const reading = understanding.read(text, readingContext(sheet.cues, before, cues))
      return { reading, ledger: askedBy(reading, text, before) }
    },
    readPatientTurn(text, before, report) {
      const question = before.at(-1)?.role === 'doctor' ? before.at(-1)! : null
      const mentions = matcher.find(text, question?.reading ?? null)
      const agrees = ({ id, negated }: { id: FactId; negated: boolean }) => negated !== facts[id]!.present
      const disclosed = unique(mentions.filter(agrees).map((mention) => mention.id))
      const contradictions = unique(mentions.filter((mention) => !agrees(mention)).map((mention) => mention.id))
      const asked = question?.ledger.asked ?? []
      const isKnown = (id: FactId) => before.some(({ ledger }) => ledger.asked.includes(id) || ledger.disclosed.includes(id))
      const ledger: Ledger = {
        asked: [...asked],
        disclosed,
        volunteered: disclosed.filter((id) => !opening.has(id) && !isKnown(id)),
        repeated: [...(question?.ledger.repeated ?? [])],
        denied: disclosed.filter((id) => !facts[id]!.present),
        unlisted: [...(report?.unlisted ?? question?.ledger.unlisted ?? [])],
        notUnderstood: report?.notUnderstood ?? false,
        ...withheldBy(report, disclosed),
      }
      return { ledger, contradictions, ...mismatchOf(report, disclosed) }
    },
  }
}

/** What was kept back and did not slip out after all. */
function withheldBy(report: PatientReport | undefined, disclosed: readonly FactId[]): Pick<Ledger, 'withheld' | 'reasons'> {
  const kept = Object.entries(report?.withheld ?? {}).filter(([id]) => !disclosed.includes(id))
  return { withheld: kept.map(([id]) => id), reasons: Object.fromEntries(kept) }
}

function mismatchOf(report: PatientReport | undefined, found: readonly FactId[]): { mismatch?: { claimed: FactId[]; found: FactId[] } } {
  if (!report) return {}
  const claimed = unique(report.claimed)
  const same = claimed.length === found.length && claimed.every((id) => found.includes(id))
  return same ? {} : { mismatch: { claimed, found: [...found] } }
}
