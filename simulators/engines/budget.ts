import { SimulatorError } from '../domain/errors'

/** What a process may spend on models, whatever they are for. */
export type Budget = {
  /** Throws `budget-spent` once nothing is left. Calls under way are let finish, so that the last may go beyond. */
  check(): void
  /** Also of an answer that did not count: it was paid for. A cost that is not known adds nothing. */
  spend(tokens: number, cost: number | null): void
}

export function createBudget(limits: { tokens?: number; cost?: number }): Budget {
  const spent = { tokens: 0, cost: 0 }
  return {
    check() {
      if (limits.tokens !== undefined && spent.tokens >= limits.tokens)
        throw spentError(`${limits.tokens} tokens`, 'ANAMNESIS_TOKEN_BUDGET')
      if (limits.cost !== undefined && spent.cost >= limits.cost) throw spentError(`a cost of ${limits.cost}`, 'ANAMNESIS_COST_BUDGET')
    },
    spend(tokens, cost) {
      spent.tokens += tokens
      spent.cost += cost ?? 0
    },
  }
}

const spentError = (what: string, setting: string) =>
  new SimulatorError('budget-spent', `Models have used up ${what} since this process started; ${setting} sets how much they may`)
