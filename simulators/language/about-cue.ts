import type { QuestionReading } from '../domain/ledger'
import { cueWordsOf } from './cue-content'
import { explorationIn } from './explores-cue'
import { TELLING_WORD, WANTS_A_NAME } from './lexicon/cue-exploration'
import { isInverted, withoutLead } from './question-form'
import type { ClauseWords } from './turn-words'
import type { ReadingContext } from './understanding'

/** What a question's own words aim at as surely as this is meant: of one that asks for what goes on in the patient, only the case's own wording. */
const SURE = { inner: 1, follow: 0.9, generic: 0.9 }

/**
 * A question that goes on about a feeling which stands open is about the patient's own view, whatever facts its words happen to be like: "What
 * stopped your hand?" is no question after hands. It then aims at no fact; what it lets the patient tell is credited by the reply.
 */
export function aboutCue(
  question: QuestionReading,
  { clause, line, before }: ClauseWords,
  openCue: ReadingContext['openCue'],
): QuestionReading {
  if (openCue === null || question.domain === 'ice') return question
  const asked = { text: clause.text.replace(/[\s.!?]+$/, ''), start: clause.start, end: clause.end, asked: true }
  const exploration = explorationIn(asked, cueWordsOf(openCue.cue, openCue.shown))
  if (exploration === null || surest(question) >= SURE[exploration.kind]) return question
  const core = withoutLead(line)
  // A few words of a longer sentence are its end, no echo.
  if (exploration.kind === 'follow' && before !== '' && !TELLING_WORD.test(core) && !isInverted(core)) return question
  const letsTell = !isInverted(withoutLead(`${before} ${line}`)) && !WANTS_A_NAME.test(core)
  const form = question.form === 'leading' || !letsTell ? question.form : 'open'
  return { ...question, form, domain: 'ice', slot: null, facts: [], findings: [], understood: true }
}

const surest = ({ facts, findings }: QuestionReading) => Math.max(0, ...[...facts, ...findings].map(({ confidence }) => confidence))
