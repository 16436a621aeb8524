import type { Random } from '../dialogue/randomness'
import type { Axes } from '../domain/persona'
import { capitalised, countWords, lowered, sentencesOf } from './sentences'

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
const TAGS = ['to be honest', 'I must say', 'as it happens', 'to tell the truth', 'you know', 'if you ask me']
const LEARNER_TAGS = ['yes', 'you know', 'see']
const LEARNER_DENYING_TAGS = ['no', 'see']
const SHORT_TAGS = ['yes', 'yeah']
const DENYING_TAGS = ['as it happens', 'to be honest', 'I must say']
const LEADS = [
  'To tell the truth,',
  'As it happens,',
  'If you want to know,',
  'Funny you ask,',
  'The thing is,',
  'You know,',
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

/** What is in front of a sentence in long-winded, careful speech. */
const CAREFUL_LEADS = [
  'I would say that',
  'I have to say that',
  'What I can tell you is that',
  'I think it is fair to say that',
  'It would be true to say that',
  'I ought to mention that',
  'I should perhaps explain that',
]

/** A sentence with a subject of its own, which can follow "that". */
const CLAUSE =
  /^(?:i|i'[a-z]+|it|it'[a-z]+|he|he'[a-z]+|she|she'[a-z]+|we|we'[a-z]+|they|they'[a-z]+|there's|there is|that's|my [a-z]+|the [a-z]+) /i
const NEGATIVE = /\b(?:no|not|never|none|nothing)\b|n't\b/i
const LONGEST_TAGGED = 12

const tagsFor = (line: string, { language, terse }: Speech): readonly string[] =>
  language === 'a'
    ? NEGATIVE.test(line)
      ? LEARNER_DENYING_TAGS
      : LEARNER_TAGS
    : NEGATIVE.test(line)
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
    return takesOne ? beforeStop(line, random.pick(tagsFor(line, speech))) : null
  },
  lead: (line, random) => {
    const rest = CLAUSE.test(line) ? lowered(line) : null
    return rest === null ? null : `${random.pick(LEADS)} ${rest}`
  },
  parted: (line) => (/^no, \w+ [\w']+/i.test(line) ? `No. ${capitalised(line.replace(/^no, /i, ''))}` : null),
  denial: (line, random) => (/^no, \w+ [\w']+/i.test(line) ? line.replace(/^no,/i, random.pick(DENIALS)) : null),
  turned: (line) => {
    const rest = /^no, ([^.]+)\.$/i.exec(line)?.[1]
    return rest === undefined || countWords(rest) < 2 || /\bno$/.test(rest) ? null : capitalised(`${rest}, no.`)
  },
}

/** Of lines, those that are said as they stand. Where there are few ways to change a line, most are changed. */
const PLAIN_SHARE = { a: 0.1, b: 0.3, c: 0.2 } as const

type Shares = readonly (readonly [keyof typeof CHANGES, number])[]
/** Ways of changing a line with their weights; those that do not suit it leave theirs to the others. */
const USUAL: Shares = [
  ['ellipsis', 0.25],
  ['tag', 0.17],
  ['lead', 0.17],
  ['parted', 0.1],
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

const LED_SHARE = 0.75
/** What a careful speaker adds to the end of an answer, about the telling and not about what is told. */
const CAREFUL_ENDS = [
  'if that is of any use to you',
  'although I may not be putting it very well',
  'in case that is relevant to what you are asking',
  'if I have understood your question correctly',
  'which is about as clearly as I can put it',
  'unless you meant something different by the question',
  'and I hope that answers your question properly',
]
const ENDED_SHARE = 0.35

/** Draws from lines what was not yet said, if anything is left. */
type Draw = (lines: readonly string[], purpose: string) => string | null

/** A careful speaker's answer: at times a phrase before one of its plain statements, or one at the end, unless it `refuses` to tell. */
export function careful(text: string, refuses: boolean, random: Random, draw: Draw): string {
  const sentences = sentencesOf(text)
  const place = random.chance(LED_SHARE) ? sentences.findIndex((sentence) => afterLead(sentence) !== null) : -1
  const said = sentences.map((sentence, at) => (at === place ? withLead(sentence, draw) : sentence)).join(' ')
  const end = !refuses && /[a-z]\.$/.test(said) && random.chance(ENDED_SHARE) ? draw(CAREFUL_ENDS, 'end') : null
  return end === null ? said : beforeStop(said, end[0]!.toLowerCase() + end.slice(1))
}

/** A plain statement as it stands behind "that"; null where a sentence is none. */
function afterLead(sentence: string): string | null {
  const statement = capitalised(sentence.replace(/^no, /i, ''))
  return CLAUSE.test(statement) && statement.endsWith('.') ? lowered(statement) : null
}

function withLead(sentence: string, draw: Draw): string {
  const denial = /^no, /i.exec(sentence)?.[0] ?? ''
  const rest = afterLead(sentence)
  const lead = rest === null ? null : draw(CAREFUL_LEADS, 'lead')
  if (lead === null) return sentence
  return `${denial}${denial === '' || lead.startsWith('I ') ? lead : lead[0]!.toLowerCase() + lead.slice(1)} ${rest}`
}

const SPELT_OUT: readonly (readonly [RegExp, string])[] = [
  [/\b(i)'m\b/gi, '$1 am'],
  [/\b(i|you|we|they)'ve\b/gi, '$1 have'],
  [/\b(you|we|they)'re\b/gi, '$1 are'],
  [/\b(do|does|did|is|was|are|were|has|have|had|could|would|should)n't\b/gi, '$1 not'],
  [/\bcan't\b/gi, 'can not'],
  [/\b(it|that|there)'s (?=(?:a|an|the|not|no|in|on|my|like|just|only|all|so|too|very|worse|better) )/gi, '$1 is '],
]

/** Learners speak in whole short words: "No. I do not smoke." */
export function speltOut(text: string): string {
  const whole = SPELT_OUT.reduce((said, [pattern, words]) => said.replace(pattern, words), text)
  return sentencesOf(whole)
    .map((sentence) => {
      const answer = /^(?:no|yes|well|so|oh)(?=, \w)/i.exec(sentence)?.[0]
      return answer === undefined ? sentence : `${answer}. ${capitalised(sentence.slice(answer.length + 2))}`
    })
    .join(' ')
}
