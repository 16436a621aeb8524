import { resolve } from 'node:path'
import { SimulatorError } from '../domain/errors'

/** Where the data lives. A SQLite file is an absolute path. */
export type DatabaseAddress = { provider: 'memory' } | { provider: 'sqlite'; file: string } | { provider: 'postgresql'; url: string }

/**
 * Reads `memory:`, `file:PATH` or `postgresql://USER:PASSWORD@HOST:PORT/NAME`. A relative path starts at the current folder.
 * Throws `invalid-input` for anything else.
 */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  if (url === 'memory:') return { provider: 'memory' }
  const path = url.startsWith('file:') ? url.slice('file:'.length) : ''
  if (path !== '') return { provider: 'sqlite', file: resolve(path) }
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return { provider: 'postgresql', url }
  throw new SimulatorError('invalid-input', 'The database address must be file:PATH or postgresql://USER:PASSWORD@HOST:PORT/NAME.')
}

/** The address in words for messages: never with a password. */
export function placeOf(address: DatabaseAddress): string {
  if (address.provider === 'memory') return 'memory'
  if (address.provider === 'sqlite') return `the SQLite file ${address.file}`
  const { host, pathname } = new URL(address.url)
  return `the PostgreSQL database ${decodeURIComponent(pathname.slice(1))} at ${host}`
}
