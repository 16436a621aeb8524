import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

// wink-nlp numbers the words of its lexicon from 0 and gives later numbers to words it has not met.
const UNKNOWN_WORD = 'qzxvjkw'

function createDictionary(): (word: string) => boolean {
  const nlp = winkNLP(model, [])
  const numberOf = (word: string): number => {
    const [id] = nlp.readDoc(word).tokens().out(nlp.its.uniqueId) as unknown as number[]
    return id ?? Number.POSITIVE_INFINITY
  }
  const lexiconSize = numberOf(UNKNOWN_WORD)
  return (word) => numberOf(word) < lexiconSize
}

let dictionary: ((word: string) => boolean) | undefined

/** Endings that make a form of a word, with what stood in their place. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
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

/** Whether a lower-case word, or the word it is a form of, stands in the general English lexicon (some 87,000 forms), loaded at the first call. */
export function isEnglishWord(word: string): boolean {
  dictionary ??= createDictionary()
  const known = dictionary
  return known(word) || ENDINGS.some(([ending, before]) => ending.test(word) && word.length > 4 && known(word.replace(ending, before)))
}
