import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const LEXICON = 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json'

/** The words of wink's English lexicon, and nothing else of it: the whole model takes three times as much memory. */
function readWords(): ReadonlySet<string> {
  const model: { features: { lexeme: { list: string[] } } } = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve(LEXICON), 'utf8'),
  )
  return new Set(model.features.lexeme.list)
}

let words: ReadonlySet<string> | undefined

/** Endings that make a form of a word, with what stood in their place. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  // "Weakens" has no plural: "weakenss" is a slip.
  [/(?<!s)s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/d$/, ''],
  [/ed$/, ''],
  [/ied$/, 'y'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/ly$/, ''],
  [/er$/, ''],
  [/r$/, ''],
  [/est$/, ''],
  [/(.)\1(?:ed|ing)$/, '$1'],
]

/** Whether a lower-case word, or the word it is a form of, stands in the general English lexicon (some 87,000 forms), read at the first call. */
export function isEnglishWord(word: string): boolean {
  words ??= readWords()
  const known = words
  return (
    known.has(word) || ENDINGS.some(([ending, before]) => ending.test(word) && word.length > 4 && known.has(word.replace(ending, before)))
  )
}
