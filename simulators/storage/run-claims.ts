import { SimulatorError } from '../domain/errors'
import type { Hold } from '../domain/run'
import type { Claim } from './run-store'

/** The fence of no hold, which are counted from 1: what carries it obeys none. */
export const NOBODY = 0

export function runHeld({ runId, holder, until }: Hold): SimulatorError {
  return new SimulatorError('run-held', `Run ${runId} is being played by ${holder}, which holds it until ${until}.`)
}

export function holdLost({ runId, fence }: Pick<Hold, 'runId' | 'fence'>, cause?: unknown): SimulatorError {
  return new SimulatorError('claim-lost', `Run ${runId} is no longer held as hold ${fence}.`, { cause })
}

export function claimLost({ runId, index, fence }: Claim, cause?: unknown): SimulatorError {
  return new SimulatorError('claim-lost', `Cell ${index} of run ${runId} is no longer played under hold ${fence}.`, { cause })
}

export function encounterLost(encounterId: string, fence: number, cause?: unknown): SimulatorError {
  return new SimulatorError('claim-lost', `Encounter ${encounterId} is no longer played under hold ${fence}.`, { cause })
}
