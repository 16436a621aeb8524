import type { PatientReport } from '../dialogue/participant'
import type { PatientView } from '../dialogue/views'
import type { FactId, SpeakerId } from '../domain/identifiers'
import type { Act } from '../domain/vocabulary'
import type { Ask } from './asks'
import { careful } from './careful'
import type { Showing } from './cues'
import { delicacyOf } from './delicacy'
import { dueCue, dueQuestion } from './due-showing'
import { answerWithFacts, elaborated, type FactAnswering, obstacleReply, wordBand } from './fact-answers'
import { type Permit, refusalByRule } from './gate'
import { LINES } from './lines'
import { chooseManner, inManner, type Manner, voiceLines } from './manner'
import { answerWithoutFacts, type OddParts, otherSpeakerReply, planReply, pressingReply, puzzledReply, statementReply } from './odd-turns'
import { TERSE_WORDS } from './persona-tables'
import { rephrased, speltOut } from './phrasing'
import { brokenUp, countWords, joinedUp } from './sentences'
import type { Situation } from './situation'
import { faultsOf, faultsWith, isTrueOf, type ReplyFault } from './verify'
import { createWording, type Wording } from './wording'

export type ReplyParts = OddParts & { namesDiagnosis(text: string): boolean }

/** A line of a reply, as the case has it, and the facts it tells: none for what is said to an odd turn or instead of a fact. */
export type Saying = { text: string; told: readonly FactId[] }

/** What a reply is made of, in the order in which it is said. `manner` is put around the sayings. */
export type ReplyPieces = {
  opened: readonly string[]
  sayings: readonly Saying[]
  manner: Manner | null
  cueLine: string | null
  question: string | null
}

/** A finished turn of the patient's: who speaks, what is said, and what the patient says of it. */
export type Reply = { speaker: SpeakerId; text: string; pieces: ReplyPieces; report: PatientReport }

type Draft = { text: string; pieces: ReplyPieces; told: FactId[]; showing: Showing | null; notUnderstood: boolean }

/** With manner, with other words, then without manner: a draft that says what it must not is never shown. */
const ATTEMPTS = 4
const PLAIN_FROM = 2

/** The reply to the doctor's last turn as `assess` settled it: steps 5 to 7 of an exchange (content.md 4.1). The same view gives the same bytes. */
export function composeReply(view: PatientView, parts: ReplyParts, situation: Situation): Reply {
  const base = [...situation.decision.permitted.map(({ id }) => id), ...situation.talk.told, ...parts.sheet.opening.facts]
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const allowed = new Set(base)
    const draft = createDraft(view, parts, situation, attempt, allowed)
    if (draft.text === '') continue
    const mentions = parts.matcher.find(draft.text, situation.talk.reading)
    const found = mentions.map(({ id }) => id)
    const faults = faultsWith(draft.text, mentions, { namesDiagnosis: parts.namesDiagnosis, allowed })
    // A fact heard the wrong way round is worse than one that is not heard, and is shown in no attempt.
    const isTrue = mentions.every((mention) => isTrueOf(mention, parts.index))
    const heard = isTrue && draft.told.every((id) => found.includes(id))
    if (faults.length === 0 && heard) return finish(draft, found, situation)
    const last = attempt === ATTEMPTS - 1
    // Where one thing is asked, what the answer carries with it is heard as meant; where several are, nobody could say what a "no" denies.
    if (last && isTrue && (faults.length === 0 || (situation.asks.length <= 1 && areHarmless(faults, situation, parts))))
      return finish({ ...draft, told: draft.told.filter((id) => found.includes(id)) }, found, situation)
  }
  const text = view.random('fallback').pick(LINES.fallback)
  return finish({ text, pieces: onlySaying(text), told: [], showing: null, notUnderstood: true }, [], situation)
}

/** A reply that tells nothing and is shown without manner. */
const onlySaying = (text: string): ReplyPieces => ({
  opened: [],
  sayings: [{ text, told: [] }],
  manner: null,
  cueLine: null,
  question: null,
})

