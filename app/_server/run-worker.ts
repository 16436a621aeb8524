import { type ChildProcess, spawn } from 'node:child_process'
import { dueRuns, isGone, type Simulator } from '#simulators'

const BETWEEN_LOOKS_MILLISECONDS = 1000
/** After a worker that ended with an error: what stopped it is probably still so. */
const AFTER_AN_ERROR_MILLISECONDS = 10_000

export type RunWorkerOptions = {
  simulator: Simulator
  /** The package's root, where worker.ts stands. */
  root: string
  tell: (message: string, details: object) => void
}

/** Starts a worker process whenever a run is due and none works, so that no run shares the server's event loop. */
export function keepRunWorker({ simulator, root, tell }: RunWorkerOptions): { close(): Promise<void> } {
  let worker: ChildProcess | null = null
  let timer: NodeJS.Timeout
  let closed = false

  async function look() {
    let pause = BETWEEN_LOOKS_MILLISECONDS
    try {
      const due = await dueRuns(simulator.store.runs, new Date(), isGone)
      if (due.length > 0 && !closed) pause = await work()
    } catch (error) {
      tell('Looking for runs failed', { error: error instanceof Error ? error.message : String(error) })
      pause = AFTER_AN_ERROR_MILLISECONDS
    }
    if (!closed) timer = setTimeout(look, pause)
  }

  /** Resolves once the worker has ended, with how long to wait before the next. */
  function work(): Promise<number> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'worker.ts'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    worker = child
    return new Promise((resolve) => {
      const over = (details: object, clean: boolean) => {
        worker = null
        if (!clean && !closed) tell('The worker of runs ended with an error', details)
        resolve(clean ? BETWEEN_LOOKS_MILLISECONDS : AFTER_AN_ERROR_MILLISECONDS)
      }
      child.once('error', (error) => over({ error: error.message }, false))
      child.once('exit', (code, signal) => over({ code, signal }, code === 0))
    })
  }

  void look()
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      const running = worker
      if (!running) return
      const gone = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGTERM')
      await gone
    },
  }
}
