import type { DoctorView, HeardTurn } from '../../dialogue/views'
import type { ActPayload, Found } from '../../domain/event'
import { notesOf } from './notes'

/** Turns from which on older ones are left out, and how many go at once: between two such moments a prompt only grows at its end. */
const TURNS_SHOWN = 40
const TURNS_A_BLOCK = 10

/**
 * What was said and what acts returned, in order, a line each: it only grows, so that a provider reads it once. A speaker's words stay on
 * their line and cannot pass for anything else. Old turns go in blocks where the agent carries notes of them; results stay.
 */
export function recordOf(view: DoctorView): string {
  const from = notesOf(view.state).findings === '' ? 0 : firstShown(view.turns.length)
  const lines = [
    ...view.turns.filter(({ turn }) => turn >= from).map((turn) => ({ at: turn.turn, line: spokenLine(turn) })),
    // Half a turn later: what was done after a turn stands after it.
    ...view.acts.flatMap(({ afterTurn, act }) => actLines(act).map((line) => ({ at: afterTurn + 0.5, line }))),
  ].sort((a, b) => a.at - b.at)
  if (lines.length === 0) return 'Nobody has spoken yet.'
  return [...(from > 0 ? ['(What was said before this is in your notes.)'] : []), ...lines.map(({ line }) => line)].join('\n')
}

function firstShown(turns: number): number {
  return turns <= TURNS_SHOWN ? 0 : Math.ceil((turns - TURNS_SHOWN) / TURNS_A_BLOCK) * TURNS_A_BLOCK
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function spokenLine({ turn, role, speaker, text }: HeardTurn): string {
  const who = role === 'doctor' ? 'You' : speaker.charAt(0).toUpperCase() + speaker.slice(1)
  return `[${turn}] ${who}: "${onOneLine(text).replaceAll('"', "'")}"`
}

function actLines(act: ActPayload): string[] {
  switch (act.kind) {
    case 'examine':
      return [`(examined) ${onOneLine(act.request)} -> ${resultsOf(act.found)}`]
    case 'order':
      return act.refused
        ? [`(test refused: it would go over the budget) ${onOneLine(act.request)}`]
        : [`(tested) ${onOneLine(act.request)} -> ${resultsOf(act.found)}`]
    case 'diagnose':
      return [`(you wrote down) ${act.final ? 'final diagnosis' : 'differential'}: ${act.differential.map(({ name }) => name).join('; ')}`]
    case 'plan':
      return [`(you wrote down) plan: ${onOneLine(act.text)}`]
    case 'call':
      return [`(${act.speaker} comes in)`]
    case 'send-out':
      return [`(${act.speaker} leaves the room)`]
    case 'note':
      return []
  }
}

function resultsOf(found: readonly Found[]): string {
  return found.map(({ result, price }) => onOneLine(result) + (price === undefined ? '' : ` [${price} units]`)).join(' ') || 'nothing'
}