function finish(draft: Draft, found: readonly FactId[], situation: Situation): Reply {
  const claimed = [...new Set([...draft.told, ...found])]
  const withheld = Object.fromEntries(
    situation.decision.refused.filter(({ id }) => !claimed.includes(id)).map(({ id, reason }) => [id, reason]),
  )
  const { showing } = draft
  const shown = showing === null ? [] : [{ id: showing.id, state: 'open' as const, intensity: showing.intensity }]
  return {
    speaker: situation.speaker,
    text: draft.text,
    pieces: draft.pieces,
    report: {
      claimed,
      withheld,
      unlisted: situation.decision.unlisted,
      notUnderstood: draft.notUnderstood,
      trust: situation.trust,
      ...(showing === null ? {} : { cue: { id: showing.id, kind: showing.kind, intensity: showing.intensity } }),
      cueSteps: [...situation.settlement.steps, ...shown],
    },
  }
}

/** An answer may carry another fact by its very words ("it went off before half past five"), as long as no rule refuses that fact and it was not asked for in vain. */
function areHarmless(faults: readonly ReplyFault[], situation: Situation, parts: ReplyParts): boolean {
  const refused = new Set(situation.decision.refused.map(({ id }) => id))
  return faults.every(({ kind, detail }) => {
    const fact = kind === 'unpermitted-fact' && !refused.has(detail) ? parts.index.facts.get(detail) : undefined
    return fact !== undefined && refusalByRule({ ...situation, ...parts, present: situation.talk.present }, fact) === null
  })
}

/** One attempt at the whole reply. `allowed` grows by facts that a line carries by itself and no rule refuses. */
function createDraft(view: PatientView, parts: ReplyParts, situation: Situation, attempt: number, allowed: Set<FactId>): Draft {
  const { talk, asks, speaker } = situation
  const { persona, index, matcher, namesDiagnosis } = parts
  const check = { matcher, namesDiagnosis, allowed, question: talk.reading }
  const wording = createWording({
    talk,
    persona,
    matcher,
    random: view.random,
    attempt,
    // No line may deny what is so either, such as an answer to something the case does not list.
    isSafe: (line) => {
      const mentions = matcher.find(line, talk.reading)
      return mentions.every((mention) => isTrueOf(mention, index)) && faultsWith(line, mentions, check).length === 0
    },
  })
  const tolerate = (line: string) => {
    const faults = faultsOf(line, check)
    const harmless = areHarmless(faults, situation, parts)
    if (harmless) for (const { detail } of faults) allowed.add(detail)
    return harmless
  }
  const speech = { language: persona.language, terse: persona.closedWords[1] <= TERSE_WORDS }
  const asWritten = new Map<string, string>()
  // The first attempt only: where another way of putting it is heard as something else, the case's own words are kept. At level a it is
  // the short sentences that go first.
  const put = (line: string, id: FactId) => {
    const said =
      attempt === 0 || (persona.language === 'a' && attempt < PLAIN_FROM)
        ? rephrased(line, speech, view.random(`put ${id} ${attempt}`))
        : line
    asWritten.set(said, line)
    return said
  }
  const using: FactAnswering = { situation, parts, wording, random: view.random, tolerate, attempt, plain: attempt >= PLAIN_FROM, put }
  if (isRoleBreak(situation)) {
    const text = puzzledReply(situation, wording)
    return { text, pieces: onlySaying(text), told: [], showing: null, notUnderstood: false }
  }
  const leads = speaker === index.lead
  // What eases may be heard as a fact in the company of an answer: the last attempt answers alone.
  const eased = leads && attempt < ATTEMPTS - 1 ? easedLine(situation, parts, wording) : null
  const lead = [situation.trust === 0 && leads ? seeSomeoneElse(wording) : null, pressingReply(situation, parts, wording), eased]
  const body = answer(using, eased !== null)
  const showing = leads ? dueCue(view, parts, situation, body.told) : null
  const shownLine = showing === null ? null : wording.choose(showing.lines, `cue ${showing.id}`)
  const shown = shownLine === null ? null : showing
  const question =
    leads && shown === null && situation.settlement.answered?.outcome !== 'eased' ? dueQuestion(parts, situation, wording, body.told) : null
  const opened = lead.filter((line) => line !== null)
  // Being eased is no answer to what is to be decided together.
  const owesDecision = talk.reading.acts.some(({ act }) => act === 'SHARED_DECISION') && opened.every((line) => line === eased)
  const silent = body.text === '' && (opened.length === 0 || owesDecision)
  const statement = silent ? statementOf(situation, parts, wording, shownLine ?? question) : { text: '' }
  const answered = { facts: body.told.length > 0, delicate: delicacyOf(body.told, situation, parts) }
  const manner =
    attempt < PLAIN_FROM && leads && !opened.some((line) => LINES.hurt.some((hurt) => hurt === line))
      ? chooseManner(persona, talk, asks, answered, wording, view.random)
      : null
  const content = [body.text, statement.text].filter((line) => line !== '').join(' ')
  const asSpoken = (line: string) => (persona.language === 'a' && attempt === 0 ? inShort(line) : line)
  const quiet = shown !== null || question !== null
  const spoken = manner && { ...manner, before: manner.before && asSpoken(manner.before), after: manner.after && asSpoken(manner.after) }
  const shownManner = quiet && spoken && !spoken.owed ? { ...spoken, after: null } : spoken
  const dressed = shownManner === null || content === '' ? content : fitted(content, shownManner, using)
  const own = [shownLine, question].filter((line) => line !== null).map(asSpoken)
  const text = [...opened.map(asSpoken), dressed, ...own].filter((line) => line !== '').join(' ')
  const written = body.sayings.map((saying) => ({
    ...saying,
    text: [...asWritten].reduce((words, [said, line]) => words.replace(said, line), saying.text),
  }))
  const sayings = statement.text === '' ? written : [...written, { text: statement.text, told: [] }]
  return {
    text,
    pieces: { opened, sayings, manner, cueLine: shownLine, question },
    told: body.told,
    showing: shown,
    notUnderstood: body.notUnderstood || statement.notUnderstood === true,
  }
}

