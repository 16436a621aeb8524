import { setImmediate } from 'node:timers/promises'
import type { Catalog } from '../../catalog'
import type { Clock } from '../../dialogue/clock'
import type { Encounter } from '../../domain/encounter'
import { SimulatorError } from '../../domain/errors'
import { type Limits, NOT_EVALUABLE, type StoredEvent, type Usage } from '../../domain/event'
import type { Hold, PlayedCell } from '../../domain/run'
import type { Outcome } from '../../storage/run-store'
import type { Store } from '../../storage/store'
import type { Assembler } from '../assemble'
import { type Contents, createContentsReader, snapshotsOf } from '../contents'
import { newEncounter } from '../create-encounter'
import { createEncounterLog, type EncounterLog } from '../encounter-log'
import { playAndScore } from '../play-and-score'
import type { CellJudge } from './cell-judge'
import { measuresOf } from './measures'
import { isPassing } from './recovery'

/** Who owns the encounters of runs: nobody in person. */
export const RUNS_OWNER = 'runs'
/** A cell that the machinery fails this often is given up, until failed ones are asked for again. */
const FAILURES = 3

/** How a play came out, and in which encounter; null where none could be begun. */
export type Play = { encounterId: string | null; outcome: Outcome }
export type CellPlayer = (cell: PlayedCell) => Promise<Play>

export type CellSurroundings = {
  catalog: Catalog
  store: Store
  assembler: Assembler
  clock: Clock
  newId: () => string
  hold: Hold
  limits: Limits
  /** Null where only the rules score. */
  judge: CellJudge | null
  /** Aborting leaves the log at its last committed turn. */
  signal: AbortSignal
  onTurn: () => void
  /** Told of what models took, as it is committed. */
  onUsage: (usage: Usage) => void
  /** Told of a try that failed, in full. */
  onFailure: (index: number, error: unknown) => void
}

/**
 * Plays cells of one run: from the start, on from the last committed turn, or, where the end was committed already, reads it.
 * Rejects with what the database says, `claim-lost` and `budget-spent`; a fault of the machinery is an outcome, never a score.
 */
export function createCellPlayer(surroundings: CellSurroundings): CellPlayer {
  const { catalog, store, assembler, clock, newId, hold, signal } = surroundings
  const readContents = createContentsReader(catalog, store)
  const stored = new Set<string>()

  async function begin(cell: PlayedCell) {
    const id = `${hold.runId}-${cell.index}${cell.plays === 0 ? '' : `-${cell.plays + 1}`}`
    const request = {
      caseId: cell.caseId,
      personaId: cell.personaId,
      doctor: cell.doctor,
      seat: 'observer',
      mode: 'held-back',
      pace: 'instant',
      seed: cell.seed,
      turns: surroundings.limits.turns,
      tokens: surroundings.limits.tokens,
      timed: false,
    } as const
    const made = newEncounter(catalog, request, { id, owner: RUNS_OWNER, at: clock.now().toISOString() })
    const encounter: Encounter = { ...made.encounter, run: { id: hold.runId, index: cell.index } }
    const snapshots = snapshotsOf(made.contents).filter(({ hash }) => !stored.has(hash))
    const claim = { runId: hold.runId, index: cell.index, fence: hold.fence }
    const events = await store.createEncounter(encounter, snapshots, [assembler.startEvent(encounter, made.contents)], claim)
    for (const { hash } of snapshots) stored.add(hash)
    return { encounter, contents: made.contents, log: createEncounterLog(store, id, events, hold.fence) }
  }

  async function reopen(id: string) {
    const encounter = await store.encounter(id)
    if (!encounter) throw new SimulatorError('not-found', `There is no encounter "${id}"`)
    const [contents, events] = await Promise.all([readContents(encounter), store.events(id)])
    return { encounter, contents, log: createEncounterLog(store, id, events, hold.fence) }
  }

  async function play(encounter: Encounter, contents: Contents, log: EncounterLog) {
    const parts = assembler.parts(encounter, contents, {
      inbox: null,
      clock,
      newId,
      signal,
      stopSignal: () => signal,
      watched: null,
    })
    const unlisten = log.listen((event) => {
      if (event.type === 'turn-end') surroundings.onTurn()
      if ('usage' in event && event.usage) surroundings.onUsage(event.usage)
    })
    await playAndScore({ parts, log: yielding(log), evaluator: assembler.evaluator(contents), store, clock }).finally(unlisten)
  }

  /** Once, after an end that can be evaluated: a restart in between leaves nothing out. */
  async function judgeEnded(contents: Contents, log: EncounterLog) {
    const { judge, onUsage } = surroundings
    const end = log.events.find((event) => event.type === 'encounter-end')
    if (!judge || !end || NOT_EVALUABLE.has(end.reason) || log.events.some(({ type }) => type === 'judged')) return
    const report = await judge(log.events, contents)
    await log.append([{ type: 'judged', report }])
    onUsage(report.usage)
  }

  return async (cell) => {
    let { encounterId } = cell
    try {
      const { encounter, contents, log } = encounterId === null ? await begin(cell) : await reopen(encounterId)
      encounterId = encounter.id
      await play(encounter, contents, log)
      await judgeEnded(contents, log)
      return { encounterId, outcome: outcomeOf(cell, log.events) }
    } catch (error) {
      if (isOfTheRun(error)) throw error
      // Stopped while a model was asked: it is asked another time.
      if (signal.aborted) return { encounterId, outcome: waitingAsBefore(cell) }
      surroundings.onFailure(cell.index, error)
      return { encounterId, outcome: afterFailure(cell, { stopReason: null, turns: cell.turns, again: false, fault: codeOf(error) }) }
    }
  }
}

