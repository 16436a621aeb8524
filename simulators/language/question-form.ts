import { LEAD_WORDS, QUESTION_VERBS, QUESTION_WORDS } from './lexicon/clauses'
import {
  AGREED,
  ANNOUNCING,
  CHOICE,
  CLARIFYING,
  GOING_ON,
  IMPERATIVE_ASKS,
  INDIRECT_ASKS,
  ON_A_SCALE,
  OPEN_ASKS,
  PRESUMING,
  STATEMENT_START,
  SURMISING,
  TAG,
  WANTS_ONE_THING,
} from './lexicon/question-forms'
import { toReadable } from './readable'
import type { Clause } from './sentences'
import { tokenise } from './words'

export type QuestionForm = 'open' | 'closed' | 'leading' | 'clarify'

/** A clause's plain words without what leads it in ("okay, and so ..."). */
export function withoutLead(line: string): string {
  const words = line.split(' ')
  const from = words.findIndex((word) => !LEAD_WORDS.has(word))
  return from < 0 ? '' : words.slice(from).join(' ')
}

/** "Do you ...", "haven't they ...": the verb before its subject. */
export function isInverted(line: string): boolean {
  const [verb = '', second = '', third = ''] = withoutLead(line).split(' ')
  if (!Object.hasOwn(QUESTION_VERBS, verb)) return false
  return QUESTION_VERBS[verb]!.has(second) || (second === 'not' && QUESTION_VERBS[verb]!.has(third))
}

/** "No. How is ...", "no, any ...": an answer that the doctor repeats before asking on. */
const ANSWER_REPEATED = /^no (?=\w)/

/** The words of a clause that asks, without what leads it in. */
function askIn(line: string): string {
  const core = withoutLead(line)
  const rest = withoutLead(core.replace(ANSWER_REPEATED, ''))
  const [first = ''] = rest.split(' ')
  return rest !== core && (first === 'any' || QUESTION_WORDS.has(first) || isInverted(rest)) ? rest : core
}

/** "Anyone in your place would feel that way": the start of a telegraphic ask, and none. */
const LEGITIMISING =
  /^any(?:one|body)?\b(?: (?!that\b|which\b)\w+){1,5} (?:would|could|can|will)\b|^any(?:one|body| \w+| \w+ \w+) who\b.* would\b/

/** "You've been slowed right down, haven't you.": said, not asked. */
const STATED = /\.\s*$/

/** "When you're ready, have you ...": what goes before a question. */
const SCENE_OF_TIME = /^when (?:you|it|he|she|they|that|this|your|the) /

/** Whether a clause asks, by its words or its question mark. */
export function isAsk(line: string, clause: Clause, isLast: boolean): boolean {
  const core = withoutLead(line)
  if (core === '') return false
  if (ANNOUNCING.test(core) || (!clause.asks && GOING_ON.test(core))) return false
  const [first = ''] = core.split(' ')
  if (isInverted(core)) return true
  if (/^(?:do|does|did|is|are|was|were|has) (?!not\b)\w+ \w/.test(core)) return true
  if (!isLast && SCENE_OF_TIME.test(core)) return false
  if (QUESTION_WORDS.has(first) && !/^(?:what|how) (?:a|an|that|it|this|we|i) (?:\w+ )*(?:means|is|am|will|would|going)\b/.test(core))
    return (
      clause.asks ||
      !/^how (?:much|hard|long|bad|far|important|worried|frightening|difficult) (?:you|it|this|that|he|she|they|we|i)\b|^(?:when|which|who|where|how|what) (?:you|it|this|that|the|we|i|he|she|they|your)\b|^(?:which|who) (?:is|are|may|can|might|will|would|could|has|have)\b(?! (?:you|the|at|your|he|she|it))/.test(
        core,
      )
    )
  if (!clause.asks && LEGITIMISING.test(core)) return false
  if (/^any(?:thing|one|body)?\b(?! (?:would|could|can|will|of)\b)/.test(core) && !/\bif\b/.test(core)) return true
  const marked = clause.asks && isLast && !AGREED.test(clause.text)
  return (
    IMPERATIVE_ASKS.test(core) ||
    INDIRECT_ASKS.test(core) ||
    (TAG.test(core) && !STATED.test(clause.text)) ||
    (PRESUMING.test(core) && (clause.asks || !SURMISING.test(core))) ||
    marked
  )
}

/** What a leading question takes for granted, in the doctor's words, or null. */
export function premiseOf(line: string, clause: Clause): string | null {
  const core = askIn(line)
  const declared =
    TAG.test(core) ||
    PRESUMING.test(core) ||
    (clause.asks && STATEMENT_START.test(core)) ||
    (clause.asks && /^(?:no|not any|nothing|never|none)\b/.test(core))
  const negated = /^(?:do|does|did|is|are|was|were|have|has|would|could|should) not (?:you|it|he|she|they|there|the|this|that)\b/.test(core)
  if (!declared && !negated) return null
  return clause.text
    .replace(/[?!.\s]+$/, '')
    .replace(
      /,\s*(?:is|are|was|were|do|does|did|have|has|can|will|would|right|correct|yes|yeah|no|isn['’]?t|aren['’]?t|wasn['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|haven['’]?t|hasn['’]?t)\b[^,]*$/i,
      '',
    )
    .replace(/^(?:so|and|then|okay|right|well)[,\s]+/i, '')
}

/** Whether yes or no would answer, however much more it invites: "is there anything else?", "any worries?". */
export function isPolar(text: string): boolean {
  const { line } = toReadable(tokenise(text))
  const core = askIn(line)
  return (isInverted(core) && !IMPERATIVE_ASKS.test(core)) || core.startsWith('any ')
}

/** Whether one value, one name or the choice between what is offered answers. */
export function wantsOneThing(line: string, { text }: Pick<Clause, 'text'>): boolean {
  const core = askIn(line)
  return WANTS_ONE_THING.test(core) || ON_A_SCALE.test(core) || CHOICE.test(text)
}

/** The form of an asking clause; `sentence`: the plain words of its sentence up to its end. `premise` as from `premiseOf`; a premise that was told already only checks it. */
export function formOf(sentence: string, clause: { line: string; text: string }, premise: string | null, checks: boolean): QuestionForm {
  if (CLARIFYING.test(sentence) || (premise !== null && checks)) return 'clarify'
  if (premise !== null) return 'leading'
  const core = askIn(clause.line)
  return OPEN_ASKS.some((pattern) => pattern.test(core)) && !wantsOneThing(clause.line, clause) ? 'open' : 'closed'
}
