import { readConsultations } from '../measure/data/primock57'
import type { Figure, Measurement } from '../measure/figure'
import { type ChecklistItem, readItems } from './primock/checklists'
import { createMeaningFinder, findByWords, type ItemFinder } from './primock/find-item'
import { type ItemCluster, ownArea, pooledArea, type ScoredItem } from './primock/item-area'
import { resampled } from './resampled'

type Spoken = { id: string; utterances: readonly string[] }

/** Whether an item of a clinician's checklist can be found in its consultation rather than in others (PriMock57). Intervals draw consultations. */
export const primockItems: Measurement = async ({ data, verbose }) => {
  const items = readItems({ data })
  const spoken = readConsultations({ data }).map(({ id, turns }): Spoken => ({ id, utterances: turns.map(({ text }) => text) }))
  const byWords = scoreItems(items, spoken, findByWords)
  const byMeaning = scoreItems(items, spoken, createMeaningFinder(spoken.map(({ utterances }) => utterances)))
  const critical = byMeaning.map((cluster) => cluster.filter((item) => item.critical)).filter((cluster) => cluster.length > 0)
  const from = `items of ${byMeaning.length} consultations, each beside ${spoken.length - 1} others`
  const figure = (name: string, clusters: readonly ItemCluster[], area: typeof pooledArea, wanted: Figure['wanted'], details: string[]) => {
    const { details: notes, ...measured } = resampled(clusters, area)
    const n = clusters.flat().length
    return {
      name: `checklist item found where it was noted, ${name}`,
      ...measured,
      unit: 'ratio',
      n,
      of: from,
      wanted,
      details: [...details, ...notes],
    } as const
  }
  const weakest = verbose ? weakestOf(byMeaning) : []
  return [
    figure('area under the curve', byMeaning, pooledArea, { least: 0.85 }, [METHOD, ...weakest]),
    figure('critical items alone', critical, pooledArea, null, []),
    figure('each beside itself elsewhere', byMeaning, ownArea, null, []),
    figure('by simple rules', byWords, pooledArea, null, [
      'the share of its words in the best four utterances, without synonyms or weights',
    ]),
  ]
}

const METHOD =
  'the share of its meaning in the best four utterances: words and synonyms by the lexicon, rare ones counting more, what it stands under half; "not asked" is the same item in every other consultation, where it may have been asked as well'

/** Items by consultation, each sought in all. Those of consultations that are not there are left out. */
function scoreItems(items: readonly ChecklistItem[], spoken: readonly Spoken[], find: ItemFinder): ItemCluster[] {
  const byConsultation = Map.groupBy(items, ({ consultation }) => consultation)
  return spoken.flatMap(({ id, utterances }) => {
    const own = byConsultation.get(id)
    if (!own) return []
    const others = spoken.filter((other) => other.id !== id)
    return [
      own.map((item) => ({
        ...item,
        own: find(item, utterances),
        others: others.map((other) => find(item, other.utterances)),
      })),
    ]
  })
}

const SHOWN = 40

/** Items that are found elsewhere as well as at home. */
function weakestOf(clusters: readonly (readonly (ScoredItem & Partial<ChecklistItem>)[])[]): string[] {
  const place = (item: ScoredItem) => item.others.filter((other) => other >= item.own).length
  const worst = clusters.flat().toSorted((a, b) => place(b) - place(a))
  return worst
    .slice(0, SHOWN)
    .map((item) => `${item.consultation} "${item.text}": ${item.own.toFixed(2)}, as good in ${place(item)} others`)
}