/** The doctor tries to get the patient out of its part, or wants a diagnosis confirmed. */
export const isRoleBreak = ({ talk, asks, decision }: Situation) =>
  talk.reading.acts.some(({ act }) => act === 'INJECTION') ||
  (talk.reading.namedConditions.length > 0 &&
    asks.some(({ kind }) => kind === 'unknown' || kind === 'unclear') &&
    decision.permitted.length === 0)

const seeSomeoneElse = (wording: Wording) =>
  LINES.seeSomeoneElse.some((line) => wording.wasSaid(line)) ? null : wording.line('seeSomeoneElse')

function easedLine({ settlement }: Situation, { cues }: ReplyParts, wording: Wording): string | null {
  const id = settlement.answered?.outcome === 'eased' ? settlement.answered.id : (settlement.late?.id ?? null)
  return id === null ? null : wording.choose(cues[id]?.eased ?? [], `eased ${id}`)
}

/** Every question's answer, the last question first; what was let out by a cue comes before them. */
function answer(using: FactAnswering, eased: boolean): { text: string; sayings: Saying[]; told: FactId[]; notUnderstood: boolean } {
  const { situation, wording } = using
  const { asks, decision } = situation
  const sayings: Saying[] = []
  const refusals = new Set<string>()
  const say = (text: string, told: readonly FactId[] = []) => sayings.push({ text, told })
  let notUnderstood = situation.comprehension.obstacles.size > 0
  const tell = (permits: readonly Permit[], ask: Ask | null) => {
    const answered = permits.length === 0 ? null : answerWithFacts(permits, ask, using)
    if (answered === null) return false
    say(answered.text, answered.told)
    return true
  }
  tell(
    decision.permitted.filter(({ reason }) => reason === 'opened'),
    null,
  )
  for (const at of [...asks.keys()].reverse()) {
    if (situation.comprehension.obstacles.has(at)) continue
    const refused = decision.refused.filter(({ ask }) => ask === at)
    const spoke = tell(
      decision.permitted.filter((permit) => permit.ask === at),
      asks[at]!,
    )
    const guarded = guardedReply(refused, using)
    if (guarded !== null) say(guarded)
    if (guarded !== null) refusals.add(guarded)
    if (spoke || guarded !== null || refused.length > 0 || (eased && isAnsweredByEasing(asks[at]!))) continue
    const odd = answerWithoutFacts(asks[at]!, situation, using.parts, wording)
    if (odd === null || sayings.some(({ text }) => text === odd.text)) continue
    say(odd.text)
    notUnderstood ||= odd.notUnderstood === true
  }
  tell(
    decision.permitted.filter(({ reason, ask }) => reason === 'along' && ask === null),
    null,
  )
  const obstacle = obstacleReply(situation, wording)
  if (obstacle !== null) say(obstacle)
  const told = sayings.flatMap((saying) => saying.told)
  const fresh = decision.permitted.filter(({ id }) => told.includes(id))
  const said = sayings.map((saying) => saying.text).join(' ')
  const text = said === '' || using.plain ? said : elaborated(said, fresh, using)
  // The opening is the case's own, and what neither tells nor denies anything is a line as it should stand.
  const says = told.length > 0 || asks.some(({ kind }) => kind === 'unlisted')
  const asItStands = using.parts.persona.language !== 'a' && (!says || fresh.some(({ reason }) => reason === 'opening'))
  const refuses = refusals.has(sayings.at(-1)?.text ?? '')
  return { text: asItStands ? text : atLevel(text, refuses, using), sayings, told, notUnderstood }
}

