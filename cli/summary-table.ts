import { count, figure, MEASURES, type SummaryRow } from '#simulators'
import { table } from './output'

/** Personas by measure: the mean with its n. A dash is no value. */
export function summaryTable(rows: readonly SummaryRow[]): string[] {
  const sorted = rows.toSorted((a, b) => (String(a.personaId) < String(b.personaId) ? -1 : 1))
  return table([
    ['persona', 'done', 'failed', ...MEASURES],
    ...sorted.map(({ personaId, done, failed, measures }) => [
      personaId ?? '',
      count(done),
      count(failed),
      ...MEASURES.map((measure) => `${figure(measures[measure].mean)} (n ${count(measures[measure].scored)})`),
    ]),
  ])
}
