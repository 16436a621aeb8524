import type { PatientSheet } from '../domain/case'
import type { Finding } from '../domain/knowledge'
import type { PatientPersona } from '../domain/persona'
import type { FactMatcher } from '../language/understanding'
import type { ReplyParts } from './compose-reply'
import { effectivePersona } from './effective-persona'
import { indexSheet } from './sheet-index'

export type ScriptedPatientParts = {
  sheet: PatientSheet
  /** With what it `extends` merged in. */
  persona: PatientPersona
  /** The vocabulary of findings: the lay answer to what the case does not list. */
  findings: Readonly<Record<string, Finding>>
  matcher: FactMatcher
  /** True where a text names the case's diagnosis; built by whoever may read the key. */
  namesDiagnosis(text: string): boolean
}

/** What every reply of one patient is made with, laid out once. */
export function prepareParts({ sheet, persona, findings, matcher, namesDiagnosis }: ScriptedPatientParts): ReplyParts {
  const composed = effectivePersona(persona)
  return {
    sheet,
    index: indexSheet(sheet),
    persona: composed,
    cues: { ...sheet.cues, ...composed.cues },
    findings,
    matcher,
    namesDiagnosis,
  }
}
