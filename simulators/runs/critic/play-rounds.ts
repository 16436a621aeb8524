import type { Catalog } from '../../catalog'
import { contentHash } from '../../content-hash'
import type { Clock } from '../../dialogue/clock'
import type { Encounter } from '../../domain/encounter'
import { SimulatorError } from '../../domain/errors'
import { NOT_EVALUABLE, type StoredEvent } from '../../domain/event'
import type { Models } from '../../engines/engine'
import type { Store } from '../../storage/store'
import type { Assembler } from '../assemble'
import { type Contents, contentsFromSnapshots, snapshotsOf } from '../contents'
import { createEncounterLog, type EncounterLog } from '../encounter-log'
import { playAndScore } from '../play-and-score'
import { measuresOf } from '../self-play/measures'
import type { RoundMeasures } from './compare-rounds'
import { criticise } from './criticise'

export type RoundsOptions = {
  catalog: Catalog
  store: Store
  assembler: Assembler
  models: Models
  clock: Clock
  newId: () => string
  /** `VENDOR/MODEL` of the critic. */
  critic: string
  /** Rounds in all, the first included. */
  rounds: number
  signal: AbortSignal
}

/**
 * AMIE's inner loop on one ended encounter: a critic who knows the answer, then the same case, persona and seed again by a doctor who was
 * told the advice; every round is kept as an encounter of its own, `ID-round-N`. Played again, it goes on where it stopped. Throws
 * `invalid-input` where the doctor cannot be told anything, and as a `Model` does.
 */
export async function playRounds(firstId: string, options: RoundsOptions): Promise<RoundMeasures[]> {
  const { store, rounds, signal } = options
  const first = await store.encounter(firstId)
  if (!first) throw new SimulatorError('not-found', `There is no encounter "${firstId}"`)
  const contents = await contentsFromSnapshots(store, first)
  if (first.status !== 'ended') throw new SimulatorError('invalid-input', `Encounter ${firstId} has not ended`)
  if (contents.doctor?.value.schema !== 'doctor-agent/1' || first.seats.patient.kind === 'person')
    throw new SimulatorError('invalid-input', `Rounds are played by agents: a doctor that a model plays, and no person as the patient`)
  const played: RoundMeasures[] = []
  let [encounter, round] = [first, contents]
  for (let number = 1; ; number++) {
    const log = createEncounterLog(store, encounter.id, await store.events(encounter.id))
    await finish(encounter, round, log, options)
    signal.throwIfAborted()
    played.push({ encounterId: encounter.id, round: number, measures: measured(log.events) })
    if (number === rounds || isNotEvaluable(log.events)) return played
    round = advised(round, await adviceFor(encounter, round, log, options))
    encounter = await nextRound(first, round, number + 1, options)
  }
}

/** Plays what is not played yet. */
async function finish(encounter: Encounter, contents: Contents, log: EncounterLog, options: RoundsOptions): Promise<void> {
  const { assembler, store, clock, newId, signal } = options
  if (log.events.some(({ type }) => type === 'encounter-end')) return
  const parts = assembler.parts(encounter, contents, { inbox: null, clock, newId, signal, stopSignal: () => signal, watched: null })
  await playAndScore({ parts, log, evaluator: assembler.evaluator(contents), store, clock })
}

/** The critique that stands in the log already, or a new one, stored before it is used. */
async function adviceFor(encounter: Encounter, contents: Contents, log: EncounterLog, options: RoundsOptions): Promise<readonly string[]> {
  const { catalog, assembler, models, critic, signal } = options
  const stored = log.events.findLast((event) => event.type === 'criticised')
  if (stored) return stored.critique.advice
  const givesAway = assembler.givesAway(contents)
  const parts = { model: models.model(critic), catalog, givesAway, seed: encounter.seed, signal }
  const { critique, usage } = await criticise(log.events, contents, parts)
  await log.append([{ type: 'criticised', by: critic, critique, usage }])
  return critique.advice
}

/** The doctor with what it was told so far; the newest advice counts most and stands last. */
function advised(contents: Contents, advice: readonly string[]): Contents {
  if (contents.doctor?.value.schema !== 'doctor-agent/1') return contents
  const { value } = contents.doctor
  const all = [...new Set([...value.agent.advice, ...advice])].slice(-8)
  const told = { ...value, agent: { ...value.agent, advice: all } }
  return { ...contents, doctor: { ...contents.doctor, value: told, hash: contentHash(told) } }
}

/** The encounter of a round, made where it is not there yet. */
async function nextRound(first: Encounter, contents: Contents, number: number, options: RoundsOptions): Promise<Encounter> {
  const { store, assembler, clock } = options
  const id = `${first.id}-round-${number}`
  const there = await store.encounter(id)
  if (there) return there
  const made: Encounter = {
    ...first,
    id,
    snapshot: { ...first.snapshot, doctor: contents.doctor?.hash ?? null },
    parentId: first.id,
    forkTurn: null,
    run: first.run,
    status: 'open',
    stopReason: null,
    turns: 0,
    createdAt: clock.now().toISOString(),
    endedAt: null,
  }
  await store.createEncounter(made, snapshotsOf(contents), [assembler.startEvent(made, contents)])
  return made
}

function measured(events: readonly StoredEvent[]): RoundMeasures['measures'] {
  const scored = events.findLast((event) => event.type === 'encounter-scored')
  return scored && !isNotEvaluable(events) ? measuresOf(scored) : {}
}

const isNotEvaluable = (events: readonly StoredEvent[]) =>
  events.some((event) => event.type === 'encounter-end' && NOT_EVALUABLE.has(event.reason))
