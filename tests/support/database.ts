import { execFile } from 'node:child_process'
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)

/** Packages for Debian and others put the server's programs here, one folder per version. */
const INSTALLED = '/usr/lib/postgresql'

export type TestServer = { url: string; stop(): Promise<void> }

/**
 * Starts a PostgreSQL server of its own, in a temporary folder and on a free port of this machine.
 * Resolves with null where PostgreSQL is not installed; rejects where it is and does not start.
 */
export async function startPostgresql(): Promise<TestServer | null> {
  const programs = await findPrograms()
  if (!programs) return null
  const folder = await mkdtemp(join(tmpdir(), 'anamnesis-postgresql-'))
  const server = await serverUser()
  if (server) await chown(folder, server.uid, server.gid)
  const data = join(folder, 'data')
  const port = await freePort()
  const remove = () => rm(folder, { recursive: true, force: true })
  const call = (program: string, ...words: string[]) =>
    server ? run('runuser', ['-u', 'postgres', '--', join(programs, program), ...words]) : run(join(programs, program), words)
  try {
    await call('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C')
    // Nothing here has to outlive the machine.
    const options = `-p ${port} -c fsync=off -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`
    await call('pg_ctl', '-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', options, 'start')
  } catch (error) {
    await remove()
    throw new Error('PostgreSQL is installed but a server for the tests did not start.', { cause: error })
  }
  const stop = async () => {
    await call('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
    await remove()
  }
  return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop }
}

/** Creates an empty database beside the one that `url` names. Resolves with its address and how to drop it. */
export async function createDatabase(url: string, name: string): Promise<{ url: string; drop(): Promise<void> }> {
  const own = new URL(url)
  own.pathname = `/${name}`
  await execute(url, `CREATE DATABASE "${name}"`)
  return { url: own.href, drop: () => execute(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) }
}

/** Runs SQL in a session of its own. */
export async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** Where the database of the end-to-end tests lives: a new one for every free port that was chosen. */
export function endToEndFolder(port: number): string {
  return join(tmpdir(), `anamnesis-e2e-${port}`)
}

async function findPrograms(): Promise<string | null> {
  const versions = await readdir(INSTALLED).catch(() => [])
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0]
  if (newest) return join(INSTALLED, newest, 'bin')
  const onPath = await run('which', ['initdb']).catch(() => null)
  return onPath && join(onPath.stdout.trim(), '..')
}

/** PostgreSQL refuses to run as root; its packages bring a user for it. Null: the server can run as whoever we are. */
async function serverUser(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)))
  return { uid: uid ?? 0, gid: gid ?? 0 }
}

/** A port of this machine that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
