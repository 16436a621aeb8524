import { assertionsOf } from '../../assertions'
import type { ScoringContext } from '../../scoring-context'
import { type Figures, figure, ratio } from './figure'

/** Findings the doctor stated, and those that go back to nothing. */
export function statementFigures(context: ScoringContext): Figures {
  const stated = context.record.doctorTurns.flatMap((turn) => assertionsOf(turn, context))
  const loose = stated.filter(({ traceable }) => !traceable).length
  return {
    stated: figure(stated.length, context.record.doctorTurns.length),
    untraceable: ratio(loose, stated.length, 'no finding was stated'),
  }
}
