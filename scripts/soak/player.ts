import { env } from '../../env'
import { systemClock } from '../../simulators/dialogue/clock'
import { openModels } from '../../simulators/engines/models'
import { createAssembler } from '../../simulators/runs/assemble'
import { executeRun } from '../../simulators/runs/self-play/execute-run'
import { isGone, thisHolder } from '../../simulators/runs/self-play/holder'
import { openStore } from '../../simulators/storage/open-store'
import type { Store } from '../../simulators/storage/store'
import { catalog } from '../../tests/support/play'

/** Run as a process of its own, to be killed: plays a run and says what happens. */
const [url = '', run = '', when, write] = process.argv.slice(2)

/** Everything that commits while a run is played. */
const WRITES: ReadonlySet<string> = new Set(['createEncounter', 'append', 'hold', 'beat', 'take', 'settle', 'release'])
let writes = 0

/** The same store, which ends this process at one of its writes as a power cut would. */
function deadly<T extends object>(store: T): T {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (name === 'runs') return deadly(value as object)
      if (typeof value !== 'function' || !WRITES.has(String(name))) return value
      return async (...words: unknown[]) => {
        const mine = ++writes === Number(write)
        if (mine && when === 'before') process.kill(process.pid, 'SIGKILL')
        const result: unknown = await value.apply(target, words)
        if (mine && when === 'after') process.kill(process.pid, 'SIGKILL')
        return result
      }
    },
  })
}

const say = (line: string) => void process.stdout.write(`${line}\n`)
const opened: Store = await openStore(url, systemClock.now)
let playing = false
/** Says when the first turn is committed: until then there is nothing to be cut off from. */
const heard: Store = {
  ...opened,
  async append(batch) {
    const logged = await opened.append(batch)
    if (!playing) say('playing')
    playing = true
    return logged
  },
}
const store = when === undefined ? heard : deadly(heard)
let ids = 0
const assembler = createAssembler(catalog, openModels(env, { time: systemClock, fetch }))
const outcome = await executeRun({ catalog, store, assembler, clock: systemClock, newId: () => `${process.pid}-${ids++}` }, run, {
  holder: thisHolder(),
  isGone,
  signal: new AbortController().signal,
  onReport: (report) => {
    if (report.type === 'paused') say(`paused ${report.why}`)
    if (report.type === 'resumed') say('resumed')
  },
})
say(`ended ${outcome.ended}`)
await opened.close()
