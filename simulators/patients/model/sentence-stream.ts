const ENDING = /[.!?…]+["'”’)\]]*(?=\s)/g
const ABBREVIATION = /(?:^|[\s(])(?:dr|mr|mrs|ms|st|e\.g|i\.e|approx)\.$/i

/** The finished sentences at the beginning of a text that is still growing, and what is left of it. */
export function finishedSentences(text: string): { sentences: string[]; rest: string } {
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(ENDING)) {
    const end = match.index + match[0].length
    if (ABBREVIATION.test(text.slice(start, end))) continue
    sentences.push(text.slice(start, end))
    start = end
  }
  return { sentences, rest: text.slice(start) }
}

/** A sentence as it is said: on one line, without quotation marks around it and without a name before it. */
export function asSpeech(sentence: string, names: readonly string[]): string {
  const plain = sentence
    .replace(/["“”„]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const label = names.find((name) => plain.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return label === undefined ? plain : plain.slice(label.length + 1).trim()
}
