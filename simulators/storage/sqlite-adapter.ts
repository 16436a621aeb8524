import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { SimulatorError } from '../domain/errors'

type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>

/** The driver blocks the event loop while it waits for a lock, so it hardly waits: whoever calls tries again later. */
const BUSY_MILLISECONDS = 2

/** The driver's own 16 MB a connection are memory that a worker has better uses for; the system's cache holds the file as well. */
const CACHE_KILOBYTES = 4096

/**
 * Prisma's adapter with what durability needs, checked on every connection: write-ahead log, synchronous=FULL, foreign keys.
 * Readers have a connection of their own: on the writer's they would see what is not committed yet.
 */
export class SqliteAdapter extends PrismaBetterSqlite3 {
  readonly #file: string
  readonly #access: 'read' | 'write'

  constructor(file: string, access: 'read' | 'write') {
    super({ url: `file:${file}`, timeout: BUSY_MILLISECONDS, fileMustExist: true })
    this.#file = file
    this.#access = access
  }

  override async connect(): Promise<Connection> {
    const connection = await super.connect()
    try {
      await this.#prepare(connection)
      return connection
    } catch (error) {
      await connection.dispose()
      throw error
    }
  }

  async #prepare(connection: Connection): Promise<void> {
    await pragma(connection, `cache_size = -${CACHE_KILOBYTES}`)
    if (this.#access === 'read') return void (await pragma(connection, 'query_only = ON'))
    const journal = await pragma(connection, 'journal_mode = WAL')
    if (journal !== 'wal') {
      const message = `The disk of ${this.#file} does not support a write-ahead log (journal mode "${journal}"): put the file on a local disk.`
      throw new SimulatorError('database-unavailable', message)
    }
    await pragma(connection, 'synchronous = FULL')
    await pragma(connection, 'foreign_keys = ON')
    const [synchronous, foreignKeys] = [await pragma(connection, 'synchronous'), await pragma(connection, 'foreign_keys')]
    if (Number(synchronous) !== 2 || Number(foreignKeys) !== 1) {
      throw new SimulatorError('database-unavailable', `SQLite refused synchronous=FULL or foreign keys for ${this.#file}.`)
    }
  }
}

/** The first value that a pragma answers. */
async function pragma(connection: Connection, statement: string): Promise<unknown> {
  const { rows } = await connection.queryRaw({ sql: `PRAGMA ${statement}`, args: [], argTypes: [] })
  return rows[0]?.[0]
}
