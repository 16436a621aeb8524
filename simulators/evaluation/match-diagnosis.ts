import type { AnswerKey } from '../domain/case'
import { mentions } from '../language/names-diagnosis'

/** Five steps: 5 the diagnosis, 4 close to it, 3 broader, 2 a sibling, 1 anything else. */
export type MatchStep = 1 | 2 | 3 | 4 | 5

/** How near a name comes to the answer, by the case's five lists; the longest listed name inside it decides. */
export function matchDiagnosis(name: string, { diagnosis }: AnswerKey): { step: MatchStep; listed: string | null } {
  const steps = new Map<string, MatchStep>()
  const add = (names: readonly string[], step: MatchStep) => {
    for (const each of names) if (!steps.has(each)) steps.set(each, step)
  }
  add([diagnosis.name, ...diagnosis.accepted], 5)
  add(diagnosis.close, 4)
  add(diagnosis.broader, 3)
  add(diagnosis.sibling, 2)
  const listed = longestMention(name, [...steps.keys()])
  return listed === null ? { step: 1, listed: null } : { step: steps.get(listed)!, listed }
}

/** The differential of the key that a name stands for, by its place; null where it is none. */
export function matchDifferential(name: string, { differentials }: AnswerKey): number | null {
  const owner = new Map<string, number>()
  differentials.forEach((entry, index) => {
    for (const each of [entry.name, ...(entry.accepted ?? [])]) if (!owner.has(each)) owner.set(each, index)
  })
  const listed = longestMention(name, [...owner.keys()])
  return listed === null ? null : owner.get(listed)!
}

function longestMention(text: string, names: readonly string[]): string | null {
  // Abbreviations are matched as written; a whole entry that is one in small letters is meant all the same.
  const found = [
    ...mentions(text, names),
    ...mentions(
      text.toUpperCase(),
      names.filter((name) => name === name.toUpperCase() && text.trim().length === name.length),
    ),
  ]
  const longest = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)[0]
  return longest?.name ?? null
}
