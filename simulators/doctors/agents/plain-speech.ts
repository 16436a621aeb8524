/** What a turn may take: words beyond it are not said; more questions are a fault, and null is any number. */
export type SpeechLimits = { words: number; questions: number | null }

/** Each with what to tell the one who wrote it. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/<\/?[a-z][^>]*>|\[\/?[A-Z]+\]/i, 'it holds tags'],
  [/^\s*(?:[-*•#>|]|\d+[.)])\s/m, 'it holds a list or a heading; speak in sentences'],
  [/\*\*|__|`|^\s*[{[]/m, 'it holds markup'],
  [/^\s*["']?(?:doctor|dr\.?(?: \w+)?|you|me|patient|assistant|user|system)\s*:/im, 'it holds a speaker label; give only the words'],
  [/\*[^*\n]+\*|[([](?:smiles|nods|pauses?|sighs|leans|gently|softly|warmly|looks)\b/i, 'it holds a stage direction'],
  [/\b(?:differential|pre-?test probability|posterior|must-not-miss|information gain)\b/i, 'it tells private reasoning'],
  [/\[[^\]]*\]|\p{Extended_Pictographic}/u, 'it holds a placeholder or a picture'],
  [/\bthe patient\b(?! (?:information|leaflet|transport))/i, 'it speaks of the patient instead of to them'],
  [/^\s*(?:thinking|thoughts?|reasoning|analysis|rationale|plan|next question|response|answer|draft)\s*:/im, 'it tells private reasoning'],
  [/\bI should (?:now |next |also )?(?:ask|inquire|explore|gather)\b/i, 'it tells private reasoning'],
  [/\b(?:language model|an AI|as an assistant)\b/i, 'it leaves the role'],
]

/** What is wrong with words as speech, or null. A check by code: asking a model not to is no guarantee. */
export function speechFault(text: string, limits: SpeechLimits): string | null {
  if (!/\p{Letter}/u.test(text)) return 'it says nothing'
  const words = wordsIn(text)
  if (words > limits.words) return `it has ${words} words in a sentence; ${limits.words} is the most`
  const questions = text.match(/\?+/g)?.length ?? 0
  if (limits.questions !== null && questions > limits.questions)
    return `it asks ${questions} questions; ${limits.questions} is the most in one turn`
  return FAULTS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

export const fits = (text: string, limits: SpeechLimits): boolean => wordsIn(text) <= limits.words

/** The sentences that fit into a turn: who goes on too long is cut short. The first stays, however long it is. */
export function cutShort(text: string, limits: SpeechLimits): string {
  if (fits(text, limits)) return text
  const sentences = sentencesIn(text)
  let said = sentences[0]!
  for (const sentence of sentences.slice(1)) {
    if (!fits(said + sentence, limits)) break
    said += sentence
  }
  return said
}

/** What is left without the sentences that are no speech, as far as it fits into a turn; null where that is nothing. */
export function speakablePart(text: string, limits: SpeechLimits): string | null {
  let said = ''
  for (const sentence of sentencesIn(text)) if (speechFault(said + sentence, limits) === null) said += sentence
  return said === '' ? null : said
}

const sentencesIn = (text: string): readonly string[] => text.match(/[\s\S]*?(?:[.!?…]+["')\]”]*(?=\s|$)|\n)|[\s\S]+$/g) ?? [text]

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** Words as one paragraph, without the quotation marks some models put around them. */
export function asSpoken(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return /^["“][^"“”]*["”]$/.test(plain) ? plain.slice(1, -1).trim() : plain
}
