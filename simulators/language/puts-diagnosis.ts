import type { Knowledge } from '../domain/knowledge'
import type { ConditionMention } from './named-conditions'
import type { Clause } from './sentences'

/** "Is it a clot?": by its words a question about past illness, by its form one about what this is. */
export const SUGGESTS_ILLNESS =
  /^(?:(?:so|then|and|or|well) )*(?:is|was|could|might) (?:it|this|that)(?: be)? (?!true|possible|right|correct|that|because|since|when)/

/** Ends as the names of illnesses do, also of those that no list holds: "is it gastric outlet obstruction?" */
export const SOUNDS_CLINICAL =
  /\bsyndrome of\b|\b(?:obstruction|stenosis|syndrome|disease|disorder|infarction|failure|embolism|thrombosis|perforation|haemorrhage|insufficiency|\w{3,}(?:itis|oma|osis|aemia|emia|opathy|ectasia))$/

/** "Is it X?", "so it's X, right?", "how likely is X?": the doctor asks the patient to say whether the diagnosis is right. */
const SAYS_WHAT_IT_IS =
  /\b(?:is|was) (?:it|this|that)\b|\b(?:it|this|that) (?:is|was|could be|might be|may be)\b|\b(?:could|might|may|would) (?:it|this|that) be\b|\bwhich (?:one )?is it\b|\bhow likely\b|\b(?:just )?nod\b|\bblink\b|\bsay (?:no|yes)\b|\bi am thinking\b|\b(?:says|said|told me|think|thinks|know) (?:that )?(?:you|he|she|they|this|it)\b|\bcorrect me\b|\bunless you\b|\bwarm\b/
const HAS_IT =
  /\b(?:do|does) (?:you|he|she|they) have\b|\b(?:have|has) (?:you|he|she|they) got\b|\b(?:are|is) (?:you|he|she|they) (?:having|suffering)\b|\byou have\b/
/** The history of an illness is an honest question: the patient knows what it was told before. */
const HISTORY =
  /\b(?:ever|before|past|previous|previously|history|family|mother|father|mum|dad|parents?|brothers?|sisters?|anyone|anybody|relatives?|runs?|diagnosed|known|suffer from|in your life|years ago|when you were)\b/
/** What is dangerous and not common is not what people live with, as they do with asthma or diabetes. */
const GRAVE = 2
const FAMILIAR: ReadonlySet<string> = new Set(['everyday', 'common'])
/** Names as only a clinician puts them, and of what is treated once found: nobody asks so after what a patient has been told to live with. */
const QUALIFIED = /\b(?:gonorrhoea|chlamydia|acute|with|without|anterior|posterior|paroxysmal|benign|malignant|severe|primary|secondary)\b/i
/** Beside the name of the disease nothing is said but "yes?" or "right?". */
const BARE_WORDS = 3

/**
 * Whether an asking clause puts a diagnosis to the patient. A patient can neither confirm nor deny one, and whether the name is the right one must
 * make no difference: only the form of the question counts, and how grave the named condition is in general.
 */
export function putsDiagnosis(line: string, clause: Clause, mentions: readonly ConditionMention[], knowledge: Knowledge): boolean {
  const named = mentions.filter(({ start, end }) => start >= clause.start && end <= clause.end)
  if (named.length === 0 || HISTORY.test(line)) return false
  if (SAYS_WHAT_IT_IS.test(line)) return true
  const nameWords = named.reduce(
    (sum, { start, end }) => sum + clause.tokens.filter((token) => token.start >= start && token.end <= end).length,
    0,
  )
  if (clause.tokens.length - nameWords <= BARE_WORDS && /\b(?:yes|right|correct|no|nod|agreed)\b/.test(line)) return true
  if (HAS_IT.test(line) && named.some(({ start, end }) => QUALIFIED.test(clause.text.slice(start - clause.start, end - clause.start))))
    return true
  const grave = named.some(({ id }) => {
    const condition = knowledge.conditions[id]
    return condition !== undefined && !FAMILIAR.has(condition.prior.frequency) && (condition.mustNotMiss || condition.severity <= GRAVE)
  })
  return grave && HAS_IT.test(line)
}

/** "Do you have glandular fever?": whether an asking clause names an illness that the patient may know to have, or may not. */
export function namesOwnIllness(line: string, clause: Clause, mentions: readonly ConditionMention[]): boolean {
  return HAS_IT.test(line) && !HISTORY.test(line) && mentions.some(({ start, end }) => start >= clause.start && end <= clause.end)
}
