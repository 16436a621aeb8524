import { coverage, isContentWord, termsOf, tokenise, type Weight, weighBy } from '../../../simulators/language/words'
import type { ChecklistItem } from './checklists'

/** So many utterances, one after another, are looked at together: a question, its answer, and what it is asked about. */
const WINDOW = 4
/** What an item stands under counts so much of its own words. */
const ABOVE = 0.5

/** How far an item is found in a consultation, in [0,1]. */
export type ItemFinder = (item: Pick<ChecklistItem, 'text' | 'within'>, utterances: readonly string[]) => number

/** Of the best window, the share of the item's words, as they are written but for their endings: what simple rules reach. */
export const findByWords: ItemFinder = ({ text }, utterances) => {
  const wanted = wordsOf(text)
  return most(windowsOf(utterances, wordsOf).map((there) => coverage(wanted, there, () => 1)))
}

/**
 * Of the best window, the share of what the item means: its words and synonyms by the program's lexicon, rarer ones counting more, and at half
 * the weight the items that it stands under, without which "left" or "at start" are about nothing. Which terms are rare is known from all
 * consultations, without their checklists.
 */
export function createMeaningFinder(consultations: readonly (readonly string[])[]): ItemFinder {
  const weight = weighBy(consultations.flatMap((utterances) => windowsOf(utterances, termsOf)))
  return ({ text, within }, utterances) => {
    const own = termsOf(text)
    const above = new Set(within.flatMap((each) => [...termsOf(each)]).filter((term) => !own.has(term)))
    const weighed: Weight = (term) => weight(term) * (own.has(term) ? 1 : ABOVE)
    const wanted = new Set([...own, ...above])
    return most(windowsOf(utterances, termsOf).map((there) => coverage(wanted, there, weighed)))
  }
}

function wordsOf(text: string): Set<string> {
  return new Set(
    tokenise(text)
      .filter(isContentWord)
      .map(({ stem }) => stem),
  )
}

type Terms = (text: string) => ReadonlySet<string>

const windows = new WeakMap<readonly string[], Map<Terms, ReadonlySet<string>[]>>()

/** What stands in each run of so many utterances; worked out once for a consultation. */
function windowsOf(utterances: readonly string[], terms: Terms): ReadonlySet<string>[] {
  const known = windows.get(utterances) ?? new Map<Terms, ReadonlySet<string>[]>()
  windows.set(utterances, known)
  const own = known.get(terms)
  if (own) return own
  const sets = utterances.map(terms)
  const runs = sets
    .slice(0, Math.max(1, sets.length - WINDOW + 1))
    .map((_, at) => new Set(sets.slice(at, at + WINDOW).flatMap((set) => [...set])))
  known.set(terms, runs)
  return runs
}

const most = (values: readonly number[]) => Math.max(0, ...values)
