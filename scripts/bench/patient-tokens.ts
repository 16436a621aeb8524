import type { PatientSheet } from '../../simulators/domain/case'
import { domainSchema } from '../../simulators/domain/vocabulary'
import type { Message } from '../../simulators/engines/engine'

/** What one call sends. */
export type Sent = { system: string; messages: readonly Pick<Message, 'content'>[] }

const CHARACTERS_A_TOKEN = 4

/** Tokens of a call, at four characters each, as providers roughly count English. */
export const tokensSent = ({ system, messages }: Sent): number =>
  [system, ...messages.map(({ content }) => content)].reduce((sum, text) => sum + Math.ceil(text.length / CHARACTERS_A_TOKEN), 0)

/** Facts with their conditions and wordings, as an actor needs them, or what is so and no more. */
export type Telling = 'as an actor needs it' | 'bare facts'

/**
 * The call that would be made if the whole case and the whole talk were sent: the same role, then every fact (with when it may be told, its
 * refusals and its wordings), the cues (with when they are due), and the talk word for word. No answers, which some peers send as well.
 */
export function wholeCaseCall(role: string, sheet: PatientSheet, talk: readonly string[], telling: Telling): Sent {
  const facts = domainSchema.options.flatMap((domain) =>
    Object.values(sheet.facts[domain] ?? {}).map(({ text, disclose, private: alone, say, brief = [], vague = [], guarded = [] }) => {
      if (telling === 'bare facts') return `- ${text}`
      const when = typeof disclose === 'object' ? `only if you trust the doctor at ${disclose.trusted} of 10` : disclose
      return `- ${text} (${when}${alone ? ', only in private' : ''}): ${[...say, ...brief, ...vague, ...guarded].join(' / ')}`
    }),
  )
  const cues = Object.values(sheet.cues).map(({ emotion, when, say, again = [], eased }) =>
    telling === 'bare facts'
      ? `- ${emotion}: ${say[0]}`
      : `- ${emotion}, when ${JSON.stringify(when)}: ${[...say, ...again, ...eased].join(' / ')}`,
  )
  const questions = sheet.questions.map(({ when, say }) => `- when ${JSON.stringify(when)}: ${say.join(' / ')}`)
  const system = [role, 'Facts', ...facts, 'Feelings to show', ...cues, 'Questions to ask', ...questions, ...sheet.opening.say].join('\n')
  return { system, messages: talk.map((content) => ({ content })) }
}
