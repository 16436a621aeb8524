import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { environmentWith, root } from '../../env'

/** How a run of the command line ended, and what it printed. */
export type Ran = { code: number | null; stdout: string; stderr: string }

export type Surroundings = {
  database: string
  /** The current folder: another than the package's. */
  folder: string
  /** The whole of standard input. */
  input?: string | Uint8Array
  /** Stops reading the output after its first piece, as `head` does. */
  stopReading?: boolean
}

type Main = typeof import('../../cli/main').main

/** Runs a command in this process: what it prints is caught, and starting costs nothing. */
export async function runHere(main: Main, words: readonly string[]): Promise<Ran> {
  const printed = { stdout: [] as string[], stderr: [] as string[] }
  const code = await main(['node', 'anamnesis', ...words], {
    data: (line) => printed.stdout.push(`${line}\n`),
    json: (value) => printed.stdout.push(`${JSON.stringify(value)}\n`),
    words: (line) => printed.stderr.push(`${line}\n`),
  })
  return { code, stdout: printed.stdout.join(''), stderr: printed.stderr.join('') }
}

/** Runs `anamnesis` as a process of its own. */
export function anamnesis(words: readonly string[], { database, folder, input = '', stopReading = false }: Surroundings): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'cli', 'anamnesis.mjs'), ...words], {
    cwd: folder,
    env: environmentWith({ DATABASE_URL: database, NO_COLOR: '1' }),
  })
  const printed = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => (printed[stream] += text))
  if (stopReading) child.stdout.once('data', () => child.stdout.destroy())
  // A command that refuses its input may be gone before all of it is written.
  child.stdin.on('error', () => undefined).end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...printed }))
  })
}

/** The objects of JSON lines; throws where a line is none. */
export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
