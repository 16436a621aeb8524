import type { PatientView } from '../dialogue/views'
import type { Fact } from '../domain/case'
import type { FactId } from '../domain/identifiers'
import type { Ask } from './asks'
import { CLOSED_UP, linesOf, type Permit } from './gate'
import { CONNECTIVES, RESTATEMENTS } from './lines'
import type { OddParts } from './odd-turns'
import { TERSE_WORDS } from './persona-tables'
import { CHATTY_TAILS } from './persona-voices'
import { canSayYes, contradictsPremise } from './premises'
import { JUST_CHECKING } from './question-patterns'
import { capitalised, countWords, openedWith } from './sentences'
import type { Situation } from './situation'
import type { Wording } from './wording'

export type FactAnswer = { text: string; told: FactId[] }

export type FactAnswering = {
  situation: Situation
  parts: OddParts
  wording: Wording
  random: PatientView['random']
  /** Adds facts that a line of another fact tells by itself and that no rule refuses; false where it tells one that is refused. */
  tolerate(line: string): boolean
  /** 0 for the first. */
  attempt: number
  /** Nothing beyond the answers themselves. */
  plain: boolean
  /** A fact's line as this speaker puts it this time. */
  put(line: string, id: FactId): string
}

/** Who gives an open question so few words stays near the least, not at the limit. */
const FEW_WORDS = 14

const isOpenKind = ({ kind, form }: Ask) => kind === 'opening' || kind === 'more' || kind === 'vague' || form === 'open'

/** Words that the whole reply may have: the persona's band, a little wider where several things were asked. */
export function wordBand({ asks, trust }: Situation, { persona }: OddParts): readonly [number, number] {
  const band = asks.some(isOpenKind) ? persona.openWords : persona.closedWords
  return trust < CLOSED_UP ? [1, Math.min(band[1], 10)] : band
}

/** What the permitted facts of one question sound like together; null where nothing can be said safely. */
export function answerWithFacts(permits: readonly Permit[], ask: Ask | null, using: FactAnswering): FactAnswer | null {
  const { situation, parts, wording } = using
  const opening = permits.filter(({ reason }) => reason === 'opening')
  if (opening.length > 0) {
    const line = wording.choose(parts.sheet.opening.say, 'opening')
    return line === null ? null : { text: line, told: opening.map(({ id }) => id) }
  }
  const [least, longest] = wordBand(situation, parts)
  const most = parts.persona.openWords[1] <= FEW_WORDS ? least : longest
  const share = Math.max(Math.ceil(most / Math.max(1, permits.length)), most > 10 ? 8 : 3)
  const said = permits.flatMap((permit) => {
    const line = factLine(
      permit,
      ask,
      permits.length === 1,
      permit.reason === 'opened' ? Math.max(share, most > FEW_WORDS ? 14 : 8) : share,
      using,
    )
    return line === null ? [] : [{ line, id: permit.id }]
  })
  if (said.length === 0) return null
  const opener = ask?.kind === 'more' && most > FEW_WORDS ? [wording.line('oneThing')] : []
  return {
    text: [...opener, joined(said, using)].join(' '),
    told: said.map(({ id }) => id),
  }
}

function factLine(permit: Permit, ask: Ask | null, alone: boolean, most: number, using: FactAnswering): string | null {
  const { situation, parts, wording, random } = using
  const fact = parts.index.facts.get(permit.id)
  if (fact === undefined) return null
  if (alone && ask !== null && isBareNo(permit, ask, using)) return using.put('No.', permit.id)
  const lines = tellingLines(permit, fact, situation, parts)
  const limit = permit.reason === 'again' ? Math.min(most, 10) : most
  const draw = (of: readonly string[]) => wording.fact(permit.id, of, limit, standsAlone(situation))
  // "No, I didn't." may deny more than may be told, where much is asked at once: then the whole line says what is denied.
  const whole = permit.form === 'brief' ? linesOf(fact, situation.speaker, parts.index.lead) : []
  const told = draw(lines) ?? lines.find((any) => using.tolerate(any)) ?? draw(whole)
  if (told === null) return told
  if (permit.reason === 'again' && ask !== null) return onceMore(told, ask, using)
  const line = using.put(told, permit.id)
  if (ask === null) return line
  if (ask.form === 'leading' && contradictsPremise(fact, [...situation.talk.reading.leadingPremises], parts.findings)) {
    const opening = wording.line(parts.persona.personality === 'pleasing' ? 'agreeFirst' : 'correct')
    return /^(?:no|not)\b/i.test(line) && parts.persona.personality !== 'pleasing' ? line : `${opening} ${line}`
  }
  const yes =
    permit.reason === 'asked' &&
    ask.form === 'closed' &&
    permit.form !== 'vague' &&
    alone &&
    most > 5 &&
    !/^(?:yes|no|not|well)\b/i.test(line) &&
    canSayYes(fact, ask.text, parts.findings)
  return yes && random(`yes ${permit.id}`).chance(YES_SHARE) ? openedWith('Yes,', line) : line
}

