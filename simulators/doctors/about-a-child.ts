import type { PatientSheet } from '../domain/case'

const OTHER_PRONOUN: Partial<Record<PatientSheet['who']['sex'], RegExp>> = { male: /\b(?:she|her|hers|herself)\b/i, female: /\b(?:he|him|his|himself)\b/i }

/** Whether a question fits this child: "Is she off her food?" is not asked about a boy. */
export function fitsSex(question: string, sex: PatientSheet['who']['sex']): boolean {
  return !OTHER_PRONOUN[sex]?.test(question)
}

const VERB_FORMS: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has', do: 'does', go: 'goes', "don't": "doesn't", "haven't": "hasn't", "aren't": "isn't" }
const INVERTED = /\b(do|have|are|were|did|can|could|would|will|had|has) you\b/gi
const UNCHANGED = /^(?:can|could|would|will|had|did|may|might|must|should|ever|also|still|already|usually|to|\W)/i

/** A question to a patient turned into one to the parent: "Have you had a fever?" becomes "Has your child had a fever?". */
export function aboutChild(question: string): string {
  if (/\b(?:your child|your baby|your son|your daughter|she|he)\b/i.test(question)) return question
  return question
    .replace(/\byourself\b/gi, 'themselves')
    .replace(/\byours\b/gi, "your child's")
    .replace(/\byour\b/gi, "your child's")
    .replace(INVERTED, (_, verb: string) => `${matchCase(VERB_FORMS[verb.toLowerCase()] ?? verb.toLowerCase(), verb)} your child`)
    .replace(/\byou ([a-z']+)/g, (_, verb: string) => `your child ${conjugated(verb)}`)
    .replace(/\b[Yy]ou\b/g, (word) => matchCase('your child', word))
}

function conjugated(verb: string): string {
  if (VERB_FORMS[verb]) return VERB_FORMS[verb]
  if (UNCHANGED.test(verb) || /(?:ed|ing|at|in|on|with|from|by|had|felt|got|said|went|came|took|saw|about|up|down|and|or)$/.test(verb)) return verb
  return /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

function matchCase(word: string, like: string): string {
  return /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
