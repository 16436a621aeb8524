import type { Random } from '../dialogue/randomness'
import type { Axes } from '../domain/persona'
import { inEverydayWords } from './everyday-words'
import { capitalised, countWords, isClause, lowered, NEGATIVE, sentencesOf } from './sentences'

/** How a speaker says things, whatever they are. */
export type Speech = {
  language: Axes['language']
  /** Says no word more than is needed. */
  terse: boolean
}

type Change = (line: string, random: Random, speech: Speech) => string | null

/** What speakers leave away at the start of a sentence. `heardAs` leaves the same words away, so that a line is known by the rest. */
const ELLIPSES: readonly RegExp[] = [
  /^it(?:'s| is) (?=\w+ [\w'])/i,
  /^there(?:'s| is) (?=(?:a|an|no|some|this) )/i,
  /^i(?:'m| am) (?=\w+ [\w'])/i,
  /^i(?:'ve| have) (?=(?:always|been|done|felt|gone|got|had|just|lost|never|not|noticed|only|seen) )/i,
  /^it (?=(?:began|came|catches|comes|crept|eased|goes|got|hurts|just|started|takes|took|was|went|were|woke) [\w'])/i,
  /^i (?=(?:came|can't|feel|felt|get|got|had|have to|keep|lost|noticed|take|took|went|woke) [\w'])/i,
  /^in the (?=\w+ \w)/i,
]
const TAGS = [
  'to be honest',
  'to be perfectly honest',
  'as it happens',
  'as a matter of fact',
  'actually',
  'to tell the truth',
  'basically',
]
const LEARNER_TAGS = ['yes', 'yeah']
const LEARNER_DENYING_TAGS = ['no']
const SHORT_TAGS = ['yes', 'yeah']
const DENYING_TAGS = ['actually', 'as it happens', 'as a matter of fact', 'to be honest', 'to be perfectly honest', 'I have to say']
const LEADS = [
  'To tell the truth,',
  'As it happens,',
  'As a matter of fact,',
  'Actually,',
  'The thing is,',
  'To be perfectly honest,',
  'To be fair,',
]
const DENIALS = ['Oh no,', 'No, no,', 'Nope,']
export const BARE_DENIALS: readonly string[] = [
  'No.',
  'Nope.',
  'No, no.',
  'No, not at all.',
  'Not that, no.',
  'No, not that.',
  'Not at all, no.',
]

const LONGEST_TAGGED = 12

/** By the sentence they are hung on: "No. Two beers on a Saturday, no." would deny the beers. */
const tagsFor = (sentence: string, { language, terse }: Speech): readonly string[] =>
  language === 'a'
    ? NEGATIVE.test(sentence)
      ? LEARNER_DENYING_TAGS
      : LEARNER_TAGS
    : NEGATIVE.test(sentence)
      ? DENYING_TAGS
      : terse
        ? SHORT_TAGS
        : TAGS

const beforeStop = (line: string, tag: string) => line.replace(/[.]$/, `, ${tag}.`)

/** Changes only the first or the last sentence; the rest of a longer line stays as the case has it. */
const CHANGES: Readonly<Record<'ellipsis' | 'tag' | 'lead' | 'parted' | 'denial' | 'turned', Change>> = {
  ellipsis: (line) => {
    const pattern = ELLIPSES.find((start) => start.test(line))
    return pattern === undefined ? null : capitalised(line.replace(pattern, ''))
  },
  tag: (line, random, speech) => {
    const takesOne = /[a-z]\.$/.test(line) && !/,(?: [\w']+){1,3}\.$/.test(line) && countWords(line) <= LONGEST_TAGGED
    return takesOne ? beforeStop(line, random.pick(tagsFor(sentencesOf(line).at(-1) ?? line, speech))) : null
  },
  lead: (line, random) => {
    const rest = isClause(line) ? lowered(line) : null
    return rest === null ? null : `${random.pick(LEADS)} ${rest}`
  },
  parted: (line) => (/^no, \w+ [\w']+/i.test(line) ? `No. ${capitalised(line.replace(/^no, /i, ''))}` : null),
  denial: (line, random) => (/^no, \w+ [\w']+/i.test(line) ? line.replace(/^no,/i, random.pick(DENIALS)) : null),
  turned: (line) => {
    const rest = /^no, ([^.]+)\.$/i.exec(line)?.[1]
    return rest === undefined || countWords(rest) < 2 || /\bno$/.test(rest) ? null : capitalised(`${rest}, no.`)
  },
}

/** Of lines, those that are said as they stand. Where there are few ways to change a line, most are changed; careful speakers lead into lines instead. */
const PLAIN_SHARE = { a: 0.1, b: 0.15, c: 0.85 } as const

type Shares = readonly (readonly [keyof typeof CHANGES, number])[]
/** Ways of changing a line with their weights; those that do not suit it leave theirs to the others. */
const USUAL: Shares = [
  ['ellipsis', 0.12],
  ['tag', 0.2],
  ['lead', 0.2],
  ['denial', 0.1],
  ['turned', 0.1],
]
const TERSE: Shares = [
  ['ellipsis', 0.6],
  ['tag', 0.1],
  ['parted', 0.2],
  ['turned', 0.25],
]
/** Learners leave away and part; they have few phrases to hang on. */
const PLAIN: Shares = [
  ['ellipsis', 0.4],
  ['tag', 0.3],
  ['parted', 0.3],
  ['turned', 0.2],
]
/** Careful speakers leave nothing away. */
const CAREFUL: Shares = [['turned', 0.1]]
const sharesOf = ({ language, terse }: Speech) => (terse && language !== 'a' ? TERSE : { a: PLAIN, b: USUAL, c: CAREFUL }[language])

/** The same statement in one of the ways people put it; what it says is not changed, only how it is led into, cut and closed. */
export function rephrased(line: string, speech: Speech, random: Random): string {
  if (/^no\.$/i.test(line)) return random.pick(BARE_DENIALS)
  const left = sharesOf(speech).flatMap(([kind, share]) => {
    const changed = CHANGES[kind](line, random, speech)
    return changed === null ? [] : [{ changed, share }]
  })
  const total = left.reduce((sum, { share }) => sum + share, 0)
  let draw = random.next() * total
  if (total === 0 || random.chance(PLAIN_SHARE[speech.language])) return line
  for (const { changed, share } of left) {
    draw -= share
    if (draw < 0) return changed
  }
  return line
}

const SPELT_OUT: readonly (readonly [RegExp, string])[] = [
  [/\b(i)'m\b/gi, '$1 am'],
  [/\b(i|you|we|they)'ve\b/gi, '$1 have'],
  [/\b(you|we|they)'re\b/gi, '$1 are'],
  [/\b(do|does|did|is|was|are|were|has|have|had|could|would|should)n't\b/gi, '$1 not'],
  [/\b(it|that|there)'s (?=(?:a|an|the|not|no|in|on|my|like|just|only|all|so|too|very|worse|better) )/gi, '$1 is '],
]

/** Learners speak in whole short words: "No. I do not smoke." */
export function speltOut(text: string): string {
  const whole = SPELT_OUT.reduce((said, [pattern, words]) => said.replace(pattern, words), inEverydayWords(text))
  return sentencesOf(whole)
    .map((sentence) => {
      const answer = /^(?:no|yes|well|so|oh)(?=, \w)/i.exec(sentence)?.[0]
      return answer === undefined ? sentence : `${answer}. ${capitalised(sentence.slice(answer.length + 2))}`
    })
    .join(' ')
}
