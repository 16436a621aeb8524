import { emptyReading } from '../../../simulators/domain/ledger'
import { createFactMatcher } from '../../../simulators/language/match-facts'
import type { Talk } from '../../../simulators/lint/personas/play-talk'
import { type MeasuredTalk, measureTalk } from '../../../simulators/lint/personas/recover-persona'
import { type SameWords, sameWords } from '../../../simulators/lint/personas/same-words'
import { fits } from '../../../simulators/runs/create-encounter'
import { createDetailCheck, type GroundedReply } from '../../../simulators/runs/report/unsupported-details'
import { catalog, type Exchange, talk } from '../../../tests/support/play'
import { createFaultFinder, type ReplyFault } from '../../../tests/support/reply-faults'
import { playDrawnAxes } from './play-drawn-axes'

const DOCTOR = 'average'
const SEEDS = [1, 2, 3] as const
/** Of one persona's. */
const MOST_EXAMPLES = 3

/** What one reply does wrong in one way. */
export type Fault = { kind: ReplyFault['kind'] | 'detail'; words: string }
/** Of one case with every persona that fits it, under every seed. `repetition` has one entry a persona, `talks` one an encounter, `drawn` one for each point drawn from the axes. */
export type Fidelity = {
  case: string
  personas: number
  encounters: number
  replies: number
  faults: Fault[]
  repetition: SameWords[]
  talks: MeasuredTalk[]
  drawn: MeasuredTalk[]
}

/** Plays one case with every persona and looks at every reply. */
export async function playFidelity(caseId: string): Promise<Fidelity> {
  const subject = catalog.case(caseId).value
  const personas = catalog.personas().flatMap(({ value }) => (fits(value, subject) ? [value] : []))
  const fidelity: Fidelity = {
    case: caseId,
    personas: personas.length,
    encounters: 0,
    replies: 0,
    faults: [],
    repetition: [],
    talks: [],
    drawn: [],
  }
  const { findings } = catalog.knowledge
  const matcher = createFactMatcher({ sheet: subject.patient, findings })
  for (const persona of personas) {
    const faultsOf = createFaultFinder(subject, persona)
    const detailsOf = createDetailCheck({ subject, persona, findings })
    const talks: Talk[] = []
    for (const seed of SEEDS) {
      const { exchanges } = await talk({ case: caseId, persona: persona.id, doctor: DOCTOR, seed })
      fidelity.encounters++
      fidelity.replies += exchanges.length
      for (const exchange of exchanges) {
        const details = detailsOf(groundedReply(exchange)).map((words): Fault => ({ kind: 'detail', words: inPlace(words, exchange) }))
        fidelity.faults.push(...onePerKind([...faultsOf(exchange), ...details]))
      }
      talks.push({ caseId, exchanges: exchanges.map(heardOf) })
      fidelity.talks.push(
        measureTalk(
          caseId,
          persona,
          exchanges.map(({ reply }) => reply.text),
        ),
      )
    }
    fidelity.repetition.push(withFewExamples(sameWords(talks, matcher)))
  }
  fidelity.drawn.push(...(await playDrawnAxes(caseId)))
  return fidelity
}

function onePerKind(faults: readonly Fault[]): Fault[] {
  return [...Map.groupBy(faults, ({ kind }) => kind)].map(([kind, all]) => ({ kind, words: all.map(({ words }) => words).join('\n') }))
}

const groundedReply = ({ view, doctor, reply, report }: Exchange): GroundedReply => ({
  ...{ text: reply.text, ledger: reply.ledger, movesCue: report.cueSteps.length > 0 },
  doctorSaid: [...view.turns.filter(({ role }) => role === 'doctor').map(({ text }) => text), doctor.text],
})

const inPlace = (words: string, { doctor, reply }: Exchange) =>
  `turn ${reply.turn}: ${words}\n  doctor: ${doctor.text.slice(0, 300)}\n  patient: ${reply.text}`

const heardOf = ({ doctor, reply, report }: Exchange): Talk['exchanges'][number] => ({
  doctor: doctor.text,
  reply: reply.text,
  asked: doctor.ledger.asked,
  told: reply.ledger.disclosed,
  withheld: reply.ledger.withheld,
  reading: doctor.inside?.reading ?? emptyReading(),
  trust: report.trust,
})

const withFewExamples = ({ examples, ...counts }: SameWords): SameWords => ({ ...counts, examples: examples.slice(0, MOST_EXAMPLES) })
