import { describe, expect, it } from 'vitest'
import type { Clock } from '../../dialogue/clock'
import { createHumanDoctor } from '../../dialogue/human-participant'
import type { PatientParticipant } from '../../dialogue/participant'
import type { Room } from '../../dialogue/room'
import { turnLimit } from '../../dialogue/stop-conditions'
import type { Encounter } from '../../domain/encounter'
import { SimulatorError } from '../../domain/errors'
import type { StoredEvent } from '../../domain/event'
import { emptyLedger, emptyReading } from '../../domain/ledger'
import type { Score } from '../../domain/score'
import { createMemoryStore } from '../../storage/memory-store'
import type { Store } from '../../storage/store'
import type { Assembler } from '../assemble'
import type { Contents } from '../contents'
import { createEncounterLog } from '../encounter-log'
import { createLiveEncounter, type LiveEncounter, type ViewedEvent } from './live-encounter'

const reading = emptyReading()
const score: Score = { value: null, reason: 'test', evidence: [], source: 'rule', versions: {} }
const scores = { history: score, empathy: score, diagnosisProcess: score, diagnosisState: score }
const ref = { id: 'a', version: 1, hash: 'h' }
const person = { kind: 'person', name: 'person' } as const
const WORDS = ['It ', 'started ', 'on ', 'Monday, ', 'in ', 'the ', 'kitchen.']

