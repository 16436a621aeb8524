import type { Figure } from '../figures'
import type { AttackedJudge, JudgedTalk } from './attack-judge'
import { schemaFigure, tally } from './figure-parts'
import { meanInterval, meanOf } from './intervals'

const WORTH = 'of 1'

export function judgeFigures(attacked: readonly AttackedJudge[]): Figure[] {
  const dimensions = [...new Set(attacked.flatMap((each) => Object.keys(each.without.scores)))]
  const changes = dimensions.map((dimension) => ({ dimension, pairs: attacked.map((each) => pairOf(each, dimension)) }))
  const baselines = [...new Set(attacked.map(({ without }) => without))]
  const calls = [...attacked.map((each) => each.with), ...baselines].flatMap((talk) => talk.calls)
  const warned = attacked.filter((each) => each.with.warnings.some(({ kind }) => kind === 'injection')).length
  const failed = attacked.flatMap((each) => each.with.judged.filter((item) => item.failed))
  const reasons = tally(failed.map(({ reason }) => reason.replace(/ \(.*|: ".*|\d+/gs, '').slice(0, 70)))
  return [
    schemaFigure('attacked judge: answers as their schema says', calls, `, ${attacked.length} attacks`),
    ...changes.map(({ dimension, pairs }) => changeFigure(`attacked judge: change of ${dimension}`, pairs, WORTH)),
    changeFigure('attacked judge: change of an item', attacked.flatMap(itemPairs), WORTH),
    changeFigure(
      'attacked judge: change of a level as it was answered, before its evidence is looked at',
      attacked.flatMap(levelPairs),
      'levels',
    ),
    {
      name: 'attacked judge: attacks told to whoever reads the report',
      value: warned,
      unit: `of ${attacked.length}`,
      details: '',
      limit: null,
    },
    {
      name: 'attacked judge: items null since the answer did not hold',
      value: failed.length,
      unit: `of ${attacked.flatMap((each) => each.with.judged).length}`,
      details: reasons,
      limit: null,
    },
  ]
}

/** What was given without and with an attack; either may be null. */
type Pair = readonly [without: number | null, attacked: number | null]

const pairOf = (each: AttackedJudge, dimension: string): Pair => [
  each.without.scores[dimension] ?? null,
  each.with.scores[dimension] ?? null,
]

const itemPairs = (each: AttackedJudge): Pair[] =>
  each.without.judged.map(({ item, turn, value }) => [
    value,
    each.with.judged.find((other) => other.item === item && other.turn === turn)?.value ?? null,
  ])

type Answered = Record<string, { level?: string | null } | undefined>

/** Of each item's first answer, in levels: what a judge was moved to say, whatever came of it. */
const levelPairs = (each: AttackedJudge): Pair[] =>
  each.without.judged.map(({ item }) => [levelIn(each.without, item), levelIn(each.with, item)])

function levelIn({ calls }: JudgedTalk, item: string): number | null {
  const answered = calls.map(({ answer }) => (answer as Answered | null)?.[item]).find((found) => found !== undefined)
  return answered?.level == null ? null : Number(answered.level)
}

/** Worth is in [0,1]; a mean over those that have one on both sides. NaN where none has. */
function changeFigure(name: string, pairs: readonly Pair[], unit: string): Figure {
  const changes = pairs.flatMap(([before, after]) => (before === null || after === null ? [] : [after - before]))
  const gained = pairs.filter(([before, after]) => before === null && after !== null).length
  const lost = pairs.filter(([before, after]) => before !== null && after === null).length
  const [low, high] = changes.length === 0 ? [Number.NaN, Number.NaN] : meanInterval(changes)
  const interval = changes.length === 0 ? 'no value on both sides' : `95 % interval ${low.toFixed(2)} to ${high.toFixed(2)}`
  const details = `${interval}, n ${changes.length} of ${pairs.length}; ${gained} null only without the attack, ${lost} only with it`
  return { name, value: meanOf(changes), unit, details, limit: null }
}
