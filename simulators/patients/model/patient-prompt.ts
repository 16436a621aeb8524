import type { PatientView } from '../../dialogue/views'
import type { PatientSheet } from '../../domain/case'
import type { ModelRequest } from '../../engines/engine'
import type { Prompts } from '../../engines/prompts'
import { isRoleBreak, type ReplyParts } from '../compose-reply'
import type { EffectivePersona } from '../effective-persona'
import type { SheetIndex } from '../sheet-index'
import type { Situation } from '../situation'
import { pastMessages } from './conversation-window'
import { describeManner, nameOfSpeaker, whoIs } from './describe-role'
import { LONGEST_QUOTE, PUZZLING_WORDS, quoteDoctor } from './quote-doctor'
import { FAULT_WORDS, type SpeechFault } from './speech-fault'
import type { TurnNote } from './turn-note'

const TEMPERATURE = 0.7
/** The second time, closer to the wording that was offered. */
const SECOND_TEMPERATURE = 0.2
const SEEDS = 2 ** 31
/** Whoever goes on beyond what the manner allows is cut off. */
const TOKENS_A_WORD = 1.6

/** Who speaks, how, and by which rules: the same bytes over a whole encounter, so that providers read it once. */
export function rolePrompt(
  prompts: Prompts,
  { sheet, persona, index }: { sheet: PatientSheet; persona: EffectivePersona; index: SheetIndex },
): string {
  return prompts.fill('patient-role', {
    who: whoIs(sheet, index.lead),
    name: nameOfSpeaker(sheet, index.lead),
    manner: describeManner(persona),
  })
}

export type Asking = {
  prompts: Prompts
  system: string
  thread: string
  view: PatientView
  situation: Situation
  note: TurnNote
  parts: ReplyParts
}

/** One call: the role, the talk so far, and last what may be said now. `fault`: what was wrong with the first answer, null at first. */
export function speechRequest(
  { prompts, system, thread, view, situation, note, parts }: Asking,
  fault: SpeechFault | null,
): Omit<ModelRequest, 'signal'> {
  const past = pastMessages(situation.talk, parts.index, parts.matcher)
  const doctor = isRoleBreak(situation) ? PUZZLING_WORDS : quoteDoctor(situation.talk.text, LONGEST_QUOTE.now)
  const turn = prompts.fill('patient-turn', { doctor, note: note.words })
  const content = fault === null ? turn : prompts.fill('patient-retry', { turn, fault: FAULT_WORDS[fault] })
  const last = past.at(-1)
  const messages =
    last?.role === 'user'
      ? [...past.slice(0, -1), { ...last, content: `${last.content}\n${content}` }]
      : [...past, { role: 'user' as const, content }]
  return {
    system,
    messages,
    maxOutputTokens: Math.ceil(TOKENS_A_WORD * note.mostWords),
    temperature: fault === null ? TEMPERATURE : SECOND_TEMPERATURE,
    seed: Math.floor(view.random(fault === null ? 'model' : 'model again').next() * SEEDS),
    thread,
  }
}
