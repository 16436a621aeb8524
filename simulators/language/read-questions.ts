import type { PatientSheet } from '../domain/case'
import type { QuestionReading, TurnReading } from '../domain/ledger'
import type { Act, Domain, Slot } from '../domain/vocabulary'
import type { Target, Targets } from './choose-targets'
import { markedDomain } from './domain-of-words'
import type { TargetFinder } from './find-targets'
import {
  BARE_FOLLOW_UP,
  CONFIRMING_PATTERNS,
  FOLLOW_UP_PATTERNS,
  IDENTITY_PATTERNS,
  MORE_PATTERNS,
  OPENING_PATTERNS,
  OWN_PART_PATTERNS,
  VAGUE_PATTERNS,
} from './lexicon/frames'
import { formOf, premiseOf, type QuestionForm, wantsOneThing, withoutLead } from './question-form'
import { ROOM, remembered } from './remembered'
import type { Clause } from './sentences'
import type { ClauseWords } from './turn-words'
import type { ReadingContext } from './understanding'

/** Asks for the story of something. */
const TELLING = /\b(?:tell me|tell us|talk|hear|know)(?: \w+){0,3} (?:about|more)\b/

const STORY = /^(?:what happened|talk me through|walk me through|take me through)\b/

const OPENING_CONFIDENCE = 0.9
const FOLLOW_UP_CONFIDENCE = 0.75
const VIEW_CONFIDENCE = 0.85
const VIEW_SLOTS: readonly (readonly [Act, Slot])[] = [
  ['ICE_I', 'idea'],
  ['ICE_C', 'concern'],
  ['ICE_E', 'expectation'],
  ['IMPACT', 'impact'],
  ['EMP_EXPLORE', 'concern'],
]

type Reader = { sheet: PatientSheet | null; finder: TargetFinder }

const matching = (patterns: readonly RegExp[]) => remembered(ROOM.ofOneCase, (core) => patterns.some((pattern) => pattern.test(core)))

const isOpening = matching(OPENING_PATTERNS)
const isOutsideOfHistory = matching([...IDENTITY_PATTERNS, ...CONFIRMING_PATTERNS, ...OWN_PART_PATTERNS])
const asksForMore = matching(MORE_PATTERNS)
const followsUp = matching(FOLLOW_UP_PATTERNS)
const isVague = matching(VAGUE_PATTERNS)

function certain(ids: readonly string[], confidence: number): Target[] {
  return ids.map((id) => ({ id, confidence }))
}

function strongest(targets: readonly Target[]): number {
  return Math.max(0, ...targets.map((target) => target.confidence))
}

/** Facts of one of the patient's views. With a topic of its own ("worried about work?"), facts that share it lead. */
function viewTargets(slot: Slot, targets: Targets, { finder }: Reader): Target[] {
  const direct = targets.facts.filter(
    (target) => target.confidence >= 0.5 && finder.profileOf(target.id)?.places.some((place) => place.domain === 'ice'),
  )
  const inSlot = finder.inSlot('ice', slot)
  const sure = direct.filter((target) => target.confidence >= 0.9 && inSlot.includes(target.id))
  const rest = inSlot.filter((id) => !direct.some((target) => target.id === id))
  const life = slot === 'impact' ? finder.inSlot('function', 'daily') : []
  return [...direct, ...certain(rest, sure.length > 0 ? 0.55 : VIEW_CONFIDENCE), ...certain(life, VIEW_CONFIDENCE)]
}

/** What "that", "it" or no topic at all refers to: what was asked last, or what was told last. */
function referents(context: ReadingContext): readonly string[] {
  const asked = context.previous?.facts ?? []
  const answered = asked.filter((id) => context.lastTold.includes(id))
  return answered.length > 0 ? answered : context.lastTold.length > 0 ? context.lastTold : asked
}

const speaksForAnother = (sheet: PatientSheet | null): boolean =>
  Object.values(sheet?.speakers ?? {}).some(({ lead, is }) => lead && is === 'informant')

