import type { PatientSheet } from '../domain/case'
import type { QuestionReading, TurnReading } from '../domain/ledger'
import type { Act, Domain, Slot } from '../domain/vocabulary'
import type { Target, Targets } from './choose-targets'
import type { TargetFinder } from './find-targets'
import { BARE_FOLLOW_UP, FOLLOW_UP_PATTERNS, IDENTITY_PATTERNS, MORE_PATTERNS, OPENING_PATTERNS, VAGUE_PATTERNS } from './lexicon/frames'
import { formOf, premiseOf, type QuestionForm, withoutLead } from './question-form'
import { toReadable } from './readable'
import type { Clause } from './sentences'
import type { ReadingContext } from './understanding'

/** Asks for the story of something. */
const TELLING = /\b(?:tell me|tell us|talk|hear|know)(?: \w+){0,3} (?:about|more)\b/

const STORY = /^(?:what happened|talk me through|walk me through|take me through)\b/

const OPENING_CONFIDENCE = 0.9
const FOLLOW_UP_CONFIDENCE = 0.75
const VIEW_CONFIDENCE = 0.85
const VIEW_SLOTS: readonly (readonly [Act, Slot])[] = [['ICE_I', 'idea'], ['ICE_C', 'concern'], ['ICE_E', 'expectation'], ['IMPACT', 'impact'], ['EMP_EXPLORE', 'concern']]

type Reader = { sheet: PatientSheet | null; finder: TargetFinder }

const any = (patterns: readonly RegExp[], ...lines: readonly string[]): boolean => lines.some((line) => patterns.some((pattern) => pattern.test(line)))

function certain(ids: readonly string[], confidence: number): Target[] {
  return ids.map((id) => ({ id, confidence }))
}

function strongest(targets: readonly Target[]): number {
  return Math.max(0, ...targets.map((target) => target.confidence))
}

