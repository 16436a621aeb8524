/** A part of a grammar in llama.cpp's notation (GBNF); null where nothing fits. */
export type Expression = string | null

/** One of several, without those that nothing fits. */
export function either(expressions: readonly Expression[]): Expression {
  const possible = expressions.filter((expression) => expression !== null)
  if (possible.length < 2) return possible[0] ?? null
  return `(${possible.join(' | ')})`
}