/** Whether a slot of the complaint ("when did that start?") is asked of another thing just spoken of. */
function leansOnOther(line: string, targets: Targets, context: ReadingContext, { finder, sheet }: Reader): boolean {
  const last = context.previous?.domain
  if (last === undefined || last === null || last === 'hpi' || last === 'ice' || targets.domain !== 'hpi') return false
  const told = referents(context).filter((id) => {
    const profile = finder.profileOf(id)
    return profile?.present === true && profile.places[0]?.domain !== 'hpi'
  })
  if (told.length === 0) return false
  if (/\b(?:pain|chest|headache|cough|symptoms?)\b/.test(line)) return false
  // Where somebody speaks for the patient, "he" is the patient.
  const others = speaksForAnother(sheet) ? /\b(?:that|those|them)\b/ : /\b(?:that|those|them|he|she)\b/
  return others.test(line) || (/\b(?:it|they)\b/.test(line) && ['pmh', 'med', 'psh', 'ros', 'allergy'].includes(last))
}

/** `byWords`: it means what its words name; what is not leans on what was said before, or invites to tell anything. */
type Ask = Pick<QuestionReading, 'domain' | 'slot' | 'understood'> &
  Pick<Targets, 'facts' | 'findings'> & { open?: boolean; byWords?: true }

const NOTHING: Ask = { domain: null, slot: null, facts: [], findings: [], understood: false }

function previousPlace(context: ReadingContext): { domain: Domain | null; slot: Slot | null } {
  return { domain: context.previous?.domain ?? null, slot: context.previous?.slot ?? null }
}

function followUp(context: ReadingContext, reader: Reader): Ask {
  const ids = referents(context)
  const place = reader.finder.profileOf(ids[0] ?? '')?.places[0] ?? previousPlace(context)
  const findings = ids.flatMap((id) => [...(reader.finder.profileOf(id)?.findings ?? [])])
  const asked = findings.length > 0 || ids.length > 0 ? findings : [...(context.previous?.findings ?? [])]
  return {
    ...NOTHING,
    ...place,
    facts: certain(ids, FOLLOW_UP_CONFIDENCE),
    findings: certain([...new Set(asked)], FOLLOW_UP_CONFIDENCE),
    understood: true,
  }
}

/** What the first "what has brought you in?" asks for: the opening, as long as it has not been told. */
function opening(context: ReadingContext, { sheet, finder }: Reader): Ask {
  const untold = (sheet?.opening.facts ?? []).filter((id) => !context.told.has(id))
  const findings = untold.flatMap((id) => [...(finder.profileOf(id)?.findings ?? [])])
  return {
    domain: 'hpi',
    slot: 'complaint',
    facts: certain(untold, OPENING_CONFIDENCE),
    findings: certain(findings, OPENING_CONFIDENCE),
    understood: true,
    open: true,
  }
}

/** One ask on its way to be understood: its plain words, what they aim at, and how surely. */
type Asked = { core: string; clause: Clause; acts: readonly Act[]; targets: Targets; sure: number; context: ReadingContext; reader: Reader }

/** A direct hit from here on outweighs what a general pattern says. */
const SURE = 0.9
const FAIRLY_SURE = 0.8
const HIT = 0.5
/** "Was that new?": longer asks with a pronoun have a topic of their own. */
const LONGEST_POINTING = 6

function openingTold({ context, reader }: Pick<Asked, 'context' | 'reader'>): boolean {
  return (reader.sheet?.opening.facts ?? []).every((id) => context.told.has(id))
}

/** Invitations that need no target: they come before any look at the case's facts. */
function invitation({ core, clause, context, reader }: Omit<Asked, 'targets' | 'sure'>): Ask | null {
  const told = openingTold({ context, reader })
  if (isOpening(core) && (context.doctorTurns === 0 || !told)) return opening(context, reader)
  if (isOutsideOfHistory(core)) return { ...NOTHING, understood: true }
  if (!TELLING.test(core) || !reader.finder.isComplaint(clause.text)) return null
  return told ? { ...NOTHING, domain: 'hpi', understood: true, open: true } : opening(context, reader)
}

