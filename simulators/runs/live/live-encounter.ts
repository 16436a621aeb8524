import type { Clock } from '../../dialogue/clock'
import { foldHistory } from '../../dialogue/history'
import { createInbox, type Inbox, type PersonMove } from '../../dialogue/inbox'
import type { Encounter, Viewer } from '../../domain/encounter'
import { type ErrorCode, SimulatorError } from '../../domain/errors'
import type { ActRequest, EncounterEvent } from '../../domain/event'
import type { Role } from '../../domain/identifiers'
import type { Store } from '../../storage/store'
import type { Assembler } from '../assemble'
import type { Contents } from '../contents'
import type { EncounterLog } from '../encounter-log'
import { endEncounter, playAndScore } from '../play-and-score'
import { beginPhase, phaseOf } from './phase'
import { sendViewed } from './send-viewed'

/** What a viewer is sent: a logged event as they may see it, or text that is not stored. */
export type ViewedEvent = (EncounterEvent & { seq: number; at: string }) | Extract<EncounterEvent, { type: 'text-delta' }>

/** A person's turn as it arrives. `expectedTurn` is the turn they believe they are taking. */
export type PersonTurn = { role: Role; key: string; expectedTurn: number; text: string }

/** One encounter being played by this process. Every method resolves after the commit of what it asked for. */
export type LiveEncounter = {
  readonly encounter: Encounter
  readonly contents: Contents
  readonly log: EncounterLog
  /** Plays on from where the log ends, if it is not playing. */
  resume(): void
  submit(turn: PersonTurn): Promise<{ turn: number; seq: number }>
  act(key: string, act: ActRequest): Promise<{ seq: number }>
  /** Ends the reading time. */
  begin(): Promise<void>
  /** Stops the reply that is being given; what was said so far stays, marked. */
  stopReply(): Promise<void>
  finish(reason: 'concluded' | 'stopped-by-person'): Promise<void>
  /** Sends everything after `lastSeq`, the open text, and what happens from now on. Returns what ends it. */
  join(viewer: Viewer, lastSeq: number, send: (event: ViewedEvent) => void): () => void
  /** Stops playing without ending: the log stays open for the next process. */
  close(): Promise<void>
}

export type LiveSurroundings = {
  store: Store
  assembler: Assembler
  clock: Clock
  newId: () => string
  /** Told of failures that no caller is waiting for. */
  onFault: (encounterId: string, error: unknown) => void
}

type Waiting = { resolve: (seq: number) => void; reject: (error: unknown) => void }

/** Faults that go by: play goes on by itself afterwards. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['database-busy', 'database-unavailable', 'database-full', 'sequence-taken'])
const RETRY_MILLISECONDS = 2000
/** After these, nothing has been said of the open turn. */
const BEGINS_ANEW: ReadonlySet<EncounterEvent['type']> = new Set(['turn-start', 'turn-end', 'turn-failed', 'turn-restarted'])

