import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SimulatorError } from '../domain/errors'
import type { EncounterEvent, EventOf, StoredEvent } from '../domain/event'
import { emptyLedger, emptyReading } from '../domain/ledger'
import type { Clock } from './clock'
import { createHumanDoctor } from './human-participant'
import { createInbox } from './inbox'
import type { DoctorMove, DoctorParticipant, PatientParticipant } from './participant'
import { type EncounterParts, runEncounter } from './run-encounter'
import { turnLimit } from './stop-conditions'

const reading = emptyReading()
const clock: Clock = { now: () => new Date('2026-01-01T00:00:00Z'), sleep: async () => undefined }

/** A doctor that follows a script, one move a call; the view's turn and acts say where it stands. */
function scriptOf(moves: DoctorMove[][]): DoctorParticipant {
  return {
    seat: { kind: 'scripted', name: 'script' },
    async *move(view) {
      const done = view.turns.filter((turn) => turn.role === 'doctor').length + view.acts.length
      yield* moves[done] ?? [{ type: 'leave', why: 'concluded' } as const]
    },
  }
}
const say = (text: string): DoctorMove[] => [
  { type: 'begin', speaker: 'doctor' },
  ...text.split(/(?<= )/).map((piece) => ({ type: 'text' as const, text: piece })),
  { type: 'spoken' },
]
const examine = (request: string): DoctorMove[] => [{ type: 'act', act: { kind: 'examine', request } }]

/** A patient whose words follow from the view alone, as the interface asks. */
const echo: PatientParticipant = {
  seat: { kind: 'scripted', name: 'echo' },
  async *reply(view) {
    yield { type: 'begin', speaker: 'anna' }
    const words = `You said ${view.turns.at(-1)!.text} (${view.random('word').pick(['really', 'well', 'so'])})`
    for (const piece of words.split(/(?<= )/)) yield { type: 'text', text: piece }
    yield { type: 'spoken', report: { claimed: [], withheld: {}, unlisted: [], notUnderstood: false, trust: 5, cueSteps: [] } }
  },
}

function partsOf(doctor: DoctorParticipant, over: Partial<EncounterParts> = {}): EncounterParts {
  let ids = 0
  const ref = { id: 'a', version: 1, hash: 'h' }
  return {
    start: {
      type: 'encounter-start',
      encounter: 'e',
      case: ref,
      persona: ref,
      seats: { doctor: doctor.seat, patient: echo.seat },
      seed: 7,
      limits: { turns: 40, seconds: null },
      hashes: {},
    },
    station: {} as EncounterParts['station'],
    sheet: {} as EncounterParts['sheet'],
    doctor,
    patient: echo,
    room: {
      answer: (request) =>
        request.kind === 'examine' ? { kind: 'examine', request: request.request, found: [] } : { kind: 'note', text: '' },
      heed: () => [],
      present: () => ['anna'],
    },
    scribe: {
      readDoctorTurn: () => ({ reading, ledger: emptyLedger() }),
      readPatientTurn: () => ({ ledger: emptyLedger(), contradictions: [] }),
    },
    stopConditions: [turnLimit(40)],
    clock,
    deltas: { pacer: null, released: 0 },
    newId: () => `id-${ids++}`,
    signal: new AbortController().signal,
    stopSignal: () => new AbortController().signal,
    past: [],
    ...over,
  }
}

async function play(parts: EncounterParts): Promise<EncounterEvent[]> {
  const events: EncounterEvent[] = []
  for await (const event of runEncounter(parts)) events.push(event)
  return events
}
const stored = (events: EncounterEvent[]) => events.filter((event): event is StoredEvent => event.type !== 'text-delta')
const turnEnds = (events: EncounterEvent[]) => events.filter((event): event is EventOf<'turn-end'> => event.type === 'turn-end')

