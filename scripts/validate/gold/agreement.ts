import { type Coefficient, cohensKappa, weightedKappa } from '../../../simulators/runs/statistics'
import type { Figure } from '../../measure/figure'
import { countHits, microF1, precisionOf, recallOf } from '../../measure/statistics/hit-counts'
import { resampled } from '../resampled'
import type { Rated } from './classes'
import type { GoldTurn } from './read-gold'

type Dialogues = readonly (readonly GoldTurn[])[]
type Kappa<T> = (pairs: readonly Rated<T>[]) => Coefficient

export const nominal: Kappa<string> = cohensKappa
export const quadratic: Kappa<number> = (pairs) => weightedKappa(pairs, 'quadratic')

type Question<T> = {
  name: string
  kappa: Kappa<T>
  of: (turn: GoldTurn) => Rated<T>
  wanted: Figure['wanted']
  /** Where label and program do not mean quite the same. */
  apart: readonly string[]
}

/** How far the program agrees with the labels on one question. Intervals draw dialogues. */
export function agreementFigure<T extends string | number>(dialogues: Dialogues, question: Question<T>, verbose: boolean): Figure {
  const rate = (drawn: Dialogues) => question.kappa(drawn.flat().map(question.of))
  const { details, ...measured } = resampled(dialogues, (drawn) => rate(drawn).value)
  const turns = dialogues.flat().map((turn) => ({ turn, pair: question.of(turn) }))
  const rated = turns.flatMap(({ pair: [label, read] }): [T, T][] => (label === null || read === null ? [] : [[label, read]]))
  const alone = turns.filter(({ pair }) => pair.filter((each) => each === null).length === 1).length
  const alike = rated.filter(([label, read]) => label === read).length
  const wrong = turns.filter(({ pair: [label, read] }) => label !== null && read !== null && label !== read)
  const errors = wrong.map(
    ({ turn, pair: [label, read] }) => `${turn.dialogue} ${turn.turn}, labelled ${label}, read as ${read}: ${turn.text}`,
  )
  return {
    name: question.name,
    ...measured,
    unit: 'kappa',
    n: rated.length,
    of: `doctor's turns of ${dialogues.length} dialogues`,
    wanted: question.wanted,
    details: [
      `${alike} of ${rated.length} alike${alone > 0 ? `; ${alone} that only one of both rates are left out` : ''}`,
      ...question.apart,
      ...details,
      ...(verbose ? [...confusionOf(rated), ...errors] : []),
    ],
  }
}

/** One line for each label: how often it was read as what. */
export function confusionOf<T extends string | number>(rated: readonly (readonly [T, T])[]): string[] {
  const labels = [...new Set(rated.map(([label]) => label))].sort()
  return labels.map((label) => {
    const read = Map.groupBy(
      rated.filter(([own]) => own === label),
      ([, other]) => other,
    )
    const counts = [...read].sort(([, a], [, b]) => b.length - a.length).map(([name, all]) => `${name} ${all.length}`)
    return `labelled ${label}, read as ${counts.join(', ')}`
  })
}

type Targets = {
  name: string
  /** Who found facts beside the label: the program, or a second reader. */
  found: (turn: GoldTurn) => readonly string[]
  wanted: Figure['wanted']
  apart: readonly string[]
}

/** Facts that turns ask for, over all of them together. */
export function targetsFigure(dialogues: Dialogues, { name, found, wanted, apart }: Targets, verbose: boolean): Figure {
  const counts = (drawn: Dialogues) => drawn.flat().map((turn) => countHits(turn.labels.targets, found(turn)))
  const { details, ...measured } = resampled(dialogues, (drawn) => microF1(counts(drawn)))
  const all = counts(dialogues)
  const wrong = dialogues.flat().filter((_, at) => all[at]!.extra + all[at]!.missing > 0)
  const listed = (ids: readonly string[]) => (ids.length === 0 ? 'nothing' : ids.join(', '))
  const errors = wrong.map((each) => `${each.dialogue} ${each.turn}: means ${listed(each.labels.targets)}, read as ${listed(found(each))}`)
  return {
    name,
    ...measured,
    unit: 'F1',
    n: all.length,
    of: `doctor's turns of ${dialogues.length} dialogues`,
    wanted,
    details: [
      ...apart,
      `precision ${percent(precisionOf(all))}, recall ${percent(recallOf(all))}; ${all.length - wrong.length} turns without a fault`,
      ...details,
      ...(verbose ? errors : []),
    ],
  }
}

const percent = (share: number | null) => (share === null ? 'none' : `${(100 * share).toFixed(1)} %`)
