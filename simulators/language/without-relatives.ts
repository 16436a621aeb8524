import { toReadable } from './readable'
import type { Token } from './words'

/** "You or anybody in your family", "..., or does anyone in your family?" */
const OR_RELATIVES =
  /\b(?:or|and) (?:(?:do|does|did|has|have|is|are|was) )?(?:(?:any|some|every)(?:one|body)(?: else)?|any of|any|your|his|her|a|the)(?: \w+){0,3}? (?:family|relatives?|relations?|parents|mother|father|mum|dad|brothers?|sisters?|siblings)\b/
/** "Anyone in the family or you yourself". */
const OR_SELF = /\bor (?:you|yourself|you yourself|in yourself)\b/

/** An ask that is after the patient and the family both, without the family; null where it is not. */
export function withoutRelatives(tokens: readonly Token[]): readonly Token[] | null {
  const { line, spanOf } = toReadable(tokens)
  const match = OR_RELATIVES.exec(line)
  if (match === null || !/\b(?:you|he|she|they|yourself|him|her)\b/.test(line.slice(0, match.index)) || OR_SELF.test(match[0])) return null
  const { start, end } = spanOf(match.index, match.index + match[0].length)
  return tokens.filter((token) => token.end <= start || token.start >= end)
}
