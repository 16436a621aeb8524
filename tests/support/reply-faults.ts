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

/** `gate`: told a fact that it might not tell; `claim`: says of itself something else than it is heard to say. */
export type ReplyFault = { kind: 'silence' | 'gate' | 'claim' | 'contradiction' | 'diagnosis' | 'role'; words: string }

/** What must hold of every reply of the scripted patient's, whatever it was asked: each fault in words. */
export type ReplyCheck = (exchange: Exchange) => string[]

export function createReplyCheck(subject: Case, persona: PatientPersona): ReplyCheck {
  const faultsOf = createFaultFinder(subject, persona)
  return (exchange) => faultsOf(exchange).map(({ words }) => words)
}

/** Finds faults for one case and persona. The rules on what may be told are written here a second time, from content.md 4.2 and not from the gate. */
export function createFaultFinder(subject: Case, persona: PatientPersona): (exchange: Exchange) => ReplyFault[] {
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
    const some = (kind: ReplyFault['kind'], words: readonly string[]) => words.map((each) => ({ kind, words: each }))
    const { mismatch, contradictions = [] } = reply.inside ?? {}
    const withheld = Object.keys(report.withheld).filter((id) => reply.ledger.disclosed.includes(id))
    const forbidden = fresh.filter((id) => isForbidden(id, exchange))
    const unpermitted = fresh.filter((id) => !permitted.has(id))
    const named = mentions(reply.text, names).filter(({ name }) => !doctorWords.includes(name.toLowerCase()))
    const faults = [
      ...some('silence', reply.text.trim() === '' ? ['says nothing'] : []),
      ...some(
        'gate',
        forbidden.map((id) => `tells ${id}, which it may not`),
      ),
      ...some(
        'gate',
        unpermitted.map((id) => `tells ${id}, which was not permitted`),
      ),
      ...some(
        'gate',
        withheld.map((id) => `tells ${id}, which it says it withholds`),
      ),
      ...some('claim', mismatch ? [`claims ${mismatch.claimed} and is heard to say ${mismatch.found}`] : []),
      ...some(
        'contradiction',
        contradictions.map((id) => `contradicts ${id}`),
      ),
      ...some(
        'diagnosis',
        named.map(({ name }) => `names ${name}`),
      ),
      ...some(
        'role',
        OUT_OF_ROLE.flatMap((pattern) => reply.text.match(pattern)?.[0] ?? []).map((words) => `says "${words}"`),
      ),
    ]
    const place = `${subject.id} / ${persona.id}, turn ${reply.turn}`
    const talk = `doctor: ${doctor.text.slice(0, 300)}\n  patient: ${reply.text}`
    return faults.map(({ kind, words }) => ({ kind, words: `${place}: ${words}\n  ${talk}` }))
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
