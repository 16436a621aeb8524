import type { StoredEvent } from '../../domain/event'
import type { FactId } from '../../domain/identifiers'
import { clusterBootstrap } from '../statistics/index'
import type { SeedPair } from './sample-seeds'

/**
 * How far one persona tells the same under two seeds: of the facts that both doctors asked for and either was told, the share that both
 * were told, in [0,1]. What only one asked for is the doctor's difference. `persona` null is all of them. `value`: mean over cases,
 * each pair within one counting the same; `low`, `high`: 95 %, over cases. `reason`: why one of them is not there.
 */
export type StabilityRow = {
  persona: string | null
  cases: number
  pairs: number
  value: number | null
  low: number | null
  high: number | null
  reason: string | null
}

type Measured = { caseId: string; personaId: string; share: number }

const NOT_AGAIN = 'no persona was played with a second seed in the same case with the same doctor'

export type StabilityReader = { add(pair: SeedPair): void; result(): StabilityRow[] }

/** Measures pair by pair; keeps no transcript. */
export function createStabilityReader(): StabilityReader {
  const measured: Measured[] = []
  return {
    add({ caseId, personaId, logs: [one, other] }) {
      const share = sharedShare(read(one), read(other))
      if (share !== null) measured.push({ caseId, personaId, share })
    },
    result: () => {
      const byPersona = [...Map.groupBy(measured, ({ personaId }) => personaId)].sort(([a], [b]) => (a < b ? -1 : 1))
      return [...byPersona.map(([persona, own]) => rowOf(persona, own)), rowOf(null, measured)]
    },
  }
}

type Exchanged = { asked: ReadonlySet<FactId>; told: ReadonlySet<FactId> }

function read(events: readonly StoredEvent[]): Exchanged {
  const ends = events.filter((event) => event.type === 'turn-end')
  return {
    asked: new Set(ends.filter(({ role }) => role === 'doctor').flatMap(({ ledger }) => ledger.asked)),
    told: new Set(ends.filter(({ role }) => role === 'patient').flatMap(({ ledger }) => ledger.disclosed)),
  }
}

/** Jaccard's index (P. Jaccard, 1901) over the facts that both asked for; null where neither was told one. */
function sharedShare(one: Exchanged, other: Exchanged): number | null {
  const asked = [...one.asked].filter((id) => other.asked.has(id))
  const either = asked.filter((id) => one.told.has(id) || other.told.has(id))
  return either.length === 0 ? null : either.filter((id) => one.told.has(id) && other.told.has(id)).length / either.length
}

const meanOf = (values: readonly number[]) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length)

function rowOf(persona: string | null, measured: readonly Measured[]): StabilityRow {
  const byCase = [...Map.groupBy(measured, ({ caseId }) => caseId).values()].map((own) => meanOf(own.map(({ share }) => share))!)
  const value = meanOf(byCase)
  const { interval, reason } = value === null ? { interval: null, reason: NOT_AGAIN } : clusterBootstrap(byCase, meanOf)
  return {
    ...{ persona, cases: byCase.length, pairs: measured.length, value, reason },
    ...{ low: interval?.[0] ?? null, high: interval?.[1] ?? null },
  }
}
