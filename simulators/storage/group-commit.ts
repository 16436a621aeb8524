import { SimulatorError } from '../domain/errors'

type Waiting<Step> = { step: Step; resolve: () => void; reject: (error: unknown) => void }

/** Steps that share one commit at most: enough to share the cost of reaching the disk, few enough to be quick. */
const GROUP = 32

/**
 * One writer at a time: steps asked for while a commit runs are committed together next, in the order they were asked for.
 * Where a step spoils its group, each of the group is committed alone, so that a step fails by its own fault only.
 */
export function createGroupCommit<Step>(commit: (steps: readonly Step[]) => Promise<void>): (step: Step) => Promise<void> {
  const waiting: Waiting<Step>[] = []
  let running = false

  async function commitGroup(group: readonly Waiting<Step>[]): Promise<void> {
    try {
      await commit(group.map(({ step }) => step))
      for (const { resolve } of group) resolve()
    } catch (error) {
      if (group.length > 1 && !concernsAll(error)) for (const one of group) await commitGroup([one])
      else for (const { reject } of group) reject(error)
    }
  }

  async function drain(): Promise<void> {
    running = true
    while (waiting.length > 0) await commitGroup(waiting.splice(0, GROUP))
    running = false
  }

  return (step) =>
    new Promise((resolve, reject) => {
      waiting.push({ step, resolve, reject })
      if (!running) void drain()
    })
}

/** The state of the database, not of a step: trying each alone would only wait as many times. */
function concernsAll(error: unknown): boolean {
  return error instanceof SimulatorError && ['database-busy', 'database-unavailable', 'database-full'].includes(error.code)
}
