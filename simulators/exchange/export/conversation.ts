import type { Case } from '../../domain/case'
import type { ActPayload, EventOf } from '../../domain/event'
import type { Role, SpeakerId } from '../../domain/identifiers'
import { leadSpeaker } from '../../runs/assemble'
import type { ExportSource } from './exporter'

/** A stretch of one side: what it said and did until the other side spoke. */
export type Message = { role: Role; text: string }

/** Turns, and acts as lines of text: the two sides alternate, and each message holds one line or more. */
export function conversationOf({ events, case: subject }: Pick<ExportSource, 'events' | 'case'>): Message[] {
  const messages: Message[] = []
  const add = ({ role, text }: Message) => {
    const last = messages.at(-1)
    if (last?.role === role) last.text += `\n${text}`
    else messages.push({ role, text })
  }
  for (const event of events) {
    if (event.type === 'turn-end' && event.text !== '') add({ role: event.role, text: spoken(event, subject) })
    if (event.type === 'act') for (const message of actMessages(event.act, subject)) add(message)
  }
  return messages
}

/** Whoever is not the one who speaks most is named: otherwise a sister's words would be the patient's. */
function spoken({ role, speaker, text }: EventOf<'turn-end'>, subject: Case): string {
  return role === 'doctor' || speaker === leadSpeaker(subject) ? text : `${nameOf(speaker, subject)}: ${text}`
}

function nameOf(id: SpeakerId, { patient }: Case): string {
  const speaker = patient.speakers[id]
  const name = speaker?.name ?? (speaker?.is === 'patient' ? patient.who.name : id)
  return speaker?.relation ? `${name} (${speaker.relation})` : name
}

/** As they are typed in `play`; what comes of them is said from the other side. Notes are the doctor's own and left out. */
function actMessages(act: ActPayload, subject: Case): Message[] {
  const done = (text: string): Message => ({ role: 'doctor', text })
  const found = (text: string): Message => ({ role: 'patient', text: `[result] ${text}` })
  switch (act.kind) {
    case 'examine':
      return [done(`/examine ${act.request}`), found(resultsOf(act.found))]
    case 'order':
      return [done(`/order ${act.request}`), found(act.refused ? 'refused: over the budget' : resultsOf(act.found))]
    case 'diagnose':
      return [done(`/diagnose ${act.differential.map(({ name }) => name).join('; ')}`)]
    case 'plan':
      return [done(`/plan ${act.text.replace(/\s+/g, ' ')}`)]
    case 'call':
    case 'send-out':
      return [done(`/${act.kind} ${nameOf(act.speaker, subject)}`)]
    case 'note':
      return []
  }
}

const resultsOf = (found: readonly { result: string }[]) => found.map(({ result }) => result).join(' ') || 'nothing found'