describe('runEncounter', () => {
  it('takes turns, answers acts between them, and ends when the doctor leaves', async () => {
    const events = await play(partsOf(scriptOf([say('Hello there'), examine('heart'), say('Any pain?')])))
    expect(stored(events).map((event) => event.type)).toEqual([
      'encounter-start',
      'turn-start',
      'turn-end',
      'turn-start',
      'turn-end',
      'act',
      'turn-start',
      'turn-end',
      'turn-start',
      'turn-end',
      'encounter-end',
    ])
    expect(events.at(-1)).toEqual({ type: 'encounter-end', reason: 'concluded', afterTurn: 3 })
    expect(events.find((event) => event.type === 'act')).toMatchObject({ afterTurn: 1, act: { kind: 'examine' } })
  })

  it('ends at the turn limit, before the doctor moves again', async () => {
    const talk = scriptOf(Array.from({ length: 50 }, (_, index) => say(`Question ${index}`)))
    const events = await play(partsOf(talk, { stopConditions: [turnLimit(6)] }))
    expect(turnEnds(events)).toHaveLength(6)
    expect(events.at(-1)).toMatchObject({ reason: 'turn-limit', afterTurn: 5 })
  })

  it('draws anew where a turn is tried again, so that a seeded model need not fail the same way', async () => {
    const draws: number[] = []
    const patient: PatientParticipant = {
      seat: echo.seat,
      async *reply(view, signal) {
        draws.push(view.random('seed').next())
        if (draws.length < 3) throw new SimulatorError('engine-failed', 'not this time')
        yield* echo.reply(view, signal)
      },
    }
    await play(partsOf(scriptOf([say('Hello')]), { patient }))
    expect(draws).toHaveLength(3)
    expect(new Set(draws).size).toBe(3)
  })

  it('tries a turn again after a retryable fault, commits nothing of the failed attempt, and gives up in the end', async () => {
    let calls = 0
    const flaky: PatientParticipant = {
      ...echo,
      async *reply(view, signal) {
        calls++
        yield { type: 'begin', speaker: 'anna' }
        yield { type: 'text', text: 'half a ' }
        if (calls < 3) throw new SimulatorError('engine-failed', 'reset')
        yield* (async function* () {
          for await (const part of echo.reply(view, signal)) if (part.type !== 'begin') yield part
        })()
      },
    }
    const events = await play(partsOf(scriptOf([say('Hello')]), { patient: flaky }))
    expect(events.filter((event) => event.type === 'turn-failed')).toHaveLength(2)
    expect(events.filter((event) => event.type === 'turn-start' && event.turn === 1)).toHaveLength(1)
    const broken: PatientParticipant = {
      ...echo,
      reply: () => {
        throw new SimulatorError('engine-failed', 'gone', { retryable: false })
      },
    }
    expect((await play(partsOf(scriptOf([say('Hello')]), { patient: broken }))).at(-1)).toMatchObject({ reason: 'engine-failed' })
  })

  it("begins a model's turn anew after a restart, which is no failure of it, and continues that of a script", async () => {
    let failures = 2
    const model: PatientParticipant = {
      seat: { kind: 'model', name: 'm', model: 'fake/model' },
      async *reply() {
        yield { type: 'begin', speaker: 'anna' }
        if (failures-- > 0) throw new SimulatorError('engine-failed', 'reset')
        yield { type: 'text', text: 'Not as before.' }
        yield { type: 'spoken' }
      },
    }
    const doctor = scriptOf([say('Hello')])
    const whole = stored(await play(partsOf(doctor)))
    const past = whole.slice(0, whole.findIndex((event) => event.type === 'turn-start' && event.turn === 1) + 1)
    const events = await play(partsOf(doctor, { past, patient: model, deltas: { pacer: null, released: 5 } }))
    expect(events[0]).toMatchObject({ type: 'turn-restarted', turn: 1, attempt: 1 })
    expect(events.find((event) => event.type === 'text-delta')).toMatchObject({ attempt: 3, offset: 0 })
    expect(turnEnds(events)[0]).toMatchObject({ turn: 1, text: 'Not as before.', status: 'complete' })
    expect((await play(partsOf(doctor, { past }))).some((event) => event.type === 'turn-restarted')).toBe(false)
  })

  it('leaves the log open where no more may be spent and nobody waits, and ends it for a person', async () => {
    const spent: PatientParticipant = {
      seat: { kind: 'model', name: 'm', model: 'fake/model' },
      async *reply() {
        yield { type: 'begin', speaker: 'anna' }
        throw new SimulatorError('budget-spent', 'nothing is left')
      },
    }
    const doctor = scriptOf([say('Hello')])
    await expect(play(partsOf(doctor, { patient: spent, deltas: null }))).rejects.toMatchObject({ code: 'budget-spent' })
    expect((await play(partsOf(doctor, { patient: spent }))).at(-1)).toMatchObject({ type: 'encounter-end', reason: 'cost-limit' })
  })

  it('keeps what was said when a reply is stopped, and goes on', async () => {
    let stop = new AbortController()
    const parts = partsOf(scriptOf([say('Tell me everything'), say('Thank you')]), {
      stopSignal: () => {
        stop = new AbortController()
        return stop.signal
      },
      deltas: {
        released: 0,
        pacer: async (piece) => {
          if (piece === 'me ' && !said) {
            said = true
            stop.abort()
          }
        },
      },
    })
    let said = false
    const turns = turnEnds(await play({ ...parts, doctor: { ...parts.doctor, seat: { kind: 'person', name: 'person' } } }))
    expect(turns[1]).toMatchObject({ status: 'stopped', text: 'You said Tell' })
    expect(turns[3]).toMatchObject({ status: 'complete' })
  })

  it('stops a model in the middle of its call, before it has said a word', async () => {
    const stops: AbortController[] = []
    let calls = 0
    const cueSteps = [{ id: 'fear', state: 'eased', intensity: 2 }] as const
    const ifStopped = { claimed: [], withheld: {}, unlisted: [], notUnderstood: false, trust: 7, cueSteps }
    const slow: PatientParticipant = {
      seat: { kind: 'model', name: 'slow', model: 'fake/model' },
      async *reply(_view, signal) {
        yield { type: 'begin', speaker: 'anna', ifStopped }
        calls += 1
        if (calls === 1) {
          const refused = new Promise((_, reject) =>
            signal.addEventListener('abort', () => reject(new SimulatorError('cancelled', 'gone'))),
          )
          stops.at(-1)!.abort()
          await refused
        }
        yield { type: 'text', text: 'Here I am.' }
        yield { type: 'spoken' }
      },
    }
    const stopSignal = () => {
      stops.push(new AbortController())
      return stops.at(-1)!.signal
    }
    const events = await play(partsOf(scriptOf([say('Hello'), say('Are you there?')]), { patient: slow, stopSignal }))
    const turns = turnEnds(events)
    // What the doctor's words did to the patient holds, whether or not it is heard out.
    expect(turns[1]).toMatchObject({ status: 'stopped', text: '', inside: { trust: 7 } })
    expect(events.filter((event) => event.type === 'cue')).toEqual([{ type: 'cue', turn: 1, ...cueSteps[0] }])
    expect(turns[3]).toMatchObject({ status: 'complete', text: 'Here I am.' })
    expect(events.some((event) => event.type === 'turn-failed')).toBe(false)
  })

  it('leaves the log open when the process closes while a person is awaited', async () => {
    const closing = new AbortController()
    const inbox = createInbox()
    inbox.put({ type: 'speech', text: 'Good morning', key: 'key-1' })
    const events: EncounterEvent[] = []
    for await (const event of runEncounter(partsOf(createHumanDoctor(inbox), { signal: closing.signal }))) {
      events.push(event)
      if (turnEnds(events).length === 2) queueMicrotask(() => closing.abort())
    }
    expect(events.some((event) => event.type === 'encounter-end')).toBe(false)
    expect(events.find((event) => event.type === 'turn-start')).toMatchObject({ key: 'key-1' })
  })
})

