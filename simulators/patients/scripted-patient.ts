import type { PatientParticipant, Speech } from '../dialogue/participant'
import type { PatientView } from '../dialogue/views'
import { composeReply } from './compose-reply'
import { prepareParts, type ScriptedPatientParts } from './prepare-parts'
import { assess } from './situation'

/**
 * A patient that needs no model: deterministic under the view's seed. It keeps nothing between turns, so that the same
 * view brings the same bytes after a restart.
 */
export function createScriptedPatient(own: ScriptedPatientParts): PatientParticipant {
  const parts = prepareParts(own)
  return {
    seat: { kind: 'scripted', name: own.persona.id },
    async *reply(view: PatientView, signal: AbortSignal): AsyncGenerator<Speech> {
      signal.throwIfAborted()
      const { speaker, text, report } = composeReply(view, parts, assess(view, parts))
      yield { type: 'begin', speaker }
      for (const piece of text.match(/\S+\s*/g) ?? []) yield { type: 'text', text: piece }
      yield { type: 'spoken', report }
    },
  }
}
