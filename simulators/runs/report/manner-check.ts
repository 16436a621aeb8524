import type { Catalog } from '../../catalog'
import { SimulatorError } from '../../domain/errors'
import type { PatientPersona } from '../../domain/persona'
import { castPatient } from '../actors'
import { type DeclaredOrder, declaredOrders } from './declared-orders'
import { adjustAll, type Effect, effectOf } from './effect'
import { MANNERS, type Manner, type MannerFigures } from './manners'
import { referenceOf } from './sample-encounters'

/** What came of an order that a persona declares. `unclear`: in its direction, but the interval holds 0. */
export type OrderResult = DeclaredOrder & { effect: Effect; held: 'held' | 'unclear' | 'against' | 'not-measured' }

/**
 * Whether a persona showed: `took` in all that it declares, `in-part` in some of it, `not-taken` in nothing. `unknown`: it could not be
 * told, for the reason that is given.
 */
export type Verdict = 'reference' | 'took' | 'in-part' | 'not-taken' | 'unknown'

export type MannerRow = {
  persona: string
  verdict: Verdict
  /** Why it is unknown. */
  reason: string | null
  /** Encounters read. */
  encounters: number
  /** Mean over them. */
  figures: MannerFigures
  orders: OrderResult[]
}

/** The manipulation check: whether personas are heard in the transcripts of this very run. */
export type MannerCheck = { rows: MannerRow[] }

/** One encounter's figures. */
export type MannerReading = { personaId: string; caseId: string; figures: MannerFigures }

export function checkManners(readings: readonly MannerReading[], personas: readonly string[], catalog: Catalog): MannerCheck {
  const byPersona = Map.groupBy(readings, ({ personaId }) => personaId)
  const rows = personas.map((persona) => rowOf(persona, byPersona, personaOf(catalog, persona)))
  const adjusted = adjustAll(rows.flatMap(({ orders }) => orders.map(({ effect }) => effect))).values()
  return { rows: rows.map((row) => ({ ...row, orders: row.orders.map((order) => ({ ...order, effect: adjusted.next().value! })) })) }
}

/** A persona as a run plays it; null where it is not there any more. */
export function personaOf(catalog: Catalog, word: string): PatientPersona | null {
  try {
    return castPatient(catalog, word).entry.value
  } catch (error) {
    if (error instanceof SimulatorError) return null
    throw error
  }
}

type Readings = ReadonlyMap<string, readonly MannerReading[]>

function rowOf(persona: string, byPersona: Readings, content: PatientPersona | null): MannerRow {
  const own = byPersona.get(persona) ?? []
  const reference = referenceOf(persona)
  const figures = Object.fromEntries(MANNERS.map((manner) => [manner, meanOf(own, manner)])) as MannerFigures
  const row = { persona, encounters: own.length, figures }
  if (persona === reference) return { ...row, verdict: 'reference', reason: null, orders: [] }
  const others = byPersona.get(reference) ?? []
  const orders = content === null ? [] : declaredOrders(content.axes).map((order) => resultOf(order, own, others))
  return { ...row, orders, ...verdictOf(orders, content !== null, others.length > 0, own.length > 0) }
}

function meanOf(readings: readonly MannerReading[], manner: Manner): number | null {
  const values = readings.flatMap(({ figures }) => figures[manner] ?? [])
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

function resultOf(order: DeclaredOrder, own: readonly MannerReading[], others: readonly MannerReading[]): OrderResult {
  const twins = new Map(others.map((reading) => [reading.caseId, reading.figures[order.manner]]))
  const pairs = own.flatMap(({ caseId, figures }): [string, number][] => {
    const [value, other] = [figures[order.manner], twins.get(caseId) ?? null]
    return value === null || other === null ? [] : [[caseId, value - other]]
  })
  const effect = effectOf(new Map(pairs))
  return { ...order, effect, held: heldOf(order, effect) }
}

function heldOf({ than }: DeclaredOrder, { difference, low, high }: Effect): OrderResult['held'] {
  if (difference === null) return 'not-measured'
  const sign = than === 'more' ? 1 : -1
  if (difference * sign <= 0) return 'against'
  if (low === null || high === null) return 'unclear'
  return (sign === 1 ? low : -high) > 0 ? 'held' : 'unclear'
}

function verdictOf(
  orders: readonly OrderResult[],
  known: boolean,
  hasReference: boolean,
  played: boolean,
): Pick<MannerRow, 'verdict' | 'reason'> {
  const unknown = (reason: string) => ({ verdict: 'unknown' as const, reason })
  if (!played) return unknown('none of its encounters was read')
  if (!hasReference) return unknown('the run has no neutral persona to hold it against')
  if (!known) return unknown('the persona is not there any more')
  if (orders.length === 0) return unknown('it declares no manner that is measured here')
  const measured = orders.filter(({ held }) => held !== 'not-measured')
  if (measured.every(({ effect }) => effect.low === null)) return unknown('too few cases are paired with neutral')
  const held = measured.filter((order) => order.held === 'held').length
  return { verdict: held === orders.length ? 'took' : held > 0 ? 'in-part' : 'not-taken', reason: null }
}
