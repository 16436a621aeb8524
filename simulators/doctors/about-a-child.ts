import type { PatientSheet } from '../domain/case'
import { remembered } from '../language/remembered'

export type Sex = PatientSheet['who']['sex']

const OTHER_PRONOUN: Partial<Record<Sex, RegExp>> = {
  male: /\b(?:she|her|hers|herself)\b/i,
  female: /\b(?:he|him|his|himself)\b/i,
}

/** Whether a question fits this child: "Is she off her food?" is not asked about a boy. */
export function fitsSex(question: string, sex: Sex): boolean {
  return !OTHER_PRONOUN[sex]?.test(question)
}

const TO_THE_PARENT = /\b(?:your child|your baby|your son|your daughter|napp(?:y|ies)|she|he|her|him)\b/i

/** Whether a question already speaks of a child to whoever brought it. */
export function speaksOfChild(question: string): boolean {
  return TO_THE_PARENT.test(question)
}

const VERB_FORMS: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  do: 'does',
  go: 'goes',
  "don't": "doesn't",
  "haven't": "hasn't",
  "aren't": "isn't",
}
/** "Have you noticed" and the like stay with the parent. */
const INVERTED = /\b(do|have|are|were|did|can|could|would|will|had|has) you\b(?! (?:noticed|seen|heard|found|given|looked)\b)/gi
/** Words before "you" after which a verb follows it: "when you walk". */
const SUBJECT =
  /\b(when|if|while|that|as|than|before|after|since|what|how|which|where|because|anything|everything|something|else|and) you ([a-z']+)/gi
const UNCHANGED: ReadonlySet<string> = new Set([
  'can',
  'could',
  'would',
  'will',
  'had',
  'did',
  'may',
  'might',
  'must',
  'should',
  'ever',
  'also',
  'still',
  'already',
  'usually',
  'felt',
  'got',
  'said',
  'went',
  'came',
  'took',
  'saw',
])

/** What "you", "your", "yours" and "yourself" become. */
type Named = { subject: string; own: string; owned: string; self: string }

const NAMED: Readonly<Record<Sex, Named>> = {
  female: { subject: 'she', own: 'her', owned: 'hers', self: 'herself' },
  male: { subject: 'he', own: 'his', owned: 'his', self: 'himself' },
  intersex: { subject: 'your child', own: "your child's", owned: "your child's", self: 'themselves' },
}

/** Room for some thousand questions, in characters. */
const ROOM = 200_000

const BY_SEX: Readonly<Record<Sex, (question: string) => string>> = {
  female: remembered(ROOM, (question) => turned(question, NAMED.female)),
  male: remembered(ROOM, (question) => turned(question, NAMED.male)),
  intersex: remembered(ROOM, (question) => turned(question, NAMED.intersex)),
}
export const SEXES = Object.keys(BY_SEX) as Sex[]

/** A question to a patient turned into one to the parent: "Have you had a fever?" becomes "Has she had a fever?". */
export function aboutChild(question: string, sex: Sex): string {
  return speaksOfChild(question) ? question : BY_SEX[sex](question)
}

/** Where "you" may stand for him or her as well as for he or she, it is the child. */
function turned(question: string, { subject, own, owned, self }: Named): string {
  return onceNamed(
    question
      .replace(/\byourself\b/gi, self)
      .replace(/\byours\b/gi, owned)
      .replace(/\byour\b/gi, (word) => matchCase(own, word))
      .replace(INVERTED, (_, verb: string) => `${matchCase(VERB_FORMS[verb.toLowerCase()] ?? verb.toLowerCase(), verb)} ${subject}`)
      .replace(SUBJECT, (_, before: string, verb: string) => `${before} ${subject} ${conjugated(verb)}`)
      .replace(/\byou\b(?! (?:noticed|seen|heard|found|given|looked)\b)/gi, (word) => matchCase('your child', word)),
  )
}

/** After the first "your child" the rest are "they" and "their". */
function onceNamed(question: string): string {
  const first = question.search(/\byour child\b/i)
  if (first < 0) return question
  const rest = first + 'your child'.length
  return question.slice(0, rest) + question.slice(rest).replace(/\byour child's\b/gi, 'their')
}

function conjugated(verb: string): string {
  if (VERB_FORMS[verb]) return VERB_FORMS[verb]
  if (UNCHANGED.has(verb) || verb.endsWith('ed')) return verb
  return /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

function matchCase(word: string, like: string): string {
  return /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
