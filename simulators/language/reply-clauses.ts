import type { Span } from '../domain/ledger'

/** A stretch of a doctor's turn that is either said or asked. `text` is lower case with straight apostrophes and no end mark. */
export type ReplyClause = Span & { text: string; asked: boolean }

const SENTENCE = /[^.!?;\n]+(?:[.!?;\n]+|$)|[.!?;\n]+/g
const SUBJECT = '(?:you|your|part of you|that|this|it|there|the|he|she|they|we|his|her|any|anything|anyone|someone|somebody)'
const AUXILIARY = '(?:do|did|does|have|has|are|were|is|was|can|could|would|will|had)'
const WH =
  "(?:what|where|when|how|why|who|whose|which)(?: (?:long|many|much|often|old|bad|far|kind of|sort of|\\w+s)|(?<=which|what|whose)(?: [\\w']+){1,4})?"
/** An inverted verb or a question word with one: where a question begins, even without commas or marks. */
const QUESTION_START = new RegExp(
  `\\b(?:${WH} ${AUXILIARY} ${SUBJECT}\\b|${AUXILIARY} (?:you|your|there|they|he|she|anyone|anything)\\b)`,
  'g',
)
const ASKS_FROM_START = new RegExp(
  `^(?:(?:and|but|so|okay|ok|right|well|now|then|also|um|er|please|just),? )*(?:${AUXILIARY} ${SUBJECT}\\b|(?:what|where|when|how|why|who|whose|which)\\b(?!ever)|any\\b|(?:can|could|would|will) you\\b|tell me\\b|describe\\b|talk me\\b|isn'?t |aren'?t |don'?t you|haven'?t you)`,
)
/** Words before an inverted verb that show it is no question: "I know how are you", "as have you". */
const STATEMENT_LEAD = /\b(?:that|what|who|which|as|than|if|whether|because|how|where|so|and i|i|we|they|you)\s*$/

/** Lower case with straight apostrophes, at the same length, so that spans in it are spans in the text. */
export function plain(text: string): string {
  return text
    .replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .replace(/[’‘`´]/g, "'")
}

/** Where a question starts inside a sentence that began as a statement, or null. */
function questionInside(sentence: string): number | null {
  for (const match of sentence.matchAll(QUESTION_START)) {
    if (match.index < 4) continue
    const before = sentence.slice(0, match.index)
    if (!STATEMENT_LEAD.test(before.replace(/,\s*(?:and|but|so)?\s*$/, '|'))) return match.index
  }
  return null
}

function toClause(text: string, start: number, asked: boolean): ReplyClause[] {
  const trimmed = text.replace(/[\s.!?;,:\n—–-]+$/, '')
  const lead = trimmed.length - trimmed.trimStart().length
  const body = trimmed.trimStart()
  return body === '' ? [] : [{ text: body, asked, start: start + lead, end: start + lead + body.length }]
}

/** Cuts a doctor's turn into what it says and what it asks, in order. Copes with missing marks and capitals. */
export function replyClauses(turn: string): ReplyClause[] {
  return [...plain(turn).matchAll(SENTENCE)].flatMap((match) => {
    const sentence = match[0]
    const start = match.index
    const lead = sentence.length - sentence.trimStart().length
    if (ASKS_FROM_START.test(sentence.trimStart())) return toClause(sentence, start, true)
    const inside = questionInside(sentence.slice(lead))
    if (inside !== null) {
      const cut = lead + inside
      return [
        ...toClause(sentence.slice(0, cut).replace(/[,\s]+(?:and|but|so)\s*$/, ''), start, false),
        ...toClause(sentence.slice(cut), start + cut, true),
      ]
    }
    return toClause(sentence, start, sentence.includes('?'))
  })
}
