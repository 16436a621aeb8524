type Pronouns = Record<'subject' | 'possessive' | 'object' | 'reflexive', string>

const PRONOUNS: Readonly<Record<'female' | 'male', Pronouns>> = {
  female: { subject: 'she', possessive: 'her|hers', object: 'her', reflexive: 'herself' },
  male: { subject: 'he', possessive: 'his', object: 'him', reflexive: 'himself' },
}

/** Ways of saying that somebody says it, which somebody who says it themselves leaves out. */
const TELLS =
  '(?:reports?|reported|states?|stated|says?|said|claims?|claimed|mentions?|mentioned|notes?|noted|complains?|complained|is complaining)'
const ADVERB =
  '(?:also|often|usually|occasionally|sometimes|recently|now|just|still|only|always|never|currently|frequently|suddenly|gradually)'
/** What follows "her" where it is no possessive: "keeps her awake". */
const NO_NOUN =
  '(?:awake|up|down|out|to|from|at|in|on|when|while|and|or|but|a lot|feel|very|more|sick|dizzy|tired|breathless|for|with|since)'
/** Verbs whose third person is no matter of a letter at the end, and words that end in s without being verbs. */
const IRREGULAR: Readonly<Record<string, string>> = {
  is: 'am',
  has: 'have',
  does: 'do',
  goes: 'go',
  was: 'was',
  "isn't": 'am not',
  "hasn't": "haven't",
  "doesn't": "don't",
}

/** What a source says of a patient, as the patient would say it: "He reports a cough" becomes "I have a cough". By rule, and rough. */
export function inOwnWords(text: string, sex: 'female' | 'male'): string {
  const { subject, possessive, object, reflexive } = PRONOUNS[sex]
  const own = text
    .replace(/\bthe patient's\b/gi, 'my')
    .replace(/\b(?:the|this) patient\b/gi, subject)
    .replace(new RegExp(`\\b${subject} (?:${ADVERB} )?${TELLS}(?: also)? that `, 'gi'), '')
    .replace(
      new RegExp(`\\b${subject} (?:${ADVERB} )?${TELLS}(?: (?:also|of))+ (?=(?:${subject}|${possessive}|the|there|it|this)\\b)`, 'gi'),
      '',
    )
    .replace(new RegExp(`\\b${subject} (?:${ADVERB} )?${TELLS}(?: (?:also|of|having))* `, 'gi'), 'I have ')
    .replace(/^(?:patient )?(?:complains|complaining|complained) of /i, 'I have ')
    .replace(/\b(?:i have )?den(?:ies|ied) (?:any )?/gi, 'I have no ')
    .replace(/^(?:was )?(?:brought|referred|admitted) /i, (words) => `I was ${words.replace(/^was /i, '').toLowerCase()}`)
    .replace(
      new RegExp(`\\b${subject} ((?:${ADVERB} )*)([a-z']+)`, 'gi'),
      (_, adverbs: string, verb: string) => `I ${adverbs}${firstPerson(verb)}`,
    )
    .replace(new RegExp(`\\b${reflexive}\\b`, 'gi'), 'myself')
    .replace(new RegExp(`\\b${object}\\b(?= ${NO_NOUN}\\b)`, 'gi'), 'me')
    .replace(new RegExp(`\\b(?:${possessive})\\b(?= [a-z])`, 'gi'), 'my')
    .replace(new RegExp(`\\b${object}\\b`, 'gi'), 'me')
  return own.replace(/^[a-z]/, (letter) => letter.toUpperCase())
}

function firstPerson(verb: string): string {
  const known = IRREGULAR[verb.toLowerCase()]
  if (known !== undefined) return known
  if (/ies$/.test(verb)) return verb.replace(/ies$/, 'y')
  if (/(?:ss|sh|ch|x|zz)es$/.test(verb)) return verb.slice(0, -2)
  return /[^su]s$/.test(verb) ? verb.slice(0, -1) : verb
}
