import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../env'
import type { GroupPlay } from './play-groups'

const PLAYER = join(root, 'scripts', 'validate', 'groups', 'player.ts')
const MOST_PROCESSES = 2

/** Plays all cases in two processes where the machine has two processors; encounters in the order of the cases. Rejects where a process breaks. */
export async function playAll(caseIds: readonly string[]): Promise<GroupPlay[]> {
  const processes = Math.min(MOST_PROCESSES, availableParallelism(), caseIds.length)
  const shares = Array.from({ length: processes }, (_, own) => caseIds.filter((_, place) => place % processes === own))
  const plays = (await Promise.all(shares.map(playShare))).flat()
  return caseIds.flatMap((id) => plays.filter((play) => play.case === id))
}

function playShare(caseIds: readonly string[]): Promise<GroupPlay[]> {
  const child = fork(PLAYER, caseIds, { cwd: root, execArgv: ['--import', 'tsx'] })
  return new Promise((resolve, reject) => {
    const plays: GroupPlay[] = []
    child.on('message', (more: GroupPlay[]) => plays.push(...more))
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve(plays)
      else reject(new Error(`The player of ${caseIds.join(', ')} ended with ${code}`))
    })
  })
}
