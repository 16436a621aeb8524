import { isEnglishWord } from '../../language/english-words'

const ANOTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u
/** Of a name or two nothing follows. */
const FEWEST_WORDS = 3
const MOST_UNKNOWN = 0.34
const LONGEST_WORD = 24
/** Capitals in the middle of a word, over and over, or figures among letters: base64 and its like. */
const ENCODED = /(?<!\S)(?=\S*[a-z]\S*[A-Z]\S*[a-z]\S*[A-Z]|\S*[a-zA-Z]\d\S*[a-zA-Z])[A-Za-z0-9+/_-]{10,}={0,2}(?![A-Za-z0-9])/
const SHORT_WORDS: ReadonlySet<string> = new Set(
  'a i am an as at be by do go he if in is it me my no of oh ok on or so to up us we'.split(' '),
)

const isKnown = (word: string) => (word.length <= 2 ? SHORT_WORDS.has(word) : isEnglishWord(word))

/** Whether a sentence is in another language, or in no language at all: written in another script, encoded, turned round. */
export function isForeign(sentence: string): boolean {
  if (ANOTHER_SCRIPT.test(sentence) || ENCODED.test(sentence)) return true
  const words = sentence.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []
  if (words.some((word) => word.length > LONGEST_WORD)) return true
  const telling = words.filter((word) => !/['’]/.test(word) && !/^\p{Lu}\p{Ll}+$/u.test(word))
  const unknown = telling.filter((word) => !isKnown(word.toLowerCase()))
  return telling.length >= FEWEST_WORDS && unknown.length / telling.length > MOST_UNKNOWN
}
