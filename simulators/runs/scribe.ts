import type { PatientReport } from '../dialogue/participant'
import type { Scribe } from '../dialogue/scribe'
import type { CueStep, KnownTurn } from '../dialogue/views'
import type { PatientSheet } from '../domain/case'
import type { FactId } from '../domain/identifiers'
import { emptyLedger, type Ledger, type TurnReading } from '../domain/ledger'
import type { FactMatcher, ReadingContext, Understanding } from '../language/understanding'

/** A target counts as asked for from this confidence on. */
const HIT = 0.5
/** A question that comes back after this many turns is no pestering. */
const LONG_AGO = 8
const CHECKING = /\b(just to (check|confirm|be (sure|clear))|can i (just )?(check|confirm)|so (that )?i('ve| have) got (this|it|that) right|going back to)\b/i

export type ScribeParts = { sheet: PatientSheet; understanding: Understanding; matcher: FactMatcher }

/** Reads turns into the ledger (content.md 4.5): the doctor's words say what was asked, the patient's words what was told. */
export function createScribe({ sheet, understanding, matcher }: ScribeParts): Scribe {
  const present = new Map(Object.values(sheet.facts).flatMap((facts) => Object.entries(facts).map(([id, fact]) => [id, fact.present] as const)))
  const opening = new Set(sheet.opening.facts)
  return {
    readDoctorTurn(text, before, cues) {
      const reading = understanding.read(text, contextOf(sheet, before, cues))
      return { reading, ledger: askedBy(reading, text, before) }
    },
    readPatientTurn(text, before, report) {
      const question = before.findLast((turn) => turn.role === 'doctor')
      const mentions = matcher.find(text, question?.reading ?? null)
      const disclosed = unique(mentions.map((mention) => mention.id))
      const saysNo = (id: FactId) => mentions.filter((mention) => mention.id === id).every((mention) => mention.negated)
      const denied = disclosed.filter((id) => !present.get(id) && saysNo(id))
      const asked = question?.ledger.asked ?? []
      const everAsked = new Set(before.flatMap((turn) => turn.ledger.asked))
      const told = new Set(before.flatMap((turn) => turn.ledger.disclosed))
      const ledger: Ledger = {
        ...emptyLedger(),
        asked: [...asked],
        repeated: [...(question?.ledger.repeated ?? [])],
        disclosed,
        denied,
        volunteered: disclosed.filter((id) => !everAsked.has(id) && !told.has(id) && !opening.has(id)),
        unlisted: report ? [...report.unlisted] : [...(question?.ledger.unlisted ?? [])],
        notUnderstood: report?.notUnderstood ?? false,
        ...withheld(report, disclosed),
      }
      const contradictions = disclosed.filter((id) => present.get(id) === saysNo(id))
      return { ledger, mismatch: mismatchOf(report, disclosed), contradictions }
    },
  }
}

function contextOf(sheet: PatientSheet, before: readonly KnownTurn[], cues: readonly CueStep[]): ReadingContext {
  const lastReply = before.findLast((turn) => turn.role === 'patient')
  const last = before
    .filter((turn) => turn.role === 'doctor')
    .flatMap((turn) => turn.reading?.questions ?? [])
    .findLast((question) => question.understood)
  return {
    doctorTurns: before.filter((turn) => turn.role === 'doctor').length,
    told: new Set(before.flatMap((turn) => turn.ledger.disclosed)),
    previous: last
      ? { facts: last.facts.map((target) => target.id), findings: last.findings.map((target) => target.id), domain: last.domain, slot: last.slot }
      : null,
    lastTold: lastReply?.ledger.disclosed ?? [],
    lastReply: lastReply?.text ?? '',
    openCue: openCueOf(sheet, before, cues),
  }
}

function openCueOf(sheet: PatientSheet, before: readonly KnownTurn[], cues: readonly CueStep[]): ReadingContext['openCue'] {
  const last = new Map(cues.map((step) => [step.id, step.state]))
  for (const [id, state] of [...last].reverse()) {
    const cue = sheet.cues[id]
    if (!cue || (state !== 'open' && state !== 'half')) continue
    return { id, cue, shown: before.findLast((turn) => turn.cue?.id === id)?.text ?? '' }
  }
  return null
}

function askedBy(reading: TurnReading, text: string, before: readonly KnownTurn[]): Ledger {
  const hits = reading.questions.flatMap((question) => question.facts.filter((target) => target.confidence >= HIT).map((target) => target.id))
  const asked = unique(hits)
  const unlisted = unique(
    reading.questions.filter((question) => question.facts.every((target) => target.confidence < HIT)).flatMap((question) => question.findings.filter((target) => target.confidence >= HIT).map((target) => target.id)),
  )
  const exempt = CHECKING.test(text) || reading.questions.some((question) => question.form === 'clarify')
  const repeated = exempt ? [] : asked.filter((id) => wasToldLately(id, before))
  return { ...emptyLedger(), asked, repeated, unlisted }
}

/** Told, and asked for within the last turns: asking again is a repeat. */
function wasToldLately(id: FactId, before: readonly KnownTurn[]): boolean {
  const told = before.findLast((turn) => turn.ledger.disclosed.includes(id))
  return told !== undefined && before.length - told.turn <= LONG_AGO && before.some((turn) => turn.role === 'doctor' && turn.ledger.asked.includes(id))
}

function withheld(report: PatientReport | undefined, disclosed: readonly FactId[]): Pick<Ledger, 'withheld' | 'reasons'> {
  const kept = Object.entries(report?.withheld ?? {}).filter(([id]) => !disclosed.includes(id))
  return { withheld: kept.map(([id]) => id), reasons: Object.fromEntries(kept) }
}

function mismatchOf(report: PatientReport | undefined, found: readonly FactId[]) {
  if (!report) return undefined
  const claimed = [...report.claimed]
  const same = claimed.length === found.length && claimed.every((id) => found.includes(id))
  return same ? undefined : { claimed, found: [...found] }
}

const unique = <T>(list: readonly T[]) => [...new Set(list)]
