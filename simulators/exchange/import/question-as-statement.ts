/** A question to be answered with yes or no, as the one who answers would state it; null for any other. */
export function questionAsStatement(question: string): { yes: string; no: string } | null {
  const bare = question.replace(/\s*\([^)]*\)/g, '').trim()
  if (!bare.endsWith('?') || bare.indexOf('?') !== bare.length - 1) return null
  const [, verb, rest] =
    /^(?:(?:hello|hi|hmm|ok|okay|and|so|also|well)[,.!]? )*(do|did|have|are|were|can|has|is) (?:you|there) (.+)\?$/i.exec(bare) ?? []
  if (verb === undefined || rest === undefined) return null
  const form = FORMS[verb.toLowerCase()]
  const subject = /^\S+ there\b/i.test(bare.replace(/^(?:(?:hello|hi|hmm|ok|okay|and|so|also|well)[,.!]? )*/i, '')) ? 'there' : 'you'
  const own = inFirstPerson(rest.replace(/^(?:ever|recently|currently|now|also) /i, ''))
  if (subject === 'there')
    return verb.toLowerCase() === 'is' ? { yes: `There is ${own}.`, no: `There is no ${own.replace(/^(?:any|an?) /i, '')}.` } : null
  return form ? { yes: `I ${form.yes}${own}.`, no: `I ${form.no}${own}.` } : null
}

const FORMS: Readonly<Record<string, { yes: string; no: string }>> = {
  do: { yes: '', no: 'do not ' },
  did: { yes: 'did ', no: 'did not ' },
  have: { yes: 'have ', no: 'have not ' },
  are: { yes: 'am ', no: 'am not ' },
  were: { yes: 'was ', no: 'was not ' },
  can: { yes: 'can ', no: 'cannot ' },
}

const inFirstPerson = (text: string) =>
  text
    .replace(/\byours\b/gi, 'mine')
    .replace(/\byourself\b/gi, 'myself')
    .replace(/\byour\b/gi, 'my')
    .replace(/\byou are\b/gi, 'I am')
    .replace(/\byou were\b/gi, 'I was')
    .replace(/\b(when|that|if|while|than|after|before|because|where|do|did|have) you\b/gi, '$1 I')
    .replace(/\byou\b(?= (?:feel|have|had|do|did|can|could|lie|eat|take|breathe|cough|stand|sit|swallow|believe|think|would))/gi, 'I')
    .replace(/\byou\b/gi, 'me')
