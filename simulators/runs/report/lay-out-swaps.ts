import { MEASURES } from '../../domain/run'
import { measureColumns, sectionOf } from './lay-out-tables'
import type { RunReport } from './model'
import type { Section } from './page'
import { effectLines, figure, signed } from './words'

/** The same case and text, with another patient named on it. */
export function swapsSection(id: string, { swaps: { pairs, sizes, reason } }: RunReport): Section {
  const title = 'Counterfactual swaps'
  if (sizes === null) return sectionOf(id, title, { words: [reason ?? ''] })
  const row = (name: string, kind: 'swap' | 'placebo') => [
    { text: name },
    ...MEASURES.map((measure) => ({ text: figure(sizes[kind][measure].difference), small: effectLines(sizes[kind][measure]) })),
  ]
  return sectionOf(id, title, {
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
  })
}