/** "Are you worried about your heart?" wants a yes or a no. */
const NAMED_WORRY =
  /^(?:is|was) (?:that|this|it) (?:what|something)\b|^(?:are|were|is|do|did) (?:you|he|she|they)\b.*\b(?:about|of|that) (?!any|some|what|how)(?!(?:it|this|that|all this|things|at the moment)$)/

/** Questions after the patient's own view, unless the words plainly aim elsewhere. */
function view({ core, acts, targets, sure, reader }: Asked): Ask | null {
  const found = VIEW_SLOTS.find(([act]) => acts.includes(act))
  if (found === undefined || (sure >= FAIRLY_SURE && targets.domain !== 'ice' && targets.domain !== 'function')) return null
  const [, slot] = found
  const findings = slot === 'impact' ? targets.findings : []
  const facts = viewTargets(slot, targets, reader)
  return { domain: 'ice', slot, facts, findings, understood: true, open: !NAMED_WORRY.test(core), byWords: true }
}

/** More of the same, or of anything. */
function more({ core, targets, sure, context }: Asked): Ask | null {
  if (!asksForMore(core) || (sure >= HIT && core.split(' ').length > LONGEST_POINTING)) return null
  if (context.previous === null) return { ...NOTHING, domain: 'hpi', slot: 'associated', understood: true, open: true }
  return { ...NOTHING, ...previousPlace(context), facts: sure >= SURE ? targets.facts : [], understood: true, open: true }
}

/** Asks that lean on what was said before. A slot of the complaint stays the complaint's while that is what is spoken of. */
function leaning({ core, targets, sure, context, reader }: Asked): Ask | null {
  if (context.previous === null && context.lastTold.length === 0) return null
  const onComplaint = (context.previous?.domain ?? 'hpi') === 'hpi'
  if (!onComplaint && BARE_FOLLOW_UP.test(core)) return followUp(context, reader)
  // What the words themselves name ("has she been sick?") leans on nothing; a bare slot ("when did that start?") does.
  if ((targets.framed || sure < HIT) && leansOnOther(core, targets, context, reader)) return followUp(context, reader)
  const answered = targets.framed && targets.domain === 'hpi' && onComplaint && targets.facts.length > 0
  return followsUp(core) && sure < SURE && !answered ? followUp(context, reader) : null
}

/** What the words themselves aim at, or a general invitation where they aim at nothing. */
function direct({ core, clause, acts, targets, sure, context, reader }: Asked): Ask {
  if (STORY.test(core) && sure < FAIRLY_SURE)
    return { ...NOTHING, domain: 'hpi', slot: 'timecourse', facts: targets.facts, understood: true, open: true }
  if (isOpening(core) && sure < SURE) return opening(context, reader)
  if (isVague(core) && sure < SURE)
    return openingTold({ context, reader }) ? { ...NOTHING, understood: true, open: true } : opening(context, reader)
  const { domain, slot, facts, findings, framed } = targets
  if (sure >= HIT || framed) {
    const open = slot === 'associated' && sure < HIT
    return { domain, slot, facts, findings, understood: true, ...(open ? { open } : { byWords: true }) }
  }
  const spoken = context.previous !== null || context.lastTold.length > 0
  const asksLeave = acts.includes('CONSENT') || acts.includes('SHARED_DECISION')
  const points = !asksLeave && clause.tokens.length <= LONGEST_POINTING && /\b(?:that|those|them|this|it)\b/.test(core)
  return spoken && points ? followUp(context, reader) : { ...NOTHING, domain: domain ?? markedDomain(clause.text), slot, byWords: true }
}

/** "In your family, is there any history of illness?": what stands before the ask says what it is about. */
const SCENE =
  /\b(?:in terms of|with regards? to|regarding|as for|as far as|moving (?:on|down|up) to|coming to|turning to|in (?:your|the)|wise|nought|zero|out of ten)\b/

