import type { Knowledge } from '../domain/knowledge'
import { createUnderstanding } from '../language/create-understanding'
import { EMPTY_CONTEXT } from '../language/understanding'
import { roleOf, type Transcript } from './read-transcript'

/** Doctors ask and patients answer: so many questions, and so much more often, and the names have changed places. */
const LEAST_QUESTIONS = 2
const MORE_OFTEN = 2
/** Turns that are read: what comes after them changes nothing. */
const READ = 60

/** What is odd about who speaks, in words for a person: nobody on one side, or the two sides the wrong way round. */
export function createRoleCheck(knowledge: Knowledge): (transcript: Transcript) => string[] {
  const understanding = createUnderstanding({ sheet: null, knowledge })
  const asksByWords = (text: string) => understanding.read(text, EMPTY_CONTEXT).questions.length > 0
  const asksByMark = (text: string) => text.includes('?')
  return ({ turns }) => {
    const roles = turns.map(({ role, speaker }, index) => roleOf(role ?? speaker, index))
    const silent = (['doctor', 'patient'] as const).filter((side) => !roles.includes(side))
    if (silent.length > 0) return silent.map((side) => `nobody speaks as the ${side}: what needs the ${side} is not measured`)
    // Who writes question marks writes them everywhere; a short answer reads like a short question.
    const asks = turns.some(({ text }) => asksByMark(text)) ? asksByMark : asksByWords
    const asking = (side: 'doctor' | 'patient') => {
      const own = turns.slice(0, READ).filter((_, index) => roles[index] === side)
      const questions = own.filter(({ text }) => asks(text)).length
      return { questions, share: questions / Math.max(1, own.length) }
    }
    const [doctor, patient] = [asking('doctor'), asking('patient')]
    const swapped = patient.questions >= LEAST_QUESTIONS && patient.share > MORE_OFTEN * doctor.share
    if (!swapped) return []
    return [
      `the roles look swapped: the patient asks in ${patient.questions} turns, the doctor in ${doctor.questions}; it is scored as it is labelled`,
    ]
  }
}
