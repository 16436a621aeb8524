import { beforeAll, describe, expect, it } from 'vitest'
import { type Played, play, prepare } from '../../../tests/support/play'
import { gridSchema, NOTHING_PLAYED, type Run } from '../../domain/run'
import { snapshotsOf } from '../../runs/contents'
import { createMemoryStore } from '../../storage/memory-store'
import type { Store } from '../../storage/store'
import { exportRun } from './export-run'
import { EXPORT_FORMATS, type ExportFormat } from './index'

const NOW = '2030-01-01T00:00:00.000Z'
const RUN = 'abcdefabcdef'
const NAMES = { case: 'chest-discomfort-58', doctor: 'hasty', turns: 4 } as const
const TIMES = { holder: 'a test', now: NOW, until: '2030-01-01T01:00:00.000Z' }

let played: Played
beforeAll(async () => {
  played = await play(NAMES)
})

/** A run of `cells` encounters in memory: all done, but those for which `endOf` says otherwise. */
async function storedRun(cells: number, endOf: (index: number) => 'failed' | 'engine-failed' | null = () => null): Promise<Store> {
  const store = createMemoryStore(() => new Date(NOW))
  await store.ensurePerson('tests')
  const { events, contents } = played
  const { encounter } = prepare(NAMES)
  const grid = gridSchema.parse({ name: 'test', cases: [NAMES.case], patients: ['neutral'], doctors: [NAMES.doctor] })
  const points = Array.from({ length: cells }, (_, index) => ({
    index,
    caseId: NAMES.case,
    personaId: 'neutral',
    doctor: NAMES.doctor,
    seed: index,
  }))
  const run: Run = {
    ...{ id: RUN, hash: RUN, name: 'test', grid, planned: cells, wanted: 'play', concurrency: 1, unattended: false, fault: null },
    ...{ hold: null, played: NOTHING_PLAYED, createdAt: NOW, endedAt: null },
  }
  await store.runs.create(run, points)
  const hold = await store.runs.hold(RUN, TIMES, () => false)
  for (const cell of await store.runs.take(hold, cells)) {
    const claim = { runId: RUN, index: cell.index, fence: hold.fence }
    const one = { ...encounter, id: `encounter-${cell.index}`, seed: cell.seed, run: { id: RUN, index: cell.index } }
    const log = events.map((event) => (event.type === 'encounter-start' ? { ...event, encounter: one.id } : event))
    await store.createEncounter(one, snapshotsOf(contents), log, claim)
    const end = endOf(cell.index)
    await store.runs.settle(
      claim,
      one.id,
      end === 'failed'
        ? { status: 'failed', stopReason: null, turns: 4, failures: 3, fault: 'broken' }
        : { status: 'done', stopReason: end ?? 'turn-limit', turns: 4, measures: {} },
    )
  }
  return store
}

async function exported(store: Store, format: ExportFormat, all = false) {
  const pieces: string[] = []
  const counts = await exportRun(store, RUN, { format, all, rewards: false, choice: { rounds: 'first' } }, (text) => void pieces.push(text))
  return { counts, pieces, text: pieces.join('') }
}

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const ids = (text: string) => [...new Set(lines(text).map(({ encounter }) => encounter))]

describe('the export of a run', () => {
  it('takes every encounter once, in order, over more than a page, one at a time', async () => {
    const { counts, pieces, text } = await exported(await storedRun(210), 'native')
    expect(counts).toEqual({ written: 210, leftOut: 0 })
    expect(ids(text)).toEqual(Array.from({ length: 210 }, (_, index) => `encounter-${index}`))
    expect(Math.max(...pieces.map((piece) => new Set(lines(piece || '{}').map(({ encounter }) => encounter)).size))).toBe(1)
  })

  it('leaves out what cannot be evaluated, and takes it with all', async () => {
    const store = await storedRun(4, (index) => (index === 1 ? 'failed' : index === 2 ? 'engine-failed' : null))
    const evaluable = await exported(store, 'native')
    expect(evaluable.counts).toEqual({ written: 2, leftOut: 2 })
    expect(ids(evaluable.text)).toEqual(['encounter-0', 'encounter-3'])
    expect((await exported(store, 'native', true)).counts).toEqual({ written: 4, leftOut: 0 })
    await expect(exported(store, 'csv', true)).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('csv') })
  })

  it.each(['openai', 'sharegpt'] as const)('%s has a line an encounter', async (format) => {
    expect(lines((await exported(await storedRun(3), format)).text)).toHaveLength(3)
  })

  it('mtmeddialog is one JSON list, also of none', async () => {
    expect(JSON.parse((await exported(await storedRun(3), 'mtmeddialog')).text).map(({ id }: { id: string }) => id)).toEqual([
      'encounter-0',
      'encounter-1',
      'encounter-2',
    ])
    expect(JSON.parse((await exported(await storedRun(1, () => 'failed'), 'mtmeddialog')).text)).toEqual([])
  })

  it('csv has its header once', async () => {
    const rows = (await exported(await storedRun(3), 'csv')).text.trimEnd().split('\r\n')
    expect(rows).toHaveLength(1 + 3 * 4)
    expect(rows.filter((row) => `${row}\r\n` === EXPORT_FORMATS.csv.before)).toHaveLength(1)
    expect(rows[1]).toContain(`encounter-0,${RUN},0,`)
  })

  it('says which run is unknown', async () => {
    await expect(
      exportRun(
        createMemoryStore(() => new Date(NOW)),
        'nowhere',
        { format: 'native', all: false, rewards: false, choice: { rounds: 'first' } },
        () => undefined,
      ),
    ).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('nowhere'),
    })
  })
})
