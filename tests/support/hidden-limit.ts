import { answered } from '../../simulators/engines/attempts'
import { createDraws } from '../../simulators/engines/draws'
import type { Limiter } from '../../simulators/engines/limiter'
import type { FakeTime } from './fake-time'

/** An endpoint that takes so many calls at once and refuses every further one without a hint. */
export type HiddenLimit = {
  takes: number
  /** The share of calls that it refuses whatever else it does: others use up its quota. */
  strays: number
  /** Since the last reset: how many it answered and refused, and the milliseconds its slots were busy. */
  counted: { answered: number; refused: number; busy: number; failed: number }
  reset(): void
}

/** Milliseconds: about as a small answer takes, scaled; a refusal comes at once. */
const ANSWER = { least: 150, most: 250 }
const REFUSAL = 5

/** Keeps so many callers calling an endpoint through a limiter, for as long as time passes. */
export function callForEver(time: FakeTime, limiter: Limiter, callers: number, takes: number): HiddenLimit {
  const endpoint: HiddenLimit = { takes, strays: 0, counted: nothing(), reset: () => (endpoint.counted = nothing()) }
  const draw = createDraws('hidden limit')
  const signal = new AbortController().signal
  let busy = 0
  // biome-ignore lint/correctness/useYield: it comes as a whole
  const call = async function* () {
    if (busy >= endpoint.takes || draw() < endpoint.strays) {
      endpoint.counted.refused++
      await time.sleep(REFUSAL, signal)
      throw Object.assign(new Error('Too many requests'), { statusCode: 429 })
    }
    busy++
    const milliseconds = ANSWER.least + draw() * (ANSWER.most - ANSWER.least)
    await time.sleep(milliseconds, signal)
    busy--
    endpoint.counted.answered++
    endpoint.counted.busy += milliseconds
  }
  const blame = { model: 'a model', vendor: 'a vendor', keySetting: null, key: undefined }
  const callAgainAndAgain = async () => {
    for (;;)
      await answered({ limiter, time, random: draw, blame }, signal, call)
        .next()
        .catch(() => endpoint.counted.failed++)
  }
  for (let caller = 0; caller < callers; caller++) void callAgainAndAgain()
  return endpoint
}

const nothing = () => ({ answered: 0, refused: 0, busy: 0, failed: 0 })
