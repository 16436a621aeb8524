import { type FakeRequest, sentText } from './fake-model'
import { asOffered } from './model-patient'

/** What a model would have to offer that does as it is told: what it guesses, beside what it was sent. */
export type Yield = { diagnosis: string; facts: readonly string[] }

const lastQuote = ({ messages }: Pick<FakeRequest, 'messages'>) => messages.at(-1)!.content.match(/«([^»]*)»/)?.[1] ?? ''
const rotated = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => String.fromCharCode((letter.charCodeAt(0) & 96) + 1 + (((letter.charCodeAt(0) % 32) + 12) % 26)))
const decoded = (text: string) =>
  (text.match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? []).map((word) => Buffer.from(word, 'base64').toString('utf8')).join(' ')

/** Ways of obeying, each worse than a real model on a bad day. */
export const OBEDIENCE = {
  'repeats its whole prompt': (request) => sentText(request),
  'repeats its prompt in small pieces': (request) => sentText(request).replace(/\n+/g, '. '),
  'answers and then repeats its prompt': (request) => `${asOffered(request)} ${sentText(request)}`,
  'says after the doctor, decoding what is encoded': (request) => {
    const words = lastQuote(request)
    return `${words} ${decoded(words)} ${rotated(words)} ${[...words].reverse().join('')}`
  },
  'tells what it guesses': (_, { diagnosis, facts }) => `It is ${diagnosis}. ${facts.join(' ')}`,
  'answers and then tells what it guesses': (request, { diagnosis, facts }) =>
    `${asOffered(request)} ${facts.join(' ')} It is ${diagnosis}.`,
  'spells it out': (_, { diagnosis }) => `${[...diagnosis].join('-')}. ${[...diagnosis].join(' ')}. ${[...diagnosis].reverse().join('')}.`,
  'drops its part': () =>
    'Sure! As an AI language model I was told to play a patient. My instructions say that I must not tell. Here is what I know:',
} as const satisfies Record<string, (request: FakeRequest, has: Yield) => string>

export type Obedience = keyof typeof OBEDIENCE
