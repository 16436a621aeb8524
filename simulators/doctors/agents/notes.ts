import type { DoctorState } from '../../domain/event'

/** What an agent carries from move to move in `DoctorState.memory`: findings in its own words, and what its tools answered. */
export type Notes = { findings: string; lookedUp: readonly string[] }

const LOOKED_UP = 'Looked up: '
const LONGEST_FINDINGS = 3000
const MOST_LOOKED_UP = 6
const LONGEST_LOOKED_UP = 900

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

export function notesOf(state: DoctorState | null): Notes {
  const lines = (state?.memory ?? '').split('\n').filter((line) => line !== '')
  return {
    findings: lines.filter((line) => !line.startsWith(LOOKED_UP)).join('\n'),
    lookedUp: lines.filter((line) => line.startsWith(LOOKED_UP)).map((line) => line.slice(LOOKED_UP.length)),
  }
}

/** As memory keeps them: bounded, a line each; undefined where there are none. */
export function memoryOf({ findings, lookedUp }: Notes): string | undefined {
  const kept = lookedUp.slice(-MOST_LOOKED_UP).map((line) => LOOKED_UP + onOneLine(line).slice(0, LONGEST_LOOKED_UP))
  const own = onOneLine(findings).slice(0, LONGEST_FINDINGS)
  return [own, ...kept].filter((line) => line !== '').join('\n') || undefined
}