export function createLiveEncounter(
  encounter: Encounter,
  contents: Contents,
  log: EncounterLog,
  openText: string,
  surroundings: LiveSurroundings,
): LiveEncounter {
  const { clock, store, assembler, newId } = surroundings
  const evaluator = assembler.evaluator(contents)
  const timings = contents.case.value.station.timings
  let inbox: Inbox = createInbox()
  let lifetime = new AbortController()
  let reply = new AbortController()
  let playing: Promise<void> | null = null
  let partial = openText
  let timer: AbortController | null = null
  let finishing: Promise<void> | null = null
  let beginning: Promise<void> | null = null
  /** Stop was asked for while nothing played: the reply that is taken up again stops at once. */
  let stopRequested = false
  const waiting = new Map<string, Waiting>()
  /** Turns and acts on their way into the log, by key: what is sent again meanwhile waits for the same commit. */
  const inFlight = new Map<string, Promise<number>>()
  let turnInFlight: string | null = null

  const ended = () => phaseOf(log.events).name === 'ended'
  const actsSoFar = () => log.events.flatMap((event) => (event.type === 'act' ? [event.act] : []))
  const turnsSoFar = () => log.events.reduce((count, event) => count + (event.type === 'turn-end' ? 1 : 0), 0)
  const openTurn = () => {
    const last = log.events.findLast((event) => event.type === 'turn-start' || event.type === 'turn-end')
    return last?.type === 'turn-start' ? last : null
  }

  log.listen((event) => {
    if (event.type === 'text-delta') {
      partial = partial.slice(0, event.offset) + event.text
      return
    }
    if (BEGINS_ANEW.has(event.type)) partial = ''
    if (event.type === 'turn-end') {
      const start = log.events.findLast((earlier) => earlier.type === 'turn-start' && earlier.turn === event.turn)
      if (start?.type === 'turn-start' && start.key) settle(start.key, event.seq)
    }
    if (event.type === 'act') settle(event.id, event.seq)
    if (event.type === 'clock' || event.type === 'encounter-end') schedule()
  })

  function settle(key: string, seq: number) {
    if (turnInFlight === key) turnInFlight = null
    waiting.get(key)?.resolve(seq)
    waiting.delete(key)
  }

  function failWaiting(error: unknown) {
    turnInFlight = null
    for (const each of waiting.values()) each.reject(error)
    waiting.clear()
    inbox = createInbox()
  }

  function resume() {
    const phase = phaseOf(log.events)
    if (playing || finishing || phase.name === 'ended' || phase.name === 'reading' || lifetime.signal.aborted) return
    const parts = assembler.parts(encounter, contents, {
      inbox,
      clock,
      newId,
      signal: lifetime.signal,
      stopSignal: () => {
        reply = new AbortController()
        if (stopRequested) reply.abort()
        stopRequested = false
        return reply.signal
      },
      watched: { released: partial.length },
    })
    playing = playAndScore({ parts, log, evaluator, store, clock })
      .catch(async (error) => {
        // Whoever waits is told. The loop's own state is gone; it plays on from the log, by itself once a passing fault is over.
        failWaiting(error)
        surroundings.onFault(encounter.id, error)
        if (!(error instanceof SimulatorError)) return
        if (error.code === 'sequence-taken') await log.refresh().catch(() => undefined)
        if (PASSING.has(error.code)) void clock.sleep(RETRY_MILLISECONDS, lifetime.signal).then(resume)
      })
      .finally(() => {
        playing = null
      })
  }

  function schedule() {
    timer?.abort()
    timer = null
    const phase = phaseOf(log.events)
    if (!phase.endsAt) return
    const mine = new AbortController()
    timer = mine
    void clock
      .sleep(Math.max(0, phase.endsAt.getTime() - clock.now().getTime()), AbortSignal.any([mine.signal, lifetime.signal]))
      .then(async () => {
        if (mine.signal.aborted || lifetime.signal.aborted) return
        try {
          if (phase.name === 'reading') await begin()
          else if (phase.name === 'encounter') await log.append([beginPhase('finish', timings, clock.now())])
          else if (phase.name === 'finish') await finish('time-limit')
        } catch (error) {
          surroundings.onFault(encounter.id, error)
          // The bell must ring even if the database was away just then.
          await clock.sleep(RETRY_MILLISECONDS, mine.signal)
          if (!mine.signal.aborted && !ended()) schedule()
        }
      })
  }

  /** A person and the bell, or two windows, begin once. */
  function begin(): Promise<void> {
    beginning ??= beginOnce().finally(() => {
      beginning = null
    })
    return beginning
  }

  async function beginOnce() {
    if (phaseOf(log.events).name !== 'reading') return
    await log.append([beginPhase('encounter', timings, clock.now())], { status: 'open' })
    resume()
  }

  function send(key: string, move: PersonMove): Promise<number> {
    return new Promise((resolve, reject) => {
      waiting.set(key, { resolve, reject })
      inbox.put(move)
      resume()
    })
  }

  function once(key: string, begin: () => Promise<number>): Promise<number> {
    const begun = inFlight.get(key) ?? begin().finally(() => inFlight.delete(key))
    inFlight.set(key, begun)
    return begun
  }

  async function submit({ role, key, expectedTurn, text }: PersonTurn) {
    const begun = log.events.find((event) => event.type === 'turn-start' && event.key === key)
    if (begun?.type === 'turn-start') {
      const committed = log.events.find((event) => event.type === 'turn-end' && event.turn === begun.turn) ?? begun
      return { turn: begun.turn, seq: committed.seq }
    }
    refuseUnlessOpen()
    resume()
    const phase = phaseOf(log.events)
    if (phase.name === 'reading') throw new SimulatorError('not-allowed', 'The encounter has not begun: this is reading time')
    if (phase.name === 'finish')
      throw new SimulatorError('not-allowed', 'The time for talking is over; differential and plan are still taken')
    if (encounter.seats[role].kind !== 'person') throw new SimulatorError('not-allowed', `The ${role}'s seat is not yours`)
    const turns = turnsSoFar()
    const toMove: Role = turns % 2 === 0 ? 'doctor' : 'patient'
    if (expectedTurn !== turns || (turnInFlight ?? key) !== key || toMove !== role) {
      throw new SimulatorError('turn-taken', `Turn ${expectedTurn} was taken already, perhaps in another window. Your words were not sent.`)
    }
    const words = cleanText(text)
    if (words === '') throw new SimulatorError('invalid-input', 'There are no words in this message')
    turnInFlight = key
    const seq = await once(key, () => send(key, { type: 'speech', text: words, key }))
    return { turn: expectedTurn, seq }
  }

  async function act(key: string, request: ActRequest) {
    const committed = log.events.find((event) => event.type === 'act' && event.id === key)
    if (committed) return { seq: committed.seq }
    refuseUnlessOpen()
    if (encounter.seats.doctor.kind !== 'person') throw new SimulatorError('not-allowed', "Acts belong to the doctor's seat")
    if (phaseOf(log.events).name === 'reading' && request.kind !== 'note')
      throw new SimulatorError('not-allowed', 'The encounter has not begun: this is reading time')
    const reading = phaseOf(log.events).name === 'reading'
    // What the room refuses ("there is nobody to call") is refused here, to the one who asked, and never reaches the loop.
    const answered = assembler.room(contents).answer(request, actsSoFar())
    const note = () => log.append([{ type: 'act', id: key, afterTurn: -1, by: 'doctor', act: answered }]).then(([logged]) => logged!.seq)
    return { seq: await once(key, reading ? note : () => send(key, { type: 'act', act: request, key })) }
  }

  function refuseUnlessOpen() {
    if (ended() || finishing) throw new SimulatorError('encounter-ended', 'This encounter has ended')
    if (lifetime.signal.aborted)
      throw new SimulatorError('cancelled', 'The server is closing; your message was not taken', { retryable: true })
  }

  async function stopReply() {
    const open = openTurn()
    if (!open || open.source.kind === 'person') return
    reply.abort()
    if (!playing) {
      stopRequested = true
      resume()
    }
    if (!playing) return
    await new Promise<void>((resolve) => {
      const stopListening = log.listen((event) => {
        if (event.type === 'turn-end') settleStop()
      })
      const settleStop = () => {
        stopListening()
        resolve()
      }
      void playing?.finally(settleStop)
    })
  }

  /** Two windows that finish at once, or a person and the bell, make one end. */
  function finish(reason: 'concluded' | 'stopped-by-person' | 'time-limit'): Promise<void> {
    finishing ??= end(reason).finally(() => {
      finishing = null
    })
    return finishing
  }

  async function end(reason: 'concluded' | 'stopped-by-person' | 'time-limit') {
    if (ended()) return
    await stopReply()
    lifetime.abort()
    await playing
    lifetime = new AbortController()
    failWaiting(new SimulatorError('encounter-ended', 'This encounter has ended'))
    if (ended()) return
    await endEncounter(log, evaluator, clock, [{ type: 'encounter-end', reason, afterTurn: turnsSoFar() - 1 }])
  }

  function join(viewer: Viewer, lastSeq: number, sendTo: (event: ViewedEvent) => void) {
    const project = sendViewed(encounter, log, viewer, sendTo)
    const stopListening = log.listen((event) => {
      if (event.type === 'text-delta') sendTo(event)
      else project(event)
    })
    for (const event of log.events.slice(lastSeq + 1)) project(event)
    const open = openTurn()
    const attempt = foldHistory(log.events).openTurn?.attempts ?? 0
    if (open && partial) sendTo({ type: 'text-delta', turn: open.turn, attempt, offset: 0, text: partial })
    resume()
    return stopListening
  }

  async function close() {
    lifetime.abort()
    timer?.abort()
    await playing
    failWaiting(new SimulatorError('cancelled', 'The server is closing; your message was not taken', { retryable: true }))
  }

  schedule()
  return { encounter, contents, log, resume, submit, act, begin, stopReply, finish, join, close }
}

/** Control characters never reach the log or a terminal; line breaks stay. */
const cleanText = (text: string) =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? '\n' : character === '\t' ? ' ' : '')).trim()
