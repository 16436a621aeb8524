import { availableParallelism, loadavg } from 'node:os'
import type { StoredEvent } from '../../simulators/domain/event'
import type { Contents } from '../../simulators/runs/contents'
import { assembler, caseIds, talk } from '../../tests/support/play'
import type { Measurement } from '../measure/figure'
import { resampled } from './resampled'

const TURNS = 40
/** Doctors see the end coming and close in time: with so many most of them have said it all in forty. */
const LIMIT = 42
const DOCTORS = ['expert', 'average'] as const
/** Each stored encounter is scored so often, by an evaluator made anew, as when somebody opens it. */
const TIMES = 5
/** Scorings after which the machine has warmed up. */
const WARMING_UP = 10
const MICROSECONDS = 1000
const SHARE = 0.95

/** What it costs to score a stored encounter of forty turns. Processor time: what others do on the machine matters less than to the clock. */
export const speed: Measurement = async () => {
  const encounters = []
  for (const id of caseIds) {
    for (const doctor of DOCTORS) {
      const { events, contents } = await talk({ case: id, doctor, turns: LIMIT })
      if (events.filter(({ type }) => type === 'turn-end').length === TURNS) encounters.push({ events, contents })
    }
  }
  for (const encounter of encounters.slice(0, WARMING_UP)) costOf(encounter)
  const costs = encounters.map((encounter) => Array.from({ length: TIMES }, () => costOf(encounter)))
  const { details, ...measured } = resampled(costs, (drawn) => quantile(drawn.flat(), SHARE))
  const at = (share: number) => quantile(costs.flat(), share)?.toFixed(1)
  return [
    {
      name: `scoring an encounter of ${TURNS} turns, 95th percentile of processor time`,
      ...measured,
      unit: 'milliseconds',
      n: costs.flat().length,
      of: `scorings of ${encounters.length} encounters`,
      wanted: { below: 100 },
      details: [
        `half of them within ${at(0.5)} ms, all within ${at(1)} ms; load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} processors`,
        ...details,
      ],
    },
  ]
}

function costOf({ events, contents }: { events: readonly StoredEvent[]; contents: Contents }): number {
  const before = process.cpuUsage()
  assembler.evaluator(contents).scoreEncounter(events)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / MICROSECONDS
}

function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null
}
