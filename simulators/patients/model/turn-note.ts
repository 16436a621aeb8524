import type { FactId } from '../../domain/identifiers'
import { isRoleBreak, type Reply, type ReplyParts } from '../compose-reply'
import { wordBand } from '../fact-answers'
import { type Permit, refusalByRule } from '../gate'
import { countWords } from '../sentences'
import type { Situation } from '../situation'
import { faultsWith, isTrueOf } from '../verify'
import { nameOfSpeaker, whoIs } from './describe-role'
import { TRUST_WORDS } from './manner-words'

/** A fact that may be told now, or the facts of the opening, which are told as one. */
export type NotedFact = {
  ids: readonly FactId[]
  /** What is so, in the third person; null where the speaker does not remember it as exactly as that. */
  text: string | null
  /** Ways of saying it, the likeliest first. */
  lines: readonly string[]
  /** A question asked for it, so that a reply without it is no answer. */
  required: boolean
}

/** All that a speaker is told for one turn, and nothing that it may not say. */
export type TurnNote = {
  facts: readonly NotedFact[]
  /** A cue or a question of the patient's own: said word for word, last. */
  ending: string | null
  /** As the speaker reads it. */
  words: string
  /** Every wording in it that may be spoken, and the facts it states. */
  offered: readonly string[]
  /** Words beyond which a reply is no longer in this manner. */
  mostWords: number
  /** Facts that a reply may state: these, what was told, and the opening. */
  allowed: ReadonlySet<FactId>
}

const LINES_A_FACT = 2
/** Who talks a lot says the same thing again in other words. */
const LINES_FOR_TALKERS = 3
const TALKS_A_LOT = 15
const WORDS_A_FACT = 6
/** Nobody counts: as much again is still the same manner. */
const SPARE = 2

/** The note of one turn, made from what the gate let through and from what the scripted patient would say to it. */
export function writeNote(situation: Situation, { pieces, speaker }: Reply, parts: ReplyParts): TurnNote {
  const told = new Set([...situation.talk.told, ...parts.sheet.opening.facts])
  const facts = isRoleBreak(situation) ? [] : notedFacts(situation, pieces.sayings, parts, told)
  const ending = pieces.cueLine ?? pieces.question
  const others = pieces.sayings.filter((saying) => saying.told.length === 0).map(({ text }) => text)
  const manner = mannerLines(pieces, ending !== null)
  const { offered, hints } = manner
  const [least, most] = wordBand(situation, parts)
  const longest = Math.max(most, WORDS_A_FACT * facts.length)
  const trust = speaker === parts.index.lead ? TRUST_WORDS.find(({ below }) => situation.trust < below)!.words : null
  const lines = [
    speaker === parts.index.lead
      ? null
      : `It is not you who answers now but ${whoIs(parts.sheet, speaker)}: speak as ${nameOfSpeaker(parts.sheet, speaker)}.`,
    `Length: ${Math.min(least, longest)} to ${longest} words. ${trust ?? ''}`.trim(),
    ...pieces.opened.map((line) => `Begin with something like: ${quoted(line)}`),
    ...others.map((line) => `Say nearly word for word: ${quoted(line)}`),
    ...hints,
    ending === null ? null : `End with exactly: ${quoted(ending)}`,
    facts.length === 0 ? 'You have nothing else to tell.' : 'What you can tell:',
    ...facts.map(factLine),
  ]
  return {
    facts,
    ending,
    words: lines.filter((line) => line !== null).join('\n'),
    offered: [...pieces.opened, ...others, ...offered, ...(ending === null ? [] : [ending]), ...facts.flatMap(wordingsOf)],
    mostWords: SPARE * longest + countWords([...pieces.opened, ...others, ...offered, ending ?? '', ...facts.map(longestLine)].join(' ')),
    allowed: new Set([...facts.flatMap(({ ids }) => ids), ...told]),
  }
}

const longestLine = ({ lines }: NotedFact) => lines.toSorted((a, b) => countWords(b) - countWords(a))[0]!

