import type { QuestionForm } from '../../../domain/vocabulary'
import type { DoctorTurn } from '../../encounter-record'
import type { ScoringContext } from '../../scoring-context'
import { banded, type Figures, figure, ratio } from './figure'

export const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0

const NO_TURN = 'the doctor said nothing'
const NO_QUESTION = 'no question was asked'

/** How the doctor asks: rates over questions or turns, beside what is usual (evaluation.md 3.3). */
export function craftFigures({ record, policy }: ScoringContext): Figures {
  const { doctorTurns } = record
  const questions = doctorTurns.flatMap(({ reading }) => reading.questions)
  const asking = doctorTurns.filter(({ reading }) => reading.questions.length > 0)
  const words = (texts: readonly string[]) => texts.reduce((sum, text) => sum + wordsIn(text), 0)
  const said = words(doctorTurns.map(({ text }) => text))
  const heard = words(doctorTurns.flatMap(({ reply }) => reply?.text ?? []))
  const formShare = (form: QuestionForm) => ratio(questions.filter((each) => each.form === form).length, questions.length, NO_QUESTION)
  const turnShare = (has: (turn: DoctorTurn) => boolean, of: readonly DoctorTurn[], none: string) =>
    ratio(of.filter(has).length, of.length, none)
  const figures: Figures = {
    doctorTurns: figure(doctorTurns.length, doctorTurns.length),
    questions: figure(questions.length, doctorTurns.length),
    openShare: formShare('open'),
    closedShare: formShare('closed'),
    leadingShare: formShare('leading'),
    clarifyingShare: formShare('clarify'),
    multipleShare: turnShare(({ reading }) => reading.multiple, doctorTurns, NO_TURN),
    repeatShare: turnShare(({ ledger }) => ledger.repeated.length > 0, asking, NO_QUESTION),
    facilitationShare: turnShare(({ reading }) => reading.acts.some(({ act }) => act === 'FACILITATE'), doctorTurns, NO_TURN),
    jargonShare: turnShare(({ reading }) => reading.jargon.some(({ glossed }) => !glossed), doctorTurns, NO_TURN),
    questionsPerTurn: ratio(questions.length, doctorTurns.length, NO_TURN),
    wordsPerTurn: ratio(said, doctorTurns.length, NO_TURN),
    wordRatio: ratio(said, heard, 'the patient said nothing'),
  }
  return banded(figures, policy)
}
