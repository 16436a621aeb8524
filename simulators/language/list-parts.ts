import { type Token, termsIn } from './words'

/**
 * The parts of a list, "chest pain, palpitations or breathlessness": cut at "or", "and" and commas. Empty where there
 * are not two parts with content.
 */
export function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    const last = parts.at(-1)!
    const before = last.at(-1)
    const comma = before !== undefined && token.start > before.end + 1
    if (token.norm === 'or' || token.norm === 'and') parts.push([])
    else if (comma) parts.push([token])
    else last.push(token)
  }
  const filled = parts.filter((part) => termsIn(part).size > 0)
  return filled.length > 1 ? filled : []
}