const quoted = (line: string) => `"${line.replaceAll('"', "'")}"`

const wordingsOf = ({ text, lines }: NotedFact) => (text === null ? lines : [text, ...lines])

const factLine = ({ text, lines }: NotedFact) =>
  `- ${text === null ? 'Only roughly' : text.replace(/\.$/, '')}: ${lines.map(quoted).join(' or ')}`

/** What the persona's habits put around the answer in this very turn, so that their share of the talk stays what it is. */
function mannerLines({ manner }: Reply['pieces'], ending: boolean): { hints: string[]; offered: string[] } {
  if (manner === null) return { hints: [], offered: [] }
  const hint = (words: string, line: string | null) => (line === null ? [] : [{ line, words: `${words}: ${quoted(line)}` }])
  const all = [
    ...hint('Open with', manner.opening),
    ...hint('Before the answer say exactly', manner.before),
    ...hint('Work in', manner.softener),
    ...hint('After the answer say exactly', ending ? null : manner.after),
  ]
  return { hints: all.map(({ words }) => words), offered: all.map(({ line }) => line) }
}

/** In the order in which the scripted patient tells them; what it leaves out comes last. */
function notedFacts(situation: Situation, sayings: Reply['pieces']['sayings'], parts: ReplyParts, told: ReadonlySet<FactId>): NotedFact[] {
  const { permitted } = situation.decision
  const allowed = new Set([...permitted.map(({ id }) => id), ...told])
  const order = sayings.flatMap((saying) => saying.told)
  const place = ({ id }: Permit) => (order.includes(id) ? order.indexOf(id) : order.length)
  const opening = permitted.filter(({ reason }) => reason === 'opening').map(({ id }) => id)
  const others = permitted.filter(({ reason }) => reason !== 'opening').toSorted((a, b) => place(a) - place(b))
  const own = (ids: readonly FactId[]) => sayings.filter((saying) => saying.told.join() === ids.join()).map(({ text }) => text)
  const most = parts.persona.openWords[0] < TALKS_A_LOT ? LINES_A_FACT : LINES_FOR_TALKERS
  const usable = (lines: readonly string[]) => unlike(usableLines(lines, situation, parts, allowed)).slice(0, most)
  const first = { ids: opening, text: null, lines: usable([...own(opening), ...parts.sheet.opening.say]), required: true }
  const rest = others.map(
    ({ id, form, lines, reason }): NotedFact => ({
      ids: [id],
      text: form === 'vague' ? null : (parts.index.facts.get(id)?.text ?? null),
      lines: usable([...own([id]), ...lines]),
      required: reason === 'asked' || reason === 'opened',
    }),
  )
  return [...(opening.length === 0 ? [] : [first]), ...rest].filter(({ lines }) => lines.length > 0)
}

/** Without those that stand within an earlier one. */
const unlike = (lines: readonly string[]) => lines.filter((line, at) => !lines.slice(0, at).some((before) => before.includes(line)))

/** Lines that tell nothing else; where each tells more, those of which no rule refuses any. */
function usableLines(lines: readonly string[], situation: Situation, parts: ReplyParts, allowed: ReadonlySet<FactId>): string[] {
  const read = lines.map((line) => ({ line, mentions: parts.matcher.find(line, situation.talk.reading) }))
  const clear = read.filter(({ line, mentions }) => {
    const faults = faultsWith(line, mentions, { namesDiagnosis: parts.namesDiagnosis, allowed })
    return faults.length === 0 && mentions.every((mention) => isTrueOf(mention, parts.index))
  })
  if (clear.length > 0) return clear.map(({ line }) => line)
  const rules = { ...situation, ...parts, present: situation.talk.present }
  const harmless = read.filter(({ mentions }) =>
    mentions.every(({ id }) => allowed.has(id) || refusalByRule(rules, parts.index.facts.get(id)!) === null),
  )
  return harmless.map(({ line }) => line)
}
