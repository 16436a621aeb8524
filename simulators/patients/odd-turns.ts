import type { PatientSheet } from '../domain/case'
import type { Finding } from '../domain/knowledge'
import type { Act } from '../domain/vocabulary'
import { WARNING_SHOT } from '../language/lexicon/act-patterns'
import { toReadable } from '../language/readable'
import { tokenise } from '../language/words'
import type { Ask } from './asks'
import { wasSaid } from './conversation'
import { refusalByRule } from './gate'
import { identityReply } from './identity'
import { LINES } from './lines'
import { TERSE_WORDS } from './persona-tables'
import { BARE_DENIALS } from './phrasing'
import { AFTER_THE_SPEAKER, CONFIDENTIAL, INTIMATE, INVITES_QUESTIONS, RESULTS, WH_QUESTION } from './question-patterns'
import type { PatientParts, Situation } from './situation'
import { hasAnyWord } from './triggers'
import type { Slots, Wording } from './wording'

/** What an odd turn is answered with (content.md 4.3), and whether it counts as not understood. */
export type OddReply = { text: string; notUnderstood?: boolean }

export type OddParts = PatientParts & { findings: Readonly<Record<string, Finding>> }

const CAME_FOR_AT = 3

/** The reply to a question that tells no fact; null where silence is better, since something else will be said. */
export function answerWithoutFacts(ask: Ask, situation: Situation, parts: OddParts, wording: Wording): OddReply | null {
  const { sheet } = parts
  switch (ask.kind) {
    case 'identity':
      return { text: identityReply(ask, situation.speaker, sheet, wording) }
    case 'wellbeing':
      return { text: wording.choose(parts.persona.voice.smallTalk, 'smallTalk') ?? wording.line('wellbeing') }
    case 'unlisted':
      // "When did you last give her anything?" has no no for an answer.
      if (ask.unlisted.length > 1 && WH_QUESTION.test(ask.text))
        return situation.decision.permitted.length > 0 ? null : { text: wording.line('unknown') }
      return { text: unlisted(ask, situation, parts, wording) }
    case 'unknown':
      return { text: RESULTS.test(ask.text) ? wording.line('results') : wording.line('unknown') }
    case 'vague':
      return { text: wording.line('vague') }
    case 'unclear':
      return { text: notUnderstood(situation, sheet, wording), notUnderstood: true }
    case 'more':
      return { text: wording.line('nothingMore') }
    case 'open':
    case 'background':
    case 'facts':
      return { text: nothingInScope(ask, situation, parts, wording) }
    default:
      return null
  }
}

const DENIAL = /^no\b/i

/** A bare no answers this question and nothing else. */
const isAlone = ({ asks, decision, settlement, talk }: Situation, matcher: OddParts['matcher']) =>
  asks.length === 1 &&
  decision.permitted.length === 0 &&
  decision.refused.length === 0 &&
  settlement.answered === null &&
  settlement.late === null &&
  matcher.find('No.', talk.reading).length === 0

const OF_THE_BODY: ReadonlySet<string> = new Set(['hpi', 'ros', 'ogh'])

/** "Have you had any sleep?" to a child's mother: it is not she who is ill. */
const asksAfterInformant = ({ text, domain }: Ask, { speaker }: Situation, { speakers }: PatientSheet): boolean =>
  speakers[speaker]?.is === 'informant' && domain !== null && OF_THE_BODY.has(domain) && AFTER_THE_SPEAKER.test(text)

/** The same answer ever after: a line of the finding that was given before is given again. People of few words only say no. */
function unlisted(ask: Ask, situation: Situation, { sheet, findings, persona, matcher }: OddParts, wording: Wording): string {
  if (asksAfterInformant(ask, situation, sheet)) return wording.line('neverMindMe', pronounsOf(sheet))
  const policy = sheet.unlisted[sheet.unlisted.history]
  if (ask.unlisted.length > 1)
    return sheet.unlisted.history === 'deny' ? wording.line('noneOfThose') : (wording.choose(policy, 'unlisted') ?? wording.line('unknown'))
  const finding = findings[ask.unlisted[0] ?? '']
  const usual = finding !== undefined && 'usual' in finding ? finding.usual : []
  if (persona.closedWords[1] <= TERSE_WORDS && usual.length > 0 && usual.every((line) => DENIAL.test(line)) && isAlone(situation, matcher))
    return wording.choose(BARE_DENIALS, 'bare') ?? BARE_DENIALS[0]!
  const before = usual.filter((line) => wording.wasSaid(line))
  return (
    // Not where it would be heard as an answer to something else now.
    wording.choose(before, `usual again ${ask.unlisted[0]}`) ??
    wording.choose(usual, `usual ${ask.unlisted[0]}`) ??
    wording.choose(policy, 'unlisted') ??
    wording.line('unknown')
  )
}

