import type { StoredEvent } from '../../../simulators/domain/event'
import type { JudgeReport, Rubric } from '../../../simulators/domain/judge'
import type { Model } from '../../../simulators/engines/engine'
import { judgeEncounter } from '../../../simulators/runs/judge-encounter'
import { catalog, pairs } from '../../../tests/support/play'
import { LINES } from '../figures'
import { oneOfEach } from './one-of-each'
import { type PlayedTable, playOnModel } from './play-on-model'
import type { Progress } from './progress'
import { type WatchedCall, watchModel } from './watched-model'

/** Of both together. */
export const TURNS = 10
/** The agent that takes the fewest calls. */
const DOCTOR = 'budgeted'
/** Neighbouring tables are of other cases. */
const STEP = 7

export type PlayedEncounter = PlayedTable & { events: StoredEvent[] }
export type JudgedEncounter = Pick<JudgeReport, 'judged'> & { calls: WatchedCall[] }

const pairAt = (place: number) => pairs[(place * STEP) % pairs.length]!

/** What a person says in the doctor's seat, in as many turns. */
export const playTalk = (model: Model, place: number, progress: Progress): Promise<PlayedTable> =>
  progress.measured('talk', `${place}`, async () => {
    const table = { ...pairAt(place), id: `talk ${place}`, doctor: LINES.slice(0, TURNS), seed: place, turns: 2 * TURNS }
    return (await playOnModel(model, table)).played
  })

/** An encounter in which one model takes both seats. */
export const playEncounter = (model: Model, place: number, progress: Progress): Promise<PlayedEncounter> =>
  progress.measured('played encounter', `${place}`, async () => {
    const table = { ...pairAt(place), id: `encounter ${place}`, doctor: DOCTOR, seed: place, turns: TURNS }
    const { played, events } = await playOnModel(model, table)
    return { ...played, events }
  })

/** The same model as its judge, in every dimension of the rubric. */
export const judgePlayed = (
  model: Model,
  rubric: Rubric,
  place: number,
  { events }: PlayedEncounter,
  progress: Progress,
): Promise<JudgedEncounter> =>
  progress.measured('judged encounter', `${place}`, async () => {
    const calls: WatchedCall[] = []
    const pair = pairAt(place)
    const contents = { case: catalog.case(pair.case), persona: catalog.persona(pair.persona) }
    const { judged } = await judgeEncounter(events, contents, {
      judges: [watchModel(model, calls)],
      rubric: oneOfEach(rubric),
      prompts: catalog.prompts,
      samples: 1,
      familyOf: () => model.family,
      signal: new AbortController().signal,
    })
    return { judged, calls }
  })
