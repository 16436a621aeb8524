import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventOf } from '../../simulators/domain/event'
import type { Score } from '../../simulators/domain/score'
import { openStore } from '../../simulators/storage/open-store'
import type { Store } from '../../simulators/storage/store'
import { begin, turnEnd } from './store.contract'

let folder: string
let store: Store

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anamnesis-projections-'))
  store = await openStore(`file:${join(folder, 'test.db')}`, () => new Date(0))
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

function rows(sql: string): unknown[] {
  const database = new Database(join(folder, 'test.db'), { readonly: true })
  try {
    return database.prepare(sql).raw().all()
  } finally {
    database.close()
  }
}

const score = (value: number | null, rubric = '1'): Score => ({
  value,
  ...(value === null && { reason: 'no chance\ud83d' }),
  evidence: [{ turn: 0, quote: 'Where' }],
  source: 'rule',
  versions: { rubric },
})

function scored(turn: number, history: Score): EventOf<'turn-scored'> {
  const others = { empathy: score(null), diagnosisProcess: score(1), diagnosisState: score(0) }
  return { type: 'turn-scored', turn, scores: { history, ...others }, flags: [] }
}

const SCORES = `SELECT s."encounterId", c."target", c."value" FROM "Score" c JOIN "ScoreSet" s ON s."id" = c."setId"
  WHERE c."target" LIKE '%history' ORDER BY 1, 2, s."versions"`

describe('what follows from events', () => {
  it('stands in tables, for each of several that are written at once', async () => {
    const ids = ['a', 'b', 'c']
    for (const id of ids) await begin(store, id)
    const writes = ids.map((encounterId, i) =>
      store.append({ encounterId, expectedSeq: 1, events: [turnEnd(0, encounterId), scored(0, score(i / 4))] }),
    )
    await Promise.all(writes)
    expect(rows('SELECT "encounterId", "turn", "text" FROM "Turn" ORDER BY 1')).toEqual(ids.map((id) => [id, 0, id]))
    expect(rows(SCORES)).toEqual(ids.map((id, i) => [id, 'turn:0:history', i / 4]))
    expect(rows(`SELECT DISTINCT "value", "reason", "source" FROM "Score" WHERE "target" LIKE '%empathy'`)).toEqual([
      [null, 'no chance\ufffd', 'rule'],
    ])
  })

  it('is what the last score said, for each set of versions', async () => {
    await begin(store, 'a')
    await store.append({ encounterId: 'a', expectedSeq: 1, events: [turnEnd(0), scored(0, score(0.25))] })
    await store.append({ encounterId: 'a', expectedSeq: 3, events: [scored(0, score(0.5))] })
    await store.append({ encounterId: 'a', expectedSeq: 4, events: [scored(0, score(1, '2'))] })
    expect(rows(SCORES)).toEqual([
      ['a', 'turn:0:history', 0.5],
      ['a', 'turn:0:history', 1],
    ])
    expect(rows('SELECT COUNT(*) FROM "ScoreSet"')).toEqual([[2]])
  })

  it('is not there where the batch was refused', async () => {
    await begin(store, 'a')
    const refused = store.append({ encounterId: 'a', expectedSeq: 0, events: [turnEnd(0), scored(0, score(1))] })
    await expect(refused).rejects.toMatchObject({ code: 'sequence-taken' })
    expect([rows('SELECT * FROM "Turn"'), rows('SELECT * FROM "Score"')]).toEqual([[], []])
  })
})
