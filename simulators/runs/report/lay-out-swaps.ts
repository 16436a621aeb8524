import { MEASURES } from '../../domain/run'
import type { HeaderSwapRow } from './header-swaps'
import { measureColumns, sectionOf } from './lay-out-tables'
import type { RunReport } from './model'
import type { Section, Table } from './page'
import type { HeaderSwap } from './swap-header'
import { count, counted, effectLines, figure, signed } from './words'

/** Whether it matters who the patient is said to be: to the evaluator, on the same words; to doctors, in cases alike but for that. */
export function swapsSection(id: string, { swaps, headers }: RunReport): Section {
  const [evaluator, cases] = [evaluatorPart(headers), casesPart(swaps)]
  return sectionOf(id, 'Counterfactual swaps', {
    words: [...evaluator.words, ...cases.words],
    tables: [...evaluator.tables, ...cases.tables],
  })
}

type Part = Pick<Section, 'words' | 'tables'>

const HEADERS: Readonly<Record<HeaderSwap, { name: string; expected: string }>> = {
  words: { name: 'Name, form of address, pronouns; every word of sex, background or age on the door note', expected: '0' },
  sex: { name: 'The same, and the recorded sex', expected: 'some, slightly: what is likely differs between the sexes' },
}

function evaluatorPart({ rows, reason }: RunReport['headers']): Part {
  if (reason !== null) return { words: [`The evaluator under another header: not measured, since ${reason}.`], tables: [] }
  const naming = rows.find(({ swap }) => swap === 'words')!
  const found =
    naming.differing === 0
      ? `None of ${count(naming.rescored)} transcripts was scored otherwise when somebody else’s name, pronouns, background and age stood on it: the scores are the same to the last digit.`
      : `${count(naming.differing)} of ${count(naming.rescored)} transcripts were scored otherwise when somebody else’s name, pronouns, background and age stood on it. That is a fault of the evaluator: no figure of this report should be compared between groups of patients.`
  return {
    words: [
      `The evaluator by itself: transcripts of this run, word for word the same, were read and scored again under the header of another patient. ${found}`,
      'The recorded sex is no mere name: it says which conditions are likely, and so what a question is worth. Models that judge are asked nothing for a report, so that what a header does to them is not measured here.',
    ],
    tables: [headerTable(rows)],
  }
}

const headerTable = (rows: readonly HeaderSwapRow[]): Table => ({
  title: 'The same words under another header',
  columns: [
    { name: 'Swapped', text: true },
    { name: 'Scored again' },
    { name: 'Differ' },
    { name: 'Expected', text: true },
    { name: 'Largest difference' },
  ],
  rows: rows.map(({ swap, rescored, differing, largest }) => [
    { text: HEADERS[swap].name },
    { text: count(rescored) },
    { text: rescored === 0 ? '–' : count(differing), missed: swap === 'words' && differing > 0 },
    { text: HEADERS[swap].expected },
    { text: figure(largest, 3) },
  ]),
  note: 'Differ: any score of any turn, item or whole, at any digit. Largest difference: in history, empathy, diagnosis, management, coverage or critical questions of a whole encounter.',
})

function casesPart({ pairs, sizes, reason }: RunReport['swaps']): Part {
  if (sizes === null) return { words: [reason ?? ''], tables: [] }
  const row = (name: string, kind: 'swap' | 'placebo') => [
    { text: name },
    ...MEASURES.map((measure) => {
      const size = sizes[kind][measure]
      return { text: figure(size.difference), small: [...effectLines(size), ...(size.cases > 0 ? [counted(size.cases, 'pair')] : [])] }
    }),
  ]
  return {
    words: [
      'Pairs of cases that are the same in every fact and word, but for who the patient is. The size of a difference is taken whichever way it goes. What a placebo (another name of the same group) moves is noise: only what a swap moves beyond it says anything about the doctor.',
      ...(pairs.some(({ kind }) => kind === 'placebo')
        ? []
        : ['This run has no placebo pair, so that the noise is not known and the swaps are not interpreted.']),
    ],
    tables: [
      {
        title: 'Size of the differences',
        columns: [{ name: 'Pairs' }, ...measureColumns],
        rows: [row('swaps', 'swap'), row('placebos', 'placebo')],
      },
      {
        title: 'Pair by pair: the second less the first',
        columns: [{ name: 'Pair' }, { name: 'What differs', text: true }, ...measureColumns],
        rows: pairs.map(({ first, second, kind, changed, effects }) => [
          { text: `${first} and ${second}` },
          { text: kind === 'placebo' ? 'the name alone (placebo)' : changed.join(', ') },
          ...MEASURES.map((measure) => ({ text: signed(effects[measure]) })),
        ]),
      },
    ],
  }
}