/** A learner's sentences are mostly shorter than the longest they manage. */
const LEARNER_SENTENCE = 5
/** What somebody does is not said, and stays as it is. */
const inShort = (text: string) =>
  text
    .split(/(\([^)]*\))/)
    .map((part) => (part.startsWith('(') ? part : brokenUp(speltOut(part), LEARNER_SENTENCE)))
    .filter((part) => part !== '')
    .join(' ')

/** The answer in the sentences of the speaker's level of language. `refuses`: it ends in a refusal. */
function atLevel(text: string, refuses: boolean, { parts, wording, random, plain, attempt }: FactAnswering): string {
  const { language, sentenceWords } = parts.persona
  if (language === 'a') return attempt === 0 ? inShort(text) : text
  if (language === 'b') return plain ? text : joinedUp(text, sentenceWords)
  return joinedUp(
    plain ? text : careful(text, refuses, random('careful'), (lines, purpose) => wording.choose(lines, `careful ${purpose}`)),
    sentenceWords,
  )
}

/** "Is it on your mind?" after a cue: saying what eased is the answer. */
const isAnsweredByEasing = ({ kind, domain }: Ask) =>
  kind === 'unknown' || kind === 'vague' || kind === 'unclear' || domain === 'ice' || domain === 'ros'

/** One line for all that is refused: the fact's own, else the persona's, else a general one. */
function guardedReply(refused: Situation['decision']['refused'], { situation, parts, wording }: FactAnswering): string | null {
  const first =
    refused.find(({ reason }) => reason === 'trust' || reason === 'company') ?? refused.find(({ reason }) => reason === 'other-speaker')
  if (first === undefined) return null
  if (first.reason === 'other-speaker') return otherSpeakerReply(first.id, situation, parts, wording)
  const own = first.guarded.filter((line) => !wording.wasSaid(line))
  if (own.length > 0) return wording.choose(own, `guarded ${first.id}`)
  if (first.guarded.length > 0) return wording.line('guardedAgain')
  const deflect = voiceLines(parts.persona, 'deflect', situation.talk)
  if (first.reason === 'trust' && deflect.length > 0) return wording.choose(deflect, 'deflect')
  return wording.line(first.reason === 'company' ? 'guardedCompany' : 'guardedTrust')
}

/** What is not left standing even when a worry is on the tip of one's tongue. */
const ANSWERED_FIRST: ReadonlySet<Act> = new Set(['OFFTOPIC', 'SUMMARY', 'PARAPHRASE', 'CONSENT', 'SHARED_DECISION'])

/** A statement calls for words of its own unless the patient has something to show or to ask. */
function statementOf(
  situation: Situation,
  parts: ReplyParts,
  wording: Wording,
  instead: string | null,
): { text: string; notUnderstood?: boolean } {
  if (situation.talk.reading.acts.some(({ act }) => ANSWERED_FIRST.has(act))) return statementReply(situation, parts, wording)
  const plan = planReply(situation, parts, wording)
  if (plan !== null && instead === null) return { text: plan }
  return instead === null ? statementReply(situation, parts, wording) : { text: '' }
}

const SPARE_WORDS = 4

/** An answer in its manner. People of few words leave the rest away: an answer at its limit gets no remark but one that is owed, which would else keep all others waiting. */
function fitted(content: string, manner: Manner, { situation, parts }: FactAnswering): string {
  const dressed = inManner(content, manner)
  const [, most] = wordBand(situation, parts)
  const over = countWords(dressed) > most + SPARE_WORDS && most <= 14 && countWords(dressed) - countWords(content) > 8
  return over && !manner.owed
    ? inManner(content, { opening: manner.opening, before: null, after: null, softener: null, owed: false })
    : dressed
}
