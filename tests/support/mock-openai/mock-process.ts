import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../../../env'
import type { LoggedCall, MockStats } from './mock-openai-server'
import type { MockOptions } from './mock-options'

/** The mock server in a process of its own, so that it shares nothing with whoever calls it. */
export type MockProcess = {
  /** To be set as OPENAI_COMPATIBLE_BASE_URL. */
  url: string
  stats(): Promise<MockStats>
  calls(): Promise<LoggedCall[]>
  stop(): Promise<void>
}

export async function startMockProcess(options: Partial<MockOptions>): Promise<MockProcess> {
  const main = join('tests', 'support', 'mock-openai', 'main.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', main, JSON.stringify(options)], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    void ended.then((code) => reject(new Error(`The mock server ended with ${code}`)))
  })
  const read = async (path: string) => (await fetch(new URL(path, url))).json()
  return {
    url,
    stats: async () => (await read('/stats')) as MockStats,
    calls: async () => (await read('/calls')) as LoggedCall[],
    async stop() {
      child.stdin.end()
      await ended
    },
  }
}
