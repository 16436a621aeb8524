import PQueue from 'p-queue'
import { SimulatorError } from '../../domain/errors'
import type { PlayedCell } from '../../domain/run'
import { compareRounds, type RoundComparison, type RoundMeasures } from './compare-rounds'
import { playRounds, type RoundsOptions } from './play-rounds'

/** Rounds of every encounter asked for, and how each round compares with the first. */
export type SeriesOutcome = { series: RoundMeasures[][]; failed: { encounterId: string; why: string }[]; comparison: RoundComparison[] }

export type SeriesOptions = RoundsOptions & {
  /** Encounters at a time. */
  concurrency: number
  onPlayed: (rounds: readonly RoundMeasures[]) => void
}

const PAGE = 200

/**
 * Critic rounds of one encounter, or of all that a run has done. One that cannot be played is told of and does not stop the rest.
 * Throws `not-found`.
 */
export async function playSeries(id: string, options: SeriesOptions): Promise<SeriesOutcome> {
  const firsts = await firstsOf(id, options)
  const queue = new PQueue({ concurrency: options.concurrency })
  const series: RoundMeasures[][] = []
  const failed: SeriesOutcome['failed'] = []
  const play = async (encounterId: string) => {
    try {
      const rounds = await playRounds(encounterId, options)
      series.push(rounds)
      options.onPlayed(rounds)
    } catch (error) {
      if (!(error instanceof SimulatorError) || firsts.length === 1) throw error
      failed.push({ encounterId, why: error.message })
    }
  }
  await queue.addAll(firsts.map((encounterId) => () => (options.signal.aborted ? Promise.resolve() : play(encounterId))))
  return { series, failed, comparison: compareRounds(series) }
}

/** The run's encounters that are done, in order, or the one encounter. */
async function firstsOf(id: string, { store }: SeriesOptions): Promise<string[]> {
  if (!(await store.runs.run(id))) return [id]
  const ids: string[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { cells } = await store.runs.cells(id, { sort: 'index', descending: false, offset, limit: PAGE })
    ids.push(...cells.flatMap(({ status, encounterId }: PlayedCell) => (status === 'done' && encounterId !== null ? [encounterId] : [])))
    if (cells.length < PAGE) return ids
  }
}