/** Asks back in other words; the third time it says what it came for. */
function notUnderstood({ talk }: Situation, { opening }: PatientSheet, wording: Wording): string {
  const before = talk.heard.filter((reply) => LINES.unclear.some((line) => wasSaid([reply], line))).length
  const cameFor = before + 1 === CAME_FOR_AT ? wording.choose(opening.say, 'cameFor') : null
  return cameFor === null ? wording.line('unclear') : `${wording.line('unclear')} ${cameFor}`
}

/** Nothing may be told here: because it is all told, because a rule refuses it, or because the case holds nothing. Never a denial of what is there. */
function nothingInScope(ask: Ask, situation: Situation, { index, sheet, persona }: OddParts, wording: Wording): string {
  const { talk, trust, speaker, closed } = situation
  const scope = [...index.facts.values()].filter(({ domain, slot }) => (ask.slot === null ? domain === ask.domain : slot === ask.slot))
  const left = scope.filter(({ id }) => !talk.told.has(id))
  const refused = left.some((fact) => refusalByRule({ index, persona, trust, speaker, present: talk.present, closed }, fact) === 'trust')
  if (ask.domain === 'hpi' || ask.domain === null) return wording.line('openDone')
  if (left.some(({ present }) => present)) return refused ? wording.line('guardedTrust') : wording.line('openDone')
  if (scope.some(({ id }) => talk.told.has(id))) return wording.line('nothingMore')
  return wording.choose(sheet.unlisted[sheet.unlisted.history], 'unlisted') ?? wording.line('unknown')
}

type ActReply = { acts: readonly Act[]; reply(situation: Situation, parts: OddParts, wording: Wording): string | null }

const reply =
  (...acts: readonly Act[]) =>
  (kind: keyof typeof LINES): ActReply => ({ acts, reply: (_, __, wording) => wording.line(kind) })

/** What is said to what the doctor does, whether or not there are questions beside it. First match wins. */
const PRESSING: readonly ActReply[] = [
  reply('DISMISS', 'BLAME')('hurt'),
  { acts: ['SEND_OUT'], reply: (_, { sheet }, wording) => sendOut(sheet, wording) },
  { acts: ['CALL_IN'], reply: ({ talk }, parts, wording) => callIn(talk.present, parts, wording) },
  {
    acts: ['EXAM_REQ'],
    reply: ({ talk, asks }, _, wording) =>
      asks.some(({ kind }) => kind === 'identity') ? null : wording.line(INTIMATE.test(talk.text) ? 'intimate' : 'examine'),
  },
  reply('TEST_REQ')('test'),
]

const isWarningShot = (text: string): boolean => WARNING_SHOT.test(toReadable(tokenise(text)).line)

/** What is said to a turn that asks nothing. First match wins; the order runs from what moves a patient most. */
const UNASKED: readonly ActReply[] = [
  reply('DX_STATE', 'DDX_STATE')('news'),
  { acts: ['SHARED_DECISION'], reply: (_, { persona }, wording) => wording.line(persona.frame.decides === 'family' ? 'family' : 'shared') },
  {
    acts: ['CHECK_UNDERSTANDING'],
    reply: ({ talk }, _, wording) => wording.line(INVITES_QUESTIONS.test(talk.text) ? 'noQuestions' : 'understood'),
  },
  { acts: ['SUMMARY', 'PARAPHRASE'], reply: ({ summary }, _, wording) => wording.line(summary.wrong.length > 0 ? 'correct' : 'confirm') },
  reply('OFFTOPIC')('smallTalk'),
  reply('CLOSE')('close'),
  reply('ADVICE', 'SAFETY_NET', 'EXPLAIN')('plan'),
  { acts: ['CONSENT'], reply: ({ talk }, _, wording) => wording.line(CONFIDENTIAL.test(talk.text) ? 'confidential' : 'consent') },
  reply('REASSURE', 'REASSURE_PREMATURE')('reassured'),
  reply('EMP_NAME', 'EMP_UNDERSTAND', 'EMP_RESPECT', 'EMP_SUPPORT', 'EMP_EXPLORE', 'VALIDATE')('kindness'),
  reply('COMMAND')('commanded'),
  { acts: ['GREET', 'INTRO'], reply: ({ talk }, _, wording) => wording.line(talk.doctorTurns === 1 ? 'greet' : 'greetAgain') },
  { acts: ['SIGNPOST'], reply: ({ talk }, _, wording) => wording.line(isWarningShot(talk.text) ? 'warned' : 'signpost') },
  reply('THANKS')('close'),
]

