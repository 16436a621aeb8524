import { hostname } from 'node:os'

const WORDS = /^process (\d+) on (.+)$/

/** Who holds what this process plays, in words. */
export const thisHolder = (): string => `process ${process.pid} on ${hostname()}`

/** Whether a holder is known not to run any more: only a process of this machine can be asked. */
export function isGone(holder: string): boolean {
  const [, id, host] = WORDS.exec(holder) ?? []
  if (id === undefined || host !== hostname()) return false
  try {
    process.kill(Number(id), 0)
    return false
  } catch (error) {
    // Another user's process may not be signalled, yet it runs.
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
