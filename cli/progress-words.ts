import { count, duration, type Progress, type RunReport } from '#simulators'

type Told = Extract<RunReport, { type: 'progress' }>

/** How many encounters are settled, in [0,1]. */
export const shareOf = ({ planned, done, failed, cancelled }: Progress) => (planned === 0 ? 1 : (done + failed + cancelled) / planned)

/** One line: how far, how fast, how long yet, at what cost. */
export function progressWords({ progress, turnsPerSecond, secondsLeft, cost }: Told): string {
  const { done, failed, cancelled, waiting, playing } = progress
  return [
    `${Math.floor(100 * shareOf(progress))} %`,
    `${count(done)} done`,
    `${count(failed)} failed`,
    cancelled > 0 ? `${count(cancelled)} cancelled` : [],
    `${count(waiting + playing)} left`,
    turnsPerSecond === null ? [] : `${Math.round(turnsPerSecond)} turns/s`,
    secondsLeft === null ? [] : `${duration(secondsLeft)} to go`,
    costWords(cost),
  ]
    .flat()
    .join(', ')
}

export const costWords = (cost: number | null) =>
  cost === null ? 'a cost that is not known' : cost === 0 ? 'no cost' : `cost ${cost.toFixed(2)}`
