import { describe, expect, it } from 'vitest'
import type { RunReport } from '#simulators'
import { createProgressPrinter } from './progress-printer'

const told = (done: number, planned = 100): RunReport => ({
  type: 'progress',
  progress: { planned, waiting: planned - done - 1, playing: 0, done, failed: 1, cancelled: 0, excluded: 1 },
  turns: done * 40,
  turnsPerSecond: 412.4,
  secondsLeft: 754,
  cost: 0,
  unpricedCalls: 0,
})

function printerAt(isTTY: boolean, columns = 200) {
  const printed = { terminal: [] as string[], words: [] as string[] }
  const time = { now: 0 }
  const words = (line: string) => void printed.words.push(line)
  const output = { data: words, json: () => undefined, words }
  const terminal = { isTTY, columns, write: (text: string) => printed.terminal.push(text) }
  return { printed, time, printer: createProgressPrinter(terminal, output, () => time.now) }
}

describe('progress in a log', () => {
  it('is a line for every twentieth, never two within five seconds, and one a minute at least', () => {
    const { printed, time, printer } = printerAt(false)
    for (const [seconds, done] of [
      [2, 40],
      [6, 41],
      [8, 80],
      [13, 81],
      [14, 82],
      [74, 83],
    ] as const) {
      time.now = seconds * 1000
      printer.print(told(done))
    }
    printer.close()
    expect(printed.words.map((line) => line.split(' %')[0])).toEqual(['42', '82', '84'])
    expect(printed.words[0]).toBe('42 %, 41 done, 1 failed, 58 left, 412 turns/s, 13 min to go, no cost')
    expect(printed.terminal).toEqual([])
  })

  it('says at once why nothing is played, and that it goes on', () => {
    const { printed, printer } = printerAt(false)
    printer.print({ type: 'paused', why: 'the disk is full' })
    printer.print({ type: 'resumed' })
    expect(printed.words).toEqual([expect.stringContaining('the disk is full'), 'Going on.'])
  })
})

describe('progress at a terminal', () => {
  it('is one line, written over, never wider than the terminal, and gone at the end', () => {
    const { printed, printer } = printerAt(true, 40)
    printer.print(told(10))
    printer.print(told(50))
    printer.close()
    const lines = printed.terminal.join('').split('\r\u001b[K').slice(1)
    expect(lines).toEqual([expect.stringContaining('11 %'), expect.stringContaining('51 %'), ''])
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(40)
    expect(printed.words).toEqual([])
  })
})
