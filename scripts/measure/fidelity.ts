import type { SameWords } from '../../simulators/lint/personas/same-words'
import type { Figure, Measurement } from './figure'
import { overCases } from './play/over-cases'
import type { Fault, Fidelity } from './play/play-fidelity'
import { recoveryFigures } from './recovery-figures'
import { bootstrapInterval } from './statistics/bootstrap'
import { countsOf } from './statistics/counts-of'
import { shareFigure } from './statistics/share-figure'

const MOST_EXAMPLES = 5

const UNWANTED: readonly { name: string; kinds: readonly Fault['kind'][] }[] = [
  { name: 'replies that contradict the case', kinds: ['contradiction'] },
  { name: 'replies that name the diagnosis', kinds: ['diagnosis'] },
  { name: 'replies that tell what the gate holds back', kinds: ['gate'] },
  { name: 'replies with a new detail', kinds: ['detail'] },
  { name: 'replies with another fault: empty, out of part, or other than claimed', kinds: ['silence', 'role', 'claim'] },
]

/** Every case with every persona that fits it, the average doctor and three seeds: what replies must never do, how well personas are told from them, and how alike they are. */
export const fidelity: Measurement = async ({ catalog, verbose }) => {
  const cases = await overCases(
    'fidelity',
    catalog.cases().map(({ value }) => value.id),
  )
  const replies = cases.reduce((sum, each) => sum + each.replies, 0)
  const encounters = cases.reduce((sum, each) => sum + each.encounters, 0)
  const of = `replies in ${encounters} encounters of ${cases.length} cases and ${catalog.personas().length} personas`
  const faults = cases.flatMap((each) => each.faults)
  return [
    ...UNWANTED.map(({ name, kinds }) => {
      const found = faults.filter(({ kind }) => kinds.includes(kind))
      const examples = found.slice(0, verbose ? found.length : MOST_EXAMPLES).map(({ words }) => words)
      return shareFigure(name, { hits: found.length, trials: replies, of }, { most: 0 }, examples)
    }),
    ...recoveryFigures(cases, verbose),
    repetitionFigure(cases, verbose),
  ]
}

function repetitionFigure(cases: readonly Fidelity[], verbose: boolean): Figure {
  const all = cases.flatMap(({ repetition }) => repetition)
  const shareOf = (items: readonly SameWords[]) => {
    const pairs = items.reduce((sum, each) => sum + each.pairs, 0)
    return pairs === 0 ? null : items.reduce((sum, each) => sum + each.same, 0) / pairs
  }
  const examples = countsOf(all.flatMap((each) => each.examples))
  const most = [...examples].sort(([, a], [, b]) => b - a).map(([words, count]) => `${words} (${count} times)`)
  return {
    name: 'the same fact in the same words under another seed',
    value: shareOf(all),
    unit: 'share',
    n: all.reduce((sum, each) => sum + each.pairs, 0),
    of: 'pairs of tellings by one persona',
    interval: bootstrapInterval(
      cases.map(({ repetition }) => repetition),
      shareOf,
    ),
    wanted: { most: 0.3 },
    details: most.slice(0, verbose ? most.length : MOST_EXAMPLES),
  }
}
