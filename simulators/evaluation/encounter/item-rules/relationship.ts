import { wordsAbove } from '../../listener'
import { unmeasured } from '../../scores'
import { graded, type ItemRule, level, passagesOf } from './level'

const WELL = 0.65
const PARTLY = 0.35
/** Technical words left unexplained that still leave the talk partly plain. */
const FEW_TERMS = 2

export const cues: ItemRule = (_, { empathy }) =>
  empathy.value === null
    ? unmeasured(empathy.reason ?? 'no feeling was shown', empathy.evidence)
    : level(graded(empathy.value, WELL, PARTLY), empathy.evidence, empathy.reason)

export const respect: ItemRule = (context) => {
  const harm = passagesOf(context, 'DISMISS', 'BLAME', 'COMMAND')
  return level(harm.length === 0 ? 2 : harm.length === 1 ? 1 : 0, harm)
}

export const plainWords: ItemRule = ({ record, listener }) => {
  const bare = record.doctorTurns.flatMap(({ turn, text, reading }) =>
    wordsAbove(listener, reading).map(({ start, end }) => ({ turn, quote: text.slice(start, end) })),
  )
  return level(bare.length === 0 ? 2 : bare.length <= FEW_TERMS ? 1 : 0, bare)
}
