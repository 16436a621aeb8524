import { SimulatorError } from '#simulators'

const BURST = 60
const PER_SECOND = 10

/** A token bucket per connection: a person never meets it, a loop does. */
export type MessageBudget = { spend(): void }

export function createMessageBudget(now: () => number = Date.now): MessageBudget {
  let tokens = BURST
  let filledAt = now()
  return {
    spend() {
      const moment = now()
      tokens = Math.min(BURST, tokens + ((moment - filledAt) / 1000) * PER_SECOND)
      filledAt = moment
      if (tokens < 1) throw new SimulatorError('not-allowed', 'Too many messages; wait a moment', { retryable: true })
      tokens -= 1
    },
  }
}
