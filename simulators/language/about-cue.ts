import type { FactId } from '../domain/identifiers'
import type { QuestionReading } from '../domain/ledger'
import type { Domain, Slot } from '../domain/vocabulary'
import { cueWordsOf } from './cue-content'
import { explorationIn } from './explores-cue'
import { TELLING_WORD, WANTS_A_NAME } from './lexicon/cue-exploration'
import { STATEMENT_START } from './lexicon/question-forms'
import { isInverted, withoutLead } from './question-form'
import type { ClauseWords } from './turn-words'
import type { ReadingContext } from './understanding'

/** What a question's own words aim at as surely as this is meant: of one that asks for what goes on in the patient, only the case's own wording. */
const SURE = { inner: 1, follow: 0.93, generic: 0.9 }

/** As surely as a question that leans on what was said before. */
const BEHIND = 0.75

/**
 * A question that goes on about a feeling which stands open is about that feeling, whatever facts its words happen to be like: "What stopped
 * your hand?" is no question after hands. It aims at the facts behind the feeling that are still to be told, and where the case names none, at the
 * patient's own view.
 */
export function aboutCue(
  question: QuestionReading,
  { clause, line, before }: ClauseWords,
  { openCue, told }: Pick<ReadingContext, 'openCue' | 'told'>,
  placeOf: (fact: FactId) => { domain: Domain; slot: Slot } | undefined,
): QuestionReading {
  const ofFamily = question.domain === 'fh' && surest(question) >= BEHIND
  if (openCue === null || ofFamily || (question.domain === 'ice' && question.facts.length > 0)) return question
  const asked = { text: clause.text.replace(/[\s.!?]+$/, ''), start: clause.start, end: clause.end, asked: true }
  const exploration = explorationIn(asked, cueWordsOf(openCue.cue, openCue.shown))
  if (exploration === null || surest(question) >= SURE[exploration.kind]) return question
  const core = withoutLead(line)
  // A few words of a longer sentence are its end, no echo.
  if (exploration.kind === 'follow' && before !== '' && !TELLING_WORD.test(core) && !isInverted(core)) return question
  const declares = clause.asks && STATEMENT_START.test(core)
  const letsTell = !isInverted(withoutLead(`${before} ${line}`)) && !WANTS_A_NAME.test(core)
  const form = declares ? 'leading' : question.form === 'leading' || !letsTell ? question.form : 'open'
  const behind = (openCue.cue.opens ?? []).filter((id) => !told.has(id))
  const { domain, slot } = placeOf(behind[0] ?? '') ?? { domain: 'ice', slot: null }
  return { ...question, form, domain, slot, facts: behind.map((id) => ({ id, confidence: BEHIND })), findings: [], understood: true }
}

const surest = ({ facts, findings }: QuestionReading) => Math.max(0, ...[...facts, ...findings].map(({ confidence }) => confidence))
