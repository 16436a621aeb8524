import { avey } from '../../simulators/exchange/import/avey'
import { createExaminer } from '../../simulators/lint/examine'
import { readData } from './data/read-data'
import type { Measurement } from './figure'
import { shareFigure } from './statistics/share-figure'

const FILE = 'avey/avey_vignettes.first150.jsonl'
const VIGNETTES = 100
const TOP = 3
const SEED = 1

/** The expert doctor on vignettes that nobody wrote for it. A diagnosis that the knowledge base does not know counts as missed. */
export const aveyVignettes: Measurement = async ({ data, catalog, verbose }) => {
  const text = readData({ data }, FILE).split('\n').slice(0, VIGNETTES).join('\n')
  const { documents: cases } = avey.read(text, { file: FILE, knowledge: catalog.knowledge })
  const examine = createExaminer(catalog)
  const played = []
  for (const value of cases) {
    const { place, first } = await examine({ value, hash: value.id, file: FILE }, 'expert', SEED)
    const name = value.key.diagnosis.name
    played.push({
      place,
      known: value.key.diagnosis.condition in catalog.knowledge.conditions,
      line: `${name}: ${place ?? 'not named'}, first ${first}`,
    })
  }
  const known = played.filter((each) => each.known)
  const within = (all: readonly { place: number | null }[], most: number) =>
    all.filter(({ place }) => place !== null && place <= most).length
  const trials = played.length
  return [
    shareFigure(
      'expert doctor on Avey vignettes, right diagnosis in the top three',
      { hits: within(played, TOP), trials, of: 'vignettes' },
      null,
      [
        `${known.length} could be right at all: the knowledge base has no condition of the other ${trials - known.length} names`,
        ...(verbose ? played.map(({ line }) => line) : []),
      ],
    ),
    shareFigure('expert doctor on Avey vignettes, right diagnosis first', { hits: within(played, 1), trials, of: 'vignettes' }),
    shareFigure('the same, top three of those it could name', {
      hits: within(known, TOP),
      trials: known.length,
      of: 'vignettes whose diagnosis is known',
    }),
  ]
}
