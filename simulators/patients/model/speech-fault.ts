/** What can be wrong with a model's words. */
export type SpeechFault =
  | 'unpermitted-fact' // tells what the gate did not let through
  | 'contradiction' // says the opposite of what is so, or of what it said before
  | 'invented' // a figure, a date or a complaint that stands nowhere
  | 'diagnosis'
  | 'role-break'
  | 'instructions' // speaks from its instructions
  | 'doctor-speak' // clinical words, advice, a doctor's question
  | 'trait-named' // describes its character instead of showing it
  | 'confirms' // says yes or no to a disease that was put to it
  | 'echo' // says after the doctor what the doctor said
  | 'repetition' // says one sentence twice, or its last reply again
  | 'markup' // lists, headings, stage directions
  | 'other-language'
  | 'too-long'
  | 'left-out' // does not tell what it was asked for and may tell
  | 'empty'

/** What the speaker is told of its fault. A fact that it may not tell is never named. */
export const FAULT_WORDS: Readonly<Record<SpeechFault, string>> = {
  'unpermitted-fact': 'it told more than was there to tell.',
  contradiction: 'it did not agree with what is so.',
  invented: 'it held something that was not there to tell, such as a figure or a complaint.',
  diagnosis: 'it named a disease.',
  'role-break': 'it was not the person who spoke.',
  instructions: 'it held words that were meant for you alone.',
  'doctor-speak': 'it sounded like a doctor, not like somebody who came for help.',
  'trait-named': 'it described what kind of person you are.',
  confirms: 'it said yes or no to something you cannot know.',
  echo: "it said the doctor's words after them.",
  repetition: 'it said the same words again.',
  markup: 'it was not plain speech.',
  'other-language': 'it was not in English.',
  'too-long': 'it was far too long.',
  'left-out': 'it left out what there was to tell.',
  empty: 'nothing was said.',
}
