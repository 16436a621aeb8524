import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'

/** Prisma's adapter on a pool of ours: what was acknowledged is on disk, and a connection that breaks does not end the process. */
export function createPostgresqlAdapter(url: string): PrismaPg {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, options: '-c synchronous_commit=on' })
  // A broken connection also emits `error`, which Node takes for fatal while nobody listens. The adapter does not always.
  pool.on('connect', (client) => client.on('error', () => {}))
  // The adapter brings its own copy of the types of pg.
  return new PrismaPg(pool as unknown as ConstructorParameters<typeof PrismaPg>[0], { disposeExternalPool: true })
}
