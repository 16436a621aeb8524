import type { Catalog } from '../../catalog'
import { contentHash } from '../../content-hash'
import type { Case } from '../../domain/case'
import { SimulatorError } from '../../domain/errors'
import { MEASURES, type Measure } from '../../domain/run'
import type { SummaryRow } from '../self-play/models'
import { meanOf } from './case-differences'
import { type Effect, effectOf } from './effect'

/** Who the patient is said to be. `placebo`: nothing but the name differs, so that what differs in the scores is noise. */
export type SwapKind = 'swap' | 'placebo'
export type SwapPair = { kind: SwapKind; first: string; second: string; changed: string[]; effects: Record<Measure, number | null> }

/**
 * Counterfactual swaps among the cases of a run: cases that are the same in every fact and word, but for who the patient is. `swap` and
 * `placebo`: the mean size of the differences over pairs, whichever way they go. `reason`: why there are none.
 */
export type CaseSwaps = { pairs: SwapPair[]; sizes: Record<SwapKind, Record<Measure, Effect>> | null; reason: string | null }

const HOW_TO =
  'No two cases of this run differ in nothing but who the patient is. To make such a run: copy a case under a new id, change only patient.who, the title and the door note (for a placebo only the name, within the same group), and put both ids into the cases of a grid.'

export function compareSwaps(rows: readonly SummaryRow[], catalog: Catalog): CaseSwaps {
  const cases = [...new Set(rows.map(({ caseId }) => caseId!))].sort().flatMap((id) => caseOf(catalog, id) ?? [])
  const alike = [...Map.groupBy(cases, sameBut).values()].filter((group) => group.length > 1)
  const pairs = alike.flatMap(([first, ...others]) => others.map((other) => pairOf(first!, other, rows)))
  if (pairs.length === 0) return { pairs, sizes: null, reason: HOW_TO }
  const sizesOf = (kind: SwapKind) =>
    Object.fromEntries(
      MEASURES.map((measure) => {
        const own = pairs.filter((pair) => pair.kind === kind && pair.effects[measure] !== null)
        return [measure, effectOf(new Map(own.map((pair) => [`${pair.first} ${pair.second}`, Math.abs(pair.effects[measure]!)])))]
      }),
    ) as Record<Measure, Effect>
  return { pairs, sizes: { swap: sizesOf('swap'), placebo: sizesOf('placebo') }, reason: null }
}

export function caseOf(catalog: Catalog, id: string): Case | null {
  try {
    return catalog.case(id).value
  } catch (error) {
    if (error instanceof SimulatorError) return null
    throw error
  }
}

/** What two cases of a swap have in common: all that is said, found and marked. */
function sameBut({ patient: { who: _, speakers, ...patient }, chart, key }: Case): string {
  const unnamed = Object.entries(speakers).map(([id, { name: _name, ...speaker }]) => [id, speaker])
  return contentHash({ patient, speakers: unnamed, chart, key })
}

const WHO = ['name', 'age', 'ageUnit', 'sex', 'pronouns'] as const

function pairOf(first: Case, second: Case, rows: readonly SummaryRow[]): SwapPair {
  const changed = WHO.filter((key) => first.patient.who[key] !== second.patient.who[key])
  const kind = changed.every((key) => key === 'name') ? 'placebo' : 'swap'
  const effects = MEASURES.map((measure) => [measure, meanDifference(rows, first.id, second.id, measure)])
  return { kind, first: first.id, second: second.id, changed, effects: Object.fromEntries(effects) as SwapPair['effects'] }
}

/** The second less the first, over the personas and doctors that met both. */
function meanDifference(rows: readonly SummaryRow[], first: string, second: string, measure: Measure): number | null {
  const key = ({ personaId, doctor }: SummaryRow) => JSON.stringify([personaId, doctor])
  const twins = new Map(rows.filter(({ caseId }) => caseId === first).map((row) => [key(row), row]))
  const differences = rows.flatMap((row) => {
    const twin = row.caseId === second ? twins.get(key(row)) : undefined
    const [value, other] = twin ? [meanOf(row, measure), meanOf(twin, measure)] : [null, null]
    return value === null || other === null ? [] : [value - other]
  })
  return differences.length === 0 ? null : differences.reduce((sum, value) => sum + value, 0) / differences.length
}
