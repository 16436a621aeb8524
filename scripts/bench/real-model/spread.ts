/** In turn one of each kind, each kind in its own order: any beginning of the list holds about as many of each. */
export function spread<T extends { kind: string }>(list: readonly T[]): T[] {
  const kinds = [...Map.groupBy(list, ({ kind }) => kind).values()]
  const longest = Math.max(...kinds.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => kinds.flatMap((kind) => kind.slice(at, at + 1))).flat()
}
