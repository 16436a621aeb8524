import type { Usage } from '../../domain/event'
import { type Answer, charged, type Model, type ModelRequest, sumUsage } from '../../engines/engine'
import type { Reply } from '../compose-reply'
import { factFault, leavesOut, type SpeechCheck } from './check-speech'
import { endingAfter, hearSpeech, type Pieces } from './hear-speech'
import { type Asking, speechRequest } from './patient-prompt'
import type { SpeechFault } from './speech-fault'

export type Speaking = {
  model: Model
  /** Whether a person waits for the words: then sentences are let out as they are verified. */
  streams: boolean
  asking: Asking
  check: SpeechCheck
  /** What is said where the model will not do. */
  scripted: Reply
  /** What an answer may begin with, as in a play: "Martin: ...". */
  names: readonly string[]
}

/** What was said in the end, all of it yielded before. `fallback`: the scripted patient said it or a part of it. */
export type Spoken = { text: string; fallback: boolean; usage: Usage }

const ATTEMPTS = 2

/**
 * Asks the model, lets out what holds, and asks once more where nothing does; then the scripted reply is said. What a person has heard is
 * never taken back: after a fault in the middle only what is still owed is added.
 */
export async function* speakTurn(speaking: Speaking, signal: AbortSignal): AsyncGenerator<string, Spoken> {
  const { asking, check, scripted } = speaking
  const usages: Usage[] = []
  let fault: SpeechFault | null = null
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const heard = hearSpeech(piecesOf(speaking, { ...speechRequest(asking, fault), signal }), check, speaking.names)
    const { text, fault: found, usage } = yield* orCharged(speaking.streams ? heard : held(heard), usages)
    usages.push(usage)
    const released = speaking.streams ? text : ''
    if (found === null || (released !== '' && !leavesOut(released, check))) {
      const rest = endingOf(text, check)
      if (rest !== '') yield rest
      return { text: text + rest, fallback: false, usage: sumUsage(usages) }
    }
    if (released !== '') {
      const rest = owed(released, speaking)
      if (rest !== '') yield rest
      return { text: released + rest, fallback: rest !== '', usage: sumUsage(usages) }
    }
    fault = found
  }
  yield scripted.text
  return { text: scripted.text, fallback: true, usage: sumUsage(usages) }
}

/** What fails now does not make what was paid before it free. */
async function* orCharged(heard: ReturnType<typeof hearSpeech>, before: readonly Usage[]): ReturnType<typeof hearSpeech> {
  try {
    return yield* heard
  } catch (error) {
    throw charged(error, before)
  }
}

async function* whole(answer: Promise<Answer<string>>): Pieces {
  const given = await answer
  yield given.value
  return given
}

const piecesOf = ({ model, streams }: Speaking, request: ModelRequest): Pieces =>
  streams ? model.stream(request) : whole(model.text(request))

/** Nothing of an answer is let out before all of it holds: it can still be thrown away. */
async function* held(heard: ReturnType<typeof hearSpeech>): ReturnType<typeof hearSpeech> {
  let next = await heard.next()
  while (!next.done) next = await heard.next()
  if (next.value.fault === null) yield next.value.text
  return next.value
}

/** The cue or question of this turn, as far as it is still to be said. */
function endingOf(text: string, check: SpeechCheck): string {
  const ending = endingAfter(text, check.note.ending)
  return ending === '' || factFault(`${text} ${ending}`, check) !== null ? '' : ` ${ending}`
}

/** What the scripted patient would have told and was not heard; else, where it told nothing, all that it says. */
function owed(released: string, { check, scripted }: Speaking): string {
  const told = new Set(check.parts.matcher.find(released, check.reading).map(({ id }) => id))
  const untold = scripted.pieces.sayings.filter((saying) => saying.told.some((id) => !told.has(id)))
  const lines = [...untold.map(({ text }) => text), endingAfter(released, check.note.ending)].filter((line) => line !== '')
  const choices = [lines.join(' '), scripted.text].filter((line) => line !== '')
  const fitting = choices.find((rest) => factFault(`${released} ${rest}`, check) === null)
  return fitting === undefined ? '' : ` ${fitting}`
}
