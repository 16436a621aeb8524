import { asksHistory } from './asks-history'
import { type CueWords, isTelling, type StemmedWord, stemmedWords } from './cue-content'
import { QUESTION_WORDS } from './lexicon/clauses'
import {
  CLARIFYING_ASKS,
  ENDS_ASKING,
  GENERIC_WORDS,
  INNER_ASKS,
  LIFE_ASKS,
  LONGEST_ECHO,
  MEASURING,
  NO_ECHO,
  OF_CARE,
  OF_THE_PLAN,
  POINTS_BACK,
  SOMEBODY,
  TELLING_ASKS,
  TELLING_WORD,
  WONDERING,
} from './lexicon/cue-exploration'
import { isInverted, withoutLead } from './question-form'
import { toReadable } from './readable'
import type { ReplyClause } from './reply-clauses'
import { tokenise } from './words'

/**
 * How a question goes on about what was shown. `inner`: after what goes on in the patient; `follow`: after the people, the reasons or the events in it;
 * `generic`: it only asks for more. `specific`: its own words say of what.
 */
export type Exploration = { kind: 'inner' | 'follow' | 'generic'; specific: boolean }

const some = (patterns: readonly RegExp[], line: string) => patterns.some((pattern) => pattern.test(line))

/** "Measured it for whom?", "the desk?": a few of the patient's words given back, with at most one of the doctor's own. */
function isEcho(core: string, text: string, cue: CueWords): boolean {
  if (core.split(' ').length > LONGEST_ECHO || isInverted(core) || NO_ECHO.test(core)) return false
  if (ENDS_ASKING.test(core) && core.includes(' ')) return true
  const telling = stemmedWords(text).filter(({ word }) => isTelling(word))
  const foreign = telling.filter((word) => !isShown(word, cue))
  return (
    foreign.length < telling.length &&
    foreign.length <= 1 &&
    !asksHistory(
      '',
      foreign.map(({ word }) => word),
      false,
    )
  )
}

/** A clause that asks, in the light of what was shown; null where it goes on to a matter of its own. */
export function explorationIn({ text, asked }: ReplyClause, cue: CueWords): Exploration | null {
  const { line } = toReadable(tokenise(text))
  const said = withoutLead(line)
  const core = said.replace(WONDERING, '')
  if (core === '' || OF_THE_PLAN.test(core)) return null
  const words = stemmedWords(text).filter(({ word }) => isTelling(word))
  const specific = words.some(({ word }) => !GENERIC_WORDS.has(word))
  if (TELLING_ASKS.test(core)) return { kind: 'generic', specific }
  if (!asked && core === said) return null
  if (some(CLARIFYING_ASKS, core)) return { kind: 'generic', specific }
  if (some(INNER_ASKS, core)) return { kind: 'inner', specific: true }
  if (some(LIFE_ASKS, core)) return { kind: 'follow', specific }
  if (MEASURING.test(core) && !SOMEBODY.test(core) && !POINTS_BACK.test(core)) return null
  if (isOfHistory(core, text, cue)) return isEcho(core, text, cue) ? { kind: 'follow', specific: true } : null
  return words.some((word) => isShown(word, cue)) || goesOn(core, cue) ? { kind: 'follow', specific } : null
}

const isShown = ({ stem }: StemmedWord, { own, shown }: CueWords): boolean => own.has(stem) || shown.has(stem)

/** A yes or no about a symptom is history, whoever spoke of it first; another question may name what was shown. */
function isOfHistory(core: string, text: string, cue: CueWords): boolean {
  const words = stemmedWords(text).filter((word) => isInverted(core) || !isShown(word, cue))
  return asksHistory(
    text,
    words.map(({ word }) => word),
    TELLING_WORD.test(core),
  )
}

/** A question outside of the history that points back, or so short that it can be about nothing else. */
function goesOn(core: string, { line }: CueWords): boolean {
  if (isInverted(core)) return POINTS_BACK.test(core) && !OF_CARE.test(core)
  if (POINTS_BACK.test(core) || (SOMEBODY.test(core) && SOMEBODY.test(line))) return !MEASURING.test(core)
  return !QUESTION_WORDS.has(core.split(' ')[0]!) && core.split(' ').length <= LONGEST_ECHO && !NO_ECHO.test(core)
}
