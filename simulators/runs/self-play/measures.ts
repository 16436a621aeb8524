import type { EventOf } from '../../domain/event'
import type { Measure, Measured } from '../../domain/run'
import type { Score } from '../../domain/score'

type Scored = EventOf<'encounter-scored'>

/** Four digits, as all scores are stored: every database gives those back as they were. */
const ROUNDING = 10_000

/** How each measure of a run is read from an encounter's final scores. */
const READINGS: Record<Measure, (scored: Scored) => Measured> = {
  history: ({ scores }) => measuredOf(scores.history),
  empathy: ({ scores }) => measuredOf(scores.empathy),
  diagnosis: ({ scores }) => measuredOf(scores.diagnosis),
  management: ({ scores }) => measuredOf(scores.management),
  coverage: ({ coverage }) => measuredOf(coverage),
  criticalRecall: ({ criticalRecall }) => measuredOf(criticalRecall),
  redFlags: ({ redFlags: { asked, missed } }) => {
    const listed = asked.length + missed.length
    return listed === 0
      ? { value: null, reason: 'the case lists no red flag' }
      : { value: Math.round((asked.length / listed) * ROUNDING) / ROUNDING }
  },
}

export function measuresOf(scored: Scored): Record<Measure, Measured> {
  return Object.fromEntries(Object.entries(READINGS).map(([name, read]) => [name, read(scored)])) as Record<Measure, Measured>
}

const measuredOf = ({ value, reason }: Score): Measured => (value === null ? { value, reason: reason ?? 'not measured' } : { value })
