import { setImmediate as afterPendingWork } from 'node:timers/promises'
import { SimulatorError } from '../domain/errors'

type Waiting<Step, Answer> = { step: Step; resolve: (answer: Answer) => void; reject: (error: unknown) => void }

export type GroupCommit<Step, Answer> = {
  commit(step: Step): Promise<Answer>
  /** Resolves once everything asked for so far was committed or refused. */
  drained(): Promise<void>
}

/** Steps that share one commit at most: enough to share the cost of reaching the disk, few enough to be quick. */
const GROUP = 64

/**
 * One writer at a time: steps asked for while a commit runs are committed together next, in the order they were asked for.
 * Where a step spoils its group, each of the group is committed alone, so that a step fails by its own fault only.
 */
export function createGroupCommit<Step, Answer>(commitAll: (steps: readonly Step[]) => Promise<Answer[]>): GroupCommit<Step, Answer> {
  const waiting: Waiting<Step, Answer>[] = []
  let draining: Promise<void> | null = null

  async function commitGroup(group: readonly Waiting<Step, Answer>[]): Promise<void> {
    try {
      const answers = await commitAll(group.map(({ step }) => step))
      for (const [index, { resolve }] of group.entries()) resolve(answers[index] as Answer)
    } catch (error) {
      if (group.length > 1 && !concernsAll(error)) for (const one of group) await commitGroup([one])
      else for (const { reject } of group) reject(error)
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      // Whoever goes on after the last commit does so first: what they write joins this one, and none of it runs inside. Twice, because a
      // call to a model leaves its socket no sooner than that, and then the commit is over long before the answer.
      await afterPendingWork()
      await afterPendingWork()
      await commitGroup(waiting.splice(0, GROUP))
    }
    draining = null
  }

  return {
    commit: (step) =>
      new Promise((resolve, reject) => {
        waiting.push({ step, resolve, reject })
        draining ??= drain()
      }),
    drained: async () => void (await draining),
  }
}

/** The state of the database, not of a step: trying each alone would only wait as many times. */
function concernsAll(error: unknown): boolean {
  return error instanceof SimulatorError && ['database-busy', 'database-unavailable', 'database-full'].includes(error.code)
}
