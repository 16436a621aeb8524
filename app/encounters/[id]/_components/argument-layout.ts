import type { ArgumentGraph } from '#simulators'

/** Where a claim stands in the drawing; `number` is its place in the list, from 1. */
export type PlacedClaim = { id: string; number: number; accepted: boolean; x: number; y: number }
export type PlacedRelation = { key: string; kind: 'supports' | 'attacks'; from: PlacedClaim; to: PlacedClaim }
export type PlacedArgument = { claims: PlacedClaim[]; relations: PlacedRelation[]; columns: number; rows: number }

/**
 * Claims in columns: on the left those that nothing further rests on, right of each what supports or attacks it. Places are whole
 * columns and parts of rows. Two that attack each other rest on nothing of each other's, and what closes a longer circle moves nothing; a
 * relation to a claim that is not there is left out.
 */
export function layOutArgument({ claims, relations }: ArgumentGraph): PlacedArgument {
  const known = new Set(claims.map((claim) => claim.id))
  const drawn = relations.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to)
  const columnOf = columnsOf(
    claims.map((claim) => claim.id),
    drawn.filter((relation) => !drawn.some(({ from, to }) => from === relation.to && to === relation.from)),
  )
  const columns = Math.max(0, ...columnOf.values()) + 1
  const rows = Math.max(1, ...Array.from({ length: columns }, (_, column) => count(columnOf, column)))
  const filled = new Map<number, number>()
  const placed = claims.map(({ id, accepted }, index): PlacedClaim => {
    const x = columnOf.get(id) ?? 0
    const above = filled.get(x) ?? 0
    filled.set(x, above + 1)
    // A short column stands in the middle of the tallest.
    return { id, number: index + 1, accepted, x, y: above + (rows - count(columnOf, x)) / 2 }
  })
  const byId = new Map(placed.map((claim) => [claim.id, claim]))
  return {
    claims: placed,
    relations: drawn.map(({ from, to, kind }, index) => ({ key: `${index}`, kind, from: byId.get(from)!, to: byId.get(to)! })),
    columns,
    rows,
  }
}

type Edge = { from: string; to: string }

/** The length of the longest way from a claim to one that rests on nothing further. */
function columnsOf(ids: readonly string[], relations: readonly Edge[]): Map<string, number> {
  const columns = new Map<string, number>()
  const visit = (id: string, onTheWay: ReadonlySet<string>): number => {
    const known = columns.get(id)
    if (known !== undefined) return known
    const targets = relations.filter((relation) => relation.from === id && !onTheWay.has(relation.to)).map((relation) => relation.to)
    const column = targets.reduce((most, target) => Math.max(most, visit(target, new Set([...onTheWay, id])) + 1), 0)
    columns.set(id, column)
    return column
  }
  for (const id of ids) visit(id, new Set([id]))
  return columns
}

const count = (columnOf: ReadonlyMap<string, number>, column: number) => [...columnOf.values()].filter((own) => own === column).length
