import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentWith, root } from '../../env'
import { freePort } from './database'

/** A server of a test's own: the built pages, a database file of its own, and a process that may be killed and started again. */
export type OwnServer = {
  readonly url: string
  readonly databaseFile: string
  /** Starts it on the same port and file; resolves once it says that it is ready. */
  start(): Promise<void>
  /** Takes the processor away from it: what is sent meanwhile is neither read nor answered. */
  freeze(): void
  /** As a power cut would: nothing of the server's runs any more. */
  kill(): Promise<void>
  /** Kills it and deletes its files. */
  remove(): Promise<void>
}

const HOST = '127.0.0.1'

/** Starts a server on a free port, with `settings` of its own; the pages must have been built. */
export async function startServer(settings: Record<string, string> = {}): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-server-'))
  const databaseFile = join(folder, 'own.db')
  const port = await freePort()
  let running: ChildProcess | null = null

  async function start() {
    running = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
      cwd: root,
      env: environmentWith({
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        HOST,
        PORT: String(port),
        DATABASE_URL: `file:${databaseFile}`,
        LOG_LEVEL: 'error',
        ...settings,
      }),
    })
    await ready(running)
  }

  async function kill() {
    const process = running
    running = null
    if (!process || process.exitCode !== null) return
    const gone = new Promise((resolve) => process.once('exit', resolve))
    process.kill('SIGKILL')
    await gone
  }

  const server: OwnServer = {
    url: `http://${HOST}:${port}`,
    databaseFile,
    start,
    freeze: () => void running?.kill('SIGSTOP'),
    kill,
    async remove() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await start().catch(async (error) => {
    await server.remove()
    throw error
  })
  return server
}

/** Resolves at the line with the address; rejects with what was printed where the process ends before it. */
function ready(process: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const read = (piece: Buffer) => {
      printed += piece
      if (printed.includes(' is ready on ')) resolve()
    }
    process.stdout?.on('data', read)
    process.stderr?.on('data', read)
    process.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${printed}`)))
  })
}
