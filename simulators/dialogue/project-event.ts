import type { Mode, Viewer } from '../domain/encounter'
import type { EncounterEvent, EventOf } from '../domain/event'
import { emptyLedger } from '../domain/ledger'

/** What decides how much a viewer sees: their seat, the mode, and whether the encounter is over. */
export type Projection = { viewer: Viewer['kind']; mode: Mode; ended: boolean }

/**
 * The one place that decides what leaves the server. Returns the event as this viewer may see it, or null.
 * Ledger, cues, trust and scores reach observers at once, the doctor's seat after the end (its own scores and what it asked at once
 * in live feedback), the patient's seat
 * never while it plays. After the end the debrief is the owner's, whichever seat they sat in.
 */
export function projectEvent<E extends EncounterEvent>(event: E, projection: Projection): EncounterEvent | null {
  if (projection.viewer === 'observer') return event
  return projection.viewer === 'doctor' ? forDoctor(event, projection) : forPatient(event)
}

function forDoctor(event: EncounterEvent, { mode, ended }: Projection): EncounterEvent | null {
  switch (event.type) {
    case 'turn-end':
      if (ended) return event
      return { ...bareTurn(event), ledger: { ...emptyLedger(), asked: mode === 'live-feedback' ? event.ledger.asked : [] } }
    case 'cue':
    case 'encounter-scored':
    case 'judged':
    case 'criticised':
    case 'override':
      return ended ? event : null
    case 'turn-scored': {
      if (ended) return event
      if (mode !== 'live-feedback') return null
      const { best: _kept, ...own } = event
      return own
    }
    case 'turn-failed':
      return ended ? event : withoutUsage(event)
    case 'act': {
      if (ended) return event
      const { inside: _private, usage: _spent, ...seen } = event
      return seen
    }
    case 'comment':
      return event.to === 'everyone' || ended ? event : null
    case 'encounter-start':
      return withoutContent(event)
    default:
      return event
  }
}

function forPatient(event: EncounterEvent): EncounterEvent | null {
  switch (event.type) {
    case 'turn-end':
      return bareTurn(event)
    case 'encounter-start':
      return withoutContent(event)
    case 'comment':
      return event.to === 'everyone' ? event : null
    case 'turn-failed':
      return withoutUsage(event)
    case 'turn-start':
    case 'text-delta':
    case 'turn-restarted':
    case 'clock':
    case 'takeover':
    case 'encounter-end':
      return event
    default:
      return null
  }
}

function withoutUsage({ usage: _spent, ...seen }: EventOf<'turn-failed' | 'turn-restarted'>): EventOf<'turn-failed' | 'turn-restarted'> {
  return seen
}

/** A turn with nothing but what was heard, and who made the words where it was not whom the seat names. */
function bareTurn({ type, turn, role, speaker, text, status, inside }: EventOf<'turn-end'>): EventOf<'turn-end'> {
  const bare = { type, turn, role, speaker, text, status, ledger: emptyLedger() }
  return inside?.fallback ? { ...bare, inside: { fallback: inside.fallback } } : bare
}

/** Hashes, the seed and the persona's name would let a candidate look things up: they stay on the server. */
function withoutContent(event: EventOf<'encounter-start'>): EventOf<'encounter-start'> {
  return { ...event, seed: 0, hashes: {}, case: { ...event.case, hash: '' }, persona: { id: '', version: event.persona.version, hash: '' } }
}
