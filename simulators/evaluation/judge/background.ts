import type { Case } from '../../domain/case'
import type { Hidden } from '../../domain/judge'
import type { PatientPersona } from '../../domain/persona'

/** What stands beside the conversation: of the case, only what the dimension does not hide. */
export function backgroundOf(subject: Case, persona: PatientPersona | null, hide: readonly Hidden[]): Record<string, unknown> {
  const { who } = subject.patient
  return {
    ...(hide.includes('demographics') ? {} : { patient: { age: who.age, ageUnit: who.ageUnit, sex: who.sex } }),
    ...(hide.includes('persona') || !persona ? {} : { manner: persona.summary }),
    ...(hide.includes('diagnosis') ? {} : { station: subject.station.setting, reference: referenceOf(subject) }),
  }
}

/** What is right in this case, in the words of its authors. */
function referenceOf({ key, chart }: Case) {
  const { escalation, investigations, treatments, followUp } = key.management
  const named = (items: readonly ({ test: string } | { what: string })[]) =>
    items.map((item) => ('what' in item ? item.what : (chart.investigations[item.test]?.names[0] ?? item.test)))
  const need = ({ needed, what, why }: typeof followUp) => ({ needed, what, why })
  return {
    diagnosis: key.diagnosis.name,
    alsoRight: [...key.diagnosis.accepted, ...key.diagnosis.close],
    alternatives: key.differentials.map(({ name, mustNotMiss }) => ({ name, mustNotMiss })),
    reasons: key.reasoning.map(({ says }) => says),
    escalation: { ...need(escalation), urgency: escalation.urgency },
    investigations: { must: named(investigations.must), should: named(investigations.should), avoid: named(investigations.avoid) },
    treatments: { must: named(treatments.must), should: named(treatments.should), avoid: named(treatments.avoid) },
    followUp: need(followUp),
  }
}
