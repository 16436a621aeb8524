import type { Axes } from '../../domain/persona'
import { AXES, balancedAccuracy, countsByCase, type MeasuredTalk, recoverPersonas } from '../../lint/personas/recover-persona'
import { clusterBootstrap } from '../statistics/index'

/**
 * How well one axis is told from the words of this run's own talks, each guessed from what the other cases teach: the share of right
 * guesses, every level counting the same; `chance` is what naming any level would reach. `low`, `high`: 95 %, over cases. `reason`: why
 * one of them is not there.
 */
export type RecoveryRow = {
  axis: keyof Axes
  levels: number
  talks: number
  cases: number
  value: number | null
  chance: number | null
  low: number | null
  high: number | null
  reason: string | null
}

export function recoveryOf(talks: readonly MeasuredTalk[]): RecoveryRow[] {
  if (talks.length === 0) return AXES.map((axis) => unmeasured(axis, 0, 'no talk of a persona that is still there was read'))
  return recoverPersonas(talks).map(({ axis, guesses, levels, reason }) => {
    const cases = countsByCase(guesses)
    const value = balancedAccuracy(cases)
    if (value === null) return unmeasured(axis, levels, reason)
    const { interval, reason: without } = clusterBootstrap(cases, balancedAccuracy)
    return {
      ...{ axis, levels, talks: guesses.length, cases: cases.length, value, chance: 1 / levels, reason: without },
      ...{ low: interval?.[0] ?? null, high: interval?.[1] ?? null },
    }
  })
}

const unmeasured = (axis: keyof Axes, levels: number, reason: string | null): RecoveryRow => ({
  ...{ axis, levels, talks: 0, cases: 0, reason },
  ...{ value: null, chance: null, low: null, high: null },
})
