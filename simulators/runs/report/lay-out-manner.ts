import type { Effect } from './effect'
import { sectionOf } from './lay-out-tables'
import type { MannerRow, OrderResult, Verdict } from './manner-check'
import { MANNER_WORDS, MANNERS, type Manner } from './manners'
import type { RunReport } from './model'
import type { Cell, Plot, Section, Table } from './page'
import { count, counted, effectWords, figure, listed, probability, signed } from './words'

const VERDICTS: Readonly<Record<Verdict, string>> = {
  reference: 'reference',
  took: 'took',
  'in-part': 'took in part',
  'not-taken': 'did not take',
  unknown: 'not known',
}

const HELD: Readonly<Record<OrderResult['held'], string>> = {
  held: 'holds',
  unclear: 'unclear',
  against: 'does not hold',
  'not-measured': 'not measured',
}

/** Whether the personas showed at all: read before any effect of theirs. */
export function mannerSection(id: string, { id: run, manner: { rows }, sample }: RunReport): Section {
  const others = rows.filter(({ verdict }) => verdict !== 'reference')
  return sectionOf(id, 'Whether the personas showed', {
    words: [
      `Read in the transcripts of this run: ${counted(sample.encounters, 'encounter')} of ${count(sample.of)}, ${counted(sample.patientTurns, 'reply', 'replies')}, the same ${counted(sample.cases, 'case')} for every persona. An order is what a persona’s levels declare against neutral; it holds where the 95 % interval of the paired difference by case lies on that side of 0. In the plots an arrow after a name points to the side that is declared; a hollow mark is an order that does not hold.`,
      ...verdictWords(others),
    ],
    charts: others.some(({ orders }) => orders.length > 0) ? [{ title: findingOf(others), plots: plotsOf(run, others) }] : [],
    tables: [orderTable(others), figureTable(rows)],
  })
}

const findingOf = (rows: readonly MannerRow[]) => {
  const took = rows.filter(({ verdict }) => verdict === 'took' || verdict === 'in-part').length
  return `${took} of ${counted(rows.length, 'persona')} can be heard in what they say`
}

/** One sentence for each way in which a check came out, and for every persona that cannot be interpreted, why. */
function verdictWords(rows: readonly MannerRow[]): string[] {
  const named = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).map(({ persona }) => persona)
  const [took, part, not] = [named('took'), named('in-part'), named('not-taken')]
  const missing = (row: MannerRow) =>
    row.orders.filter(({ held }) => held !== 'held').map(({ manner }) => MANNER_WORDS[manner].name.toLowerCase())
  return [
    ...(took.length > 0 ? [`Took in everything they declare: ${listed(took)}.`] : []),
    ...(part.length > 0
      ? [
          `Took in part, and are interpreted with that in mind: ${rows
            .filter(({ verdict }) => verdict === 'in-part')
            .map((row) => `${row.persona} (not shown: ${listed(missing(row))})`)
            .join('; ')}.`,
        ]
      : []),
    ...(not.length > 0
      ? [`Did not take: ${listed(not)}. Nothing of what they declare can be heard, so that their effects below are not interpreted.`]
      : []),
    ...rows.flatMap(({ persona, verdict, reason }) =>
      verdict === 'unknown' ? [`${persona}: whether it took is not known, since ${reason}. Its effects are not interpreted.`] : [],
    ),
  ]
}

const FIGURES_BEYOND = 1.1
/** A manner sorts no encounters: those behind it come in this order. */
const SORTED_BY = 'history'

/** One plot for each manner that somebody declares. */
function plotsOf(run: string, rows: readonly MannerRow[]): Plot[] {
  return MANNERS.flatMap((manner): Plot[] => {
    const declared = rows.flatMap(({ persona, orders }) =>
      orders.filter((order) => order.manner === manner).map((order) => ({ persona, order })),
    )
    if (declared.length === 0) return []
    const reach =
      Math.max(
        0.01,
        ...declared.flatMap(({ order: { effect } }) => [effect.low, effect.high, effect.difference].map((end) => Math.abs(end ?? 0))),
      ) * FIGURES_BEYOND
    const { name, digits } = MANNER_WORDS[manner]
    return [
      {
        ...{ title: name, axis: 'persona less neutral', from: -reach, to: reach, zero: 0 },
        rows: declared.map(({ persona, order: { effect, held, than } }) => ({
          ...{
            name: `${persona} ${than === 'more' ? '▸' : '◂'}`,
            value: effect.difference,
            low: effect.low,
            high: effect.high,
            hollow: held !== 'held',
          },
          words: `${persona}, ${name.toLowerCase()}, ${than} declared: ${effectWords(effect, digits)}: ${HELD[held]}`,
          behind: { to: 'encounters', run, by: 'persona', name: persona, measure: SORTED_BY },
        })),
      },
    ]
  })
}

function orderTable(rows: readonly MannerRow[]): Table {
  return {
    title: 'What each persona declares, and what is heard',
    columns: [
      { name: 'Persona' },
      { name: 'Verdict', text: true },
      { name: 'Order declared', text: true },
      { name: 'Result', text: true },
      { name: 'Difference' },
      { name: '95 % interval' },
      { name: 'p' },
      { name: 'Finds' },
      { name: 'Cases' },
    ],
    rows: rows.flatMap(({ persona, verdict, orders, reason }): Cell[][] => {
      const first: Cell[] = [
        { text: persona },
        { text: VERDICTS[verdict], missed: verdict === 'not-taken', ...(reason ? { small: [reason] } : {}) },
      ]
      if (orders.length === 0) return [[...first, ...Array.from({ length: COLUMNS_OF_AN_ORDER }, () => ({ text: '–' }))]]
      return orders.map(({ manner, than, effect, held }, place) => {
        const { name, digits } = MANNER_WORDS[manner]
        const lead: Cell[] = place === 0 ? first : [{ text: persona }, { text: '″' }]
        return [
          ...lead,
          { text: `${than === 'more' ? 'more' : 'less'}: ${name.toLowerCase()}` },
          { text: HELD[held], missed: held === 'against', ...(effect.reason ? { small: [effect.reason] } : {}) },
          ...effectCells(effect, digits),
        ]
      })
    }),
  }
}

/** What an order comes with beside its words: as columns, since there are many orders. */
const effectCells = ({ difference, low, high, p, detectable, cases }: Effect, digits: number): Cell[] => [
  { text: signed(difference, digits) },
  { text: low === null || high === null ? '–' : `${signed(low, digits)} to ${signed(high, digits)}` },
  { text: p === null ? '–' : probability(p).replace('= ', '') },
  { text: figure(detectable, digits) },
  { text: count(cases) },
]
const COLUMNS_OF_AN_ORDER = 7

function figureTable(rows: readonly MannerRow[]): Table {
  return {
    title: 'What is heard of each persona',
    columns: [{ name: 'Persona' }, { name: 'Encounters read' }, ...MANNERS.map((manner: Manner) => ({ name: MANNER_WORDS[manner].name }))],
    rows: rows.map(({ persona, encounters, figures }) => [
      { text: persona },
      { text: count(encounters) },
      ...MANNERS.map((manner) => ({ text: figure(figures[manner], MANNER_WORDS[manner].digits) })),
    ]),
    terms: MANNERS.map((manner) => MANNER_WORDS[manner]),
  }
}