/** A clock whose sleeps end when the test says so. */
function handClock(): Clock & { tick(): Promise<void>; at: Date } {
  const sleepers: (() => void)[] = []
  const clock = {
    at: new Date('2026-01-01T10:00:00Z'),
    now: () => clock.at,
    sleep: (_milliseconds: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        if (signal.aborted) return resolve()
        sleepers.push(resolve)
        signal.addEventListener('abort', () => resolve(), { once: true })
      }),
    async tick() {
      for (const wake of sleepers.splice(0)) wake()
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
  return clock
}

const patient: PatientParticipant = {
  seat: { kind: 'scripted', name: 'scripted-patient' },
  async *reply() {
    yield { type: 'begin', speaker: 'anna' }
    for (const text of WORDS) yield { type: 'text', text }
    yield { type: 'spoken' }
  },
}

const room: Room = {
  answer(request) {
    if (request.kind === 'call') throw new SimulatorError('invalid-input', 'There is nobody to call')
    return { kind: 'note', text: 'n' }
  },
  heed: () => [],
  present: () => ['anna'],
}

async function encounterIn(store: Store, clock: Clock, pace: boolean, speaker = patient): Promise<() => Promise<LiveEncounter>> {
  const encounter: Encounter = {
    id: 'e',
    owner: 'p',
    caseId: 'a',
    personaId: 'a',
    seats: { doctor: person, patient: speaker.seat },
    seed: 1,
    limits: { turns: 40, seconds: null },
    mode: 'held-back',
    pace: 'spoken',
    snapshot: { case: 'h', persona: 'h', doctor: null },
    parentId: null,
    forkTurn: null,
    run: null,
    status: 'open',
    stopReason: null,
    turns: 0,
    createdAt: clock.now().toISOString(),
    endedAt: null,
  }
  const start: StoredEvent = {
    type: 'encounter-start',
    encounter: 'e',
    case: ref,
    persona: ref,
    seats: encounter.seats,
    seed: 1,
    limits: encounter.limits,
    hashes: {},
  }
  await store.ensurePerson('p')
  const snapshots = (['case', 'persona'] as const).map((kind) => ({ hash: 'h', kind, id: 'a', content: {} }))
  await store.createEncounter(encounter, snapshots, [start])
  const whole = {
    turns: [],
    encounter: {
      scores: { history: score, empathy: score, diagnosis: score, management: score },
      items: {},
      coverage: score,
      criticalRecall: score,
      redFlags: { asked: [], missed: [] },
      flags: [],
    },
  }
  const evaluator = {
    scoreTurn: (_events: unknown, turn: number) => ({ turn, scores, flags: [] }),
    scoreEncounter: () => whole,
    follow: () => ({ add: () => undefined, scoreTurn: (turn: number) => ({ turn, scores, flags: [] }), scoreEncounter: () => whole }),
  }
  const assembler: Assembler = {
    startEvent: () => start,
    needModels: () => undefined,
    givesAway: () => () => false,
    evaluator: () => evaluator,
    forTranscript: () => {
      throw new Error('not used')
    },
    room: () => room,
    parts: (_encounter, _contents, around) => ({
      ...around,
      start,
      station: {} as never,
      sheet: {} as never,
      doctor: createHumanDoctor(around.inbox!),
      patient: speaker,
      past: [],
      room,
      scribe: {
        readDoctorTurn: () => ({ reading, ledger: emptyLedger() }),
        readPatientTurn: () => ({ ledger: emptyLedger(), contradictions: [] }),
      },
      stopConditions: [turnLimit(40)],
      deltas: { released: around.watched?.released ?? 0, pacer: pace ? (piece, signal) => clock.sleep(piece.length, signal) : null },
    }),
  }
  const contents = { case: { value: { station: { timings: { reading: 90, encounter: 480, finish: 120 } } } } } as Contents
  return async () => {
    const log = createEncounterLog(store, 'e', await store.events('e'))
    const attempt = await store.openAttempt('e')
    let ids = 0
    const live = createLiveEncounter(encounter, contents, log, attempt?.text ?? '', {
      store,
      assembler,
      clock,
      newId: () => `n${ids++}`,
      onFault: () => undefined,
    })
    live.resume()
    return live
  }
}

const texts = (live: LiveEncounter) => live.log.events.flatMap((event) => (event.type === 'turn-end' ? [event.text] : []))
async function until(holds: () => boolean, step: () => Promise<void>) {
  for (let count = 0; !holds(); count++) {
    if (count > 500) throw new Error('it never held')
    await step()
  }
}

describe('a live encounter', () => {
  it('acknowledges after the commit, and the same key again changes nothing', async () => {
    const clock = handClock()
    const store = createMemoryStore(clock.now)
    const live = await (await encounterIn(store, clock, false))()
    const first = await live.submit({ role: 'doctor', key: 'key-00001', expectedTurn: 0, text: 'Hello' })
    expect((await store.events('e')).some((event) => event.type === 'turn-end' && event.text === 'Hello')).toBe(true)
    const again = await live.submit({ role: 'doctor', key: 'key-00001', expectedTurn: 0, text: 'Hello' })
    expect(again.turn).toBe(first.turn)
    await until(() => texts(live).length === 2, clock.tick)
    expect(texts(live)).toEqual(['Hello', WORDS.join('')])
  })

  it('of two tabs that send at once one wins and the other is told', async () => {
    const clock = handClock()
    const live = await (await encounterIn(createMemoryStore(clock.now), clock, false))()
    const sent = ['key-aaaaa', 'key-bbbbb'].map((key) => live.submit({ role: 'doctor', key, expectedTurn: 0, text: key }))
    const results = await Promise.allSettled(sent)
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = results.find((result) => result.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'turn-taken' })
    expect(texts(live).filter((text) => text.startsWith('key-'))).toHaveLength(1)
  })

  it('a restart in the middle of a reply gives the same bytes, and a client that joins misses and repeats nothing', async () => {
    const clock = handClock()
    const store = createMemoryStore(clock.now)
    const open = await encounterIn(store, clock, true)
    const before = await open()
    const seen: ViewedEvent[] = []
    before.join({ kind: 'doctor', person: 'p' }, -1, (event) => seen.push(event))
    await before.submit({ role: 'doctor', key: 'key-00001', expectedTurn: 0, text: 'When?' })
    await until(() => seen.filter((event) => event.type === 'text-delta').length >= 4, clock.tick)
    await before.close()
    expect(texts(before)).toEqual(['When?'])

    const after = await open()
    const lastSeq = Math.max(...seen.flatMap((event) => ('seq' in event ? [event.seq] : [])))
    after.join({ kind: 'doctor', person: 'p' }, lastSeq, (event) => seen.push(event))
    await until(() => texts(after).length === 2, clock.tick)
    expect(texts(after)).toEqual(['When?', WORDS.join('')])
    const numbers = seen.flatMap((event) => ('seq' in event ? [event.seq] : []))
    expect(new Set(numbers).size).toBe(numbers.length)
    let shown = ''
    for (const event of seen) if (event.type === 'text-delta' && event.turn === 1) shown = shown.slice(0, event.offset) + event.text
    expect(shown).toBe(WORDS.join(''))
  })

  it('shows one who comes while a reply is tried again what has been said of it, in the attempt that goes on', async () => {
    const clock = handClock()
    let attempts = 0
    const flaky: PatientParticipant = {
      seat: { kind: 'model', name: 'flaky', model: 'fake/model' },
      async *reply(view, signal) {
        for await (const part of patient.reply(view, signal)) {
          yield part
          if (part.type === 'text' && attempts++ === 1) throw new SimulatorError('engine-failed', 'reset')
        }
      },
    }
    const live = await (await encounterIn(createMemoryStore(clock.now), clock, true, flaky))()
    const deltas = (events: readonly ViewedEvent[]) => events.filter((event) => event.type === 'text-delta')
    const first: ViewedEvent[] = []
    live.join({ kind: 'doctor', person: 'p' }, -1, (event) => first.push(event))
    await live.submit({ role: 'doctor', key: 'key-00001', expectedTurn: 0, text: 'When?' })
    await until(() => deltas(first).some(({ attempt, offset }) => attempt === 1 && offset > 0), clock.tick)
    const second: ViewedEvent[] = []
    live.join({ kind: 'doctor', person: 'p' }, -1, (event) => second.push(event))
    expect(deltas(second)).toEqual([{ type: 'text-delta', turn: 1, attempt: 1, offset: 0, text: 'It started ' }])
    await live.close()
  })

  it('Stop keeps the partial reply, marked, and the talk goes on', async () => {
    const clock = handClock()
    const live = await (await encounterIn(createMemoryStore(clock.now), clock, true))()
    let deltas = 0
    live.join({ kind: 'doctor', person: 'p' }, -1, (event) => {
      if (event.type === 'text-delta') deltas++
    })
    await live.submit({ role: 'doctor', key: 'key-00001', expectedTurn: 0, text: 'When?' })
    await until(() => deltas >= 4, clock.tick)
    await live.stopReply()
    const end = live.log.events.findLast((event) => event.type === 'turn-end')
    expect(end).toMatchObject({ status: 'stopped', role: 'patient' })
    expect(WORDS.join('').startsWith((end as { text: string }).text)).toBe(true)
    await expect(live.submit({ role: 'doctor', key: 'key-00002', expectedTurn: 2, text: 'Go on.' })).resolves.toMatchObject({ turn: 2 })
  })

  it('a commit that fails is told to the sender, nothing half is kept, and the next try works', async () => {
    const clock = handClock()
    const store = createMemoryStore(clock.now)
    let full = true
    const failing: Store = {
      ...store,
      append: (batch) => (full ? Promise.reject(new SimulatorError('database-full', 'The disk is full')) : store.append(batch)),
    }
    const live = await (await encounterIn(failing, clock, false))()
    const turn = { role: 'doctor', key: 'key-00001', expectedTurn: 0, text: 'Hello' } as const
    await expect(live.submit(turn)).rejects.toMatchObject({ code: 'database-full' })
    expect((await store.events('e')).map((event) => event.type)).toEqual(['encounter-start'])
    full = false
    await expect(live.submit(turn)).resolves.toMatchObject({ turn: 0 })
  })

  it('ends once: finishing commits the end with its scores, and later messages are refused', async () => {
    const clock = handClock()
    const live = await (await encounterIn(createMemoryStore(clock.now), clock, false))()
    await live.submit({ role: 'doctor', key: 'key-00001', expectedTurn: 0, text: 'Hello' })
    await Promise.all([live.finish('concluded'), live.finish('concluded')])
    expect(live.log.events.filter((event) => event.type === 'encounter-end')).toHaveLength(1)
    expect(live.log.events.at(-1)?.type).toBe('encounter-scored')
    await expect(live.submit({ role: 'doctor', key: 'key-00003', expectedTurn: 2, text: 'More' })).rejects.toMatchObject({
      code: 'encounter-ended',
    })
  })

  it('takes nothing more while the end is being committed', async () => {
    const clock = handClock()
    const store = createMemoryStore(clock.now)
    const commit = Promise.withResolvers<void>()
    const slow: Store = {
      ...store,
      append: async (batch) => {
        if (batch.events.some((event) => event.type === 'encounter-end')) await commit.promise
        return store.append(batch)
      },
    }
    const live = await (await encounterIn(slow, clock, false))()
    const finishing = live.finish('concluded')
    await clock.tick()
    const late = live.submit({ role: 'doctor', key: 'key-late1', expectedTurn: 0, text: 'One more thing' })
    await expect(late).rejects.toMatchObject({ code: 'encounter-ended' })
    live.join({ kind: 'doctor', person: 'p' }, -1, () => undefined)
    commit.resolve()
    await finishing
    expect((await store.events('e')).map((event) => event.type)).toEqual(['encounter-start', 'encounter-end', 'encounter-scored'])
    await expect(live.log.append([{ type: 'clock', phase: 'encounter', endsAt: null }])).rejects.toMatchObject({ code: 'encounter-ended' })
  })

  it('plays on by itself when the fault that broke a reply has gone by', async () => {
    const clock = handClock()
    const store = createMemoryStore(clock.now)
    let busy = true
    const failing: Store = {
      ...store,
      append: (batch) => {
        const patientEnds = batch.events.some((event) => event.type === 'turn-end' && event.role === 'patient')
        return busy && patientEnds ? Promise.reject(new SimulatorError('database-busy', 'locked')) : store.append(batch)
      },
    }
    const live = await (await encounterIn(failing, clock, false))()
    await live.submit({ role: 'doctor', key: 'key-00001', expectedTurn: 0, text: 'When?' })
    await clock.tick()
    expect(texts(live)).toEqual(['When?'])
    busy = false
    await until(() => texts(live).length === 2, clock.tick)
    expect(texts(live)).toEqual(['When?', WORDS.join('')])
  })

  it('refuses what the room refuses to the one who asked, and takes what others sent', async () => {
    const clock = handClock()
    const live = await (await encounterIn(createMemoryStore(clock.now), clock, false))()
    const results = await Promise.allSettled([
      live.act('act-00001', { kind: 'plan', text: 'Admit' }),
      live.act('act-00002', { kind: 'call', speaker: 'nobody' }),
    ])
    expect(results[0]).toMatchObject({ status: 'fulfilled' })
    expect(results[1]).toMatchObject({ status: 'rejected', reason: { code: 'invalid-input' } })
  })

  it('runs by the clock: the door opens, the bell ends the talk but not the plan, and the second bell ends it all', async () => {
    const clock = handClock()
    const store = createMemoryStore(clock.now)
    const open = await encounterIn(store, clock, false)
    await store.append({
      encounterId: 'e',
      expectedSeq: 1,
      events: [{ type: 'clock', phase: 'reading', endsAt: '2026-01-01T10:01:30.000Z' }],
    })
    const live = await open()
    const phases = () => live.log.events.flatMap((event) => (event.type === 'clock' ? [event.phase] : []))
    const turn = (key: string) => live.submit({ role: 'doctor', key, expectedTurn: 0, text: 'Hello' })
    await expect(turn('key-early1')).rejects.toMatchObject({ code: 'not-allowed' })
    await until(() => phases().includes('encounter'), clock.tick)
    await until(() => phases().includes('finish'), clock.tick)
    await expect(turn('key-late01')).rejects.toMatchObject({ code: 'not-allowed' })
    await live.act('act-00001', { kind: 'plan', text: 'Admit' })
    await until(() => live.log.events.some((event) => event.type === 'encounter-scored'), clock.tick)
    expect(live.log.events.find((event) => event.type === 'encounter-end')).toMatchObject({ reason: 'time-limit' })
    expect(phases()).toEqual(['reading', 'encounter', 'finish'])
  })
})
