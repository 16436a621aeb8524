import {
  AXES,
  balancedAccuracy,
  countGuesses,
  countsByCase,
  type Levels,
  type MeasuredTalk,
  recoverAxis,
} from '../../simulators/lint/personas/recover-persona'
import type { Figure } from './figure'
import type { Fidelity } from './play/play-fidelity'
import { bootstrapInterval } from './statistics/bootstrap'

const LEAST_WANTED = 0.8
const MOST_EXAMPLES = 2

type Axis = (typeof AXES)[number]

/** Talks in which an axis does not show because another hides it by definition: high confusion silences habits, the stoic show no mood. */
const HIDDEN: Partial<Record<Axis, (levels: Levels) => boolean>> = {
  personality: ({ confusion }) => confusion === 'high',
  emotion: ({ personality }) => personality === 'stoic',
}

/**
 * Each axis told from the replies of a talk alone, having learned from the other cases. First among the personas as they are: whoever
 * knows the person knows every axis. Then among points drawn on all axes at once, each independent of the others: there an axis is known
 * by itself or not at all.
 */
export function recoveryFigures(cases: readonly Fidelity[], verbose: boolean): Figure[] {
  const drawn = cases.flatMap((each) => each.drawn)
  return [
    ...AXES.map((axis) =>
      recoveryFigure(
        'persona told from its words',
        axis,
        cases.flatMap(({ talks }) => talks),
        verbose,
      ),
    ),
    ...AXES.map((axis) =>
      recoveryFigure(
        'one axis among axes drawn independently',
        axis,
        drawn.filter(({ levels }) => HIDDEN[axis]?.(levels) !== true),
        verbose,
      ),
    ),
  ]
}

function recoveryFigure(name: string, axis: Axis, talks: readonly MeasuredTalk[], verbose: boolean): Figure {
  const { guesses, levels, reason } = recoverAxis(talks, axis)
  const cases = countsByCase(guesses)
  const known = [...countGuesses(guesses)].toSorted(([, a], [, b]) => a.right / a.talks - b.right / b.talks)
  const least = known.slice(0, verbose ? known.length : MOST_EXAMPLES)
  return {
    name: `${name}: ${axis}`,
    value: balancedAccuracy(cases),
    unit: 'share',
    n: guesses.length,
    of: `talks, each of ${levels} levels counting the same, chance ${percent(1 / levels)}`,
    interval: bootstrapInterval(
      cases.map((counts) => [counts]),
      balancedAccuracy,
    ),
    wanted: { least: LEAST_WANTED },
    details: [reason ?? `least known: ${least.map(([level, { right, talks: of }]) => `${level} ${percent(right / of)}`).join('; ')}`],
  }
}

const percent = (share: number) => `${(100 * share).toFixed(0)} %`
