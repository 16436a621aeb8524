import type { Span } from '../domain/ledger'
import type { Token } from './words'

/**
 * Tokens as one line of plain words, so that patterns need not care for case, quotes, contractions, American spelling
 * or typing errors. `spanOf` leads a match back into the text.
 */
export type Readable = { line: string; spanOf(start: number, end: number): Span }

export function toReadable(tokens: readonly Token[]): Readable {
  const starts: number[] = []
  let line = ''
  for (const token of tokens) {
    if (line !== '') line += ' '
    starts.push(line.length)
    line += token.norm
  }
  const tokenAt = (place: number): Token => {
    let low = 0
    for (let index = 0; index < starts.length && starts[index]! <= place; index += 1) low = index
    return tokens[low]!
  }
  return { line, spanOf: (start, end) => ({ start: tokenAt(start).start, end: tokenAt(Math.max(start, end - 1)).end }) }
}
