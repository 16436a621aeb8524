import type { CueAnswer } from '../../../domain/score'
import type { ScoringContext } from '../../scoring-context'
import { warmPassages } from '../warmth'
import { type Figures, figure, ratio } from './figure'

const NONE = 'no feeling was shown'

/** How feelings were met, over those that had an answer. */
export function cueFigures(answers: readonly CueAnswer[], context: ScoringContext): Figures {
  const met = answers.filter(({ answer }) => answer !== null)
  const taken = met.flatMap(({ after }) => after ?? [])
  return {
    shown: figure(answers.length, context.record.doctorTurns.length),
    givenSpace: ratio(met.filter(({ space, late }) => space === 'provide' || late).length, met.length, NONE),
    explicit: ratio(met.filter(({ explicit }) => explicit === true).length, met.length, NONE),
    pickedUpLate: ratio(met.filter(({ late }) => late).length, met.length, NONE),
    turnsToSpace: ratio(
      taken.reduce((sum, after) => sum + after, 0),
      taken.length,
      met.length === 0 ? NONE : 'none was ever given space',
    ),
    warmth: figure(warmPassages(context).length, context.record.doctorTurns.length),
  }
}
