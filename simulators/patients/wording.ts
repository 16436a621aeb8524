import type { Random } from '../dialogue/randomness'
import type { PatientView } from '../dialogue/views'
import type { FactId } from '../domain/identifiers'
import type { TurnReading } from '../domain/ledger'
import type { FactMatcher } from '../language/understanding'
import { type Conversation, wasSaid } from './conversation'
import type { EffectivePersona } from './effective-persona'
import { LINES, type LineKind } from './lines'
import { beginnings, brokenUp, capitalised, countWords, sentencesOf } from './sentences'

export type Slots = Partial<Record<'word' | 'name' | 'he' | 'him' | 'is' | 'age' | 'about', string>>

/** Chooses words: what was not yet said first, never what was said last, always from the seed. */
export type Wording = {
  /** A line of the given kind. */
  line(kind: LineKind, slots?: Slots): string
  /** One of any lines; null where there are none. */
  choose(lines: readonly string[], purpose: string, slots?: Slots): string | null
  /**
   * A fact's line of at most about `most` words, if one of its lines or a beginning of one will do. `alone`: nothing else is said, so
   * that "No." is heard as the answer; else what is said must tell the fact by itself.
   */
  fact(id: FactId, lines: readonly string[], most: number, alone: boolean): string | null
  wasSaid(line: string): boolean
}

type WordingParts = {
  talk: Conversation
  persona: EffectivePersona
  matcher: FactMatcher
  random: PatientView['random']
  /** Salt of this attempt: another one draws other words. */
  attempt: number
  /** Lines that would tell what may not be told are passed over. */
  isSafe(line: string): boolean
}

const SHORTEST_SCRAP = 3
const LONGEST_SCRAP = 9
/** The last attempt cuts nothing: being understood matters more than being brief. */
const WHOLE_FROM = 3
/** Who has so few words takes the line that can be cut shortest. */
const VERY_FEW = 7
/** So few words anybody has. */
const SHORTEST_LINE = 5
/** With fewer to draw from, everybody would say the same. */
const FEWEST_LINES = 2
const SPARE_WORDS = 3

export function createWording(parts: WordingParts): Wording {
  const { talk, persona, matcher, random, attempt, isSafe } = parts
  const spoken = new Set<string>()
  const lastReply = talk.heard.slice(-1)
  const isFresh = (line: string) => !spoken.has(line) && !wasSaid(talk.heard, line)
  const isRecent = (line: string) => spoken.has(line) || wasSaid(lastReply, line)

  function fill(line: string, slots: Slots): string {
    const doctor = persona.frame.address === 'formal' ? ', doctor' : ''
    const filled = line.replace('{doctor}', doctor).replace(/\{(\w+)\}/g, (whole, slot: keyof Slots) => slots[slot] ?? whole)
    return capitalised(filled)
  }

  /** What was never said, then what was not said last, then whatever there is. */
  function* tiers(lines: readonly string[]): Generator<readonly string[]> {
    yield lines.filter(isFresh)
    yield lines.filter((line) => !isRecent(line))
    yield lines
  }

  /** Draws from a list until a line is safe: the check is dear, so that not every line is held against it. */
  function drawSafe(lines: readonly string[], random: Random): string | null {
    const left = [...lines]
    while (left.length > 0) {
      const line = random.pick(left)
      if (isSafe(line)) return line
      left.splice(left.indexOf(line), 1)
    }
    return null
  }

  /** Whoever answers in few words takes the lines that have no more; at level a, those in short sentences. */
  function fitting(lines: readonly string[]): readonly string[] {
    const short = lines.filter((line) => countWords(line) <= Math.max(SHORTEST_LINE, persona.closedWords[1]))
    const simple = short.filter((line) => sentencesOf(line).every((sentence) => countWords(sentence) <= persona.sentenceWords))
    return [simple, short].find((few) => few.length >= FEWEST_LINES) ?? lines
  }

  function choose(lines: readonly string[], purpose: string, slots: Slots = {}): string | null {
    const draw = random(`${purpose} ${attempt}`)
    for (const tier of tiers(lines.map((line) => fill(line, slots)))) {
      const line = drawSafe(fitting(tier), draw) ?? drawSafe(tier, draw)
      if (line === null) continue
      spoken.add(line)
      return line
    }
    return null
  }

  /** A changed text still tells the fact when the matcher finds it there with the same polarity. */
  function tells(text: string, id: FactId, whole: string, question: TurnReading | null): boolean {
    const told = matcher.find(whole, question).find((mention) => mention.id === id)
    const kept = matcher.find(text, question).find((mention) => mention.id === id)
    return kept !== undefined && (told === undefined || told.negated === kept.negated)
  }

  /** The longest beginning that fits: whole sentences in the light of the question; up to a comma only if it stands by itself. */
  function shortened(line: string, id: FactId, most: number, alone: boolean): string {
    const sentences = beginnings(line, 'sentence').filter((part) => isSafe(part) && tells(part, id, line, alone ? talk.reading : null))
    const fitting = sentences.filter((part) => countWords(part) <= most).at(-1)
    if (fitting !== undefined) return fitting
    const scraps = beginnings(line, 'comma').filter(
      (part) => countWords(part) >= SHORTEST_SCRAP && countWords(part) <= Math.max(most * 2, LONGEST_SCRAP),
    )
    return (
      scraps.find((part) => isSafe(part) && matcher.find(part, null).some((mention) => mention.id === id) && tells(part, id, line, null)) ??
      sentences[0] ??
      line
    )
  }

  /** Short sentences for those who speak in them, unless breaking them up would lose the fact. */
  function inSentences(line: string, id: FactId, alone: boolean): string {
    const broken = brokenUp(line, persona.sentenceWords)
    return broken === line || !tells(broken, id, line, alone ? talk.reading : null) || !isSafe(broken) ? line : broken
  }

  /** Of lines that are all too long, one of those that can be cut shortest. */
  function tersest(lines: readonly string[], id: FactId, most: number, alone: boolean, draw: Random): string | null {
    const cut = lines.filter(isSafe).map((line) => ({ line, words: countWords(shortened(line, id, most, alone)) }))
    const least = Math.min(...cut.map(({ words }) => words))
    const short = cut.filter(({ words }) => words <= least + SPARE_WORDS)
    return short.length === 0 ? null : draw.pick(short).line
  }

  function fact(id: FactId, lines: readonly string[], most: number, alone: boolean): string | null {
    const draw = random(`fact ${id} ${attempt}`)
    const limit = most + Math.floor(most / 4)
    for (const tier of tiers(lines)) {
      const fitting = tier.filter((line) => countWords(line) <= limit)
      const line = drawSafe(fitting, draw) ?? (most <= VERY_FEW ? tersest(tier, id, limit, alone, draw) : null) ?? drawSafe(tier, draw)
      if (line === null) continue
      spoken.add(line)
      if (attempt >= WHOLE_FROM) return line
      return inSentences(countWords(line) <= limit ? line : shortened(line, id, limit, alone), id, alone)
    }
    return null
  }

  return {
    choose,
    fact,
    line: (kind, slots) => choose(LINES[kind], kind, slots) ?? LINES.fallback[0],
    wasSaid: (line) => spoken.has(line) || wasSaid(talk.heard, line),
  }
}
