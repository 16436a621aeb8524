import type { FactId } from '../../domain/identifiers'
import type { FactMatcher, FactMention } from '../../language/understanding'
import type { Talk } from './play-talk'
import { plain } from './text-measures'

/** Pairs of talks that differ by their seed alone and tell the same fact, and how many tell it in the same words. */
export type SameWords = { pairs: number; same: number; examples: readonly string[] }

/**
 * Case, persona and doctor of the talks must be the same. The words of a fact are the sentences in which the matcher hears it, without
 * what the persona says around them; of each talk the first telling counts.
 */
export function sameWords(talks: readonly Talk[], matcher: FactMatcher): SameWords {
  const tellings = talks.map(({ exchanges }) => {
    const first = new Map<FactId, string>()
    for (const { reply, reading } of exchanges)
      for (const mention of matcher.find(reply, reading)) if (!first.has(mention.id)) first.set(mention.id, wordsFor(mention, reply))
    return first
  })
  const pairs = tellings.flatMap((one, at) =>
    tellings.slice(at + 1).flatMap((other) => [...one].flatMap(([id, words]) => (other.has(id) ? [[words, other.get(id)!] as const] : []))),
  )
  const same = pairs.filter(([one, other]) => one === other)
  return { pairs: pairs.length, same: same.length, examples: same.map(([words]) => words.trim()) }
}

function wordsFor({ start, end }: FactMention, reply: string): string {
  const sentences = [...reply.matchAll(/[^.!?…]+[.!?…]*/g)]
  return plain(sentences.filter((sentence) => sentence.index < end && sentence.index + sentence[0].length > start).join(' '))
}
