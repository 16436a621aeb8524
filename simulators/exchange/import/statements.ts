import type { Domain } from '../../domain/vocabulary'
import type { Statement } from './vignette'

/** The one it is about, as vignettes call them. */
const SUBJECT =
  "(?:(?:(?:the|this|a|her|his) )?(?:patient|man|woman|boy|girl|child|infant|baby|newborn|mother|father|parents?|family)(?:'s mother)?|he|she|they)"
const DENIES = new RegExp(`^(?:${SUBJECT} )?(?:\\w+ly |also |further |otherwise )?den(?:ies|ied|ying) `, 'i')
/** Words between the denying and what is denied. */
const OF_DENYING = /^(?:any|having|experiencing|had|recent|a|an|the|other|history of|presence of)\s+/i
const HAS_NONE = new RegExp(
  `^(?:${SUBJECT} )(?:currently |also |otherwise )?(?:(?:has|had|reports|reported|takes|took|uses|used|notes|noted|states|has had) no\\b|(?:does|did|do|has|had|is|was) not\\b|(?:doesn't|didn't|hasn't|isn't|wasn't)\\b|never\\b|has never\\b)`,
  'i',
)
const NO = /^(?:no|not|none|never|without)\b/i
const NEGATIVE_FOR = /^negative for (?:any )?/i
const LIST = /,\s*(?:(?:and|or|nor)\s+)?/
/** Denied as a deed: "not taking any tablets", but "no vomiting". */
const DOING = /^(?:taking|using|smoking|drinking|eating|being|feeling|having|experiencing|travell?ing|working|living)\b/i
/** What says that nothing is said. */
const NOT_TOLD =
  /^[\s-]*$|^(?:n\/?a|unknown|(?:no )?(?:additional |further |other )?(?:(?:information|details?|data|history|symptoms?) )?(?:(?:was|were|is|are) )?(?:not )?(?:provided|specified|available|applicable|mentioned|given)(?: .{0,40})?)\.?$/i

/** Sentences of a text, without the space lost between two. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[A-Z0-9"'“])|;\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /[a-z]/i.test(sentence))
}

/** Whether a text only says that nothing is known. */
export const tellsNothing = (text: string): boolean => NOT_TOLD.test(text.trim())

/** What a text states, sentence by sentence: what is denied stands as one denial each, and a "but" after it speaks for itself. */
export function statementsOf(text: string, domain: Domain | null): Statement[] {
  if (tellsNothing(text)) return []
  return sentencesOf(text)
    .filter((sentence) => !tellsNothing(sentence))
    .flatMap((sentence) => statedBy(sentence.replace(/[.;,]+$/, '').replace(NEGATIVE_FOR, 'No '), domain))
}

function statedBy(sentence: string, domain: Domain | null): Statement[] {
  const denied = DENIES.exec(sentence)
  if (!denied && !NO.test(sentence)) return [{ text: sentence, present: !HAS_NONE.test(sentence), domain }]
  const [denial = '', ...others] = sentence.split(/,? but (?!not\b|no\b)/i)
  const denials = denied ? itemsOf(denial.slice(denied[0].length), '') : itemsOf(denial, /^no\b/i.test(denial) ? 'no ' : '')
  return [...denials.map((item) => ({ text: item, present: false, domain })), ...others.flatMap((other) => statedBy(other.trim(), domain))]
}

/** "fever, chills, or a rash" as "No fever", "No chills", "No rash". A part that goes on with a clause of its own is not cut off. */
function itemsOf(list: string, opened: string): string[] {
  const [first = '', ...rest] = list.split(LIST).filter((item) => item.trim() !== '')
  const goesOn = rest.some((item) =>
    /^(?:which|who|that|although|though|since|because|except|including|such as|as|with|apart)\b/i.test(item),
  )
  if (goesOn || (opened === '' && NO.test(first))) return [asDenial(list)]
  return [first, ...rest].map(asDenial)
}

function asDenial(item: string): string {
  if (NO.test(item)) return item
  let bare = item.trim()
  for (let match = OF_DENYING.exec(bare); match; match = OF_DENYING.exec(bare)) bare = bare.slice(match[0].length)
  return `${DOING.test(bare) ? 'Not' : 'No'} ${bare}`
}
