import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Encounter } from '../../simulators/domain/encounter'
import type { EventOf, StoredEvent } from '../../simulators/domain/event'
import { emptyLedger } from '../../simulators/domain/ledger'
import type { Snapshot, Store } from '../../simulators/storage/store'

/** Somewhere a store can be opened, each time anew and empty. `now` is the clock to give to it. */
export type StorePlace = {
  open(now: () => Date): Promise<Store>
  remove(): Promise<void>
}

/** What a store may leave out of the contract, each with the reason for it. */
export type Exemptions = { outlivesClose?: string }

const NOW = '2030-01-02T03:04:05.678Z'
export const SNAPSHOTS: Snapshot[] = [
  { hash: 'hash-of-case', kind: 'case', id: 'chest', content: { words: ['crushing', 'Zoë'], n: 1.5, none: null } },
  { hash: 'hash-of-persona', kind: 'persona', id: 'anxious', content: {} },
]

export function encounterOf(id: string, changes: Partial<Encounter> = {}): Encounter {
  return {
    id,
    owner: 'owner',
    caseId: 'chest',
    personaId: 'anxious',
    seats: { doctor: { kind: 'person', name: 'you' }, patient: { kind: 'model', name: 'gated', model: 'some/model' } },
    seed: Number.MAX_SAFE_INTEGER,
    limits: { turns: 40, seconds: null },
    mode: 'held-back',
    pace: 'spoken',
    snapshot: { case: 'hash-of-case', persona: 'hash-of-persona', doctor: null },
    parentId: null,
    forkTurn: null,
    run: null,
    status: 'open',
    stopReason: null,
    turns: 0,
    createdAt: NOW,
    endedAt: null,
    ...changes,
  }
}

export function turnStart(turn: number, key?: string): EventOf<'turn-start'> {
  return { type: 'turn-start', turn, role: 'doctor', speaker: 'doctor', source: { kind: 'person', name: 'you' }, ...(key && { key }) }
}

export function turnEnd(turn: number, text = 'Where does it hurt?'): EventOf<'turn-end'> {
  return { type: 'turn-end', turn, role: 'doctor', speaker: 'doctor', text, status: 'complete', ledger: emptyLedger() }
}

/** Opens an encounter with its first event, so that the next seq is 1. */
export async function begin(store: Store, id: string): Promise<void> {
  await store.createEncounter(encounterOf(id), SNAPSHOTS, [turnStart(0)])
}

/** How a promise ended: with the code of its error, or resolved. */
export function rejected(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'resolved',
    (error) => error.code,
  )
}