/** Facts of one of the patient's views. With a topic of its own ("worried about work?"), facts that share it lead. */
function viewTargets(slot: Slot, targets: Targets, { finder }: Reader): Target[] {
  const direct = targets.facts.filter((target) => target.confidence >= 0.5 && finder.profileOf(target.id)?.places.some((place) => place.domain === 'ice'))
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

/** Whether a slot of the complaint ("when did that start?") is asked of another thing just spoken of. */
function leansOnOther(line: string, targets: Targets, context: ReadingContext, { finder }: Reader): boolean {
  const last = context.previous?.domain
  if (last === undefined || last === null || last === 'hpi' || last === 'ice' || targets.domain !== 'hpi') return false
  const told = referents(context).filter((id) => finder.profileOf(id)?.present && finder.profileOf(id)?.places[0]!.domain !== 'hpi')
  if (told.length === 0) return false
  if (/\b(?:pain|chest|headache|cough|symptoms?)\b/.test(line)) return false
  return /\b(?:that|those|them|he|she)\b/.test(line) || (/\b(?:it|they)\b/.test(line) && ['pmh', 'med', 'psh', 'fh', 'ros', 'allergy'].includes(last))
}

type Ask = Pick<QuestionReading, 'domain' | 'slot' | 'facts' | 'findings' | 'understood'> & { open?: boolean }

const NOTHING: Ask = { domain: null, slot: null, facts: [], findings: [], understood: false }

function previousPlace(context: ReadingContext): { domain: Domain | null; slot: Slot | null } {
  return { domain: context.previous?.domain ?? null, slot: context.previous?.slot ?? null }
}

function followUp(context: ReadingContext, reader: Reader): Ask {
  const ids = referents(context)
  const place = reader.finder.profileOf(ids[0] ?? '')?.places[0] ?? previousPlace(context)
  const findings = ids.flatMap((id) => [...(reader.finder.profileOf(id)?.findings ?? [])])
  const asked = findings.length > 0 || ids.length > 0 ? findings : [...(context.previous?.findings ?? [])]
  return { ...NOTHING, ...place, facts: certain(ids, FOLLOW_UP_CONFIDENCE), findings: certain([...new Set(asked)], FOLLOW_UP_CONFIDENCE), understood: true }
}

/** What the first "what has brought you in?" asks for: the opening, as long as it has not been told. */
function opening(context: ReadingContext, { sheet, finder }: Reader): Ask {
  const untold = (sheet?.opening.facts ?? []).filter((id) => !context.told.has(id))
  const findings = untold.flatMap((id) => [...(finder.profileOf(id)?.findings ?? [])])
  return { domain: 'hpi', slot: 'complaint', facts: certain(untold, OPENING_CONFIDENCE), findings: certain(findings, OPENING_CONFIDENCE), understood: true, open: true }
}

function aimOf(clause: Clause, acts: readonly Act[], context: ReadingContext, reader: Reader): Ask {
  const { line } = toReadable(clause.tokens)
  const core = withoutLead(line)
  const openingTold = (reader.sheet?.opening.facts ?? []).every((id) => context.told.has(id))
  if (any(OPENING_PATTERNS, core) && (context.doctorTurns === 0 || !openingTold)) return opening(context, reader)
  if (any(IDENTITY_PATTERNS, core)) return { ...NOTHING, understood: true }
  if (TELLING.test(core) && reader.finder.isComplaint(clause.tokens)) return openingTold ? { ...NOTHING, domain: 'hpi', understood: true, open: true } : opening(context, reader)
  const targets = reader.finder.find(clause.tokens)
  const sure = Math.max(strongest(targets.facts), strongest(targets.findings))
  const view = VIEW_SLOTS.find(([act]) => acts.includes(act))
  if (view !== undefined && !(sure >= 0.8 && targets.domain !== 'ice' && targets.domain !== 'function')) {
    const [, slot] = view
    return { domain: 'ice', slot, facts: viewTargets(slot, targets, reader), findings: slot === 'impact' ? targets.findings : [], understood: true, open: true }
  }
  if (any(MORE_PATTERNS, core)) return context.previous === null ? { ...NOTHING, understood: true, open: true, domain: 'hpi', slot: 'associated' } : { ...NOTHING, ...previousPlace(context), facts: sure >= 0.9 ? targets.facts : [], understood: true, open: true }
  const spoken = context.previous !== null || context.lastTold.length > 0
  const elsewhere = (context.previous?.domain ?? 'hpi') !== 'hpi' && BARE_FOLLOW_UP.test(core)
  if (spoken && (elsewhere || leansOnOther(core, targets, context, reader) || (any(FOLLOW_UP_PATTERNS, core) && sure < 0.9 && !(targets.framed && targets.domain === 'hpi' && (context.previous?.domain ?? 'hpi') === 'hpi' && targets.facts.length > 0)))) return followUp(context, reader)
  if (STORY.test(core) && sure < 0.8) return { ...NOTHING, domain: 'hpi', slot: 'timecourse', facts: targets.facts, understood: true, open: true }
  const hit = sure >= 0.5
  if (any(OPENING_PATTERNS, core) && !hit) return { ...opening(context, reader) }
  if (any(VAGUE_PATTERNS, core) && sure < 0.9) return { ...NOTHING, understood: true, open: true, ...(openingTold ? {} : { ...opening(context, reader) }) }
  if (hit || targets.framed) return { domain: targets.domain, slot: targets.slot, facts: targets.facts, findings: targets.findings, understood: true, open: targets.slot === 'associated' && !hit }
  if (spoken && clause.tokens.length <= 6 && /\b(?:that|those|them|this|it)\b/.test(core)) return followUp(context, reader)
  return { ...NOTHING, domain: targets.domain, slot: targets.slot }
}

/** Reads one asking clause. */
export function readQuestion(clause: Clause, acts: readonly Act[], context: ReadingContext, reader: Reader): { question: QuestionReading; premise: string | null } {
  const { line } = toReadable(clause.tokens)
  const { open, ...aim } = aimOf(clause, acts, context, reader)
  const premise = premiseOf(line, clause)
  const told = aim.facts.length > 0 && aim.facts.every(({ id }) => context.told.has(id))
  const syntax = formOf(line, premise, told, context)
  const form: QuestionForm = open === true && syntax === 'closed' ? 'open' : syntax
  return { question: { form, ...aim, start: clause.start, end: clause.end }, premise: form === 'leading' ? premise : null }
}

/** Whether a turn asks two or more independent things: a follow-up of the same slot, or "nausea or vomiting", is one. */
export function isMultiple(questions: readonly QuestionReading[]): boolean {
  const kinds = questions.filter((question) => question.form !== 'clarify').map((question) => {
    const [best] = question.facts
    return best?.id ?? question.findings[0]?.id ?? `${question.domain}/${question.slot}`
  })
  const lists = questions.some((question) => question.facts.length + question.findings.length >= 6 && new Set(question.findings.map(({ id }) => id)).size >= 4)
  return new Set(kinds).size > 1 || lists
}

export function domainsOf(questions: readonly QuestionReading[]): TurnReading['domains'] {
  return [...new Set(questions.flatMap((question) => (question.domain === null ? [] : [question.domain])))]
}
