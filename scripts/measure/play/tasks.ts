import { examine } from './examine'
import { playFidelity } from './play-fidelity'

/** What a process can be told to do with a case: plain data comes back. */
export const TASKS = { fidelity: playFidelity, doctors: examine }

export type TaskName = keyof typeof TASKS
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>
