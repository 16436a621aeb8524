import type { FactId } from '../../domain/identifiers'
import type { Message } from '../../engines/engine'
import { sentencesOf } from '../../language/sentences'
import type { FactMatcher } from '../../language/understanding'
import type { Conversation, Exchange } from '../conversation'
import type { SheetIndex } from '../sheet-index'
import { LONGEST_QUOTE, PUZZLING_WORDS, quoteDoctor } from './quote-doctor'

/** Exchanges that go together when the oldest are left out: a moving beginning would be read anew at every turn. */
const BLOCK = 4
/** Of what was told before the window, so much is kept at most, the latest first. Characters. */
const TOLD_ROOM = 1050
/** A scrap such as "No." says nothing by itself: the fact stands in its place. */
const SHORTEST_TOLD = 3

/** The first exchange that is still shown word for word: the last four to seven are, and earlier ones only by what was told in them. */
export const windowStart = (past: number): number => Math.max(0, (Math.floor(past / BLOCK) - 1) * BLOCK)

/** The talk so far as messages that alternate, the doctor's first. It grows at its end only, and is cut at its beginning block by block. */
export function pastMessages({ past }: Conversation, index: SheetIndex, matcher: FactMatcher): Message[] {
  const start = windowStart(past.length)
  const told = toldBefore(past.slice(0, start), index, matcher)
  const heading = told.length === 0 ? '' : `Earlier in this talk you said: ${told.join(' ')}\n\n`
  const messages: Message[] = []
  for (const exchange of past.slice(start)) {
    const doctor = wasPuzzling(exchange) ? PUZZLING_WORDS : quoteDoctor(exchange.text, LONGEST_QUOTE.past)
    const last = messages.at(-1)
    const content = messages.length === 0 ? heading + doctor : doctor
    // A turn without a reply is joined with the next: no two messages of one side follow each other.
    if (last?.role === 'user') last.content += `\n${content}`
    else messages.push({ role: 'user', content })
    if (exchange.reply !== null) messages.push({ role: 'assistant', content: exchange.reply })
  }
  return messages
}

const wasPuzzling = ({ reading }: Exchange) => reading.acts.some(({ act }) => act === 'INJECTION')

/** What was told, in the patient's own words, once for each fact, oldest first. */
function toldBefore(past: readonly Exchange[], index: SheetIndex, matcher: FactMatcher): string[] {
  const known = new Set<FactId>()
  const said = past.flatMap(({ reply, reading }) => {
    if (reply === null) return []
    const fresh = matcher.find(reply, reading).filter(({ id }) => !known.has(id))
    for (const { id } of fresh) known.add(id)
    return fresh.map(({ id, start }) => {
      const sentence = sentencesOf(reply).find((candidate) => candidate.start <= start && start < candidate.end)
      const short = sentence === undefined || sentence.tokens.length < SHORTEST_TOLD
      return short ? `${index.facts.get(id)!.text.replace(/\.$/, '')}.` : sentence.text
    })
  })
  const unique = [...new Set(said)]
  let room = TOLD_ROOM
  const kept = unique.toReversed().filter((line) => {
    room -= line.length + 1
    return room >= 0
  })
  return kept.toReversed()
}
