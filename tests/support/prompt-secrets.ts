import type { PatientView } from '../../simulators/dialogue/views'
import type { Case } from '../../simulators/domain/case'
import type { PatientPersona } from '../../simulators/domain/persona'
import { createFactMatcher } from '../../simulators/language/match-facts'
import { mentions } from '../../simulators/language/names-diagnosis'
import { LINES } from '../../simulators/patients/lines'
import * as mannerWords from '../../simulators/patients/model/manner-words'
import { FAULT_WORDS } from '../../simulators/patients/model/speech-fault'
import { BIAS_REMARKS, MOODS, RESERVE_VOICES } from '../../simulators/patients/persona-voices'
import { prepareParts } from '../../simulators/patients/prepare-parts'
import { assess } from '../../simulators/patients/situation'
import { type FakeRequest, sentText } from './fake-model'
import { diagnosisNames } from './model-patient'
import { catalog, factsOf } from './play'

/** What a prompt holds that it must not, each in words. `view`: what the patient worked from when it was sent. */
export type PromptCheck = (request: FakeRequest, view: PatientView) => string[]

type Words = ReadonlySet<string>

const SHORTEST_SECRET = 12
/** What the lines of a note begin with. */
const LABELS =
  /^Length: \d+ to \d+ words\.|^(?:Begin with something like|Say nearly word for word|Open with|Before the answer say exactly|Work in|After the answer say exactly|End with exactly|What you can tell):/gm
const wordsOf = (texts: readonly string[]): Words =>
  new Set(
    texts.flatMap(
      (text) =>
        text
          .toLowerCase()
          .replace(/[’]/g, "'")
          .match(/[a-z']{5,}|\d+/g) ?? [],
    ),
  )
/** All strings of a piece of content, wherever they stand in it. */
const stringsIn = (content: unknown): string[] =>
  typeof content === 'string' ? [content] : content !== null && typeof content === 'object' ? Object.values(content).flatMap(stringsIn) : []

/** What may stand in any prompt: the frame, the patient's small talk, refusals, feelings, and the lay answer to what the case does not list. */
function commonTexts(subject: Case, persona: PatientPersona): string[] {
  const { patient } = subject
  const { who, speakers, cues, questions, onPlan, unlisted, opening } = patient
  const prompts = Object.entries(FRAME).map(([name, blank]) => catalog.prompts.fill(name, blank))
  const usual = Object.values(catalog.knowledge.findings).flatMap((finding) => ('usual' in finding ? finding.usual : []))
  const guarded = factsOf(subject).flatMap((fact) => fact.guarded ?? [])
  const own = [who, speakers, cues, questions, onPlan, unlisted, opening.say, guarded, persona]
  return stringsIn([...own, prompts, usual, LINES, BIAS_REMARKS, MOODS, RESERVE_VOICES, mannerWords, FAULT_WORDS])
}

/** Names that the texts have to fill in. */
const FRAME = {
  'patient-role': { who: '', name: '', manner: '' },
  'patient-turn': { doctor: '', note: '' },
  'patient-retry': { turn: '', fault: '' },
}

/**
 * A check that knows nothing of the matcher: the very strings of every fact that was neither permitted nor told, the words and figures that
 * only such facts hold, and every name of the diagnosis and of what must not be missed. What the doctor said is quoted and is left out.
 */
export function createPromptCheck(subject: Case, persona: PatientPersona): PromptCheck {
  const facts = factsOf(subject).map((fact) => ({
    id: fact.id,
    strings: [fact.text, ...fact.say, ...(fact.brief ?? []), ...(fact.vague ?? []), ...Object.values(fact.sayAs ?? {}).flat()],
  }))
  const byId = new Map(facts.map(({ id, strings }) => [id, wordsOf(strings)]))
  const common = commonTexts(subject, persona)
  const commonWords = wordsOf(common)
  const commonText = common.join('\n')
  const dangers = subject.key.differentials
    .filter(({ mustNotMiss }) => mustNotMiss)
    .flatMap(({ name, accepted = [] }) => [name, ...accepted])
  const names = [...diagnosisNames(subject), ...dangers]
  const matcher = createFactMatcher({ sheet: subject.patient, findings: catalog.knowledge.findings })
  const parts = prepareParts({
    sheet: subject.patient,
    persona,
    findings: catalog.knowledge.findings,
    matcher,
    namesDiagnosis: () => false,
  })

  return (request, view) => {
    const sent = sentText(request)
      .replace(/«[^»]*»/g, '')
      .replace(LABELS, '')
    const permitted = assess(view, parts).decision.permitted.map(({ id }) => id)
    const told = view.turns.flatMap(({ ledger }) => ledger.disclosed)
    const known = new Set([...permitted, ...told, ...subject.patient.opening.facts])
    const may = facts.filter(({ id }) => known.has(id))
    const mayText = [commonText, ...may.flatMap(({ strings }) => strings), ...view.turns.map(({ text }) => text)].join('\n')
    const sentWords = wordsOf([sent])
    return facts
      .filter(({ id }) => !known.has(id))
      .flatMap(({ id, strings }) => {
        const whole = strings.filter((string) => string.length >= SHORTEST_SECRET && sent.includes(string) && !mayText.includes(string))
        const own = [...byId.get(id)!].filter(
          (word) => sentWords.has(word) && !commonWords.has(word) && !may.some((fact) => byId.get(fact.id)!.has(word)),
        )
        // What the patient has said before may be said again: words of a reply that holds no such fact.
        const fresh = own.filter((word) => !wordsOf(view.turns.map(({ text }) => text)).has(word))
        return [...whole, ...fresh].map((words) => `holds "${words}" of ${id}`)
      })
      .concat(mentions(sent, names).map(({ name }) => `names ${name}`))
  }
}
