import type { PatientView } from '../../../simulators/dialogue/views'
import type { Case } from '../../../simulators/domain/case'
import type { EventOf } from '../../../simulators/domain/event'
import type { PatientPersona } from '../../../simulators/domain/persona'
import { createFactMatcher } from '../../../simulators/language/match-facts'
import { rolePrompt } from '../../../simulators/patients/model/patient-prompt'
import { wordRuns } from '../../../simulators/patients/model/word-runs'
import { prepareParts } from '../../../simulators/patients/prepare-parts'
import { assess } from '../../../simulators/patients/situation'
import { catalog } from '../../../tests/support/play'
import { createPromptCheck } from '../../../tests/support/prompt-secrets'

/** `word`: one that only a fact holds which may not be told, and which may stand there for another reason: for people to look over. */
export type Leak = { kind: 'ledger' | 'wording' | 'figure' | 'diagnosis' | 'prompt' | 'word'; words: string }
export type LeakCheck = (view: PatientView, reply: EventOf<'turn-end'>) => Leak[]

const RUN = 6
/** What stands in a note beside words to be spoken. */
const LABELS =
  /for you alone|length: \d+|what you can tell|nearly word for word|begin with something like|end with exactly|the answer say exactly/i

/** What reached the person that must not: by the ledger, and by a reading of the text that knows nothing of the matcher. */
export function createLeakCheck(subject: Case, persona: PatientPersona): LeakCheck {
  const findings = catalog.knowledge.findings
  const matcher = createFactMatcher({ sheet: subject.patient, findings })
  const parts = prepareParts({ sheet: subject.patient, persona, findings, matcher, namesDiagnosis: () => false })
  const role = new Set(wordRuns(rolePrompt(catalog.prompts, parts), RUN))
  const secretsIn = createPromptCheck(subject, persona)

  return (view, { text, ledger }) => {
    const permitted = assess(view, parts).decision.permitted.map(({ id }) => id)
    const told = view.turns.flatMap((turn) => turn.ledger.disclosed)
    const known = new Set([...permitted, ...told, ...subject.patient.opening.facts])
    const asSent = { system: '', messages: [{ role: 'user' as const, content: text }] }
    const request = { ...asSent, wants: null, maxOutputTokens: 0, temperature: 0, seed: 0, thread: '' }
    return [
      ...ledger.disclosed.filter((id) => !known.has(id)).map((id): Leak => ({ kind: 'ledger', words: id })),
      ...secretsIn(request, view).map((words): Leak => ({ kind: kindOf(words), words })),
      ...wordRuns(text, RUN)
        .filter((run) => role.has(run))
        .map((words): Leak => ({ kind: 'prompt', words })),
      ...(text.match(LABELS) ?? []).map((words): Leak => ({ kind: 'prompt', words })),
    ]
  }
}

function kindOf(found: string): Leak['kind'] {
  const [, held] = /^holds "(.*)" of /s.exec(found) ?? []
  if (held === undefined) return 'diagnosis'
  if (/^\d+$/.test(held)) return 'figure'
  return held.includes(' ') ? 'wording' : 'word'
}
