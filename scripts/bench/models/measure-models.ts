import { BENCH_CASES } from '../bench-cases'
import type { Figure } from '../figures'
import { addedWall } from './added-wall'
import { measurePlainCalls } from './plain-calls'
import { type MockPlay, type MockPlayed, playOnMock } from './play-on-mock'

const SLOTS = 64
const SERVICE = 200
const TURNS = 20
/**
 * Over all seven cases some 600 and 1,200 encounters: so many calls that neither the start, when nothing is compiled yet, nor the end, when
 * the last encounters leave slots empty, decides the figure. Of `budgeted` more, which makes half the calls a turn.
 */
const SEEDS = { interviewer: 84, budgeted: 168 }
const SCRIPTED_SEEDS = 28
/** A third of them, twice the slots: while some are scored and stored, others wait at the endpoint, and it never runs dry. */
const ENCOUNTERS_AT_A_TIME = 131

/** All cases, so many times, with a model as the patient. */
const gridOf = (doctor: string, seeds: number) => `name: bench-models
cases: [${BENCH_CASES.join(', ')}]
patients: [{ name: neutral, model: openai-compatible/mock }]
doctors: [${doctor}]
seeds: { from: 1, to: ${seeds} }
limits: { turns: ${TURNS} }
`
const agent = (name: string) => `{ name: ${name}, model: openai-compatible/mock }`

/** Self-play of models on the mock server, every turn committed with its scores: how busy the endpoint is kept, and what that costs. */
export async function measureModels(note: (figure: Figure) => void): Promise<void> {
  const busy = { slots: SLOTS, latency: SERVICE, concurrency: ENCOUNTERS_AT_A_TIME }
  const noteAll = (figures: readonly Figure[]) => figures.forEach(note)
  noteAll(await measurePlainCalls())
  for (const [name, seeds] of Object.entries(SEEDS)) {
    const figures = await figuresOf({ ...busy, grid: gridOf(agent(name), seeds) }, (played) => utilisation(name, played, true))
    noteAll(figures)
  }
  noteAll(await figuresOf({ ...busy, grid: gridOf('expert', SCRIPTED_SEEDS) }, (played) => utilisation('scripted doctor', played, false)))
  noteAll(await figuresOf({ slots: SLOTS, latency: 0, concurrency: SLOTS, grid: gridOf(agent('budgeted'), 40) }, ceiling))
  noteAll(await playOnMock({ slots: 1, latency: 50, concurrency: 1, grid: gridOf(agent('budgeted'), 4) }, latency))
}

const figuresOf = (play: MockPlay, read: (played: MockPlayed) => Figure[]) => playOnMock(play, async (_url, played) => read(played))

const share = (busy: number, wall: number) => (100 * busy) / (SLOTS * wall)
const loadWords = ({ load }: MockPlayed) => `load of the machine before it ${load.toFixed(1)}`

/** `held`: whether these are figures we hold ourselves to. A scripted doctor's turn costs as much as a model's and makes no call. */
function utilisation(doctor: string, of: MockPlayed, held: boolean): Figure[] {
  const { played, stats, middle } = of
  const limit = held ? { least: 95 } : null
  const seconds = stats.wall / 1000
  const details = `${stats.calls} calls in ${seconds.toFixed(1)} s, ${(stats.calls / seconds).toFixed(0)}/s; ${loadWords(of)}`
  return [
    { name: `${doctor}: ${SLOTS} slots of ${SERVICE} ms busy`, value: share(stats.busy, stats.wall), unit: '%', details, limit },
    { name: `${doctor}: the same in the middle 80 %`, value: share(middle.busy, middle.wall), unit: '%', details: '', limit },
    processorTime(doctor, played, held),
    {
      name: `${doctor}: encounters that failed`,
      value: played.failed,
      unit: `of ${played.done + played.failed}`,
      details: '',
      limit: null,
    },
  ]
}

function processorTime(doctor: string, played: PlayedOf, held: boolean): Figure {
  const { processorMilliseconds, turns, modelCalls, peakMegabytes } = played
  const value = (processorMilliseconds * turns) / modelCalls
  const details = `${processorMilliseconds.toFixed(1)} ms a turn, ${(modelCalls / turns).toFixed(1)} calls a turn, ${peakMegabytes.toFixed(0)} MB at most`
  return { name: `${doctor}: processor time a call`, value, unit: 'ms', details, limit: held ? { most: 4 } : null }
}
type PlayedOf = MockPlayed['played']

function ceiling(of: MockPlayed): Figure[] {
  const { played, stats } = of
  const rate = (1000 * stats.calls) / stats.wall
  const details = `${played.rate.toFixed(0)} turns/s; ${loadWords(of)}`
  return [
    { name: 'an endpoint that takes no time', value: rate, unit: 'calls/s in one process', details, limit: { least: 250 } },
    processorTime('an endpoint that takes no time', played, true),
  ]
}

async function latency(url: string, of: MockPlayed): Promise<Figure[]> {
  const { played, stats } = of
  const call = stats.busy / stats.calls
  const added = await addedWall(url, played.run, call)
  const at = (part: number) => added[Math.floor(part * added.length)] ?? Number.NaN
  const details = `p95 ${at(0.95).toFixed(1)} ms, n ${added.length}, a call took ${call.toFixed(1)} ms at the server; ${loadWords(of)}`
  return [{ name: 'one slot of 50 ms: what a turn takes beyond its calls', value: at(0.5), unit: 'ms at p50', details, limit: { most: 5 } }]
}
