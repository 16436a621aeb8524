import type { EventOf, StoredEvent } from '../../domain/event'
import type { Role } from '../../domain/identifiers'
import { sumUsage } from '../../engines/engine'
import type { DebriefModel, SeatUsage } from './model'
import type { DebriefSource } from './source'

/** What the models of each seat took; null where none had one. */
export function buildSeatUsage(source: DebriefSource): DebriefModel['took'] {
  const start = source.events.find((event) => event.type === 'encounter-start')
  const { doctor, patient } = start?.seats ?? {}
  if (doctor?.kind !== 'model' && patient?.kind !== 'model') return null
  return { doctor: usageOf('doctor', source), patient: usageOf('patient', source) }
}

function usageOf(role: Role, { events }: DebriefSource): SeatUsage {
  const usages = events.flatMap((event) => (isMoveOf(role, event) ? (event.usage ?? []) : []))
  return {
    usage: usages.length > 0 ? sumUsage(usages) : null,
    fallbacks: events.filter((event) => event.type === 'turn-end' && event.role === role && event.inside?.fallback).length,
    failures: events.filter((event) => event.type === 'turn-failed' && speakerOf(event.turn) === role).length,
  }
}

const isMoveOf = (
  role: Role,
  event: StoredEvent,
): event is EventOf<'turn-end'> | EventOf<'act'> | EventOf<'turn-failed' | 'turn-restarted'> =>
  (event.type === 'turn-end' && event.role === role) ||
  (event.type === 'act' && event.by === role) ||
  (event.type === 'turn-failed' && speakerOf(event.turn) === role)

/** Doctor and patient take turns, the doctor first. */
const speakerOf = (turn: number): Role => (turn % 2 === 0 ? 'doctor' : 'patient')
