import type { PatientSheet } from '../../domain/case'
import type { ActPayload } from '../../domain/event'
import type { Role } from '../../domain/identifiers'
import type { Hidden } from '../../domain/judge'
import type { Span } from '../../domain/ledger'
import { findJudgeInjections } from '../../language/find-judge-injections'
import type { ScorableEvent } from '../evaluator'
import { fillerByTurn } from './filler'
import { createNameMask, type NameMask } from './mask-names'
import { type Replacement, type ShownText, showText } from './shown-text'

/** One turn as it was, with what the doctor did beside it. Who speaks is said by the log, never by the text. */
export type SaidTurn = { turn: number; role: Role; speaker: 'doctor' | 'patient' | 'companion'; text: string; acts: string[] }

/** A turn as a judge is shown it. `acts` is empty where the diagnosis is hidden. */
export type ShownTurn = Omit<SaidTurn, 'text' | 'acts'> & { text: ShownText; acts: ShownText[] }

/** The turns of a log, in order. Acts stand with the doctor's last turn before them; those before any turn with the first. */
export function saidTurns(events: readonly ScorableEvent[], speakers: PatientSheet['speakers']): SaidTurn[] {
  const turns: SaidTurn[] = []
  const early: string[] = []
  for (const event of events) {
    if (event.type === 'turn-end') {
      const { turn, role, text } = event
      const companion = role === 'patient' && speakers[event.speaker]?.is === 'informant' && !speakers[event.speaker]?.lead
      turns.push({ turn, role, speaker: companion ? 'companion' : role, text, acts: role === 'doctor' ? early.splice(0) : [] })
    }
    if (event.type !== 'act' || event.by !== 'doctor') continue
    const acts = turns.findLast(({ role }) => role === 'doctor')?.acts ?? early
    acts.push(...actWords(event.act))
  }
  return turns
}

/** What is private or only moves people about is not shown. */
function actWords(act: ActPayload): string[] {
  if (act.kind === 'examine' || act.kind === 'order')
    return act.found.map(({ result }) => `${act.kind === 'examine' ? 'Examined' : 'Ordered'}: ${act.request}. Result: ${result}`)
  if (act.kind === 'diagnose')
    return [
      `Differential: ${act.differential.map(({ name, p }, at) => `${at + 1}. ${name}${p === undefined ? '' : ` (${Math.round(p * 100)} %)`}`).join('; ')}`,
    ]
  return act.kind === 'plan' ? [`Plan: ${act.text}`] : []
}

/** How a judge is shown the doctor's turns: as they were said, or without what only acknowledges, is courteous or softens. */
export type Wording = 'as-said' | 'without-filler'

/** Turns with names, and words meant for a judge, taken out. */
export function showTurns(
  turns: readonly SaidTurn[],
  sheet: Pick<PatientSheet, 'who' | 'speakers'>,
  hide: readonly Hidden[],
  wording: Wording,
): ShownTurn[] {
  const doctorTurns = turns.filter(({ role }) => role === 'doctor').map(({ text }) => text)
  const mask = createNameMask(doctorTurns, sheet, hide)
  const filler = wording === 'as-said' ? null : fillerByTurn(turns)
  return turns.map((turn) => ({
    ...turn,
    text: shown(turn.text, mask, filler?.get(turn.turn) ?? []),
    acts: hide.includes('diagnosis') ? [] : turn.acts.map((act) => shown(act, mask, [])),
  }))
}

/** A turn of nothing but filler stays a turn: the judge sees that the doctor said no more. */
const NOTHING_SAID = '–'

function shown(text: string, mask: NameMask, filler: readonly Span[]): ShownText {
  const withFillerAs = (first: string) => {
    const replaced = filler.map(({ start, end }, at) => ({ start, end, by: at === 0 ? first : '' }))
    return showText(text, [...leftOut(text), ...replaced, ...mask(text)])
  }
  const kept = withFillerAs('')
  return filler.length > 0 && kept.shown.trim() === '' ? withFillerAs(NOTHING_SAID) : kept
}

/** With the blanks beside them, so that a text to which an attack was added is shown as it was before. */
function leftOut(text: string): Replacement[] {
  return findJudgeInjections(text).map(({ start, end }) => {
    const before = start - text.slice(0, start).trimEnd().length
    const after = start === before ? text.length - end - text.slice(end).trimStart().length : 0
    return { start: start - before, end: end + after, by: '' }
  })
}

/** What was meant for a judge, for those who read the report. */
export function injectionsIn(turns: readonly SaidTurn[]): { turn: number; quote: string }[] {
  return turns.flatMap(({ turn, text, acts }) =>
    [text, ...acts].flatMap((words) => findJudgeInjections(words).map(({ start, end }) => ({ turn, quote: words.slice(start, end) }))),
  )
}
