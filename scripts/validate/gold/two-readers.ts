import type { Figure } from '../../measure/figure'
import { agreementFigure, nominal, quadratic, targetsFigure } from './agreement'
import { explores, labelledDomain, labelledForm } from './classes'
import type { GoldTurn, Labels } from './read-gold'

const READERS = ['both readers are language models under the same written conventions: closer than two clinicians would be']

/**
 * How far a second reader agrees with the first, who saw neither the labels nor the program: what may be asked of a program at most, and how much
 * of its distance from the labels is the labels' own.
 */
export function twoReaders(dialogues: readonly (readonly GoldTurn[])[]): Figure[] {
  const both =
    <T>(say: (labels: Labels) => T) =>
    ({ labels, second }: GoldTurn) =>
      [say(labels), say(second)] as const
  const agreement = { wanted: null, apart: READERS }
  return [
    agreementFigure(dialogues, { name: 'two readers: question form', kappa: nominal, of: both(labelledForm), ...agreement }, false),
    agreementFigure(
      dialogues,
      { name: "two readers: domain of a turn's first question", kappa: nominal, of: both(labelledDomain), ...agreement },
      false,
    ),
    agreementFigure(
      dialogues,
      {
        name: 'two readers: exploration, at all or not',
        kappa: nominal,
        of: both(({ exploration }) => explores(exploration)),
        ...agreement,
      },
      false,
    ),
    agreementFigure(
      dialogues,
      {
        name: 'two readers: exploration, 0, 1 or 2, by the square',
        kappa: quadratic,
        of: both(({ exploration }) => exploration),
        ...agreement,
      },
      false,
    ),
    agreementFigure(
      dialogues,
      {
        name: 'two readers: level of the answer, 0 to 6, by the square',
        kappa: quadratic,
        of: both(({ empathyLevel }) => empathyLevel),
        ...agreement,
      },
      false,
    ),
    targetsFigure(dialogues, { name: 'two readers: fact targets of a turn', found: ({ second }) => second.targets, ...agreement }, false),
  ]
}
