import type { Catalog } from '../catalog'
import type { Calibration } from '../domain/calibration'
import type { Rubric } from '../domain/judge'
import type { Models } from '../engines/engine'
import { fitCalibration, type LevelPair } from '../evaluation/judge/fit-calibration'
import { PROTOCOL_VERSION } from '../evaluation/judge/judge-parts'
import { groupsOf } from '../evaluation/judge/occasions'
import { judgeEncounter } from './judge-encounter'
import { familyOf } from './judge-stored'
import { labelledEvents } from './labelled-events'
import type { LabelledTalk } from './read-labelled-talks'
import { talkHash } from './talk-hash'

export type CalibrationRequest = {
  talks: readonly LabelledTalk[]
  /** `VENDOR/NAME` of one model. */
  judge: string
  rubric: Rubric
  samples: number | null
  /** When it was made, YYYY-MM-DD. */
  date: string
  /** Told after each talk: how many of its labels have a level of the judge's beside them. */
  onJudged: (talk: string, paired: number, labels: number) => void
  signal: AbortSignal
}

/**
 * Judges labelled talks one after another and fits a map for every labelled item. Items with too few labels, or to which no rising map
 * fits, are in `unmapped` with the reason. Rejects where the signal aborts, and with what opening the model throws.
 */
export async function calibrateJudge(source: { catalog: Catalog; models: Models }, request: CalibrationRequest): Promise<Calibration> {
  const { judge, rubric, samples, date, onJudged, signal } = request
  const { catalog, models } = source
  const talks = request.talks.filter(({ labels }) => labels.length > 0)
  const asked = onlyLabelled(rubric, talks)
  const parts = { judges: [models.model(judge)], rubric: asked, prompts: catalog.prompts, samples, familyOf, signal }
  const pairs: (LevelPair & { item: string })[] = []
  const hashes: Calibration['talks'] = []
  for (const talk of talks) {
    const events = labelledEvents(catalog, asked, talk)
    const { judged } = await judgeEncounter(events, { case: talk.subject, persona: null }, parts)
    const own = talk.labels.map(({ item, turn, level }) => ({
      ...{ talk: talk.id, item, labelled: level },
      judged: judged.find((found) => found.item === item && found.turn === turn)?.level ?? null,
    }))
    pairs.push(...own)
    hashes.push({ id: talk.id, hash: talkHash(events) })
    onJudged(talk.id, own.filter((pair) => pair.judged !== null).length, own.length)
  }
  return {
    schema: 'judge-calibration/1',
    ...{
      judge,
      rubric: { name: rubric.name, hash: rubric.hash },
      prompts: catalog.prompts.hash,
      protocol: PROTOCOL_VERSION,
      samples,
      date,
    },
    talks: hashes,
    ...mapsOf(rubric, pairs),
  }
}

/** What is labelled, with what is asked in the same call: a judge that was asked less would answer otherwise. */
function onlyLabelled(rubric: Rubric, talks: readonly LabelledTalk[]): Rubric {
  const labelled = new Set(talks.flatMap(({ labels }) => labels.map(({ item }) => item)))
  return { ...rubric, items: groupsOf(rubric).flatMap(({ items }) => (items.some(({ id }) => labelled.has(id)) ? items : [])) }
}

function mapsOf({ items }: Rubric, pairs: readonly (LevelPair & { item: string })[]): Pick<Calibration, 'items' | 'unmapped'> {
  const maps: Pick<Calibration, 'items' | 'unmapped'> = { items: {}, unmapped: {} }
  for (const [id, own] of Map.groupBy(pairs, ({ item }) => item)) {
    const fitted = fitCalibration(items.find((item) => item.id === id)!, own)
    if ('levels' in fitted) maps.items[id] = fitted
    else maps.unmapped[id] = fitted
  }
  return maps
}
