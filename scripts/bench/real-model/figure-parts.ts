import { shareOf } from '../../../simulators/runs/statistics'
import type { Figure } from '../figures'
import type { Leak } from './leaks'
import type { Reply } from './play-on-model'
import type { WatchedCall } from './watched-model'

const percent = (share: number) => (100 * share).toFixed(1)
export const intervalWords = ([low, high]: readonly [number, number]) => `95 % interval ${percent(low)} to ${percent(high)} %`

/** A share in percent, with its interval. */
export function shareFigure(name: string, hits: number, trials: number, limit: Figure['limit'], more = ''): Figure {
  const { value, interval } = shareOf(hits, trials)
  const details = `${hits} of ${trials}${interval === null ? '' : `, ${intervalWords(interval)}`}${more}`
  return { name, value: value === null ? Number.NaN : 100 * value, unit: '%', details, limit }
}

/** How many of each, the most frequent first. */
export function tally(words: readonly string[]): string {
  const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]) => ({ word, count: all.length }))
  return counts
    .toSorted((a, b) => b.count - a.count)
    .map(({ word, count }) => `${word} ${count}`)
    .join(', ')
}

/** A single word may stand there for another reason. */
export const certain = (leaks: readonly Leak[]) => leaks.filter(({ kind }) => kind !== 'word')

/** What people have to look over themselves. */
export function wordsFigure(name: string, replies: readonly Reply[]): Figure {
  const words = replies.flatMap(({ leaks }) => leaks.filter(({ kind }) => kind === 'word').map((leak) => leak.words))
  return { name, value: words.length, unit: `in ${replies.length} replies`, details: words.slice(0, 8).join('; '), limit: null }
}

/** Judge answers that came as their schema says. */
export function schemaFigure(name: string, calls: readonly WatchedCall[], of: string): Figure {
  const asked = calls.filter(({ wants }) => wants === 'object')
  const faults = asked.flatMap(({ fault }) => (fault === null ? [] : [fault]))
  const more = `${of}${faults.length === 0 ? '' : `; ${tally(faults)}`}`
  return shareFigure(name, asked.length - faults.length, asked.length, { least: 100 }, more)
}
