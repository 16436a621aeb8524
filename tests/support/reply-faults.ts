import type { Case } from '../../simulators/domain/case'
import type { FactId } from '../../simulators/domain/identifiers'
import type { PatientPersona } from '../../simulators/domain/persona'
import { createFactMatcher } from '../../simulators/language/match-facts'
import { mentions } from '../../simulators/language/names-diagnosis'
import { effectivePersona } from '../../simulators/patients/effective-persona'
import { indexSheet } from '../../simulators/patients/sheet-index'
import { assess } from '../../simulators/patients/situation'
import { catalog, type Exchange, factsOf } from './play'

/** Words that only somebody outside the encounter would say of themselves. Kept apart from the patient's own check. */
const OUT_OF_ROLE = [
  /\b(?:prompts?|language model|chat ?bot|artificial intelligence|jailbreak|json|yaml|base64|simulat\w*|role-?play\w*)\b/i,
  /\bAI\b/,
  /\b(?:my|the) (?:instructions|script|case file|answer key|mark scheme|persona)\b/i,
  /\bas (?:a|your) (?:doctor|assistant|patient simulator)\b/i,
  /<[a-z/|]|\{\{|```|^\s*(?:system|assistant|user|doctor|patient)\s*:/im,
]

/** What must hold of every reply of the scripted patient's, whatever it was asked: each fault in words. */
export type ReplyCheck = (exchange: Exchange) => string[]

/** A check for one case and persona. The rules on what may be told are written here a second time, from content.md 4.2 and not from the gate. */
export function createReplyCheck(subject: Case, persona: PatientPersona): ReplyCheck {
  const sheet = subject.patient
  const index = indexSheet(sheet)
  const composed = effectivePersona(persona)
  const cues = { ...sheet.cues, ...composed.cues }
  const parts = { sheet, index, persona: composed, cues, matcher: matcherOf(subject) }
  const facts = new Map(factsOf(subject).map((fact) => [fact.id, fact]))
  const names = secretNames(subject)

  const opensOf = (steps: readonly { id: string; state: string }[], state: string) =>
    steps.filter((step) => step.state === state).flatMap(({ id }) => cues[id]?.opens ?? [])

  function isForbidden(id: FactId, { view, reply, report }: Exchange): boolean {
    const fact = facts.get(id)!
    const tellers = fact.by ?? [index.lead, ...Object.keys(fact.sayAs ?? {})]
    const overheard = fact.private && view.present.some((speaker) => speaker !== reply.speaker)
    const own = typeof fact.disclose === 'object' && !opensOf(report.cueSteps, 'eased').includes(id) ? fact.disclose.trusted : 0
    const topic = fact.sensitive === undefined ? 0 : (composed.sensitive[fact.sensitive] ?? 0)
    const lapsed = opensOf([...view.cues, ...report.cueSteps], 'lapsed').includes(id) && Math.max(own, topic) > 0 ? 1 : 0
    return !tellers.includes(reply.speaker) || overheard || report.trust < Math.max(own, topic) + lapsed
  }

  return (exchange) => {
    const { view, doctor, reply, report } = exchange
    const told = new Set([...view.turns.flatMap((turn) => turn.ledger.disclosed), ...sheet.opening.facts])
    const permitted = new Set(assess(view, parts).decision.permitted.map(({ id }) => id))
    const fresh = reply.ledger.disclosed.filter((id) => !told.has(id))
    const doctorWords = [...view.turns.filter((turn) => turn.role === 'doctor').map(({ text }) => text), doctor.text]
      .join('\n')
      .toLowerCase()
    const faults = [
      ...(reply.text.trim() === '' ? ['says nothing'] : []),
      ...fresh.filter((id) => isForbidden(id, exchange)).map((id) => `tells ${id}, which it may not`),
      ...fresh.filter((id) => !permitted.has(id)).map((id) => `tells ${id}, which was not permitted`),
      ...Object.keys(report.withheld)
        .filter((id) => reply.ledger.disclosed.includes(id))
        .map((id) => `tells ${id}, which it says it withholds`),
      ...(reply.inside?.mismatch ? [`claims ${reply.inside.mismatch.claimed} and is heard to say ${reply.inside.mismatch.found}`] : []),
      ...(reply.inside?.contradictions ?? []).map((id) => `contradicts ${id}`),
      ...mentions(reply.text, names)
        .filter(({ name }) => !doctorWords.includes(name.toLowerCase()))
        .map(({ name }) => `names ${name}`),
      ...OUT_OF_ROLE.flatMap((pattern) => reply.text.match(pattern)?.[0] ?? []).map((words) => `says "${words}"`),
    ]
    return faults.map(
      (fault) =>
        `${subject.id} / ${persona.id}, turn ${reply.turn}: ${fault}\n  doctor: ${doctor.text.slice(0, 300)}\n  patient: ${reply.text}`,
    )
  }
}

const matchers = new Map<string, ReturnType<typeof createFactMatcher>>()

function matcherOf({ id, patient }: Case) {
  const known = matchers.get(id) ?? createFactMatcher({ sheet: patient, findings: catalog.knowledge.findings })
  matchers.set(id, known)
  return known
}

/** Names that a patient has no way of knowing: the diagnosis in its five lists, and the dangers that must not be missed. */
function secretNames({ key: { diagnosis, differentials } }: Case): string[] {
  const dangers = differentials.filter(({ mustNotMiss }) => mustNotMiss).flatMap(({ name, accepted = [] }) => [name, ...accepted])
  return [diagnosis.name, ...diagnosis.accepted, ...diagnosis.close, ...diagnosis.broader, ...diagnosis.sibling, ...dangers]
}
