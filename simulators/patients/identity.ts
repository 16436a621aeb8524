import type { PatientSheet } from '../domain/case'
import type { SpeakerId } from '../domain/identifiers'
import type { Ask } from './asks'
import type { IdentityPart } from './question-patterns'
import type { Wording } from './wording'

const IS = { she: "She's", he: "He's", they: "They're" } as const
const POSSESSIVE = { she: 'her', he: 'his', they: 'their' } as const
const MEANT_ALONE = /\bare you\b|\bis (?:it|this)\b/i

/** What tells who is here. Who speaks for somebody else says so, and gives that one's age and not their own. */
export function identityReply(ask: Ask, speaker: SpeakerId, sheet: PatientSheet, wording: Wording): string {
  const { who } = sheet
  const speaking = sheet.speakers[speaker]
  const known = speaking?.is === 'informant' ? ofAnother(sheet, speaking, wording) : ofOneself(ask, sheet, wording)
  const parts = new Set(ask.identity.map((part) => (part === 'speaker' && speaking?.is !== 'informant' ? 'name' : part)))
  if (parts.has('birth-date')) parts.delete('age')
  if (parts.has('name')) parts.delete('speaker')
  const words = [...parts].map((part) => known[part]()).join(' ')
  return words === '' ? `${who.name}.` : words
}

type Known = Record<IdentityPart, () => string>

const ageOf = ({ who }: PatientSheet): string =>
  who.ageUnit === 'years' ? String(who.age) : `${who.age} ${who.age === 1 ? who.ageUnit.slice(0, -1) : who.ageUnit} old`

const firstName = (name: string): string => name.split(' ')[0]!

function ofOneself(ask: Ask, sheet: PatientSheet, wording: Wording): Known {
  const { who } = sheet
  const name = () => `${MEANT_ALONE.test(ask.text) ? "Yes, that's right. " : ''}${who.name}.`
  return {
    name,
    speaker: name,
    address: () => (who.address.includes(' ') ? `${who.address} is fine, or ${firstName(who.name)}.` : `${who.address} is fine.`),
    age: () => `I'm ${ageOf(sheet)}.`,
    'birth-date': () => wording.line('birthDate', { is: "I'm", age: ageOf(sheet) }),
  }
}

function ofAnother(sheet: PatientSheet, speaking: PatientSheet['speakers'][string], wording: Wording): Known {
  const { who } = sheet
  const is = IS[who.pronouns]
  const relation = `${POSSESSIVE[who.pronouns]} ${speaking.relation ?? 'family'}`
  const speaker = () => `I'm ${relation}${speaking.name === undefined ? '' : `, ${speaking.name}`}.`
  return {
    name: () => `This is ${who.name}. ${speaker()}`,
    speaker,
    address: () => (speaking.name === undefined ? speaker() : `${firstName(speaking.name)} is fine.`),
    age: () => `${is} ${ageOf(sheet)}.`,
    'birth-date': () => wording.line('birthDate', { is, age: ageOf(sheet) }),
  }
}
