import type { Usage } from '../../domain/event'
import type { Answer } from '../../engines/engine'
import { coverage, termsOf } from '../../language/words'
import { heardAs } from '../conversation'
import { countWords, sentencesOf } from '../sentences'
import { factFault, isRepeated, leavesOut, type SpeechCheck, wordingFault } from './check-speech'
import { asSpeech, finishedSentences } from './sentence-stream'
import type { SpeechFault } from './speech-fault'

/** What came of one answer: its verified words, and the fault at which they end, null where all is well. */
export type Hearing = { text: string; fault: SpeechFault | null; usage: Usage }

/** An answer in pieces, with the whole at its end. */
export type Pieces = AsyncGenerator<string, Answer<string>>

/** So like the ending that it is meant: the ending is said in its place, so that it is known again later. */
const SAME = 0.7

/**
 * Reads an answer as it comes and yields each sentence once it is verified. After a fault nothing more is yielded, and the rest is read
 * only to know what it took.
 */
export async function* hearSpeech(pieces: Pieces, check: SpeechCheck, names: readonly string[]): AsyncGenerator<string, Hearing> {
  const said = { text: '', held: '' }
  let fault: SpeechFault | null = null
  let buffer = ''
  const take = function* (raw: readonly string[]): Generator<string> {
    for (const piece of raw) {
      const sentence = settled(piece, check, names)
      if (fault !== null || sentence === '') continue
      const held = joined(said.held, sentence)
      const whole = joined(said.text, held)
      const found = factFault(whole, check)
      // "I can take a deep breath. It doesn't change it.": what goes on about it may yet set it right.
      const waits = found === 'contradiction' && said.held === ''
      fault = (waits ? null : found) ?? wordingFault(sentence, check) ?? mannerFault(joined(said.text, said.held), sentence, check)
      if (waits) said.held = sentence
      else if (fault === null) {
        yield said.text === '' ? held : ` ${held}`
        said.text = whole
        said.held = ''
      }
    }
  }
  let next = await pieces.next()
  while (!next.done) {
    buffer += next.value
    const { sentences, rest } = finishedSentences(buffer)
    buffer = rest
    yield* take(sentences)
    next = await pieces.next()
  }
  // What was cut off in the middle of a sentence is left away, unless there is nothing else.
  if (said.text === '' || /[.!?…]["'”’)\]]*\s*$/.test(buffer)) yield* take([buffer])
  return { text: said.text, fault: fault ?? faultAtEnd(said, check), usage: next.value.usage }
}

function mannerFault(before: string, sentence: string, check: SpeechCheck): SpeechFault | null {
  if (countWords(before) + countWords(sentence) > check.note.mostWords) return 'too-long'
  return isRepeated(before, sentence, check) ? 'repetition' : null
}

const joined = (before: string, after: string) => (before === '' ? after : `${before} ${after}`)

function faultAtEnd({ text, held }: { text: string; held: string }, check: SpeechCheck): SpeechFault | null {
  if (held !== '') return 'contradiction'
  if (text === '') return 'empty'
  return leavesOut(text, check) ? 'left-out' : null
}

/** Markup stays to be seen by the check; the ending is said as it was offered. */
function settled(raw: string, { note }: SpeechCheck, names: readonly string[]): string {
  if (/\n\s*(?:[-–•*#]|\d+[.)])|\n\s*\n/.test(raw.trim())) return raw.trim()
  const sentence = asSpeech(raw, names)
  return note.ending !== null && isMeant(note.ending, sentence) ? note.ending : sentence
}

function isMeant(ending: string, sentence: string): boolean {
  if (sentencesOf(ending).length > 1 || heardAs(ending) === heardAs(sentence)) return false
  const [wanted, said] = [termsOf(ending), termsOf(sentence)]
  return wanted.size > 1 && coverage(wanted, said) >= SAME && coverage(said, wanted) >= SAME
}

/** What is missing of the ending, to be said after the rest. */
export function endingAfter(text: string, ending: string | null): string {
  if (ending === null) return ''
  const heard = heardAs(text)
  return sentencesOf(ending)
    .filter((sentence) => !heard.includes(heardAs(sentence)))
    .join(' ')
}
