import { createGroupCommit } from './group-commit'
import { patiently } from './patience'
import { renewable } from './renewable'

/** What is needed of a Prisma client here: statements in one batch, never an interactive transaction. */
type BatchClient<Statement> = {
  $transaction(statements: Statement[], options: { maxWait: number; timeout: number }): Promise<unknown[]>
  $disconnect(): Promise<void>
}

/** What is committed whole or not at all. */
export type Landing<Client> = {
  /** Whether an earlier try was committed although its answer was lost. */
  landed?(client: Client): Promise<boolean>
}

/** A statement with the step that is told its answer; statements that serve several steps have none. */
export type Part<Step, Statement> = { statement: Statement; of: Step | null }

/** The statements of steps that are committed together. They are built anew for every try, because a Prisma statement runs only once. */
export type Compose<Client, Step, Statement> = (client: Client, steps: readonly Step[]) => Part<Step, Statement>[]

/** A database that is read from and committed to. Both reject with a `SimulatorError` only. */
export type Connection<Client, Step> = {
  read<T>(work: (client: Client) => Promise<T>): Promise<T>
  /** Resolves with the answers to the step's own statements, or with null where an earlier try had landed. */
  commit(step: Step): Promise<unknown[] | null>
  close(): Promise<void>
}

/** Milliseconds. A batch shares the process with everything else that runs; only a lost connection should end it. */
const BATCH = { maxWait: 30_000, timeout: 60_000 }

/**
 * One writer and one reader on a SQLite file. The reader sees only what is committed. The writer is given up after a lock
 * stood in its way, because Prisma may have left a transaction open on it: a write inside that would be lost.
 */
export function createSqliteConnection<Statement, Client extends BatchClient<Statement>, Step extends Landing<Client>>(
  open: (access: 'read' | 'write') => Promise<Client>,
  place: string,
  compose: Compose<Client, Step, Statement>,
): Connection<Client, Step> {
  const disconnect = (client: Client) => client.$disconnect()
  const writer = renewable(() => open('write'), disconnect)
  const reader = renewable(() => open('read'), disconnect)
  const commitAll = async (steps: readonly Step[]) => runBatch(await writer.get(), steps, compose)
  const { commit, drained } = createGroupCommit((steps: readonly Step[]) => patiently(place, () => commitAll(steps), writer.giveUp))
  return {
    read: (work) => patiently(place, async () => work(await reader.get())),
    commit,
    close: async () => {
      await drained()
      await Promise.all([writer.end(), reader.end()])
    },
  }
}

/**
 * A pool on PostgreSQL, which replaces connections that break. One commit at a time here too: what waits meanwhile shares the next, which
 * costs far less than a transaction for each.
 */
export function createPooledConnection<Statement, Client extends BatchClient<Statement>, Step extends Landing<Client>>(
  open: () => Promise<Client>,
  place: string,
  compose: Compose<Client, Step, Statement>,
): Connection<Client, Step> {
  const pool = renewable(open, (client) => client.$disconnect())
  const commitAll = async (steps: readonly Step[], again: boolean) => {
    const client = await pool.get()
    const landed = await Promise.all(steps.map(async (step) => again && (await step.landed?.(client)) === true))
    const answers = await runBatch(
      client,
      steps.filter((_, index) => !landed[index]),
      compose,
    )
    return landed.map((one) => (one ? null : (answers.shift() ?? [])))
  }
  const { commit, drained } = createGroupCommit((steps: readonly Step[]) => patiently(place, (again) => commitAll(steps, again)))
  return {
    read: (work) => patiently(place, async () => work(await pool.get())),
    commit,
    close: async () => {
      await drained()
      await pool.end()
    },
  }
}

/** Resolves with the answers of each step. */
async function runBatch<Statement, Client extends BatchClient<Statement>, Step>(
  client: Client,
  steps: readonly Step[],
  compose: Compose<Client, Step, Statement>,
): Promise<unknown[][]> {
  const parts = compose(client, steps)
  if (parts.length === 0) return steps.map(() => [])
  const answers = await client.$transaction(
    parts.map(({ statement }) => statement),
    BATCH,
  )
  return steps.map((step) => answers.filter((_, index) => parts[index]?.of === step))
}
