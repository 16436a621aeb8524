import { NOT_EVALUABLE } from '../../../simulators/domain/event'
import { type Figure, figureOf } from '../figures'
import { certain, schemaFigure, shareFigure, tally, wordsFigure } from './figure-parts'
import { type JudgedEncounter, type PlayedEncounter, TURNS } from './play-encounters'
import type { PlayedTable } from './play-on-model'
import type { WatchedCall } from './watched-model'

/** What a person waits for. */
const FIRST_TOKEN_MILLISECONDS = 1000

export function talkFigures(talks: readonly PlayedTable[]): Figure[] {
  return latencyFigures(', talk with a person', talks, FIRST_TOKEN_MILLISECONDS)
}

export function encounterFigures(played: readonly PlayedEncounter[]): Figure[] {
  const endings = played.map(({ ending }) => ending)
  const excluded = endings.filter((ending) => NOT_EVALUABLE.has(ending)).length
  const replies = played.flatMap((each) => each.replies)
  const leaks = replies.flatMap(({ leaks }) => certain(leaks))
  const fallbacks = replies.filter(({ fallback }) => fallback).length
  return [
    {
      name: `encounters of ${TURNS} turns that are excluded`,
      value: excluded,
      unit: `of ${played.length}`,
      details: tally(endings),
      limit: { most: 1 },
    },
    {
      name: 'what must not be told, told',
      value: leaks.length,
      unit: `in ${replies.length} replies`,
      details: leaks.map(({ kind, words }) => `${kind}: ${words}`).join('; '),
      limit: { most: 1 },
    },
    wordsFigure('words that only untold facts hold', replies),
    shareFigure('replies that the script said, whole or in part', fallbacks, replies.length, null),
    ...latencyFigures('', played, null),
    {
      name: 'memory of the process',
      value: Math.max(...played.map(({ peakMegabytes }) => peakMegabytes)),
      unit: 'MB at most',
      details: '',
      limit: null,
    },
  ]
}

/** An answer of the right shape can still quote what nobody said. */
export function judgedFigures(encounters: readonly JudgedEncounter[]): Figure[] {
  const calls = encounters.flatMap((each) => each.calls)
  const judged = encounters.flatMap((each) => each.judged)
  const none = judged.filter(({ level, failed }) => level === null && !failed).length
  const failed = judged.filter((each) => each.failed).length
  const more = `; ${none} without occasion, ${failed} null since the answer did not hold`
  return [
    schemaFigure('judge answers as their schema says', calls, `, ${encounters.length} encounters`),
    shareFigure('judged items with a level', judged.length - none - failed, judged.length, null, more),
  ]
}

/** `of`: whose talks, as the figures' names end. */
export function latencyFigures(of: string, played: readonly PlayedTable[], most: number | null): Figure[] {
  const isPatients = ({ thread }: WatchedCall) => thread.endsWith(' patient')
  const spoken = played.flatMap(({ calls }) => calls.filter((call) => isPatients(call) && call.first !== null && call.usage !== null))
  // The first call of a thread reads everything.
  const later = played.flatMap(({ calls }) => calls.filter((call) => isPatients(call) && call.first !== null).slice(1))
  const firsts = later.map(({ first }) => first!)
  const heard = played.flatMap(({ replies }) => replies.slice(1).map((reply) => reply.heard))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const counted = later.flatMap(({ usage }) => usage ?? [])
  const cached = sum(counted.map(({ cachedTokens }) => cachedTokens))
  const input = sum(counted.map(({ inputTokens }) => inputTokens))
  const written = sum(spoken.map(({ usage }) => usage!.outputTokens - 1))
  const writing = sum(spoken.map(({ milliseconds, first }) => milliseconds - first!))
  const longest = { name: `the longest of these${of}`, value: Math.max(...firsts), unit: 'ms', details: '', limit: null }
  return [
    figureOf(`first token after the first turn${of}`, firsts, most),
    longest,
    figureOf(`first words let out after the first turn${of}`, heard, null),
    { name: `written${of}`, value: (1000 * written) / writing, unit: 'tokens a second', details: `${spoken.length} calls`, limit: null },
    {
      name: `read before, after the first turn${of}`,
      value: (100 * cached) / input,
      unit: '% of tokens read',
      details: `${Math.round(input / counted.length)} tokens a call`,
      limit: null,
    },
  ]
}
