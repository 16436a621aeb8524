import type { JudgeReport, Rubric } from '../../../simulators/domain/judge'
import type { Model } from '../../../simulators/engines/engine'
import { judgeEncounter } from '../../../simulators/runs/judge-encounter'
import { catalog, pairs } from '../../../tests/support/play'
import { type PlayedTable, playOnModel } from './play-on-model'
import type { Progress } from './progress'
import { type WatchedCall, watchModel } from './watched-model'

export const TURNS = 10
/** The agent that takes the fewest calls. */
const DOCTOR = 'budgeted'
/** Neighbouring tables are of other cases. */
const STEP = 7

export type PlayedEncounter = PlayedTable & { judged: JudgeReport['judged']; judgeCalls: WatchedCall[] }

/** Encounters in which one model takes both seats and then judges. Each is yielded as soon as it is there. */
export async function* playEncounters(
  model: Model,
  rubric: Rubric,
  encounters: number,
  progress: Progress,
): AsyncGenerator<PlayedEncounter> {
  for (let place = 0; place < encounters; place++) {
    const pair = pairs[(place * STEP) % pairs.length]!
    const table = { ...pair, id: `encounter ${place}`, doctor: DOCTOR, seed: place, turns: TURNS }
    yield await progress.measured('encounter', `${place}`, async () => {
      const { played, events, contents } = await playOnModel(model, table)
      const judgeCalls: WatchedCall[] = []
      const { judged } = await judgeEncounter(events, contents, {
        judges: [watchModel(model, judgeCalls)],
        rubric,
        prompts: catalog.prompts,
        samples: 1,
        familyOf: () => model.family,
        signal: new AbortController().signal,
      })
      return { ...played, judged, judgeCalls }
    })
  }
}