const firstReply = (table: readonly ActReply[], situation: Situation, parts: OddParts, wording: Wording): string | null => {
  const done = new Set(situation.talk.reading.acts.map(({ act }) => act))
  return table.find(({ acts }) => acts.some((act) => done.has(act)))?.reply(situation, parts, wording) ?? null
}

export const pressingReply = (situation: Situation, parts: OddParts, wording: Wording) => firstReply(PRESSING, situation, parts, wording)

const PLANNING: readonly Act[] = ['EXPLAIN', 'ADVICE', 'TEST_REQ', 'DX_STATE', 'DDX_STATE', 'SHARED_DECISION', 'SAFETY_NET', 'CLOSE']

/** The case's own reaction to a plan that holds one of its words, once. */
export function planReply({ talk }: Situation, { sheet }: OddParts, wording: Wording): string | null {
  if (!talk.reading.acts.some(({ act }) => PLANNING.includes(act))) return null
  const due = sheet.onPlan.find(({ words, say }) => hasAnyWord(talk.text, words) && !say.some((line) => wording.wasSaid(line)))
  return due === undefined ? null : wording.choose(due.say, 'onPlan')
}

const UNREADABLE = 0.3

/** A statement: answered by what it does; small talk is steered back from the second time; gibberish is not understood. */
export function statementReply(situation: Situation, parts: OddParts, wording: Wording): OddReply {
  const { talk } = situation
  const answer = firstReply(UNASKED, situation, parts, wording)
  const offTopic = talk.reading.acts.some(({ act }) => act === 'OFFTOPIC')
  if (offTopic && answer !== null) {
    const own = talk.text.includes('?') ? answer : (wording.choose(parts.persona.voice.smallTalk, 'smallTalk') ?? answer)
    return {
      text: talk.past.some(({ reading }) => reading.acts.some(({ act }) => act === 'OFFTOPIC')) ? `${own} ${wording.line('steer')}` : own,
    }
  }
  if (answer !== null) return { text: answer }
  if (talk.reading.acts.length === 0 && talk.reading.confidence < UNREADABLE)
    return { text: notUnderstood(situation, parts.sheet, wording), notUnderstood: true }
  return { text: wording.line('acknowledge') }
}

/** Attempts to break the role, and being asked outright for a diagnosis: puzzled, in character, neither yes nor no. */
export function puzzledReply({ talk }: Situation, wording: Wording): string {
  return wording.line(talk.reading.namedConditions.length > 0 ? 'yourThought' : 'puzzled')
}

const nameOf = (speaker: PatientSheet['speakers'][string] | undefined) =>
  speaker?.name?.split(' ')[0] ?? (speaker?.relation === undefined ? undefined : `my ${speaker.relation}`)

/** The room has already let the companion go when this is said. */
function sendOut(sheet: PatientSheet, wording: Wording): string {
  const companion = Object.values(sheet.speakers).find(({ lead, present, callable }) => !lead && (present || callable))
  const name = nameOf(companion)
  return name === undefined ? wording.line('alreadyAlone') : wording.line('alone', { name })
}

function callIn(present: readonly string[], { sheet, index }: OddParts, wording: Wording): string {
  const id =
    present.find((speaker) => speaker !== index.lead) ?? Object.keys(sheet.speakers).find((speaker) => sheet.speakers[speaker]!.callable)
  const name = id === undefined ? undefined : nameOf(sheet.speakers[id])
  return name === undefined ? wording.line('nobodyToCall') : wording.line('called', { name })
}

const pronounsOf = ({ who }: PatientSheet): Slots => ({ he: who.pronouns, him: { she: 'her', he: 'him', they: 'them' }[who.pronouns] })

/** "Carol would know": who else could tell a fact, named as this speaker would. */
export function otherSpeakerReply(id: string, situation: Situation, { sheet, index }: OddParts, wording: Wording): string {
  const fact = index.facts.get(id)
  if (situation.speaker !== index.lead) return wording.line('notMine', pronounsOf(sheet))
  const other = fact?.by?.find((speaker) => speaker !== situation.speaker) ?? ''
  const slots: Slots = { name: nameOf(sheet.speakers[other]) ?? 'Somebody else', he: 'they' }
  return wording.line(situation.talk.present.includes(other) ? 'otherSpeakerHere' : 'otherSpeaker', slots)
}
