import type { PatientSheet } from '../../domain/case'
import type { SpeakerId } from '../../domain/identifiers'
import type { EffectivePersona } from '../effective-persona'
import {
  ADDRESS_WORDS,
  CONFUSION_WORDS,
  EMOTION_WORDS,
  LANGUAGE_WORDS,
  LITERACY_WORDS,
  PERSONALITY_WORDS,
  RECALL_WORDS,
} from './manner-words'

const PERSON: Readonly<Record<PatientSheet['who']['sex'], string>> = { female: 'a woman', male: 'a man', intersex: 'a person' }
const FULL_GROWN = 18

/** Age as one says it: "58", "14 months old". */
function ageWords({ age, ageUnit }: PatientSheet['who']): string {
  if (ageUnit === 'years') return `${age} years old`
  return `${age} ${age === 1 ? ageUnit.slice(0, -1) : ageUnit} old`
}

/** The patient as a speaker knows itself: a name and an age. */
function patientWords({ who }: PatientSheet): string {
  const grown = who.ageUnit === 'years' && who.age >= FULL_GROWN
  return grown ? `${who.name}, ${PERSON[who.sex]} of ${who.age}` : `${who.name}, ${ageWords(who)}`
}

/** What a speaker is called; the patient's own name stands on the sheet. */
export function nameOfSpeaker(sheet: PatientSheet, id: SpeakerId): string {
  const speaker = sheet.speakers[id]
  return speaker?.is === 'patient' ? sheet.who.name : (speaker?.name ?? `the ${speaker?.relation ?? 'companion'} of ${sheet.who.name}`)
}

/** Who a speaker is, in words to the one who plays it: "Sana Malik, the mother of the patient, Aleena Malik, 14 months old". */
export function whoIs(sheet: PatientSheet, id: SpeakerId): string {
  const speaker = sheet.speakers[id]
  if (speaker?.is !== 'informant') return patientWords(sheet)
  return `${nameOfSpeaker(sheet, id)}, the ${speaker.relation ?? 'companion'} of the patient, ${patientWords(sheet)}`
}

/** How the persona talks: a line for each axis that is not plain. Unchanged over an encounter. */
export function describeManner(persona: EffectivePersona): string {
  return [
    PERSONALITY_WORDS[persona.personality],
    LANGUAGE_WORDS[persona.language],
    LITERACY_WORDS[persona.literacy],
    RECALL_WORDS[persona.recall],
    CONFUSION_WORDS[persona.confusion],
    persona.showsEmotion ? EMOTION_WORDS[persona.emotion] : null,
    ADDRESS_WORDS[persona.frame.address],
  ]
    .filter((words) => words !== null)
    .map((words) => `- ${words}`)
    .join('\n')
}
