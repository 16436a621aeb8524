import { systemClock } from '../../../simulators/dialogue/clock'
import type { Model } from '../../../simulators/engines/engine'
import { openModels } from '../../../simulators/engines/models'
import type { MockOptions } from '../../../tests/support/mock-openai/mock-options'
import { startMockProcess } from '../../../tests/support/mock-openai/mock-process'
import { modelSettings } from '../../../tests/support/model-settings'
import type { Figure } from '../figures'

const SLOTS = 64
const SERVICE = 200
const SHORT_SERVICE = 50
/** As long as one of a patient's: what a call takes grows with what it sends. */
const SYSTEM = 'You are Ruth Hale, 58, talking with a doctor. '.repeat(40)

/** Calls of models alone, without encounters around them, at the mock server in a process of its own: the part of the whole that is an engine's. */
export async function measurePlainCalls(): Promise<Figure[]> {
  return [...(await ceiling()), ...(await utilisation()), ...(await addedWall())]
}

async function ceiling(): Promise<Figure[]> {
  const { seconds, processor, calls } = await atMock({}, async (model) => {
    await callAll(model, 1000, SLOTS)
    return timed(() => callAll(model, 5000, SLOTS), 5000)
  })
  const details = `${(calls / seconds).toFixed(0)} calls/s, ${SLOTS} at a time, an endpoint that takes no time`
  return [{ name: 'calls alone: processor time a call', value: processor / calls, unit: 'ms', details, limit: { most: 2 } }]
}

async function utilisation(): Promise<Figure[]> {
  const options = { slots: SLOTS, latency: [SERVICE, SERVICE] as const }
  // A quarter more callers than slots: the next request waits there when one is answered.
  const { busy, wall } = await atMock(options, async (model, stats) => {
    await callAll(model, 3840, SLOTS * 1.25)
    return stats()
  })
  const details = `${SLOTS} slots of ${SERVICE} ms, counted by the server, finding its limit included`
  return [{ name: 'calls alone: the endpoint is busy', value: (100 * busy) / (SLOTS * wall), unit: '%', details, limit: { least: 95 } }]
}

async function addedWall(): Promise<Figure[]> {
  const options = { slots: 1, latency: [SHORT_SERVICE, SHORT_SERVICE] as const }
  const added = await atMock(options, async (model) => {
    const walls: number[] = []
    for (let call = 0; call < 100; call++) {
      const started = performance.now()
      await callAll(model, 1, 1)
      walls.push(performance.now() - started)
    }
    return walls.map((wall) => wall - SHORT_SERVICE).sort((a, b) => a - b)
  })
  const details = `p95 ${added[95]?.toFixed(1)} ms, one slot of ${SHORT_SERVICE} ms, the server's own work included`
  return [
    {
      name: 'calls alone: what a call takes beyond its slot',
      value: added[50] ?? Number.NaN,
      unit: 'ms at p50',
      details,
      limit: { most: 5 },
    },
  ]
}

type Stats = Awaited<ReturnType<typeof startMockProcess>>['stats']

async function atMock<T>(options: Partial<MockOptions>, measure: (model: Model, stats: Stats) => Promise<T>): Promise<T> {
  const mock = await startMockProcess({ ...options, keeps: false })
  try {
    const settings = modelSettings({ OPENAI_COMPATIBLE_BASE_URL: mock.url })
    return await measure(openModels(settings, { time: systemClock, fetch }).model('openai-compatible/mock'), mock.stats)
  } finally {
    await mock.stop()
  }
}

async function callAll(model: Model, calls: number, atOnce: number): Promise<void> {
  const { signal } = new AbortController()
  let made = 0
  const callOn = async () => {
    while (made < calls) {
      const seed = made++
      const messages = [{ role: 'user' as const, content: `Where does it hurt? ${seed}` }]
      await model.text({ system: SYSTEM, messages, maxOutputTokens: 100, temperature: 0, seed, thread: `${seed}`, signal })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, callOn))
}

/** In seconds of the wall and milliseconds of this process's processor time. */
async function timed(work: () => Promise<void>, calls: number): Promise<{ seconds: number; processor: number; calls: number }> {
  const started = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - started) / 1000, processor: (user + system) / 1000, calls }
}
