import type { Encounter } from '../domain/encounter'
import type { Logged, StoredEvent } from '../domain/event'
import type { Claim, RunStore } from './run-store'

/** Content as it was when an encounter was played: found by the hash of its parsed value. */
export type Snapshot = { hash: string; kind: 'case' | 'persona' | 'doctor-persona'; id: string; content: unknown }

/** The unfinished text of the turn in the making; a second tab is shown it. */
export type OpenAttempt = { encounterId: string; turn: number; attempt: number; text: string }

/** A listing that never loads events. `before` is the `createdAt` and id of the last row seen. */
export type EncounterQuery = { owner?: string; status?: Encounter['status'][]; limit: number; before?: { createdAt: string; id: string } }

export type EncounterPatch = Partial<Pick<Encounter, 'status' | 'stopReason' | 'turns' | 'endedAt' | 'seats'>>

/** One step of an encounter, committed whole or not at all. */
export type Batch = {
  encounterId: string
  /** The seq the first event gets; where the log ends elsewhere, or has an event's key already, it is `sequence-taken`. */
  expectedSeq: number
  events: readonly StoredEvent[]
  patch?: EncounterPatch
  /** In self-play, the fence of the hold it is written under: where another hold has taken the encounter it is `claim-lost`. */
  fence?: number
}

/**
 * Where encounters live. Every method rejects with a `SimulatorError` only: `sequence-taken`, `turn-taken`, `claim-lost`, `not-found`,
 * `invalid-input` (characters that cannot be stored), `database-unavailable`, `database-full`, `database-busy`.
 * A resolved write is on disk (SQLite synchronous=FULL; PostgreSQL synchronous_commit=on).
 */
export interface Store {
  readonly runs: RunStore
  /** Whether other processes can open what is stored here: a worker plays only runs that it can reach. */
  readonly shared: boolean
  /**
   * The encounter, its owner, its snapshots (kept once per hash) and its first events, in one commit. An id that is taken is
   * `sequence-taken`. With a claim it becomes the latest encounter of that cell, or `claim-lost`.
   */
  createEncounter(
    encounter: Encounter,
    snapshots: readonly Snapshot[],
    events: readonly StoredEvent[],
    claim?: Claim,
  ): Promise<Logged<StoredEvent>[]>
  /** Appends events with dense `seq`, stamps `at` from the store's clock, updates turns and scores, and drops the open attempt of a turn that ended. */
  append(batch: Batch): Promise<Logged<StoredEvent>[]>
  encounter(id: string): Promise<Encounter | null>
  encounters(query: EncounterQuery): Promise<Encounter[]>
  /** Events with `seq >= fromSeq`, in order. */
  events(encounterId: string, fromSeq?: number): Promise<Logged<StoredEvent>[]>
  /** The turn-start that carries a client's idempotency key, if it was committed. */
  eventByKey(encounterId: string, key: string): Promise<Logged<StoredEvent> | null>
  snapshot(hash: string): Promise<Snapshot | null>
  /** Ignored where it comes late: after its turn or the encounter ended, or after a newer attempt. */
  saveAttempt(attempt: OpenAttempt): Promise<void>
  openAttempt(encounterId: string): Promise<OpenAttempt | null>
  /** Creates the local person if unknown. */
  ensurePerson(id: string): Promise<void>
  /** Words for `check`: what database this is and whether it answers. */
  describe(): Promise<string>
  close(): Promise<void>
}
