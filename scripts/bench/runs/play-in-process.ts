import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { environmentWith, root } from '../../../env'

/** What playing a grid took. Seconds are those of play alone; memory is resident, sampled each second. */
export type PlayedFigures = {
  run: string
  done: number
  failed: number
  turns: number
  modelCalls: number
  seconds: number
  rate: number
  processorMilliseconds: number
  shortest: number
  peakMegabytes: number
  earlyMegabytes: number
  lateMegabytes: number
}

export type PlayOptions = {
  url: string
  grid: string
  /** Encounters at a time. */
  concurrency: number
  /** Of models, by the names people set them with. */
  settings: Record<string, string>
}

/** Plays a grid in a process of its own, as a worker does. Rejects where it fails. */
export function playInProcess({ url, grid, concurrency, settings }: PlayOptions): Promise<PlayedFigures> {
  const player = join('scripts', 'bench', 'runs', 'player.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', player, url, grid, String(concurrency)], {
    cwd: root,
    env: environmentWith(settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  return new Promise((resolve, reject) => {
    child.once('close', (code) => (code === 0 ? resolve(JSON.parse(printed)) : reject(new Error(`The player ended with ${code}`))))
  })
}
