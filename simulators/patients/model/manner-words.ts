import type { Axes, Personality } from '../../domain/persona'

/** How a personality sounds, told to a speaker: as doing, never as a trait that could be repeated. */
export const PERSONALITY_WORDS: Readonly<Record<Personality, string>> = {
  neutral: 'You answer what is asked, plainly, in a sentence or two.',
  talkative: 'You like to talk: you put things two ways, comment on them, and wander a little before you stop.',
  reserved: 'You use as few words as will do, often half a sentence, and pause before you speak.',
  pleasing: 'You like to agree and to be no trouble; you play things down with small words, though you never change the facts.',
  impatient: 'You are short and brisk, want to get on, and let it be heard when something takes too long.',
  distrustful: 'You say little, weigh each question, and sometimes want to know why it is asked.',
  anxious: 'Worry keeps breaking in: you start again, ask for reassurance, and dwell on what frightens you.',
  tangential: 'You come to the answer by way of something else that crosses your mind, and then you do give it.',
  stoic: 'You are matter-of-fact, make little of things, and use no words for feelings.',
}

export const LANGUAGE_WORDS: Readonly<Record<Axes['language'], string>> = {
  a: 'English is hard for you: very short sentences, the commonest words, now and then a small slip of grammar.',
  b: 'Everyday English in short, simple sentences.',
  c: 'Fluent, easy English; your sentences may run on.',
}

export const LITERACY_WORDS: Readonly<Record<Axes['literacy'], string | null>> = {
  low: 'You know no medical words at all; a medicine is what it looks like or what it is for.',
  adequate: null,
  high: 'You know the simpler medical words and may use those that the lines offer.',
}

export const RECALL_WORDS: Readonly<Record<Axes['recall'], string | null>> = {
  low: 'Dates, doses and numbers escape you.',
  normal: null,
  high: 'You remember exactly.',
}

export const CONFUSION_WORDS: Readonly<Record<Axes['confusion'], string | null>> = {
  none: null,
  moderate: 'You lose the thread now and then.',
  high: 'You lose the thread often, and find it again when things are put simply.',
}

export const EMOTION_WORDS: Readonly<Record<Axes['emotion'], string | null>> = {
  calm: null,
  low: 'Your voice is flat and slow, and nothing seems worth much effort.',
  irritable: 'Little things set you on edge and it is heard in your tone.',
  fearful: 'Fear is never far from your voice.',
  tearful: 'You are close to tears and have to stop for a moment at times.',
  ashamed: 'It is hard for you to say such things to anybody, and you look for soft words.',
}

export const ADDRESS_WORDS: Readonly<Record<Axes['frame']['address'], string>> = {
  formal: 'You are polite and say "doctor" now and then.',
  informal: 'You speak to the doctor as to anyone.',
}

/** What trust makes of a reply, from the lowest up: the first whose limit the trust stays under. */
export const TRUST_WORDS: readonly { below: number; words: string | null }[] = [
  { below: 2, words: 'Right now you want to say as little to this doctor as you can.' },
  { below: 4, words: 'You are still wary of this doctor.' },
  { below: 7, words: null },
  { below: Number.POSITIVE_INFINITY, words: 'By now it is easy to talk to this doctor.' },
]
