import { SimulatorError } from '../domain/errors'
import type { Time } from './time'

/** Calls at once before anything is known of an endpoint. */
const FIRST_GUESS = 16
/** A wait longer than this fails the call in words instead: the endpoint means "tomorrow". */
const LONGEST_WAIT = 5 * 60_000
/** Rounds that a ceiling is believed before one more is tried, at first and at most. */
const PATIENCE = { least: 4, most: 64 }

/**
 * So many refusals with no answer between them are about how many calls there are: a full endpoint refuses whoever comes next as well. One
 * alone may be for a quota that others use up, and to give way to each of those ends at one call at a time.
 */
const TELLING = 2

/** How a call went, as its endpoint sees it. */
export type CallOutcome = { kind: 'answered' } | { kind: 'failed' } | { kind: 'overloaded'; retryAfter: number | null }

/** Leaves room for the next call; must be called once. */
export type Leave = (outcome: CallOutcome) => void

/**
 * The way into one endpoint, shared by all of its models in the process. It finds by itself how many calls the endpoint takes at once:
 * doubling with every round that passes, halving once for a round in which the endpoint says it is too much, then rising again to what it
 * was seen to take, and looking beyond that the more rarely the more often it was met.
 */
export type Limiter = {
  /** Waits for room. Rejects with `cancelled`, or with `engine-failed` where the endpoint asks to be left alone for long. */
  enter(signal: AbortSignal): Promise<Leave>
  /** Calls that may be under way at once, as far as is known. */
  readonly limit: number
}

export function createLimiter(time: Time, most: number): Limiter {
  const waiting: (() => void)[] = []
  let underWay = 0
  let limit = Math.min(FIRST_GUESS, most)
  /** What the endpoint was seen to take; infinite while it took everything. */
  let ceiling = Number.POSITIVE_INFINITY
  /** Raised by every cut: an answer to a call from before says nothing of what was decided since. */
  let round = 0
  let answersAtCeiling = 0
  /** Rounds that have to pass at the ceiling before more is tried; `believed` where it has just been met. */
  let patience = PATIENCE.least
  let believed = PATIENCE.least
  let step = 1
  /** Refusals since the last answer. */
  let refusals = 0
  let pausedUntil = 0
  let alarm: AbortController | null = null

  const now = () => time.now().getTime()
  const hasRoom = () => underWay < limit && now() >= pausedUntil
  const letIn = () => {
    while (waiting.length > 0 && hasRoom()) {
      underWay++
      waiting.shift()?.()
    }
  }

  const grow = () => {
    if (limit < ceiling) limit = Math.min(limit + 1, ceiling, most)
    else if (++answersAtCeiling >= patience * limit) {
      answersAtCeiling = 0
      // A ceiling that was passed is looked beyond in longer and longer steps: the endpoint has grown.
      if (patience === 1) step *= 2
      patience = 1
      ceiling += step
    }
  }
  const cut = (of: number) => {
    // Every refusal of the round says that one call fewer fits.
    if (of < round) {
      ceiling = Math.max(1, ceiling - 1)
      return
    }
    round++
    const metBefore = underWay >= ceiling - step - 1
    believed = metBefore ? Math.min(believed * 2, PATIENCE.most) : PATIENCE.least
    patience = believed
    ceiling = Math.max(1, underWay)
    step = 1
    answersAtCeiling = 0
    limit = Math.max(1, Math.floor(limit / 2))
  }
  /** While the endpoint is to be left alone and somebody waits for it; nobody waiting, no timer keeps the process alive. */
  const wakeLater = async () => {
    if (alarm || waiting.length === 0 || now() >= pausedUntil) return
    alarm = new AbortController()
    await time.sleep(pausedUntil - now(), alarm.signal)
    alarm = null
    letIn()
    void wakeLater()
  }

  const entered = (): Leave => {
    const of = round
    return (outcome) => {
      // A limit that is not used says nothing of whether more would pass.
      const full = waiting.length > 0 || underWay >= limit
      underWay--
      if (outcome.kind === 'answered') refusals = 0
      if (outcome.kind === 'answered' && full && of === round) grow()
      if (outcome.kind === 'overloaded') {
        refusals++
        if (of < round || refusals >= TELLING) cut(of)
        pausedUntil = Math.max(pausedUntil, now() + (outcome.retryAfter ?? 0))
      }
      letIn()
      void wakeLater()
    }
  }

  return {
    get limit() {
      return limit
    },
    async enter(signal) {
      if (signal.aborted) throw cancelled()
      const asked = pausedUntil - now()
      if (asked > LONGEST_WAIT)
        throw new SimulatorError('engine-failed', `The endpoint asks to be left alone for ${minutes(asked)} minutes`)
      if (waiting.length === 0 && hasRoom()) {
        underWay++
        return entered()
      }
      return new Promise<Leave>((resolve, reject) => {
        const come = () => {
          signal.removeEventListener('abort', go)
          resolve(entered())
        }
        const go = () => {
          waiting.splice(waiting.indexOf(come), 1)
          if (waiting.length === 0) alarm?.abort()
          signal.removeEventListener('abort', go)
          reject(cancelled())
        }
        waiting.push(come)
        signal.addEventListener('abort', go)
        void wakeLater()
      })
    },
  }
}

const minutes = (milliseconds: number) => Math.ceil(milliseconds / 60_000)

export const cancelled = () => new SimulatorError('cancelled', 'The call was cancelled')