/** "And your eyes, have they changed?": what is spoken of stands first, and the ask only points to it. */
const NAMED_FIRST = /^(?:(?:and|so|now|what about|how about|about) )*(?:your|his|her|their|the) (?:\w+ ?){1,3}$/
const POINTS_TO_IT = /\b(?:it|they|them|that|those)\b/

/** "Mum, what inhalers is she on?": a parent is spoken to, and none is asked about. */
const ADDRESSED = /^(?:mum|mummy|mam|dad|daddy),\s*/i

/** "I'm sorry about your uncle. Did he have diabetes?": who is meant. Where somebody speaks for the patient, it is the patient. */
function naming({ clause, line, relative }: ClauseWords, sheet: PatientSheet | null): string {
  if (speaksForAnother(sheet)) return clause.text.replace(ADDRESSED, '')
  const isMeant = relative !== null && /\b(?:he|she)\b/.test(line)
  return isMeant ? clause.text.replace(/\b(?:he|she)\b/i, relative) : clause.text
}

/** What an ask aims at by itself, or with what it points to, or, where it aims at nothing, with the scene that was set for it. */
function targetsOf(words: ClauseWords, { finder, sheet }: Reader): Targets {
  const { line, before } = words
  const asked = naming(words, sheet)
  const own = finder.find(asked)
  const surest = ({ facts, findings }: Targets) => Math.max(strongest(facts), strongest(findings))
  const pointed = NAMED_FIRST.test(before) && POINTS_TO_IT.test(line) ? finder.find(`${before} ${asked}`) : null
  if (pointed !== null && surest(pointed) >= HIT) return pointed
  return SCENE.test(before) && !own.framed && surest(own) < HIT ? finder.find(`${before} ${asked}`) : own
}

function aimOf(words: ClauseWords, acts: readonly Act[], context: ReadingContext, reader: Reader): Ask {
  const { clause, line } = words
  const ask = { core: withoutLead(line), clause, acts, context, reader }
  const invited = invitation(ask)
  if (invited !== null) return invited
  const targets = targetsOf(words, reader)
  const asked = { ...ask, targets, sure: Math.max(strongest(targets.facts), strongest(targets.findings)) }
  return view(asked) ?? more(asked) ?? leaning(asked) ?? direct(asked)
}

/** Reads one asking clause. */
export function readQuestion(
  words: ClauseWords,
  acts: readonly Act[],
  context: ReadingContext,
  reader: Reader,
): { question: QuestionReading; premise: string | null; byWords: boolean } {
  const { clause, line, before } = words
  const { open, byWords = false, ...aim } = aimOf(words, acts, context, reader)
  const premise = premiseOf(line, clause)
  const told = aim.facts.length > 0 && aim.facts.every(({ id }) => context.told.has(id))
  const syntax = formOf(`${before} ${line}`.trim(), { line, text: clause.text }, premise, told)
  const form: QuestionForm = open === true && syntax === 'closed' && !wantsOneThing(line, clause) ? 'open' : syntax
  const question = { form, ...aim, facts: [...aim.facts], findings: [...aim.findings], start: clause.start, end: clause.end }
  return { question, premise: form === 'leading' ? premise : null, byWords }
}

/** Whether a turn asks two or more independent things: a follow-up of the same slot, or "nausea or vomiting", is one, and "is that right?" none. */
export function isMultiple(questions: readonly QuestionReading[]): boolean {
  const kinds = questions
    .filter(({ form, facts }) => form !== 'clarify' || facts.some(({ confidence }) => confidence >= SURE))
    .map((question) => {
      const [best] = question.facts
      return best?.id ?? question.findings[0]?.id ?? `${question.domain}/${question.slot}`
    })
  const lists = questions.some(
    (question) => question.facts.length + question.findings.length >= 6 && new Set(question.findings.map(({ id }) => id)).size >= 4,
  )
  return new Set(kinds).size > 1 || lists
}

export function domainsOf(questions: readonly QuestionReading[]): TurnReading['domains'] {
  return [...new Set(questions.flatMap((question) => (question.domain === null ? [] : [question.domain])))]
}
