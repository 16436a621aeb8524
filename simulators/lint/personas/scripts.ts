import type { Case, Fact } from '../../domain/case'
import type { FactId } from '../../domain/identifiers'
import type { Knowledge } from '../../domain/knowledge'
import { leadSpeaker } from '../../runs/assemble'

/** What a doctor says in every case alike, or asks of what the case holds: for effects that a free talk shows too seldom. */
export type ScriptName = 'history' | 'figures' | 'open' | 'sensitive' | 'clinical' | 'muddle' | 'kind' | 'decision'
export type Script = (subject: Case, knowledge: Knowledge) => readonly string[]

const OPENING = "Hello, I'm Dr Lind, one of the doctors. What has brought you in today?"
const HISTORY_QUESTIONS = 12
const MUDDLED_QUESTIONS = 8

/** Short turns that orient and reassure, enough to settle the most confused. */
export const KIND_TURNS: readonly string[] = [
  'I can see that this is a lot to take in.',
  'You are doing really well, thank you.',
  'I am here to help you with this.',
  'That must be very hard for you.',
  'I can hear how worried you are.',
  'It makes sense that you feel like that.',
  'I am glad that you told me that.',
]

const CLINICAL: readonly string[] = [
  'Any dyspnoea?',
  'Have you had syncope?',
  'Any haemoptysis?',
  'Do you get vertigo?',
  'Have you had any dysuria?',
  'Any paraesthesia?',
  'Have you noticed any oedema?',
  'Any dysphagia?',
  'Do you have photophobia?',
  'Any melaena?',
]

/** Each of them is kind in a way of its own: trust pays each way once. */
const KIND_CONDUCT: readonly string[] = [
  OPENING,
  'I can see how hard this is for you.',
  'What do you think might be causing it?',
  'Tell me more about that.',
  'It makes sense that you would feel like that, anybody would.',
  'I would like to ask about your health in general, if that is all right.',
  'Go on, take your time.',
  'What matters most to you in what we do next?',
  'Does that all make sense to you?',
  'What would you like to do? We can decide together.',
  'I am glad that you came.',
]

export const SCRIPTS: Readonly<Record<ScriptName, Script>> = {
  history: (subject, knowledge) => [OPENING, ...plainQuestions(subject, knowledge).slice(0, HISTORY_QUESTIONS)],
  figures: (subject, knowledge) => [OPENING, ...questionsFor(subject, knowledge, (fact) => isPlain(fact) && fact.vague !== undefined)],
  open: () => [OPENING, 'Tell me more about that.'],
  sensitive: (subject, knowledge) => [OPENING, ...questionsFor(subject, knowledge, ({ sensitive }) => sensitive !== undefined)],
  clinical: () => [OPENING, ...CLINICAL],
  muddle: (subject, knowledge) => {
    const questions = plainQuestions(subject, knowledge)
    const [before, after] = [questions.slice(0, MUDDLED_QUESTIONS), questions.slice(MUDDLED_QUESTIONS, 2 * MUDDLED_QUESTIONS)]
    return [OPENING, ...before, ...KIND_TURNS, ...after]
  },
  kind: () => KIND_CONDUCT,
  decision: () => [
    OPENING,
    'What do you think is causing this?',
    'I think we should do some tests and see you again in a week.',
    'What would you like to do? We can decide together.',
  ],
}

/** Questions that anybody answers: no trust needed, nobody else's to tell. */
const plainQuestions = (subject: Case, knowledge: Knowledge) => questionsFor(subject, knowledge, isPlain)

const isPlain = ({ disclose, sensitive, private: secret }: Fact) => typeof disclose === 'string' && !secret && !sensitive

/** One question for each of some facts that the lead can tell, the opening's left out; no question twice. */
function questionsFor(subject: Case, { findings }: Knowledge, wanted: (fact: Fact) => boolean): string[] {
  const lead = leadSpeaker(subject)
  const told = new Set<FactId>([...subject.patient.opening.facts, ...subject.station.given])
  const facts = Object.values(subject.patient.facts).flatMap((own) => Object.entries(own))
  const questions = facts
    .filter(([id, fact]) => !told.has(id) && wanted(fact) && (fact.by === undefined || fact.by.includes(lead)))
    .flatMap(([, fact]) => {
      const named = [fact.finding ?? []].flat()[0]?.split('=')[0]
      const finding = named === undefined ? undefined : findings[named]
      return fact.ask?.[0] ?? (finding !== undefined && 'questions' in finding ? finding.questions[0]! : [])
    })
  return [...new Set(questions)]
}
