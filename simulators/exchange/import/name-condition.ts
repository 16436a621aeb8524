import type { ConditionId } from '../../domain/identifiers'
import type { Knowledge } from '../../domain/knowledge'
import { tokenise } from '../../language/words'

/** Words that names of the same condition have or leave out. */
const OPTIONAL: ReadonlySet<string> = new Set(['acute', 'disease', 'disorder', 'syndrome', 'of', 'the', 'a', 'an'])

/** Finds the condition that a name stands for: its name or an alias, whatever the spelling, number and order of words. Null where there is none. */
export function createConditionNamer({ conditions }: Knowledge): (name: string) => ConditionId | null {
  const ids = new Map<string, ConditionId>()
  for (const [id, { name, aliases }] of Object.entries(conditions)) {
    for (const each of [name, ...aliases]) if (!ids.has(formOf(each))) ids.set(formOf(each), id)
  }
  return (name) => ids.get(formOf(name)) ?? null
}

function formOf(name: string): string {
  const stems = tokenise(name.replace(/-/g, ' ')).map(({ stem }) => stem)
  const telling = stems.filter((stem) => !OPTIONAL.has(stem))
  return (telling.length === 0 ? stems : telling).toSorted().join(' ')
}
