import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'

/** A broken connection also emits `error`, which ends the process while nobody listens. The adapter does not always listen. */
class ListenedClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    this.on('error', () => {})
  }
}

/** Prisma's adapter so set up that what was acknowledged is on disk, and that a connection which breaks takes nothing else with it. */
export function createPostgresqlAdapter(url: string): PrismaPg {
  const settings = { connectionString: url, connectionTimeoutMillis: 5_000, options: '-c synchronous_commit=on', Client: ListenedClient }
  // The adapter brings its own copy of the types of pg, to which a class of ours is a stranger.
  return new PrismaPg(settings as object)
}