/** What every store must do, whatever lies beneath it. */
export function storeContract(name: string, makePlace: () => Promise<StorePlace>, exempt: Exemptions = {}): void {
  describe(`store contract: ${name}`, { timeout: 30_000 }, () => {
    let place: StorePlace
    let store: Store

    beforeEach(async () => {
      place = await makePlace()
      store = await place.open(() => new Date(NOW))
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    describe('creating', () => {
      it('gives an encounter back as it was', async () => {
        const ended = { status: 'ended', stopReason: 'turn-limit', endedAt: NOW, parentId: 'a', forkTurn: 3, turns: 7 } as const
        const encounter = encounterOf('b', { ...ended, limits: { turns: 9, seconds: 480 } })
        await store.createEncounter(encounter, SNAPSHOTS, [])
        expect(await store.encounter('b')).toEqual(encounter)
        expect(await store.encounter('unknown')).toBeNull()
      })

      it('stores snapshots once per hash', async () => {
        await begin(store, 'a')
        await store.createEncounter(encounterOf('b'), [{ ...SNAPSHOTS[0]!, content: 'another' }], [])
        expect(await store.snapshot('hash-of-case')).toEqual(SNAPSHOTS[0])
        expect(await store.snapshot('unknown')).toBeNull()
      })

      it('refuses an id that is taken, and one whose content is not stored, and then keeps nothing', async () => {
        await begin(store, 'a')
        const other = { ...SNAPSHOTS[0]!, hash: 'other' }
        expect(await rejected(store.createEncounter(encounterOf('a'), [other], [turnStart(0)]))).toBe('sequence-taken')
        const snapshot = { case: 'hash-of-case', persona: 'hash-of-persona', doctor: 'missing' }
        expect(await rejected(store.createEncounter(encounterOf('b', { snapshot }), [other], []))).toBe('not-found')
        expect(await store.snapshot('other')).toBeNull()
        expect(await store.events('a')).toHaveLength(1)
        expect(await store.encounter('b')).toBeNull()
      })
    })

    describe('the log', () => {
      it('numbers events densely from 0 and stamps them with the clock', async () => {
        const first = await store.createEncounter(encounterOf('a'), SNAPSHOTS, [turnStart(0), turnEnd(0)])
        const second = await store.append({ encounterId: 'a', expectedSeq: 2, events: [turnStart(1), turnEnd(1)] })
        const stored = await store.events('a')
        expect(stored).toEqual([...first, ...second])
        expect(stored.map(({ seq, at }) => [seq, at])).toEqual([0, 1, 2, 3].map((seq) => [seq, NOW]))
        expect(await store.events('a', 3)).toEqual(stored.slice(3))
        expect(await store.events('a', 4)).toEqual([])
        expect(await store.events('unknown')).toEqual([])
      })

      it('refuses a seq that is taken, one beyond the end, and an unknown encounter', async () => {
        await begin(store, 'a')
        const append = (encounterId: string, expectedSeq: number) =>
          rejected(store.append({ encounterId, expectedSeq, events: [turnStart(1)] }))
        expect(await append('a', 0)).toBe('sequence-taken')
        expect(await append('a', 2)).toBe('sequence-taken')
        expect(await append('unknown', 0)).toBe('not-found')
        expect(await store.events('a')).toHaveLength(1)
      })

      it('takes a key once per encounter, and finds its turn by it', async () => {
        await begin(store, 'a')
        await begin(store, 'b')
        const [logged] = await store.append({ encounterId: 'a', expectedSeq: 1, events: [turnStart(1, 'key-1234')] })
        expect(await rejected(store.append({ encounterId: 'a', expectedSeq: 2, events: [turnStart(2, 'key-1234')] }))).toBe(
          'sequence-taken',
        )
        await store.append({ encounterId: 'b', expectedSeq: 1, events: [turnStart(1, 'key-1234')] })
        expect(await store.eventByKey('a', 'key-1234')).toEqual(logged)
        expect(await store.eventByKey('a', 'key-5678')).toBeNull()
      })

      it('writes a batch whole or not at all', async () => {
        await store.createEncounter(encounterOf('a'), SNAPSHOTS, [turnStart(0, 'key-0000'), turnEnd(0)])
        await store.saveAttempt({ encounterId: 'a', turn: 1, attempt: 0, text: 'so' })
        const patch = { status: 'ended', turns: 9 } as const
        const batches: [string, StoredEvent[]][] = [
          ['sequence-taken', [turnStart(1), turnEnd(1), turnStart(2, 'key-0000')]],
          ['sequence-taken', [turnEnd(1), turnStart(1, 'key-twice'), turnStart(2, 'key-twice')]],
          ['turn-taken', [turnStart(1), turnEnd(1), turnEnd(0)]],
        ]
        for (const [code, events] of batches) {
          expect(await rejected(store.append({ encounterId: 'a', expectedSeq: 2, events, patch }))).toBe(code)
          expect(await store.events('a')).toHaveLength(2)
          expect(await store.encounter('a')).toEqual(encounterOf('a'))
          expect(await store.openAttempt('a')).not.toBeNull()
        }
      })

      it('changes the encounter in the same commit', async () => {
        await begin(store, 'a')
        const seats = { doctor: { kind: 'scripted', name: 'expert' }, patient: { kind: 'person', name: 'me' } } as const
        await store.append({ encounterId: 'a', expectedSeq: 1, events: [turnEnd(0)], patch: { seats } })
        expect(await store.encounter('a')).toEqual(encounterOf('a', { seats, turns: 1 }))
        const end: StoredEvent = { type: 'encounter-end', reason: 'concluded', afterTurn: 0 }
        await store.append({
          encounterId: 'a',
          expectedSeq: 2,
          events: [end],
          patch: { status: 'ended', stopReason: 'concluded', endedAt: NOW },
        })
        const ended = { status: 'ended', stopReason: 'concluded', endedAt: NOW } as const
        expect(await store.encounter('a')).toEqual(encounterOf('a', { seats, turns: 1, ...ended }))
      })

      it('keeps any text as it was written', async () => {
        let count = 0
        const anyText = fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom('\u0000', '"', '\\', '\n', '\ud83d', '👩🏽‍⚕️', "'", 'é') }),
        )
        await fc.assert(
          fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (texts) => {
            const id = `text-${count++}`
            const logged = await store.createEncounter(
              encounterOf(id),
              SNAPSHOTS,
              texts.map((text, turn) => turnEnd(turn, text)),
            )
            expect(await store.events(id)).toEqual(logged)
          }),
          { numRuns: 25 },
        )
      })

      it('hands out copies', async () => {
        const event = turnEnd(0, 'said')
        const [logged] = await store.createEncounter(encounterOf('a'), SNAPSHOTS, [event])
        event.text = 'changed'
        ;(logged as EventOf<'turn-end'>).text = 'changed'
        ;(await store.events('a'))[0]!.seq = 9
        expect(await store.events('a')).toMatchObject([{ seq: 0, text: 'said' }])
      })
    })

    describe('many at once', () => {
      it('lets one of several writers of one place win, and loses nothing of those who try again', async () => {
        await begin(store, 'a')
        const outcomes = await Promise.all(
          Array.from({ length: 20 }, (_, i) =>
            rejected(store.append({ encounterId: 'a', expectedSeq: 1, events: [turnStart(1, `key-${i}`)] })),
          ),
        )
        expect(outcomes.filter((outcome) => outcome === 'resolved')).toHaveLength(1)
        expect(outcomes.filter((outcome) => outcome === 'sequence-taken')).toHaveLength(19)
        expect(await store.events('a')).toHaveLength(2)
      })

      it('writes each encounter its own', async () => {
        const ids = Array.from({ length: 12 }, (_, i) => `e${i}`)
        for (const id of ids) {
          await begin(store, id)
          await store.saveAttempt({ encounterId: id, turn: 1, attempt: 0, text: id })
        }
        const logged = await Promise.all(
          ids.map((id, i) =>
            store.append({ encounterId: id, expectedSeq: 1, events: [turnEnd(0, id), ...(i % 2 ? [turnStart(1), turnEnd(1, id)] : [])] }),
          ),
        )
        for (const [i, id] of ids.entries()) {
          expect((await store.events(id, 1)).map(({ seq, ...event }) => [seq, 'text' in event && event.text])).toEqual(
            logged[i]!.map((event) => [event.seq, 'text' in event && event.text]),
          )
          expect((await store.encounter(id))?.turns).toBe(i % 2 ? 2 : 1)
          expect((await store.openAttempt(id))?.text).toBe(i % 2 ? undefined : id)
        }
      })

      it('keeps every acknowledged write while others fail', async () => {
        const ids = Array.from({ length: 8 }, (_, i) => `e${i}`)
        await Promise.all(ids.map((id) => begin(store, id)))
        const good = ids.map(async (id) => {
          for (let seq = 1; seq <= 15; seq++)
            await store.append({ encounterId: id, expectedSeq: seq, events: [turnStart(seq, `${id}-${seq}`)] })
        })
        const bad = ids.map(async (id) => {
          for (let i = 0; i < 15; i++) {
            expect(await rejected(store.append({ encounterId: id, expectedSeq: 0, events: [turnStart(1)], patch: { turns: 99 } }))).toBe(
              'sequence-taken',
            )
            expect(await rejected(store.append({ encounterId: `${id}-unknown`, expectedSeq: 0, events: [turnStart(1)] }))).toBe('not-found')
          }
        })
        await Promise.all([...good, ...bad])
        for (const id of ids) {
          expect((await store.events(id)).map(({ seq }) => seq)).toEqual(Array.from({ length: 16 }, (_, seq) => seq))
          expect((await store.encounter(id))?.turns).toBe(0)
        }
      })
    })

    describe('lists', () => {
      it('pages through encounters, newest first, by owner and status', async () => {
        const at = (second: number) => new Date(Date.parse(NOW) + 1000 * second).toISOString()
        const wanted: string[] = []
        for (const [id, second, owner, status] of [
          ['a', 1, 'me', 'ended'],
          ['b', 2, 'me', 'open'],
          ['c', 2, 'me', 'reading'],
          ['d', 2, 'you', 'open'],
          ['e', 3, 'me', 'ended'],
        ] as const) {
          await store.createEncounter(encounterOf(id, { owner, status, createdAt: at(second) }), SNAPSHOTS, [])
          if (owner === 'me') wanted.unshift(id)
        }
        const seen: string[] = []
        for (let before: { createdAt: string; id: string } | undefined; ; ) {
          const page: Encounter[] = await store.encounters({ owner: 'me', limit: 2, before })
          seen.push(...page.map(({ id }) => id))
          before = page.at(-1)
          if (!before) break
        }
        expect(seen).toEqual(wanted)
        const open = await store.encounters({ status: ['open', 'reading'], limit: 9 })
        expect(open.map(({ id }) => id)).toEqual(['d', 'c', 'b'])
      })
    })

    describe('the open attempt', () => {
      const attempt = (turn: number, number: number, text: string) => ({ encounterId: 'a', turn, attempt: number, text })

      it('is replaced by its later states, never by earlier ones', async () => {
        await begin(store, 'a')
        for (const [turn, number, text] of [
          [1, 0, 'I ha'],
          [1, 0, 'I have'],
          [1, 1, 'It'],
          [1, 0, 'late'],
          [0, 5, 'very late'],
        ] as const) {
          await store.saveAttempt(attempt(turn, number, text))
        }
        expect(await store.openAttempt('a')).toEqual(attempt(1, 1, 'It'))
        expect(await store.openAttempt('unknown')).toBeNull()
      })

      it('goes when its turn ends, and a late flush does not bring it back', async () => {
        await begin(store, 'a')
        await store.saveAttempt(attempt(0, 0, 'Where'))
        await store.append({ encounterId: 'a', expectedSeq: 1, events: [turnEnd(0)] })
        expect(await store.openAttempt('a')).toBeNull()
        await store.saveAttempt(attempt(0, 0, 'Where does'))
        expect(await store.openAttempt('a')).toBeNull()
        await store.saveAttempt(attempt(1, 0, 'Here'))
        await store.append({ encounterId: 'a', expectedSeq: 2, events: [{ type: 'encounter-end', reason: 'cancelled', afterTurn: 0 }] })
        expect(await store.openAttempt('a')).toBeNull()
      })
    })

    it('creates a person once, and says what it is', async () => {
      await store.ensurePerson('owner')
      await Promise.all([store.ensurePerson('owner'), begin(store, 'a')])
      expect(await store.describe()).toContain('1 encounter')
    })

    if (exempt.outlivesClose) {
      it.skip(`outlives its store: ${exempt.outlivesClose}`, () => {})
      return
    }
    describe('beyond one store', () => {
      it('is all there after it was closed and opened again', async () => {
        await begin(store, 'a')
        await store.saveAttempt({ encounterId: 'a', turn: 0, attempt: 2, text: 'Whe' })
        const before = [
          await store.encounter('a'),
          await store.events('a'),
          await store.openAttempt('a'),
          await store.snapshot('hash-of-case'),
        ]
        await store.close()
        store = await place.open(() => new Date(NOW))
        expect([
          await store.encounter('a'),
          await store.events('a'),
          await store.openAttempt('a'),
          await store.snapshot('hash-of-case'),
        ]).toEqual(before)
      })

      it('takes two stores at once without loss or doubling', async () => {
        const other = await place.open(() => new Date(NOW))
        try {
          await begin(store, 'a')
          const acknowledged = await Promise.all([store, other].map((one, i) => writeEach(one, `writer-${i}`, 40)))
          const stored = await store.events('a')
          expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, seq) => seq))
          const keys = stored.slice(1).map((event) => event.type === 'turn-start' && event.key)
          expect(keys.toSorted()).toEqual(acknowledged.flat().toSorted())
        } finally {
          await other.close()
        }
      })
    })
  })
}

/** Appends until `count` events of this writer are in the log, moving on whenever another took the place. */
async function writeEach(store: Store, writer: string, count: number): Promise<string[]> {
  const keys: string[] = []
  while (keys.length < count) {
    const key = `${writer}-${keys.length}`
    const expectedSeq = (await store.events('a')).length
    const outcome = await rejected(store.append({ encounterId: 'a', expectedSeq, events: [turnStart(expectedSeq, key)] }))
    if (outcome === 'resolved') keys.push(key)
    else expect(outcome).toBe('sequence-taken')
  }
  return keys
}
