import type { ConditionId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import { type ConditionMention, createConditionFinder } from '../language/named-conditions'
import { ROOM, remembered } from '../language/remembered'
import { tokenise } from '../language/words'

const finders = new WeakMap<Knowledge['conditions'], (text: string) => readonly ConditionMention[]>()

/** The conditions of the vocabulary that a text names, with spans. The names are listed once for one vocabulary. */
export function conditionsNamed(text: string, { conditions }: Knowledge): readonly ConditionMention[] {
  let find = finders.get(conditions)
  if (!find) {
    const inTokens = createConditionFinder(conditions)
    find = remembered(ROOM.ofOneCase, (line) => inTokens(tokenise(line)))
    finders.set(conditions, find)
  }
  return find(text)
}

/** The conditions that entries of a differential stand for, in their order; what the vocabulary does not know is left out. */
export function conditionsListed(entries: readonly { name: string }[], knowledge: Knowledge): ConditionId[] {
  return [...new Set(entries.flatMap(({ name }) => conditionsNamed(name, knowledge)[0]?.id ?? []))]
}
