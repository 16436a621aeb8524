import type { FactId } from '../domain/identifiers'
import type { TurnReading } from '../domain/ledger'
import { ROOM, remembered } from '../language/remembered'
import type { FactMatcher, FactMention } from '../language/understanding'
import type { SheetIndex } from './sheet-index'

/** Something a patient must not say. */
export type ReplyFault = { kind: 'unpermitted-fact' | 'diagnosis' | 'role-break'; detail: string }

export type ReplyCheck = {
  matcher: FactMatcher
  /** True where a text names the case's diagnosis. */
  namesDiagnosis(text: string): boolean
  /** Facts permitted in this turn, told before, or of the opening. */
  allowed: ReadonlySet<FactId>
  /** The doctor's turn it answers; null for a line by itself. */
  question: TurnReading | null
}

/** The text says of the fact what is so. */
export const isTrueOf = ({ id, negated }: FactMention, index: SheetIndex): boolean => negated !== index.facts.get(id)?.present

/** Words that no patient says of itself: it is a machine, it has instructions, or it is the one who treats. */
const ROLE_BREAKS: readonly RegExp[] = [
  /\bas an? (?:ai|artificial|language model|large language|assistant|chatbot|simulated|virtual)\b/i,
  /\bi(?:'m| am) (?:an? )?(?:ai|artificial intelligence|language model|chatbot|bot|simulation|simulated|virtual patient|standardi[sz]ed patient|computer program(?:me)?)\b/i,
  /\b(?:system (?:prompt|message)|my (?:prompt|instructions (?:say|are|tell)|persona|character sheet|training data|case file))\b/i,
  /\bi(?:'m| am) (?:called )?(?:chatgpt|gpt|claude|gemini|llama|qwen|mistral)\b/i,
  /\bi(?:'m| am) (?:only )?(?:role-?playing|pretending to be|acting (?:as|the part|a part|a role))\b/i,
  /\b(?:my|your) (?:working |differential )?diagnosis (?:is|would be)\b/i,
  /\bi(?:'d| would| will|'ll) (?:prescribe|order (?:an?|some)|refer you|admit you)\b/i,
  /^\s*(?:doctor|patient|assistant|user|system)\s*:/im,
]

/** Every fault of a finished text or of a sentence of one. An empty list is a reply that may be shown. */
export function faultsOf(text: string, check: ReplyCheck): ReplyFault[] {
  return faultsWith(text, check.matcher.find(text, check.question), check)
}

/** The same where the text's facts are known already: finding them is the dear part. */
export function faultsWith(text: string, found: readonly FactMention[], check: Omit<ReplyCheck, 'matcher' | 'question'>): ReplyFault[] {
  const told = new Set(found.map(({ id }) => id))
  const facts = [...told].filter((id) => !check.allowed.has(id)).map((id): ReplyFault => ({ kind: 'unpermitted-fact', detail: id }))
  const named: ReplyFault[] = check.namesDiagnosis(text) ? [{ kind: 'diagnosis', detail: 'names the diagnosis' }] : []
  return [...facts, ...named, ...roleBreaksIn(text)]
}

const roleBreaksIn = remembered(ROOM.lines, (text): readonly ReplyFault[] =>
  ROLE_BREAKS.flatMap((pattern) => {
    const match = pattern.exec(text)
    return match === null ? [] : [{ kind: 'role-break' as const, detail: match[0] }]
  }),
)
