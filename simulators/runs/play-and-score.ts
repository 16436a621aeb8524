import { isDeepStrictEqual } from 'node:util'
import type { Clock } from '../dialogue/clock'
import { type EncounterParts, runEncounter } from '../dialogue/run-encounter'
import type { EncounterEvent, StoredEvent } from '../domain/event'
import type { Evaluator, ScorableEvent, ScoredTurn, Scorer } from '../evaluation/evaluator'
import type { Store } from '../storage/store'
import type { EncounterLog } from './encounter-log'
import { createAttemptKeeper } from './keep-attempt'

export type PlayOptions = {
  parts: EncounterParts
  log: EncounterLog
  evaluator: Evaluator
  store: Store
  clock: Clock
}

/**
 * Plays one encounter to its end, or until its signal aborts. Each turn is committed with its scores before anyone hears of it;
 * the end is committed with the scores of the whole. While a turn is being committed the next one is thought of already, and no more than
 * that: nothing of it is shown or committed before.
 */
export async function playAndScore({ parts, log, evaluator, store, clock }: PlayOptions): Promise<void> {
  const batch: StoredEvent[] = []
  const attempt = createAttemptKeeper(store, parts.start.encounter, clock)
  const scorer = scorerOf(log.events, evaluator)
  let committing: Promise<unknown> = Promise.resolve()
  const play = runEncounter({ ...parts, past: log.events })
  try {
    for await (const event of endingWith(play, () => committing)) {
      if (event.type === 'text-delta') {
        await committing
        log.publish(event)
        attempt.add(event)
        continue
      }
      batch.push(event)
      scorer.add(event)
      if (event.type === 'turn-end') {
        await attempt.settle()
        if (event.role === 'doctor') batch.push({ type: 'turn-scored', ...scorer.scoreTurn(event.turn) })
      }
      if (event.type === 'encounter-end') {
        await committing
        return await commitEnd(log, scorer, clock, batch.splice(0))
      }
      if (!endsBatch(event, parts.deltas !== null)) continue
      await committing
      committing = log.append(batch.splice(0), event.type === 'turn-end' ? { turns: event.turn + 1 } : undefined)
    }
  } finally {
    await committing
  }
}

/** What a play yields, until `committed` rejects: at once, because whoever is to move next may be a person who takes their time. */
async function* endingWith<T>(play: AsyncGenerator<T>, committed: () => Promise<unknown>): AsyncGenerator<T> {
  try {
    for (;;) {
      const next = play.next()
      const { done, value } = await Promise.race([next, committed().then(() => next)])
      if (done) return
      yield value
    }
  } finally {
    // Not waited for: it may be in the middle of a move that nobody will hear of.
    play.return(undefined).catch(() => undefined)
  }
}

/** A person's words are committed whole; an agent's beginning is shown at once where people watch. */
function endsBatch(event: EncounterEvent, watched: boolean): boolean {
  if (event.type === 'turn-start') return watched && event.source.kind !== 'person'
  return ['turn-end', 'act', 'turn-failed', 'turn-restarted'].includes(event.type)
}

/** Commits an ending together with the final scores: turns whose scores later turns revised, then the whole. */
export async function endEncounter(log: EncounterLog, evaluator: Evaluator, clock: Clock, last: StoredEvent[]): Promise<void> {
  await commitEnd(log, scorerOf([...log.events, ...last], evaluator), clock, last)
}

async function commitEnd(log: EncounterLog, scorer: Scorer, clock: Clock, last: readonly StoredEvent[]): Promise<void> {
  const end = last.find((event) => event.type === 'encounter-end')
  const { turns, encounter } = scorer.scoreEncounter()
  const live = new Map<number, ScoredTurn>()
  for (const event of [...log.events, ...last]) {
    if (event.type === 'turn-scored') live.set(event.turn, { turn: event.turn, scores: event.scores, flags: event.flags, best: event.best })
  }
  const revised = turns.filter((scored) => !isSameOnceStored(live.get(scored.turn), scored))
  await log.append(
    [...last, ...revised.map((scored) => ({ type: 'turn-scored' as const, ...scored })), { type: 'encounter-scored', ...encounter }],
    { status: 'ended', stopReason: end?.reason ?? null, endedAt: clock.now().toISOString() },
  )
}

function scorerOf(events: readonly ScorableEvent[], evaluator: Evaluator): Scorer {
  const scorer = evaluator.follow()
  for (const event of events) scorer.add(event)
  return scorer
}

/** Once stored, absent and undefined fields are the same, and fields may have changed places. */
function isSameOnceStored(live: ScoredTurn | undefined, scored: ScoredTurn): boolean {
  if (!live) return false
  const [before, now] = [JSON.stringify(live), JSON.stringify(scored)]
  return before === now || isDeepStrictEqual(JSON.parse(before), JSON.parse(now))
}
