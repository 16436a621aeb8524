import type { PatientParticipant, Speech } from '../dialogue/participant'
import type { PatientView } from '../dialogue/views'
import type { PatientSheet } from '../domain/case'
import type { Finding } from '../domain/knowledge'
import type { PatientPersona } from '../domain/persona'
import type { FactMatcher } from '../language/understanding'
import { composeReply } from './compose-reply'
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

/**
 * A patient that needs no model: deterministic under the view's seed. It keeps nothing between turns, so that the same
 * view brings the same bytes after a restart.
 */
export function createScriptedPatient({ sheet, persona, findings, matcher, namesDiagnosis }: ScriptedPatientParts): PatientParticipant {
  const composed = effectivePersona(persona)
  const parts = {
    sheet,
    index: indexSheet(sheet),
    persona: composed,
    cues: { ...sheet.cues, ...composed.cues },
    findings,
    matcher,
    namesDiagnosis,
  }
  return {
    seat: { kind: 'scripted', name: persona.id },
    async *reply(view: PatientView, signal: AbortSignal): AsyncGenerator<Speech> {
      signal.throwIfAborted()
      const { speaker, text, report } = composeReply(view, parts)
      yield { type: 'begin', speaker }
      for (const piece of text.match(/\S+\s*/g) ?? []) yield { type: 'text', text: piece }
      yield { type: 'spoken', report }
    },
  }
}
