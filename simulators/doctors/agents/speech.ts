import type { DoctorMove } from '../../dialogue/participant'
import { SimulatorError } from '../../domain/errors'
import type { DoctorState } from '../../domain/event'
import { asSpoken, cutShort, fits, type SpeechLimits, speakablePart, speechFault } from './plain-speech'
import type { Session, Task } from './session'

const SENTENCE = /^[\s\S]*?[.!?…]+["')\]”]*\s+/

/** Words that are there already, as the speech of this move; the caller has checked them. */
export function* sayWords(session: Session, words: string, state: DoctorState): Generator<DoctorMove> {
  yield { type: 'begin', speaker: 'doctor' }
  yield { type: 'text', text: words }
  yield { type: 'spoken', doctorState: state, usage: session.usage() }
}

/**
 * Asks for the words of this move and speaks them: in pieces where a person waits, else whole. Of words that are no speech twice, the
 * sentences that are speech are said; `engine-failed` where there are none.
 */
export async function* speak(session: Session, task: Task, limits: SpeechLimits, state: () => DoctorState): AsyncGenerator<DoctorMove> {
  if (!session.parts.streams) {
    const words = await session.text({
      ...task,
      check: (text) => speechFault(cutShort(text, limits), limits),
      rescue: (text) => speakablePart(text, limits),
    })
    yield* sayWords(session, asSpoken(cutShort(words, limits)), state())
    return
  }
  yield { type: 'begin', speaker: 'doctor' }
  for await (const text of sentencesOf(session, task, limits)) yield { type: 'text', text }
  yield { type: 'spoken', doctorState: state(), usage: session.usage() }
}

/**
 * What has been heard of a turn, whether that is all it may take, and what is wrong with what came next. `last`: nothing is asked for
 * again, so that sentences that are no speech are left out.
 */
type Progress = { said: string; full: boolean; fault: string | null; readonly last: boolean }

/**
 * Sentences as they come, each checked with what stands before it. Before the first has been heard the words may be asked for once more;
 * after it a fault fails the turn, which is then told anew.
 */
async function* sentencesOf(session: Session, task: Task, limits: SpeechLimits): AsyncGenerator<string> {
  let fault: string | null = null
  for (const last of [false, true]) {
    const progress: Progress = { said: '', full: false, fault: null, last }
    yield* released(session.stream(task, fault), limits, progress)
    fault = progress.fault
    if (fault === null || (last && progress.said !== '')) return
    if (last || progress.said !== '') throw new SimulatorError('engine-failed', `The words for ${task.purpose} cannot be said: ${fault}`)
  }
}

async function* released(pieces: AsyncIterable<string>, limits: SpeechLimits, progress: Progress): AsyncGenerator<string> {
  let waiting = ''
  const release = function* (sentence: string): Generator<string> {
    const all = `${progress.said} ${sentence}`.trimStart()
    progress.full ||= progress.said !== '' && !fits(all, limits)
    if (progress.full) return
    const fault = speechFault(all, limits)
    progress.fault ??= fault
    if (fault !== null) return
    const words = (progress.said === '' ? '' : ' ') + asSpoken(sentence)
    progress.said += words
    yield words
  }
  for await (const piece of pieces) {
    waiting += piece
    // A stream is read to its end whatever it holds: what it took is told there.
    for (
      let whole = SENTENCE.exec(waiting)?.[0];
      whole && (progress.last || progress.fault === null);
      whole = SENTENCE.exec(waiting)?.[0]
    ) {
      waiting = waiting.slice(whole.length)
      yield* release(whole)
    }
  }
  if ((progress.last || progress.fault === null) && (waiting.trim() !== '' || progress.said === '')) yield* release(waiting)
}