/** Without the bare "No." where it would be heard as an answer to more than this fact. */
function tellingLines(permit: Permit, fact: Fact, situation: Situation, { matcher }: OddParts): readonly string[] {
  const isClear = (line: string) =>
    !BARE.test(line) || (standsAlone(situation) && matcher.find(line, situation.talk.reading).every((mention) => mention.id === permit.id))
  const clear = permit.lines.filter(isClear)
  return clear.length > 0 ? clear : fact.say
}

const BARE = /^(?:yes|no|nope|none|never)[.,!]?$/i

/** "Yes. It's been on my mind. No." leaves open which of them answers: one word serves only where nothing else is said. */
const standsAlone = ({ decision, settlement }: Situation) =>
  decision.permitted.length <= 1 && settlement.answered === null && settlement.late === null

const YES_SHARE = 0.5
const BARE_NO_SHARE = 0.8

/** People of few words answer a plain question about something they do not have with one word. */
function isBareNo({ id, reason }: Permit, ask: Ask, { situation, parts, random }: FactAnswering): boolean {
  const fact = parts.index.facts.get(id)
  if (fact === undefined || fact.present || reason !== 'asked' || ask.form !== 'closed' || parts.persona.closedWords[1] > TERSE_WORDS)
    return false
  if (situation.asks.length > 1 || situation.talk.replies.at(-1) === 'No.') return false
  if (!standsAlone(situation)) return false
  const found = parts.matcher.find('No.', situation.talk.reading)
  return found.length === 1 && found[0]!.id === id && random(`bare ${id}`).chance(BARE_NO_SHARE)
}

/** What was told before: "as I said", a complaint, or, where the doctor only makes sure, a plain yes. */
function onceMore(line: string, ask: Ask, { situation, parts, wording }: FactAnswering): string {
  const at = situation.asks.indexOf(ask)
  const { personality } = parts.persona
  if (!situation.repeats.has(at)) {
    const checking = ask.form === 'clarify' || JUST_CHECKING.test(situation.talk.text)
    return checking && !/^(?:yes|no)\b/i.test(line) ? `${wording.line('confirm')} ${line}` : line
  }
  if (personality === 'impatient') return `${wording.line('askedAlready')} ${line}`
  if (personality === 'anxious') return `${line} ${wording.line('whyAgain')}`
  return openedWith(wording.line('asISaid'), line)
}

/** Several things in one breath: a later "No," is dropped where the rest still says no, and some are joined with "and". */
function joined(said: readonly { line: string; id: FactId }[], { random, parts }: FactAnswering): string {
  const terse = parts.persona.openWords[1] <= FEW_WORDS
  return said
    .map(({ line, id }, index) => {
      if (index === 0) return line
      const bare = withoutNo(line, id, parts)
      const pool = index === 1 ? CONNECTIVES.first : CONNECTIVES.later
      const draw = random(`join ${index}`)
      const asks = /\?$/.test(said[index - 1]!.line)
      return !terse && draw.chance(index === 1 ? 0.5 : 0.35) && !asks ? openedWith(draw.pick(pool), bare) : bare
    })
    .join(' ')
}

function withoutNo(line: string, id: FactId, { matcher }: OddParts): string {
  const bare = line.replace(/^No, (?=\w+ \w+)/, '')
  const says = (text: string) => matcher.find(text, null).find((mention) => mention.id === id)?.negated
  return bare === line || says(bare) !== says(line) ? line : capitalised(bare)
}

const ENOUGH_FOR_TALKERS = 15

/** Those who talk a lot say the same thing again in other words, until the reply is as long as theirs are. */
export function elaborated(answer: string, permits: readonly Permit[], using: FactAnswering): string {
  const [least] = wordBand(using.situation, using.parts)
  if (using.parts.persona.openWords[0] < ENOUGH_FOR_TALKERS) return answer
  let text = answer
  for (const { id, lines, reason, form } of permits) {
    if (countWords(text) >= least) break
    if (reason === 'opening' || reason === 'again' || form === 'vague' || using.parts.index.facts.get(id)?.present === false) continue
    const more = lines.filter((line) => !using.wording.wasSaid(line))
    const line = more.length === 0 ? null : using.wording.fact(id, more, 30, false)
    if (line === null || text.includes(line)) continue
    const opening = using.wording.choose(RESTATEMENTS, `restate ${id}`) ?? RESTATEMENTS[0]
    text = `${text} ${openedWith(opening, line)}`
  }
  return using.parts.persona.personality === 'talkative' && countWords(text) < least ? withTail(text, using) : text
}

const TAIL_SHARE = 0.75

function withTail(text: string, { wording, random }: FactAnswering): string {
  const tail = random('tail').chance(TAIL_SHARE) ? wording.choose(CHATTY_TAILS, 'tail') : null
  return tail === null ? text : `${text} ${tail}`
}

/** The word that was not understood, or the sentence that was too long, or nothing at all for those who are muddled. */
export function obstacleReply({ comprehension }: Situation, wording: Wording): string | null {
  const obstacle = [...comprehension.obstacles.values()][0]
  if (obstacle?.kind === 'word') return wording.line('word', { word: obstacle.word })
  if (obstacle?.kind === 'long') return wording.line('slower')
  if (obstacle?.kind === 'muddled') return wording.line('muddled')
  return comprehension.strange === null ? null : wording.line('word', { word: comprehension.strange })
}
