import { MEASURES } from '../../domain/run'
import { type CsvCell, csvText } from '../../exchange/csv-text'
import type { Effect, Rate } from './effect'
import { FAITHFULNESS } from './fidelity'
import { MANNERS } from './manners'
import type { Report, ReportGroup, RunReport } from './model'
import { COMPARED } from './persona-effects'

const HEADER = [
  ...['run', 'group', 'name', 'measure', 'mean', 'sd', 'scored', 'notScored', 'failed'],
  ...['reference', 'difference', 'low', 'high', 'standardised', 'p', 'adjustedP', 'detectable', 'cases', 'verdict', 'reason'],
]

type Line = Partial<Record<(typeof HEADER)[number], CsvCell>>

/** The long form: one line for each figure of each table. No value is an empty cell. */
export function renderCsv({ runs, comparison }: Report): string {
  const lines = runs.flatMap((run) => [
    ...run.groups.flatMap((group) => meanLines(run.id, group)),
    ...checkLines(run),
    ...effectLines(run),
    ...fidelityLines(run),
    ...craftLines(run),
    ...headerLines(run),
  ])
  const between = (comparison ?? [])
    .filter(({ by }) => by !== 'all')
    .flatMap(({ by, rows }) =>
      rows.flatMap(({ name, measures }) =>
        MEASURES.map(
          (measure): Line => ({
            run: runs[1]?.id,
            group: `runs by ${by}`,
            name,
            measure,
            reference: runs[0]?.id,
            ...effectCells(measures[measure].paired),
          }),
        ),
      ),
    )
  return csvText([HEADER, ...[...lines, ...between].map((line) => HEADER.map((column) => line[column]))])
}

const meanLines = (run: string, { by, rows }: ReportGroup): Line[] =>
  rows.flatMap(({ name, failed, measures }) =>
    MEASURES.map((measure) => {
      const { mean, deviation, scored, notScored } = measures[measure]
      return { run, group: by, name, measure, mean, sd: deviation, scored, notScored, failed }
    }),
  )

/** What is heard of a persona, and each order that it declares. */
const checkLines = ({ id: run, manner }: RunReport): Line[] =>
  manner.rows.flatMap(({ persona: name, verdict, reason, encounters, figures, orders }) => [
    ...MANNERS.map((measure) => ({ run, group: 'manner', name, measure, mean: figures[measure], scored: encounters, verdict, reason })),
    ...orders.map((order) => ({
      run,
      group: `declared ${order.than}`,
      name,
      measure: order.manner,
      reference: 'neutral',
      ...effectCells(order.effect),
      verdict: order.held,
    })),
  ])

const effectLines = ({ id: run, effects, doctors, manner }: RunReport): Line[] => [
  ...effects.rows.flatMap(({ persona: name, reference, effects: own }) =>
    COMPARED.map((measure) => ({
      ...{ run, group: 'persona effect', name, measure, reference, ...effectCells(own[measure]) },
      verdict: manner.rows.find(({ persona }) => persona === name)?.verdict,
    })),
  ),
  ...doctors.rows.flatMap(({ doctor: name, effects: own }) =>
    COMPARED.map((measure) => ({ run, group: 'doctor effect', name, measure, reference: doctors.reference, ...effectCells(own[measure]) })),
  ),
]

const fidelityLines = ({ id: run, fidelity }: RunReport): Line[] => [
  ...fidelity.rows.flatMap(({ persona, rates }) =>
    FAITHFULNESS.map((measure) => ({ run, group: 'faithfulness', name: persona ?? 'all personas', measure, ...rateCells(rates[measure]) })),
  ),
  ...fidelity.recovery.map(({ axis, talks, value, low, high, cases, reason }) => ({
    ...{ run, group: 'persona recovery', name: axis, measure: 'balanced accuracy' },
    ...{ mean: value, low, high, scored: talks, cases, reason },
  })),
  ...fidelity.stability.map(({ persona, pairs, value, low, high, cases, reason }) => ({
    ...{ run, group: 'stability', name: persona ?? 'all personas', measure: 'told alike' },
    ...{ mean: value, low, high, scored: pairs, cases, reason },
  })),
]

/** A rate with the ends of what is usual among real doctors. */
const craftLines = ({ id: run, craft }: RunReport): Line[] =>
  craft.flatMap(({ doctor: name, encounters, rates }) =>
    rates.map(({ name: measure, value, usual: [low, high], band, reason }) => ({
      ...{ run, group: 'question craft', name, measure, mean: value, scored: encounters },
      ...{ reference: 'usual', low, high, verdict: band ?? undefined, reason },
    })),
  )

/** The share of talks whose scores differ; `difference` is the largest. */
const headerLines = ({ id: run, headers }: RunReport): Line[] =>
  headers.rows.map(({ swap, rescored, differing, largest }) => ({
    ...{ run, group: 'evaluator under another header', name: swap, scored: rescored, difference: largest },
    mean: rescored === 0 ? null : differing / rescored,
  }))

const effectCells = ({ difference, low, high, standardised, p, adjusted, detectable, cases, reason }: Effect): Line => ({
  ...{ difference, low, high, standardised, p, adjustedP: adjusted, detectable, cases, reason },
})

const rateCells = ({ rate, low, high, of, reason }: Rate): Line => ({ mean: rate, low, high, scored: of, reason })
