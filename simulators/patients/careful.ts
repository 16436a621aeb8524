import type { Random } from '../dialogue/randomness'
import { capitalised, countWords, isClause, lowered, NEGATIVE, sentencesOf } from './sentences'

/** What is in front of a sentence in long-winded, careful speech. */
const CAREFUL_LEADS = [
  'I would say that',
  'I have to say that',
  'What I can tell you is that',
  'I think it is fair to say that',
  'I ought to mention that',
  'I should perhaps explain that',
  'It is perhaps worth mentioning that',
  'I suppose the simplest way of putting it is that',
  'In actual fact,',
  'To answer your question directly,',
  'To be absolutely accurate,',
  'The way I would describe it is that',
]

/** What a careful speaker puts before the "no" of an answer that is no sentence: "The short answer is no, not tearing." */
const CAREFUL_DENIALS = [
  'The short answer is',
  'I would have to say',
  'The honest answer to that is',
  'In answer to your question,',
  'My answer to that would be',
]

/** What a careful speaker puts before a scrap: "To be as precise as possible, about two years." */
const CAREFUL_SCRAPS = [
  'In answer to your question,',
  'To be as precise as possible,',
  'As accurately as I can put it,',
  'To give you an accurate answer,',
]

const LED_SHARE = 0.85
/** What a careful speaker adds to the end of an answer, about the telling and not about what is told. */
const CAREFUL_ENDS = [
  'if that is of any use to you',
  'although I may not be putting it very well',
  'in case that is relevant to what you are asking',
  'if I have understood your question correctly',
  'which is about as clearly as I can put it',
  'unless you meant something different by the question',
  'and I hope that answers your question properly',
  'which I mention only because you asked',
  'and please say so if you need any more detail',
  'for whatever that may be worth to you',
]
const ENDED_SHARE = 0.25

/** Draws from lines what was not yet said, if anything is left. */
type Draw = (lines: readonly string[], purpose: string) => string | null

/** A careful speaker's answer: at times a phrase before one of its plain statements, or one at the end, unless it `refuses` to tell. */
export function careful(text: string, refuses: boolean, random: Random, draw: Draw): string {
  const sentences = sentencesOf(text)
  const said = (!refuses && random.chance(LED_SHARE) ? withLead(sentences, draw) : sentences).join(' ')
  const closed = refuses || countWords(said) < FEWEST_LED || !/[a-z]\.$/.test(said) || /, no\.$/.test(said)
  const end = !closed && random.chance(ENDED_SHARE) ? draw(CAREFUL_ENDS, 'end') : null
  return end === null ? said : said.replace(/[.]$/, `, ${end[0]!.toLowerCase()}${end.slice(1)}.`)
}

/** One lead an answer, before the first statement that takes one. */
function withLead(sentences: readonly string[], draw: Draw): readonly string[] {
  for (const [at, sentence] of sentences.entries()) {
    const said = led(sentence, draw)
    if (said !== null) return sentences.with(at, said)
  }
  return sentences
}

const ANSWER = /^(?:yes|no), /i
const SCRAP_OF_DENIAL = /^no, \w[^?]*\.$/i
const FEWEST_LED = 3
const SAYS_AGAIN = /^(?:as|like) i /i

/** A plain statement as it stands behind "that"; null where a sentence is none. */
function afterLead(sentence: string): string | null {
  const statement = capitalised(sentence.replace(ANSWER, ''))
  return isClause(statement) && statement.endsWith('.') && countWords(statement) >= FEWEST_LED ? lowered(statement) : null
}

const isScrap = (sentence: string) =>
  /[a-z]\.$/.test(sentence) && countWords(sentence) >= FEWEST_LED && !NEGATIVE.test(sentence) && !SAYS_AGAIN.test(sentence)

/** A sentence with what leads into it; null where nothing can. */
function led(sentence: string, draw: Draw): string | null {
  const rest = afterLead(sentence)
  if (rest !== null) {
    const lead = draw(CAREFUL_LEADS, 'lead')
    const answer = ANSWER.exec(sentence)?.[0] ?? ''
    return lead && `${answer}${answer === '' || lead.startsWith('I ') ? lead : lead[0]!.toLowerCase() + lead.slice(1)} ${rest}`
  }
  const scrap = SCRAP_OF_DENIAL.test(sentence) || isScrap(sentence) ? lowered(sentence) : null
  const lead = scrap && draw(SCRAP_OF_DENIAL.test(sentence) ? CAREFUL_DENIALS : CAREFUL_SCRAPS, 'lead')
  return lead && `${lead} ${scrap}`
}
