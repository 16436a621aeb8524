import { createGroupCommit } from './group-commit'
import { patiently } from './patience'
import { renewable } from './renewable'

/** What is needed of a Prisma client here: statements in one batch, never an interactive transaction. */
type BatchClient<Statement> = {
  $transaction(statements: Statement[], options: { maxWait: number; timeout: number }): Promise<unknown>
  $disconnect(): Promise<void>
}

/** One commit. Its statements are built anew for every try, because a Prisma statement runs only once. */
export type Step<Client, Statement> = {
  statements(client: Client): Statement[]
  /** Whether an earlier try was committed although its answer was lost. */
  landed?(client: Client): Promise<boolean>
}

/** A database that is read from and committed to. Both reject with a `SimulatorError` only. */
export type Connection<Client, Statement> = {
  read<T>(work: (client: Client) => Promise<T>): Promise<T>
  commit(step: Step<Client, Statement>): Promise<void>
  close(): Promise<void>
}

/** Milliseconds. A batch shares the process with everything else that runs; only a lost connection should end it. */
const BATCH = { maxWait: 30_000, timeout: 60_000 }

/**
 * One writer and one reader on a SQLite file. The reader sees only what is committed. The writer is given up after a lock
 * stood in its way, because Prisma may have left a transaction open on it: a write inside that would be lost.
 */
export function createSqliteConnection<Statement, Client extends BatchClient<Statement>>(
  open: (access: 'read' | 'write') => Promise<Client>,
  place: string,
): Connection<Client, Statement> {
  const disconnect = (client: Client) => client.$disconnect()
  const writer = renewable(() => open('write'), disconnect)
  const reader = renewable(() => open('read'), disconnect)
  const commitAll = async (steps: readonly Step<Client, Statement>[]) => {
    const client = await writer.get()
    await client.$transaction(
      steps.flatMap((step) => step.statements(client)),
      BATCH,
    )
  }
  const commit = createGroupCommit((steps: readonly Step<Client, Statement>[]) => patiently(place, () => commitAll(steps), writer.giveUp))
  return {
    read: (work) => patiently(place, async () => work(await reader.get())),
    commit,
    close: async () => {
      // Behind whatever still waits to be written, unless that cannot be.
      await commit({ statements: () => [] }).catch(() => undefined)
      await Promise.all([writer.end(), reader.end()])
    },
  }
}

/** A pool on PostgreSQL: the server orders the writers, and the pool replaces connections that break. */
export function createPooledConnection<Statement, Client extends BatchClient<Statement>>(
  open: () => Promise<Client>,
  place: string,
): Connection<Client, Statement> {
  const pool = renewable(open, (client) => client.$disconnect())
  return {
    read: (work) => patiently(place, async () => work(await pool.get())),
    commit: (step) =>
      patiently(place, async (again) => {
        const client = await pool.get()
        if (again && (await step.landed?.(client))) return
        await client.$transaction(step.statements(client), BATCH)
      }),
    close: () => pool.end(),
  }
}
