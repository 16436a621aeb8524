import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../env'
import type { TaskName, TaskResult } from './tasks'

const PLAYER = join(root, 'scripts', 'measure', 'play', 'player.ts')
const MOST_PROCESSES = 2

/** Does a task with every case, in two processes where the machine has two processors; results in the order of the cases. Rejects with the first that fails. */
export async function overCases<Name extends TaskName>(task: Name, caseIds: readonly string[]): Promise<TaskResult<Name>[]> {
  const results = new Map<string, TaskResult<Name>>()
  const waiting = [...caseIds]
  const players = Array.from({ length: Math.min(MOST_PROCESSES, availableParallelism(), caseIds.length) }, () => startPlayer(task))
  try {
    await Promise.all(
      players.map(async (player) => {
        for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) results.set(id, await player.play(id))
      }),
    )
  } finally {
    for (const player of players) player.stop()
  }
  return caseIds.map((id) => results.get(id)!)
}

function startPlayer<Name extends TaskName>(task: Name) {
  const child = fork(PLAYER, [task], { cwd: root, execArgv: ['--import', 'tsx'] })
  return {
    play: (caseId: string) =>
      new Promise<TaskResult<Name>>((resolve, reject) => {
        const ended = (code: number | null) => reject(new Error(`The player of ${task} ended with ${code} at ${caseId}`))
        child.once('exit', ended)
        child.once('message', (answer: { result: TaskResult<Name> } | { error: string }) => {
          child.off('exit', ended)
          if ('error' in answer) reject(new Error(answer.error))
          else resolve(answer.result)
        })
        child.send(caseId)
      }),
    stop() {
      if (child.connected) child.disconnect()
    },
  }
}
