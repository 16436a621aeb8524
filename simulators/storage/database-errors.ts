import { type ErrorCode, SimulatorError } from '../domain/errors'

/** What a driver's or Prisma's error comes down to. */
export type Fault =
  | 'busy'
  | 'full'
  | 'read-only'
  | 'cannot-open'
  | 'damaged'
  | 'unreachable'
  | 'refused'
  | 'no-tables'
  | 'bad-text'
  | 'duplicate'
  | 'missing'
  | 'no-reference'
  | 'unknown'

/** Codes of SQLite (by name, extended codes by prefix), PostgreSQL (SQLSTATE), Node's sockets and Prisma; the first that fits counts. */
const FAULTS: readonly (readonly [pattern: RegExp, fault: Fault])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^(SQLITE_FULL|53100|ENOSPC)/, 'full'],
  [/^SQLITE_READONLY|^(25006|EROFS)$/, 'read-only'],
  [/^SQLITE_(CANTOPEN|PERM|AUTH|IOERR)|^(ENOTDIR|EACCES|EISDIR|EEXIST|ENOENT|EPERM)$/, 'cannot-open'],
  [/^SQLITE_(CORRUPT|NOTADB)|^XX00[12]$/, 'damaged'],
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|ROWID)|^(23505|P2002)$/, 'duplicate'],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY|^(23503|P2003)$/, 'no-reference'],
  // A column refuses to be null where what its statement looked for is not there.
  [/^SQLITE_CONSTRAINT_NOTNULL|^(23502|P2025)$/, 'missing'],
  [/^(42P01|P2021|P2022|42703)$/, 'no-tables'],
  [/^(22021|22P05)$/, 'bad-text'],
  [/^(40001|40P01|55P03|53300|P1008|P2024|P2028|P2034|P2037)$/, 'busy'],
  [/^(08...|57P0[1-5]|E(CONN\w+|NOTFOUND|TIMEDOUT|PIPE|AI_AGAIN|HOSTUNREACH)|P1001|P1002|P1017)$/, 'unreachable'],
  [/^(28000|28P01|3D000|42501|P1000|P1003|P1010)$/, 'refused'],
]

/** Faults that only a message tells, because no code comes with them. */
const MESSAGES: readonly (readonly [pattern: RegExp, fault: Fault])[] = [
  [/within a transaction|database is locked/i, 'busy'],
  [/no such table/i, 'no-tables'],
  [/database or disk is full/i, 'full'],
  [/hex escape/i, 'bad-text'],
  [/readonly database/i, 'read-only'],
  [/directory does not exist/i, 'cannot-open'],
  [
    /connection terminated|connection ended|timeout exceeded when trying to connect|not queryable|server has closed the connection/i,
    'unreachable',
  ],
]

const SENTENCES: Partial<Record<Fault, readonly [code: ErrorCode, sentence: (place: string) => string]>> = {
  busy: ['database-busy', (place) => `Another program holds ${place}; it did not let go in time.`],
  full: ['database-full', (place) => `There is no room left on the disk of ${place}. Free some; nothing of this step was stored.`],
  'read-only': ['database-unavailable', (place) => `Nothing can be written to ${place}: it, or its folder, is read-only.`],
  'cannot-open': [
    'database-unavailable',
    (place) => `It is not possible to open ${place}: see that its folder exists and may be written to.`,
  ],
  damaged: ['database-unavailable', (place) => `What stands in ${place} is damaged or no database. Put a backup in its place.`],
  unreachable: ['database-unavailable', (place) => `There is no answer from ${place}.`],
  refused: ['database-unavailable', (place) => `Access was refused by ${place}: see user, password and name.`],
  'no-tables': ['database-unavailable', (place) => `The tables of ${place} are missing or of another version.`],
  'bad-text': ['invalid-input', () => 'The text holds characters that cannot be stored.'],
}

/** What lies beneath an error of Prisma, its adapters, better-sqlite3, pg or Node. */
export function faultOf(error: unknown): Fault {
  const layers = layersOf(error)
  for (const { codes } of layers) {
    for (const [pattern, fault] of FAULTS) if (codes.some((code) => pattern.test(code))) return fault
  }
  for (const { message } of layers) {
    for (const [pattern, fault] of MESSAGES) if (pattern.test(message)) return fault
  }
  return 'unknown'
}

/** The one place where database errors become the simulator's. `place` is in words and without a password. */
export function toSimulatorError(error: unknown, place: string): SimulatorError {
  if (error instanceof SimulatorError) return error
  const known = SENTENCES[faultOf(error)]
  if (known) return new SimulatorError(known[0], known[1](place), { cause: error })
  const said = layersOf(error).at(-1)?.message ?? String(error)
  return new SimulatorError('internal', `An unexpected error came from ${place}: ${said}`, { cause: error })
}

type Layer = { codes: string[]; message: string }

/** From the outermost error inwards; Prisma keeps the driver's in `meta.driverAdapterError`, pg several attempts in `errors`. */
function layersOf(error: unknown): Layer[] {
  if (typeof error !== 'object' || error === null) return []
  const { code, originalCode, message, originalMessage, cause, meta, errors } = error as Record<string, unknown>
  const inner = [cause, (meta as Record<string, unknown> | undefined)?.driverAdapterError, ...(Array.isArray(errors) ? errors : [])]
  const layer = {
    codes: [originalCode, code].filter((value) => typeof value === 'string'),
    message: [originalMessage, message].find((value) => typeof value === 'string') ?? '',
  }
  return [layer, ...inner.flatMap(layersOf)]
}
