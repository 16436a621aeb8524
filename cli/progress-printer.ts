import type { RunReport } from '#simulators'
import type { Output } from './output'
import { progressWords, shareOf } from './progress-words'

/** Where progress is shown: standard error. */
export type ProgressTerminal = { isTTY?: boolean; columns?: number; write(text: string): unknown }
export type ProgressPrinter = { print(report: RunReport): void; close(): void }

const BAR_WIDTH = 20
/** A log is not to be filled: no two lines within 5 s, and one for every twentieth or every minute. */
const LEAST_MILLISECONDS = 5000
const LONGEST_MILLISECONDS = 60_000
const STEP = 0.05

/** One line that is written over at a terminal; elsewhere a line now and then. */
export function createProgressPrinter(terminal: ProgressTerminal, output: Output, now: () => number): ProgressPrinter {
  return terminal.isTTY ? createBar(terminal, output) : createLines(output, now)
}

function createBar(terminal: ProgressTerminal, output: Output): ProgressPrinter {
  const clear = () => terminal.write('\r\u001b[K')
  return {
    print(report) {
      clear()
      if (report.type !== 'progress') return output.words(faultWords(report))
      const filled = Math.round(shareOf(report.progress) * BAR_WIDTH)
      const line = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${progressWords(report)}`
      // A line that wraps could not be written over.
      terminal.write(line.slice(0, (terminal.columns ?? 80) - 1))
    },
    close: clear,
  }
}

function createLines(output: Output, now: () => number): ProgressPrinter {
  let last = { at: now(), share: 0 }
  return {
    print(report) {
      if (report.type !== 'progress') return output.words(faultWords(report))
      const passed = now() - last.at
      const share = shareOf(report.progress)
      if (passed < LEAST_MILLISECONDS || (share - last.share < STEP && passed < LONGEST_MILLISECONDS)) return
      last = { at: now(), share }
      output.words(progressWords(report))
    },
    close: () => undefined,
  }
}

function faultWords(report: Exclude<RunReport, { type: 'progress' }>): string {
  if (report.type === 'resumed') return 'Going on.'
  if (report.type === 'try-failed') return `Encounter ${report.index} could not be played: ${report.why}`
  return `Waiting, and trying again every two seconds: ${report.why}`
}
