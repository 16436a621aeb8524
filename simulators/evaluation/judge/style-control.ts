import type { Controlled, JudgeWarning, StyleControl } from '../../domain/judge'
import type { Score } from '../../domain/score'
import { rounded } from '../scores'
import type { SaidTurn } from './conversation'
import { fillerByTurn } from './filler'

/** So far a dimension may move when only filler is left out. */
const MOST = 0.1

type Scores = Readonly<Record<string, Score>>

/** Of the doctor's words, how many are filler. */
export function fillerWords(turns: readonly SaidTurn[]): StyleControl['words'] {
  const filler = fillerByTurn(turns)
  const doctorTurns = turns.filter(({ role }) => role === 'doctor')
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return {
    said: sum(doctorTurns.map(({ text }) => wordsIn(text))),
    leftOut: sum(
      doctorTurns.flatMap(({ turn, text }) => (filler.get(turn) ?? []).map(({ start, end }) => wordsIn(text.slice(start, end)))),
    ),
  }
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** Sets the scores as it was said beside those without filler. `without` is null where there was none to leave out. */
export function compareStyles(words: StyleControl['words'], asSaid: Scores, without: Scores | null): StyleControl {
  const dimensions = Object.entries(asSaid).map(([dimension, score]) => [dimension, compared(score, without?.[dimension])] as const)
  return { words, dimensions: Object.fromEntries(dimensions) }
}

function compared(asSaid: Score, without: Score | undefined): Controlled {
  const none = (reason: string, value: number | null = null): Controlled => ({ value, delta: null, flagged: null, reason })
  if (without === undefined) return none('the doctor said no filler that could be left out')
  if (asSaid.value === null) return none(`as it was said: ${asSaid.reason}`, without.value)
  if (without.value === null) return none(`without filler: ${without.reason}`)
  const delta = rounded(without.value - asSaid.value)
  return { value: without.value, delta, flagged: Math.abs(delta) > MOST }
}

/** One for each dimension that moved too far. */
export function styleWarnings({ dimensions }: StyleControl, asSaid: Scores): JudgeWarning[] {
  return Object.entries(dimensions).flatMap(([dimension, { value, flagged }]) =>
    flagged
      ? [
          {
            kind: 'style' as const,
            turn: null,
            quote: '',
            words: `${dimension} moves with style: ${asSaid[dimension]?.value?.toFixed(2)} as it was said, ${value?.toFixed(2)} without the doctor's filler`,
          },
        ]
      : [],
  )
}
