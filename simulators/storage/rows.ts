import type { Encounter } from '../domain/encounter'
import type { Logged, StoredEvent } from '../domain/event'
import type { EncounterPatch, Snapshot } from './store'

/** The columns of an encounter, without the place of its next event. */
export function encounterRow(encounter: Encounter) {
  return {
    id: encounter.id,
    ownerId: encounter.owner,
    caseId: encounter.caseId,
    personaId: encounter.personaId,
    doctorSeat: JSON.stringify(encounter.seats.doctor),
    patientSeat: JSON.stringify(encounter.seats.patient),
    seed: BigInt(encounter.seed),
    limitTurns: encounter.limits.turns,
    limitSeconds: encounter.limits.seconds,
    limitTokens: encounter.limits.tokens ?? null,
    limitCost: encounter.limits.cost ?? null,
    mode: encounter.mode as string,
    pace: encounter.pace as string,
    caseHash: encounter.snapshot.case,
    personaHash: encounter.snapshot.persona,
    doctorHash: encounter.snapshot.doctor,
    parentId: encounter.parentId,
    forkTurn: encounter.forkTurn,
    runId: encounter.run?.id ?? null,
    cellIndex: encounter.run?.index ?? null,
    status: encounter.status as string,
    stopReason: encounter.stopReason as string | null,
    turns: encounter.turns,
    createdAt: new Date(encounter.createdAt),
    endedAt: encounter.endedAt === null ? null : new Date(encounter.endedAt),
  }
}
export type EncounterRow = ReturnType<typeof encounterRow>

/** Only this store writes rows, from typed values, so what comes back is of that type. */
export function encounterOf(row: EncounterRow): Encounter {
  return {
    id: row.id,
    owner: row.ownerId,
    caseId: row.caseId,
    personaId: row.personaId,
    seats: { doctor: JSON.parse(row.doctorSeat), patient: JSON.parse(row.patientSeat) },
    seed: Number(row.seed),
    limits: {
      turns: row.limitTurns,
      seconds: row.limitSeconds,
      ...(row.limitTokens !== null && { tokens: row.limitTokens }),
      ...(row.limitCost !== null && { cost: row.limitCost }),
    },
    mode: row.mode as Encounter['mode'],
    pace: row.pace as Encounter['pace'],
    snapshot: { case: row.caseHash, persona: row.personaHash, doctor: row.doctorHash },
    parentId: row.parentId,
    forkTurn: row.forkTurn,
    run: row.runId === null || row.cellIndex === null ? null : { id: row.runId, index: row.cellIndex },
    status: row.status as Encounter['status'],
    stopReason: row.stopReason as Encounter['stopReason'],
    turns: row.turns,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}

/** The columns that a patch sets, but for the count of turns, which the events tell too; what it leaves out stays. */
export function patchRow({ status, stopReason, endedAt, seats }: EncounterPatch) {
  return {
    status,
    stopReason,
    endedAt: typeof endedAt === 'string' ? new Date(endedAt) : endedAt,
    doctorSeat: seats && JSON.stringify(seats.doctor),
    patientSeat: seats && JSON.stringify(seats.patient),
  }
}

/** `data` holds the event whole; the other columns are there to be found by. */
export function eventRow(encounterId: string, { seq, at, ...event }: Logged<StoredEvent>) {
  return {
    encounterId,
    seq,
    type: event.type as string,
    turn: 'turn' in event && event.turn !== undefined ? event.turn : null,
    key: keyOf(event),
    at: new Date(at),
    data: JSON.stringify(event),
  }
}

export function eventOf(row: { seq: number; at: Date; data: string }): Logged<StoredEvent> {
  return { ...(JSON.parse(row.data) as StoredEvent), seq: row.seq, at: row.at.toISOString() }
}

/** The client's idempotency key. */
export function keyOf(event: StoredEvent): string | null {
  return event.type === 'turn-start' ? (event.key ?? null) : null
}

export function snapshotRow({ hash, kind, id, content }: Snapshot) {
  return { hash, kind: kind as string, contentId: id, content: JSON.stringify(content) }
}

export function snapshotOf(row: ReturnType<typeof snapshotRow>): Snapshot {
  return { hash: row.hash, kind: row.kind as Snapshot['kind'], id: row.contentId, content: JSON.parse(row.content) }
}
