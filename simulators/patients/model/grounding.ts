import { numbersIn } from '../../language/fact-terms'
import { HISTORY_CONCEPTS } from '../../language/lexicon/concepts-history'
import { SYMPTOM_CONCEPTS } from '../../language/lexicon/concepts-symptoms'
import { FAINT_WORDS } from '../../language/lexicon/stop-words'
import { ROOM, remembered } from '../../language/remembered'
import { readUtterances } from '../../language/statements'
import { tokenise } from '../../language/words'

/** Figures, dates and complaints that a text states: what nobody may make up. */
type Claims = { figures: ReadonlySet<string>; complaints: ReadonlySet<string> }

const CALENDAR =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|april|june|july|august|september|october|november|december)\b|\b(?:fortnights?|dozens?|hundreds?|thousands?|twice|christmas|easter)\b/gi
const CAPITAL_MONTHS = /(?<!^|[.!?] )\b(?:March|May)\b/g

/** Complaints and illnesses of the lexicon; what is merely "a problem" counts for nothing. */
const COMPLAINTS: ReadonlySet<string> = new Set(
  [...Object.keys(SYMPTOM_CONCEPTS), ...Object.keys(HISTORY_CONCEPTS)].filter((concept) => !FAINT_WORDS.has(concept)),
)

const claimsOf = remembered(ROOM.ofOneCase, (text): Claims => {
  const figures = [
    ...numbersIn(tokenise(text)).map(({ term }) => term),
    ...(text.match(CALENDAR) ?? []).map((word) => word.toLowerCase().replace(/s$/, '')),
    ...(text.match(CAPITAL_MONTHS) ?? []).map((word) => word.toLowerCase()),
  ]
  const complaints = readUtterances(text).flatMap(({ statements }) =>
    statements
      .filter(({ negated, mood }) => !negated && mood === 'said')
      .flatMap(({ terms }) => terms.filter(({ term }) => term.startsWith('#') && COMPLAINTS.has(term.slice(1))).map(({ term }) => term)),
  )
  return { figures: new Set(figures), complaints: new Set(complaints) }
})

/** What a sentence states that stands in none of its grounds: `=3`, `saturday`, `#wheeze`. Denials and questions state nothing. */
export function ungrounded(sentence: string, grounds: readonly string[]): string[] {
  const claims = claimsOf(sentence)
  if (claims.figures.size === 0 && claims.complaints.size === 0) return []
  const known = grounds.map(claimsOf)
  return [
    ...[...claims.figures].filter((figure) => !known.some(({ figures }) => figures.has(figure))),
    ...[...claims.complaints].filter((complaint) => !known.some(({ complaints }) => complaints.has(complaint))),
  ]
}
