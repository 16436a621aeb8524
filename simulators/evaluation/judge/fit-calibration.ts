import type { Calibration, ItemCalibration } from '../../domain/calibration'
import type { JudgeItem } from '../../domain/judge'
import { mean, rounded } from '../scores'
import { type Worth, worthOf } from './combine'
import { isotonicRegression, type Step, valueAt } from './isotonic'

/** A level that people gave an item of a talk, beside the judge's; null where the judge gave none. */
export type LevelPair = { talk: string; labelled: number; judged: number | null }
type Paired = LevelPair & { judged: number }

/** Fewer labels would fit the map to chance. */
const LEAST_PAIRS = 30

const BY_PERSON = worthOf(true)
const BY_MACHINE = worthOf(false)

/** A map from the judge's level to the expected worth of people's, rising with the worth of the judge's level; or why there is none. */
export function fitCalibration(item: JudgeItem, pairs: readonly LevelPair[]): ItemCalibration | Calibration['unmapped'][string] {
  const paired = pairs.filter((pair): pair is Paired => pair.judged !== null)
  const none = (reason: string) => ({ pairs: paired.length, reason })
  if (paired.length < LEAST_PAIRS) return none(`a map needs ${LEAST_PAIRS} labels beside which the judge gave a level`)
  if (new Set(paired.map(({ judged }) => judged)).size < 2) return none('the judge gave the same level throughout')
  const steps = stepsOf(item, paired, BY_PERSON)
  const values = steps.map(({ y }) => rounded(y))
  if (values[0] === values.at(-1)) return none("people's levels do not rise with the judge's")
  const machineSteps = Object.keys(item.machineValues).length === 0 ? null : stepsOf(item, paired, BY_MACHINE)
  const level = (given: number) => ({
    pairs: paired.filter(({ judged }) => judged === given).length,
    value: rounded(valueAt(steps, BY_PERSON(item, given))),
    ...(machineSteps && { machineValue: rounded(valueAt(machineSteps, BY_MACHINE(item, given))) }),
  })
  return {
    pairs: paired.length,
    unpaired: pairs.length - paired.length,
    error: errorOf(item, paired),
    levels: Object.fromEntries(Object.keys(item.levels).map((given) => [given, level(Number(given))])),
  }
}

const stepsOf = (item: JudgeItem, paired: readonly Paired[], worth: Worth): Step[] =>
  isotonicRegression(paired.map(({ judged, labelled }) => ({ x: worth(item, judged), y: worth(item, labelled), weight: 1 })))

/** Each talk is held against a map that was made without it: held against its own, any map looks good. */
function errorOf(item: JudgeItem, paired: readonly Paired[]): ItemCalibration['error'] {
  const byTalk = [...Map.groupBy(paired, ({ talk }) => talk)]
  if (byTalk.length < 2) return null
  const worth = (level: number) => BY_PERSON(item, level)
  const distances = byTalk.flatMap(([talk, own]) => {
    const others = stepsOf(
      item,
      paired.filter((pair) => pair.talk !== talk),
      BY_PERSON,
    )
    return own.map(({ judged, labelled }) => ({
      judged: Math.abs(worth(judged) - worth(labelled)),
      calibrated: Math.abs(valueAt(others, worth(judged)) - worth(labelled)),
    }))
  })
  return {
    judged: rounded(mean(distances.map(({ judged }) => judged))!),
    calibrated: rounded(mean(distances.map(({ calibrated }) => calibrated))!),
  }
}
