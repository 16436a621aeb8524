import { BODY_CONCEPTS } from './lexicon/concepts-body'
import { NAMED_THINGS } from './target-profiles'
import { askedTermsIn, isContentWord, type Token } from './words'

/** What stands between the things of a list: "n+v", "drugs / alcohol", "cough, fever". */
const BETWEEN = /[,;:/+&]|\s[-–—]\s/
const JOINING: ReadonlySet<string> = new Set(['or', 'and', 'nor', 'plus'])

/**
 * The parts of a list, "chest pain, palpitations or breathlessness": cut at "or", "and", commas and strokes. Empty where there
 * are not two parts with content. `text`: what the tokens stand in.
 */
export function partsOf(tokens: readonly Token[], text: string): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    const last = parts.at(-1)!
    const before = last.at(-1)
    if (JOINING.has(token.norm)) parts.push([])
    else if (before !== undefined && BETWEEN.test(text.slice(before.end, token.start))) parts.push([token])
    else last.push(token)
  }
  const filled = (parts.length > 1 ? parts : runsOf(tokens)).filter((part) => askedTermsIn(part).size > 0)
  return filled.length > 1 ? filled : []
}

/** "Diplopia dysarthria weakness": with no small word among them, each symptom is asked for by itself, together with the words before it. */
function runsOf(tokens: readonly Token[]): Token[][] {
  if (!tokens.every(isContentWord)) return []
  const runs: Token[][] = [[]]
  let named = false
  for (const token of tokens) {
    const symptom = [...askedTermsIn([token])].some(isSymptom)
    if (symptom && named) runs.push([])
    named ||= symptom
    runs.at(-1)!.push(token)
  }
  return runs
}

const BODY: ReadonlySet<string> = new Set(Object.keys(BODY_CONCEPTS).map((concept) => `#${concept}`))
const isBody = (term: string): boolean => BODY.has(term)
const isSymptom = (term: string): boolean => NAMED_THINGS.has(term) && !BODY.has(term)

/**
 * What each part borrows from the others of its list: "pain or swelling in your legs" asks for pain in the legs, "aching arms or shoulders"
 * for aching shoulders. `parts`: the terms of each part.
 */
export function borrowedTerms(parts: readonly ReadonlySet<string>[]): string[][] {
  return parts.map((part, at) => {
    const own = [...part]
    if (own.some(isSymptom) && !own.some(isBody))
      return [...(parts.slice(at + 1).find((later) => [...later].some(isBody)) ?? [])].filter(isBody)
    if (own.some(isBody) && !own.some(isSymptom))
      return [...(parts.slice(0, at).findLast((earlier) => [...earlier].some(isSymptom)) ?? [])].filter(isSymptom)
    return []
  })
}
