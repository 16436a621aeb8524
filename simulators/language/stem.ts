import { IRREGULAR_FORMS } from './lexicon/irregular-forms'

const VOWEL = /[aeiouy]/
const UNCHANGED_ENDING = /(ss|us|is|ous)$/
const DOUBLED = /([bdgmnprt])\1$/

function withoutPlural(word: string): string {
  if (word.length < 4 || UNCHANGED_ENDING.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(sh|ch|x|z|ss)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

function withoutEnding(word: string, ending: string, shortest: number): string {
  if (!word.endsWith(ending)) return word
  const rest = word.slice(0, -ending.length)
  return rest.length >= shortest && VOWEL.test(rest) ? rest : word
}

/** What one word's forms have in common: `stopped`, `stopping`, `stops` are all `stop`. Expects lower case; not always a word itself. */
export function stem(word: string): string {
  const irregular = IRREGULAR_FORMS.get(word)
  if (irregular !== undefined) return irregular
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  let form = withoutPlural(word)
  const known = IRREGULAR_FORMS.get(form)
  if (known !== undefined) return known
  for (const ending of ['ing', 'ed']) {
    const shorter = withoutEnding(form, ending, 3)
    if (shorter === form) continue
    form = DOUBLED.test(shorter) ? shorter.slice(0, -1) : shorter
    break
  }
  form = withoutEnding(form, 'ness', 4)
  form = withoutEnding(form, 'ly', 4)
  if (form.length > 3 && form.endsWith('e')) form = form.slice(0, -1)
  return form.length > 2 && form.endsWith('y') ? `${form.slice(0, -1)}i` : form
}
