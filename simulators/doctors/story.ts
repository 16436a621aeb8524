import { toSecondPerson } from './cue-answer'
import type { Exchange } from './exchange'

const MOST_SENTENCES = 4
const LONGEST = 14
const SHORTEST = 4
/** Nor is what would hurt or puzzle when said back. */
const NO_STATEMENT =
  /^(?:no|not|nothing|never|none|i see|yes|sorry|pardon|i wouldn'?t|i couldn'?t|i don'?t know|as i said|as long|more than)\b|\?$|\b(?:you|your|fault|stupid|calm down)\b|^\(/i

/** What the patient told, in its own words turned to "you": the first telling sentence of replies that affirmed something. */
export function storySoFar(exchanges: readonly Exchange[]): string {
  const sentences = exchanges.flatMap((exchange) => {
    const affirmed =
      (exchange.findings.length === 0 && exchange.items.length === 0 && exchange.steps.length === 0) ||
      exchange.answers.some((answer) => answer.present)
    return affirmed ? (exchange.reply.split(/(?<=[.?!])\s+/).filter(isTelling)[0] ?? []) : []
  })
  const told = [...new Set(sentences)].map(toSecondPerson).slice(0, MOST_SENTENCES)
  if (told.length === 0) return 'You have told me what brought you here, and I have noted your answers.'
  return `You said that ${told.length === 1 ? told[0] : `${told.slice(0, -1).join('; ')}; and ${told.at(-1)}`}.`
}

function isTelling(sentence: string): boolean {
  const words = sentence.trim().split(/\s+/).length
  return words >= SHORTEST && words <= LONGEST && !NO_STATEMENT.test(sentence.trim())
}
