import { availableParallelism, loadavg } from 'node:os'
import { createUnderstanding } from '../../simulators/language/create-understanding'
import { readConsultations } from './data/primock57'
import type { Figure, Measurement } from './figure'
import { readDoctorTurns } from './read-doctor-turns'
import { nearestCase } from './real-doctors'

/** Consultations read first, so that the machine has warmed up; no utterance is read twice, since what was read is remembered. */
const WARMING_UP = 5

/** How long it takes to understand an utterance, in the case to whose patient it would be said. Of worth on a machine that does nothing else. */
export const readingTime: Measurement = async ({ data, catalog: { knowledge, ...catalog } }) => {
  const cases = catalog.cases().map(({ value }) => value)
  const seen = new Set<string>()
  const took = readConsultations({ data }).map((consultation) => {
    const understanding = createUnderstanding({ sheet: nearestCase(consultation, cases).patient, knowledge })
    const times: number[] = []
    const timed: typeof understanding = {
      read(text, context) {
        const start = performance.now()
        const reading = understanding.read(text, context)
        if (!seen.has(text)) times.push(performance.now() - start)
        seen.add(text)
        return reading
      },
    }
    readDoctorTurns(timed, consultation.turns)
    return times
  })
  const sorted = took
    .slice(WARMING_UP)
    .flat()
    .sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  const figure: Figure = {
    name: 'understanding an utterance, 95th percentile',
    value: at(0.95),
    unit: 'milliseconds',
    n: sorted.length,
    of: 'utterances, each read for the first time',
    interval: orderInterval(sorted, 0.95),
    wanted: { below: 5 },
    details: [
      `half of them within ${at(0.5).toFixed(2)} ms, all within ${at(1).toFixed(2)} ms; load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} processors`,
    ],
  }
  return [figure]
}

const Z = 1.959964

/** 95 % of a quantile by the ranks that it may have had (W. J. Conover, Practical Nonparametric Statistics, 3.2). */
function orderInterval(sorted: readonly number[], share: number): Figure['interval'] {
  const half = Z * Math.sqrt(sorted.length * share * (1 - share))
  const low = sorted[Math.max(0, Math.floor(sorted.length * share - half))]
  const high = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share + half))]
  return low === undefined || high === undefined ? null : [low, high]
}
