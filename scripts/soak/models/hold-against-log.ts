import type { LoggedCall } from '../../../tests/support/mock-openai/mock-openai-server'
import type { ModelTurn } from './stored-talks'

/** Letters of what was said before that a prompt must hold: enough to tell one turn from another, and little enough to stand before any cut. */
const KNOWN_BY = 60

export type HeldAgainstLog = {
  /** Turns that say a whole reply of the server's. */
  whole: number
  /** Turns that are marked as said by the script. */
  marked: number
  /** Turns that a check of ours ended after some sentence of a whole reply. */
  shortened: number
  faults: string[]
}

/**
 * Every stored text of a model's against what the server answered in full: to a request that holds what was said before, and not to one
 * that it cut off, slowed down or spoiled. Nothing of the simulator is asked but its database.
 */
export function holdAgainstLog(turns: readonly ModelTurn[], calls: readonly LoggedCall[]): HeldAgainstLog {
  const replies = Map.groupBy(calls.flatMap(repliesOf), ({ said }) => said.slice(0, SHORT))
  const found: HeldAgainstLog = { whole: 0, marked: 0, shortened: 0, faults: [] }
  for (const { encounter, turn, role, text, heard, inside } of turns) {
    const said = letters(text)
    const before = letters(heard).slice(0, KNOWN_BY)
    const alike = (replies.get(said.slice(0, SHORT)) ?? []).filter((reply) => said.startsWith(reply.said) || reply.said.startsWith(said))
    const own = alike.filter(({ asked }) => asked.includes(before))
    if (inside?.fallback === 'scripted') found.marked++
    // A cue or a question of the patient's own may follow, which no model is trusted with.
    else if (own.some((reply) => (role === 'patient' ? said.startsWith(reply.said) : said === reply.said))) found.whole++
    else if (/[.!?…]["'”’)]*$/.test(text) && own.some((reply) => reply.said.startsWith(said))) found.shortened++
    else found.faults.push(`${encounter}: turn ${turn} of the ${role} is no whole reply: ${text.slice(0, 120)}`)
  }
  return found
}

/** Replies are looked up by so many letters: no reply is shorter than "No". */
const SHORT = 2
const letters = (text: string) => text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '')

function repliesOf({ body, answer }: LoggedCall): { said: string; asked: string }[] {
  if (answer === null) return []
  const asked = letters(body.messages.map(({ content }) => JSON.stringify(content)).join(' '))
  const words = body.response_format ? (JSON.parse(answer) as { words?: string }).words : answer
  return words === undefined ? [] : [{ said: letters(words), asked }]
}
