import type { Calibrated, Calibration } from '../../domain/calibration'
import type { Rubric, Verdict } from '../../domain/judge'
import type { Score } from '../../domain/score'
import { encounterScores } from './dimension-scores'
import { type JudgeParts, PROTOCOL_VERSION } from './judge-parts'
import type { Verdicts } from './verdicts'

type Judging = Pick<JudgeParts, 'judges' | 'rubric'> & { doctorIsPerson: boolean; versions: Score['versions'] }

/** Calibrated values beside verdicts: null where there is no raw value, no map for the item, or the calibration is of something else. */
export function applyCalibration(calibration: Calibration, judging: Judging, found: Verdicts): Calibrated {
  const { rubric, versions } = judging
  const misfit = misfitOf(calibration, judging)
  const calibrate = (verdict: Verdict) => calibratedVerdict(verdict, calibration, misfit, judging.doctorIsPerson)
  const turns = found.turns.map((turn) => ({ ...turn, verdicts: turn.verdicts.map(calibrate) }))
  const items = found.items.map(calibrate)
  const raw = encounterScores(rubric.items, found.turns, found.items, versions)
  const mapped = encounterScores(rubric.items, turns, items, versions)
  return {
    by: {
      judge: calibration.judge,
      rubric: `${calibration.rubric.name} ${calibration.rubric.hash.slice(0, 12)}`,
      date: calibration.date,
      talks: calibration.talks.length,
    },
    items: [...items, ...turns.flatMap(({ verdicts }) => verdicts)].map(({ item, turn, value, reason }) => ({
      item,
      turn,
      value,
      ...(value === null && { reason }),
    })),
    scores: Object.fromEntries(
      Object.keys(raw).map((dimension) => [dimension, calibratedScore(raw[dimension]!, mapped[dimension]!, misfit)]),
    ),
  }
}

/** Levels of another judge, or by another rubric, mean something else. */
function misfitOf({ judge, rubric, protocol }: Calibration, judging: Judging): string | null {
  const judges = judging.judges.map(({ id }) => id)
  if (judges.length > 1) return `the calibration is of ${judge} alone`
  if (judges[0] !== judge) return `the calibration is of another judge: ${judge}`
  if (rubric.hash !== judging.rubric.hash)
    return `the calibration is of another rubric: ${rubricWords(rubric)}, not ${rubricWords(judging.rubric)}`
  return protocol === PROTOCOL_VERSION ? null : `the calibration is of another protocol: ${protocol}, not ${PROTOCOL_VERSION}`
}

const rubricWords = ({ name, hash }: Pick<Rubric, 'name' | 'hash'>) => `${name} ${hash.slice(0, 12)}`

function calibratedVerdict(verdict: Verdict, calibration: Calibration, misfit: string | null, doctorIsPerson: boolean): Verdict {
  if (verdict.level === null) return verdict
  const level = calibration.items[verdict.item]?.levels[verdict.level]
  if (misfit === null && level !== undefined)
    return { ...verdict, value: doctorIsPerson ? level.value : (level.machineValue ?? level.value) }
  return { ...verdict, value: null, reason: misfit ?? withoutMap(verdict.item, calibration) }
}

function withoutMap(item: string, { unmapped }: Calibration): string {
  const why = unmapped[item]
  return why === undefined ? 'the calibration has no map for it' : `the calibration has no map for it: ${why.pairs} pairs, ${why.reason}`
}

/** A mean over only those items that happen to have a map would be of something else than the raw one. */
function calibratedScore(raw: Score, mapped: Score, misfit: string | null): Calibrated['scores'][string] {
  const parts = mapped.parts ?? {}
  const none = (reason: string) => ({ value: null, reason, parts })
  if (raw.value === null) return none(raw.reason ?? 'not measured')
  if (misfit !== null) return none(misfit)
  const unmapped = Object.entries(raw.parts ?? {}).flatMap(([item, value]) =>
    value !== null && (parts[item] ?? null) === null ? [item] : [],
  )
  return unmapped.length > 0 ? none(`no map for ${unmapped.join(', ')}`) : { value: mapped.value, parts }
}
