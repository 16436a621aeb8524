import { parseDatabaseUrl } from './database-address'
import { createMemoryStore } from './memory-store'
import { migrate } from './migrate'
import type { Store } from './store'

/**
 * The store at `memory:`, `file:PATH` or `postgresql://...`, brought up to date first; a SQLite file is made if it is not there.
 * Rejects with a `SimulatorError` that names the place where it cannot be used.
 */
export async function openStore(url: string, now: () => Date): Promise<Store> {
  const address = parseDatabaseUrl(url)
  if (address.provider === 'memory') return createMemoryStore(now)
  await migrate(url)
  const { openPrismaStore } = await import('./prisma-store')
  return openPrismaStore(address, now)
}
