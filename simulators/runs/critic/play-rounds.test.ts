import { describe, expect, it } from 'vitest'
import { createFakeModel, sentText } from '../../../tests/support/fake-model'
import { modelSettings } from '../../../tests/support/model-settings'
import { catalog } from '../../../tests/support/play'
import { createRunBench } from '../../../tests/support/run-bench'
import type { Models } from '../../engines/engine'
import { openModels } from '../../engines/models'
import { chooseRounds } from '../../exchange/export/choose-rounds'
import { createAssembler } from '../assemble'
import { compareRounds } from './compare-rounds'
import { playSeries, type SeriesOptions } from './play-series'

const GRID = `
name: rounds
cases: [headache-72]
patients: [neutral]
doctors: [{ name: interviewer, model: mock/plain }]
limits: { turns: 8 }
`
const GENERAL = 'Ask one question at a time and wait for the answer.'
const TELLING = 'Next time think of giant cell arteritis.'

/** A run of one encounter by a mock doctor, and a critic who answers so. */
async function played(advice: readonly string[][]) {
  const bench = createRunBench()
  const time = { now: bench.clock.now, sleep: bench.clock.sleep }
  const mock = openModels(modelSettings(), { time, fetch: () => Promise.reject(new Error('offline')) })
  const critic = createFakeModel((_request, call) => ({
    strengths: ['Was polite.'],
    problems: [{ turn: 0, what: 'Gave no name.', instead: 'Say who you are.' }],
    advice: advice[Math.min(call, advice.length - 1)],
  }))
  const models: Models = { model: (id) => (id === 'fake/critic' ? critic : mock.model(id)) }
  const assembler = createAssembler(catalog, models)
  const id = await bench.start(GRID)
  await bench.execute(id, { assembler })
  const first = (await bench.desk.cell(id, 0)).encounterId!
  const { store, clock } = bench
  const options: SeriesOptions = {
    ...{ catalog, store, assembler, models, clock, critic: 'fake/critic', rounds: 3, concurrency: 1 },
    newId: () => 'act',
    signal: new AbortController().signal,
    onPlayed: () => undefined,
  }
  return { store, critic, options, id, first }
}

describe('critic rounds', () => {
  it('play the same case again with the advice, keep every round, and are played once', async () => {
    const { store, critic, options, id, first } = await played([[GENERAL]])
    const { series, comparison } = await playSeries(id, options)
    expect(series.map((rounds) => rounds.map(({ encounterId }) => encounterId))).toEqual([[first, `${first}-round-2`, `${first}-round-3`]])
    const second = (await store.encounter(`${first}-round-2`))!
    expect(second).toMatchObject({ parentId: first, status: 'ended', seed: (await store.encounter(first))!.seed })
    const doctor = (await store.snapshot(second.snapshot.doctor!))!.content as { agent: { advice: string[] } }
    expect(doctor.agent.advice).toEqual([GENERAL])
    expect(comparison.find(({ measure, round }) => measure === 'history' && round === 2)?.n).toBe(1)
    const asked = critic.requests.length
    await playSeries(id, options)
    expect(critic.requests.length).toBe(asked)
    expect(await chooseRounds(store, first, { rounds: 'all' })).toHaveLength(3)
    expect(await chooseRounds(store, first, { rounds: 'last' })).toEqual([`${first}-round-3`])
    expect(await chooseRounds(store, first, { rounds: 'best', by: 'history' })).toHaveLength(1)
  })

  it('ask once more for advice that gives the case away, and never pass it on', async () => {
    const { store, critic, options, first } = await played([
      [TELLING, GENERAL],
      [TELLING, 'Order an ESR next time.'],
    ])
    await playSeries(first, { ...options, rounds: 2 })
    expect(critic.requests).toHaveLength(2)
    expect(sentText(critic.requests[1]!)).toContain(`- ${TELLING}`)
    const criticised = (await store.events(first)).find((event) => event.type === 'criticised')!
    expect(criticised.critique).toMatchObject({ advice: [], withheld: [TELLING, 'Order an ESR next time.'] })
    const second = (await store.encounter(`${first}-round-2`))!
    expect(JSON.stringify((await store.snapshot(second.snapshot.doctor!))!.content)).not.toContain('arteritis')
  })

  it('are chosen only where they were played to an end that can be evaluated', async () => {
    const { store, options, first } = await played([[GENERAL]])
    await playSeries(first, { ...options, rounds: 2 })
    const { id, ...second } = (await store.encounter(`${first}-round-2`))!
    const start = (await store.events(id))[0]!
    await store.createEncounter({ ...second, id: `${first}-round-3`, status: 'open', stopReason: null, endedAt: null }, [], [start])
    expect(await chooseRounds(store, first, { rounds: 'all' })).toEqual([first, id])
    expect(await chooseRounds(store, first, { rounds: 'last' })).toEqual([id])
  })

  it('tell the critic what was really wrong', async () => {
    const { critic, options, first } = await played([[GENERAL]])
    await playSeries(first, { ...options, rounds: 2 })
    expect(sentText(critic.requests[0]!)).toContain('Giant cell arteritis')
  })
})

describe('a comparison of rounds', () => {
  const round = (encounterId: string, number: number, history: number | null) => ({
    encounterId,
    round: number,
    measures: { history: history === null ? { value: null, reason: 'none' } : { value: history } },
  })

  it('pairs by encounter and leaves out what has no value in both', () => {
    const compared = compareRounds([
      [round('a', 1, 0.25), round('a', 2, 0.75)],
      [round('b', 1, 0.5), round('b', 2, null)],
      [round('c', 1, 0.5)],
    ])
    expect(compared.find(({ measure }) => measure === 'history')).toEqual({
      measure: 'history',
      round: 2,
      n: 1,
      first: 0.25,
      mean: 0.75,
      difference: 0.5,
    })
    expect(compared.find(({ measure }) => measure === 'empathy')).toMatchObject({ n: 0, difference: null })
  })
})
