import { createHash } from 'node:crypto'
import type { EventOf, StoredEvent } from '../domain/event'
import type { Score } from '../domain/score'
import { columnText } from './column-text'

export type TurnRow = { encounterId: string; turn: number; role: string; speaker: string; text: string; status: string; ledger: string }
export type ScoreRow = { setId: string; target: string; value: number | null; reason: string | null; source: string }
export type ScoreSetRow = { id: string; encounterId: string; author: string; versions: string }

/** The turns that ended in a batch, one row each. */
export function turnRows(encounterId: string, events: readonly StoredEvent[]): TurnRow[] {
  return events.filter(isTurnEnd).map(({ turn, role, speaker, text, status, ledger }) => ({
    encounterId,
    turn,
    role,
    speaker,
    text: columnText(text),
    status,
    ledger: JSON.stringify(ledger),
  }))
}

/** Turns held after the batch, or undefined where none ended. */
export function turnCount(events: readonly StoredEvent[]): number | undefined {
  const last = events.findLast(isTurnEnd)
  return last && last.turn + 1
}

export function isTurnEnd(event: StoredEvent): event is EventOf<'turn-end'> {
  return event.type === 'turn-end'
}

/** Of a hash: enough to tell every set from every other, and few, as they stand in every score. */
const SET_DIGITS = 24

/** The scores of a batch by score set. Of two scores for one target the later counts. */
export function scoreSets(encounterId: string, events: readonly StoredEvent[]): (ScoreSetRow & { scores: ScoreRow[] })[] {
  const sets = new Map<string, { set: ScoreSetRow; scores: Map<string, ScoreRow> }>()
  for (const { author, target, score } of events.flatMap(scoresOf)) {
    const versions = JSON.stringify(Object.fromEntries(Object.entries(score.versions).sort(([a], [b]) => (a < b ? -1 : 1))))
    const id = createHash('sha256')
      .update(JSON.stringify([encounterId, author, versions]))
      .digest('hex')
      .slice(0, SET_DIGITS)
    const entry = sets.get(id) ?? { set: { id, encounterId, author, versions }, scores: new Map() }
    entry.scores.set(target, scoreRow(id, target, score))
    sets.set(id, entry)
  }
  return [...sets.values()].map(({ set, scores }) => ({ ...set, scores: [...scores.values()] }))
}

function scoreRow(setId: string, target: string, score: Score): ScoreRow {
  const { value, reason, source } = score
  return { setId, target, value, reason: reason === undefined ? null : columnText(reason), source }
}

type Scored = { author: string; target: string; score: Score }

const named = (author: string, prefix: string, scores: Record<string, Score>): Scored[] =>
  Object.entries(scores).map(([name, score]) => ({ author, target: `${prefix}:${name}`, score }))

function scoresOf(event: StoredEvent): Scored[] {
  switch (event.type) {
    case 'turn-scored':
      return named('evaluator', `turn:${event.turn}`, event.scores)
    case 'encounter-scored':
      return [
        ...named('evaluator', 'encounter', { ...event.scores, coverage: event.coverage, criticalRecall: event.criticalRecall }),
        ...named('evaluator', 'item', event.items),
      ]
    case 'judged':
      return [
        ...event.report.turns.flatMap(({ turn, scores }) => named('judge', `turn:${turn}`, scores)),
        ...named('judge', 'encounter', event.report.encounter.scores),
      ]
    case 'override':
      return [{ author: `person:${event.by}`, target: event.target, score: event.to }]
    default:
      return []
  }
}