/** After every commit the event loop turns once: agents without a person never wait, and beats would never be heard. */
const yielding = (log: EncounterLog): EncounterLog => ({
  ...log,
  async append(events, patch) {
    const logged = await log.append(events, patch)
    await setImmediate()
    return logged
  },
})

/** Nothing that playing the cell again could mend or make worse: the executor's affair. */
function isOfTheRun(error: unknown): boolean {
  return isPassing(error) || (error instanceof SimulatorError && ['sequence-taken', 'claim-lost', 'budget-spent'].includes(error.code))
}

const waitingAsBefore = ({ failures }: PlayedCell): Outcome => ({ status: 'waiting', failures, again: false, fault: null })

function outcomeOf(cell: PlayedCell, events: readonly StoredEvent[]): Outcome {
  const end = events.find((event) => event.type === 'encounter-end')
  // Stopped between two turns: it is played on another time.
  if (!end) return waitingAsBefore(cell)
  const turns = events.reduce((count, event) => count + (event.type === 'turn-end' ? 1 : 0), 0)
  if (NOT_EVALUABLE.has(end.reason)) {
    const failed = events.flatMap((event) => (event.type === 'turn-failed' ? [event] : [])).at(-1)
    const fault = failed ? `${end.reason}: turn ${failed.turn} failed with ${failed.code}` : end.reason
    return afterFailure(cell, { stopReason: end.reason, turns, again: true, fault })
  }
  const scored = events.findLast((event) => event.type === 'encounter-scored')
  if (!scored) throw new SimulatorError('internal', `Encounter ${cell.encounterId} of cell ${cell.index} ended without scores`)
  return { status: 'done', stopReason: end.reason, turns, measures: measuresOf(scored) }
}

type Failure = Omit<Extract<Outcome, { status: 'failed' }>, 'status' | 'failures'> & { again: boolean }

function afterFailure(cell: PlayedCell, { again, ...failure }: Failure): Outcome {
  const failures = cell.failures + 1
  return failures < FAILURES ? { status: 'waiting', failures, again, fault: failure.fault } : { status: 'failed', failures, ...failure }
}

/** What is kept and shown of a failure: its words may hold paths and what a driver said. */
const codeOf = (error: unknown) => (error instanceof SimulatorError ? error.code : 'internal')