const moveArbitrary = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 }).map((words) => say(words.join(' '))),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{1,8}$/).map(examine) },
)

describe('the event log', () => {
  it('has dense turns, alternating roles, and deltas that join to the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(moveArbitrary, { maxLength: 12 }), async (moves) => {
        const events = await play(partsOf(scriptOf(moves)))
        const turns = turnEnds(events)
        expect(turns.map((turn) => turn.turn)).toEqual(turns.map((_, index) => index))
        expect(turns.map((turn) => turn.role)).toEqual(turns.map((_, index) => (index % 2 === 0 ? 'doctor' : 'patient')))
        for (const turn of turns) {
          let text = ''
          for (const event of events) {
            if (event.type !== 'text-delta' || event.turn !== turn.turn) continue
            expect(event.offset).toBe(text.length)
            text += event.text
          }
          expect(text.trim()).toBe(turn.text)
        }
      }),
    )
  })

  it('continues to the same end from any place where a process can have died', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(moveArbitrary, { minLength: 1, maxLength: 10 }), fc.nat(), async (moves, cut) => {
        const whole = stored(await play(partsOf(scriptOf(moves))))
        const past = whole.slice(0, 1 + (cut % whole.length))
        const rest = stored(await play(partsOf(scriptOf(moves), { past })))
        const anonymous = (events: StoredEvent[]) => events.map((event) => (event.type === 'act' ? { ...event, id: '' } : event))
        expect(anonymous([...past, ...rest])).toEqual(anonymous(whole))
      }),
    )
  })
})
