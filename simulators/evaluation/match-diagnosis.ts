import type { AnswerKey } from '../domain/case'
import { mentions } from '../language/names-diagnosis'
import { remembered } from '../language/remembered'

/** Five steps: 5 the diagnosis, 4 close to it, 3 broader, 2 a sibling, 1 anything else. */
export type MatchStep = 1 | 2 | 3 | 4 | 5

export type DiagnosisMatch = Readonly<{ step: MatchStep; listed: string | null }>

type KeyNames = { diagnosis: (name: string) => DiagnosisMatch; differential: (name: string) => number | null }

/** Room for the names given to some dozens of differentials, in characters. */
const ROOM = 10_000
const namesOf = new WeakMap<AnswerKey, KeyNames>()

/** How near a name comes to the answer, by the case's five lists; the longest listed name inside it decides. */
export function matchDiagnosis(name: string, key: AnswerKey): DiagnosisMatch {
  return keyNames(key).diagnosis(name)
}

/** The differential of the key that a name stands for, by its place; null where it is none. */
export function matchDifferential(name: string, key: AnswerKey): number | null {
  return keyNames(key).differential(name)
}

/** The names of a key, listed once: the same few are asked about turn after turn. */
function keyNames(key: AnswerKey): KeyNames {
  let names = namesOf.get(key)
  if (!names) {
    const steps = diagnosisSteps(key)
    const owners = differentialPlaces(key)
    names = {
      diagnosis: remembered(ROOM, (name): DiagnosisMatch => {
        const listed = longestMention(name, [...steps.keys()])
        return listed === null ? { step: 1, listed: null } : { step: steps.get(listed)!, listed }
      }),
      differential: remembered(ROOM, (name) => {
        const listed = longestMention(name, [...owners.keys()])
        return listed === null ? null : owners.get(listed)!
      }),
    }
    namesOf.set(key, names)
  }
  return names
}

function diagnosisSteps({ diagnosis }: AnswerKey): ReadonlyMap<string, MatchStep> {
  const steps = new Map<string, MatchStep>()
  const add = (names: readonly string[], step: MatchStep) => {
    for (const each of names) if (!steps.has(each)) steps.set(each, step)
  }
  add([diagnosis.name, ...diagnosis.accepted], 5)
  add(diagnosis.close, 4)
  add(diagnosis.broader, 3)
  add(diagnosis.sibling, 2)
  return steps
}

function differentialPlaces({ differentials }: AnswerKey): ReadonlyMap<string, number> {
  const owner = new Map<string, number>()
  differentials.forEach((entry, index) => {
    for (const each of [entry.name, ...(entry.accepted ?? [])]) if (!owner.has(each)) owner.set(each, index)
  })
  return owner
}

function longestMention(written: string, names: readonly string[]): string | null {
  // "Graves' disease": the apostrophe would part the words.
  const text = written.replace(/(?<=\p{L})['’](?=\s|$)/gu, '')
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
