import type { RuleScore } from '../../scores'
import type { ScoringContext } from '../../scoring-context'
import { wordsIn } from './craft'
import { type Figures, figure, missing, ratio } from './figure'

/** DoctorAgent-RL's weights of a turn and of a token. */
const PER_TURN = 1
const PER_TOKEN = 0.01

/**
 * DoctorAgent-RL's efficiency for comparison: combined squared over (turns + .01 x mean tokens a turn). Here `combined` is the mean of the
 * five-step match and the plan, both from 0 to 1, instead of ROUGE and a model's marks, and words stand for tokens.
 */
export function efficiencyFigures({ record }: ScoringContext, diagnosis: RuleScore, management: RuleScore): Figures {
  const { doctorTurns } = record
  const turns = doctorTurns.length
  const replies = doctorTurns.flatMap(({ reply }) => reply ?? [])
  const words = doctorTurns.reduce((sum, { text }) => sum + wordsIn(text), 0)
  const match = diagnosis.parts?.step ?? null
  const marks = [match, management.value].filter((value) => value !== null)
  const combined = marks.length < 2 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length
  const mean = turns === 0 ? 0 : words / turns
  return {
    combined: combined === null ? missing('needs a differential and a plan') : figure(combined, marks.length),
    index:
      combined === null || turns === 0
        ? missing('needs a differential and a plan')
        : figure(combined ** 2 / (PER_TURN * turns + PER_TOKEN * mean), turns),
    turnsTimesTokens: turns === 0 ? missing('the doctor said nothing') : figure(turns * mean, turns),
    answered: ratio(
      replies.filter(({ ledger }) => ledger.disclosed.length + ledger.unlisted.length > 0).length,
      replies.length,
      'no reply was given',
    ),
  }
}
