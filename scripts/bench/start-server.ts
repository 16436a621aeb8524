import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentWith, root } from '../../env'
import { freePort } from '../../tests/support/database'

/** The database of a bench in its folder. */
export const benchDatabase = (folder: string) => `file:${join(folder, 'bench.db')}`

export type BenchServer = { origin: string; stop(): Promise<void> }

/** The built server in a process of its own, on a free port and a new database, or on the one in `folder`, which stays. */
export async function startServer(given?: string): Promise<BenchServer> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'anamnesis-bench-'))
  const port = await freePort()
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: benchDatabase(folder),
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    cwd: root,
    env: environmentWith(settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('ready on')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready`)))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit')
        child.once('exit', () => {
          if (!given) rmSync(folder, { recursive: true, force: true })
          resolve()
        })
        child.kill('SIGTERM')
      }),
  }
}
