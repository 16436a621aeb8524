import type { PatientParticipant, PatientReport, Speech } from '../dialogue/participant'
import type { PatientView } from '../dialogue/views'
import type { Model } from '../engines/engine'
import type { Prompts } from '../engines/prompts'
import { composeReply, type Reply } from './compose-reply'
import { createSpeechCheck, type SpeechCheck } from './model/check-speech'
import { nameOfSpeaker } from './model/describe-role'
import { endingAfter } from './model/hear-speech'
import { rolePrompt } from './model/patient-prompt'
import { speakTurn } from './model/speak-turn'
import { type TurnNote, writeNote } from './model/turn-note'
import { createFrameFinder } from './model/word-runs'
import { prepareParts, type ScriptedPatientParts } from './prepare-parts'
import { assess, type Situation } from './situation'

export type ModelPatientParts = ScriptedPatientParts & {
  model: Model
  prompts: Prompts
  /** Of the encounter's patient's seat: calls of it share what was read before. */
  thread: string
  /** Whether a person waits for the words. */
  streams: boolean
}

/** So many words in a row are nobody's own. */
const FRAME_WORDS = 5

/**
 * A patient whose words a language model finds. What it may tell in a turn is settled by the same code as for the scripted patient, the
 * model is given nothing else, and each sentence is verified before it is heard. Where the model will not do, even the second time, the
 * scripted reply is said and marked. It keeps nothing between turns.
 */
export function createModelPatient({ model, prompts, thread, streams, ...own }: ModelPatientParts): PatientParticipant {
  const parts = prepareParts(own)
  const system = rolePrompt(prompts, parts)
  const isRole = createFrameFinder([system], FRAME_WORDS)
  return {
    seat: { kind: 'model', name: 'model-patient', model: model.id },
    async *reply(view: PatientView, signal: AbortSignal): AsyncGenerator<Speech> {
      signal.throwIfAborted()
      const situation = assess(view, parts)
      const scripted = composeReply(view, parts, situation)
      const note = writeNote(situation, scripted, parts)
      const isNote = createFrameFinder([frameOf(note)], FRAME_WORDS)
      const check = createSpeechCheck(situation, note, parts, (sentence) => isRole(sentence) || isNote(sentence))
      const asking = { prompts, system, thread, view, situation, note, parts }
      const names = namesOf(nameOfSpeaker(parts.sheet, scripted.speaker))
      yield { type: 'begin', speaker: scripted.speaker, ifStopped: reportOf('', scripted, situation, check) }
      const speech = speakTurn({ model, streams, asking, check, scripted, names }, signal)
      let next = await speech.next()
      while (!next.done) {
        yield { type: 'text', text: next.value }
        next = await speech.next()
      }
      const { text, fallback, usage } = next.value
      const report = text === scripted.text ? scripted.report : reportOf(text, scripted, situation, check)
      yield { type: 'spoken', report, usage, ...(fallback && { fallback: 'scripted' as const }) }
    },
  }
}

/** What the note holds beside words to be spoken. */
const frameOf = ({ words }: TurnNote) =>
  words
    .split('\n')
    .filter((line) => !line.startsWith('- '))
    .map((line) => line.replace(/"[^"]*"/g, ''))
    .join('\n')

const namesOf = (name: string) => [name, name.split(' ')[0]!]

/** What the text tells is claimed, what it does not is withheld, and a cue counts as shown only if it was said. */
function reportOf(text: string, { report }: Reply, { talk, decision }: Situation, check: SpeechCheck): PatientReport {
  const { cue, cueSteps, ...rest } = report
  const claimed = [...new Set(check.parts.matcher.find(text, talk.reading).map(({ id }) => id))]
  const shown = endingAfter(text, check.note.ending) === ''
  const refused = decision.refused.filter(({ id }) => !claimed.includes(id))
  return {
    ...rest,
    claimed,
    withheld: Object.fromEntries(refused.map(({ id, reason }) => [id, reason])),
    ...(cue !== undefined && shown && { cue }),
    cueSteps: shown ? cueSteps : cueSteps.filter(({ id, state }) => id !== cue?.id || state !== 'open'),
  }
}
