import type { QuestionReading } from '../../../domain/ledger'
import { plain } from '../../../language/reply-clauses'
import type { DoctorTurn } from '../../encounter-record'
import type { ScoringContext } from '../../scoring-context'
import { type Figures, missing, ratio } from './figure'

const SURE = 0.5
const NO_QUESTION = 'no question was asked'

/**
 * The inquiry measures of SAPS (AIE), for comparison: a question is broad, or specific and the record has it, or specific and the record
 * lacks it. Their released code divides accuracy by specific questions for one case and by all questions over cases; both are given here.
 * Coverage is ROUGE-1 recall of the case's facts in the patient's replies; order compares fact ids instead of text.
 */
export function inquiryFigures(context: ScoringContext): Figures {
  const { doctorTurns } = context.record
  const questions = doctorTurns.flatMap(({ reading }) => reading.questions)
  const kinds = questions.map(kindOf)
  const count = (kind: Kind) => kinds.filter((each) => each === kind).length
  const [known, lacking] = [count('known'), count('lacking')]
  return {
    accuracyOfAll: ratio(known, questions.length, NO_QUESTION),
    accuracyOfSpecific: ratio(known, known + lacking, 'no specific question was asked'),
    specificity: ratio(known + lacking, questions.length, NO_QUESTION),
    coverage: wordRecall(context),
    order: orderRatio(context),
    distinctPairs: distinctPairs(doctorTurns),
  }
}

type Kind = 'known' | 'lacking' | 'broad'

function kindOf({ form, facts, findings }: QuestionReading): Kind {
  const sure = (targets: QuestionReading['facts']) => targets.some(({ confidence }) => confidence >= SURE)
  if (sure(facts)) return 'known'
  return form === 'open' || !sure(findings) ? 'broad' : 'lacking'
}

const words = (text: string) => plain(text).match(/[a-z0-9]+/g) ?? []

function wordRecall({ record, facts }: ScoringContext) {
  const wanted = new Set([...facts.values()].flatMap(({ fact }) => words(fact.text)))
  const heard = new Set(record.doctorTurns.flatMap(({ reply }) => words(reply?.text ?? '')))
  return ratio([...wanted].filter((word) => heard.has(word)).length, wanted.size, 'the case lists no fact')
}

/** 1 less the edit distance between facts as they were told and as the case lists them, over the longer of the two. */
function orderRatio({ record, facts }: ScoringContext) {
  const told = [...new Set(record.doctorTurns.flatMap(({ reply }) => reply?.ledger.disclosed ?? []))]
  const listed = [...facts.keys()]
  const longest = Math.max(told.length, listed.length)
  return told.length === 0 ? missing('nothing was told') : ratio(longest - editDistance(told, listed), longest, 'the case lists no fact')
}

function editDistance(left: readonly string[], right: readonly string[]): number {
  let row = right.map((_, index) => index + 1)
  left.forEach((each, place) => {
    let diagonal = place
    let before = place + 1
    row = row.map((above, index) => {
      before = Math.min(above + 1, before + 1, diagonal + (each === right[index] ? 0 : 1))
      diagonal = above
      return before
    })
  })
  return row.at(-1) ?? left.length
}

/** Different pairs of neighbouring words, of all that the doctor said. */
function distinctPairs(turns: readonly DoctorTurn[]) {
  const pairs = turns.flatMap(({ text }) => {
    const said = words(text)
    return said.slice(1).map((word, index) => `${said[index]} ${word}`)
  })
  return ratio(new Set(pairs).size, pairs.length, 'the doctor said nothing')
}
