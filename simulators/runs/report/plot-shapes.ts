import type { Behind, Plot, PlotRow } from './page'

/** One shape of an interval plot, in units of the drawing; `look` says what it is, and a style sheet how that looks. */
export type Shape =
  | { kind: 'line'; look: 'zero' | 'end' | 'interval' | 'interval-hollow'; x1: number; y1: number; x2: number; y2: number }
  | { kind: 'dot'; look: 'mark' | 'mark-hollow'; x: number; y: number; r: number }
  | { kind: 'text'; look: 'name' | 'none' | 'axis'; x: number; y: number; anchor: 'start' | 'middle' | 'end'; text: string }

/** A row that can be reached and read by itself. */
export type RowShapes = { words: string; behind: Behind; top: number; height: number; shapes: Shape[] }
export type PlotShapes = { width: number; height: number; frame: Shape[]; rows: RowShapes[] }

const WIDTH = 340
const NAMES = 132
const EDGE = 8
const ROW = 22
const AXIS = 22
/** Letters that a name has room for. */
const LONGEST_NAME = 21

/** Draws intervals on one axis: a form of its own on screen and in print, with the same shapes. */
export function plotShapes({ rows, from, to, zero, axis }: Plot): PlotShapes {
  const at = (value: number) => NAMES + EDGE + ((Math.min(to, Math.max(from, value)) - from) / (to - from)) * (WIDTH - NAMES - 2 * EDGE)
  const foot = rows.length * ROW
  const label = (value: number) => `${value < 0 ? '−' : value > 0 ? '+' : ''}${Number(Math.abs(value).toPrecision(2))}`
  const text = (x: number, anchor: 'start' | 'middle' | 'end', words: string): Shape => ({
    kind: 'text',
    look: 'axis',
    x,
    y: foot + 15,
    anchor,
    text: words,
  })
  return {
    width: WIDTH,
    height: foot + AXIS,
    frame: [
      { kind: 'line', look: 'end', x1: at(from), y1: foot, x2: at(to), y2: foot },
      ...(zero === null ? [] : [{ kind: 'line' as const, look: 'zero' as const, x1: at(zero), y1: 0, x2: at(zero), y2: foot + 4 }]),
      text(at(from), 'start', label(from)),
      ...(zero === null ? [] : [text(at(zero), 'middle', label(zero))]),
      text(at(to), 'end', label(to)),
      text(0, 'start', axis),
    ],
    rows: rows.map((row, place) => ({
      words: row.words,
      behind: row.behind,
      top: place * ROW,
      height: ROW,
      shapes: shapesOf(row, place * ROW + ROW / 2, at),
    })),
  }
}

function shapesOf({ name, value, low, high, hollow }: PlotRow, y: number, at: (value: number) => number): Shape[] {
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name
  return [
    { kind: 'text', look: 'name', x: 0, y: y + 4, anchor: 'start', text: short },
    ...(low === null || high === null
      ? []
      : [
          {
            kind: 'line' as const,
            look: hollow ? ('interval-hollow' as const) : ('interval' as const),
            x1: at(low),
            y1: y,
            x2: at(high),
            y2: y,
          },
        ]),
    value === null
      ? { kind: 'text', look: 'none', x: (NAMES + WIDTH) / 2, y: y + 4, anchor: 'middle', text: '–' }
      : { kind: 'dot', look: hollow ? 'mark-hollow' : 'mark', x: at(value), y, r: 3.5 },
  ]
}
