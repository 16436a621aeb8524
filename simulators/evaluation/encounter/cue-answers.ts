import type { CueAnswer } from '../../domain/score'
import type { DoctorTurn } from '../encounter-record'
import { rounded } from '../scores'
import type { ScoringContext } from '../scoring-context'
import { opportunityOf } from '../turn/empathy'

/**
 * Each showing of a feeling with its best answer, in the order of the talk. One that stays open a turn longer is one opportunity; one that
 * was passed over and picked up later keeps the better of the two.
 */
export function cueAnswers(context: ScoringContext): CueAnswer[] {
  const showings = new Map<string, CueAnswer>()
  const { doctorTurns } = context.record
  doctorTurns.forEach((turn, place) => {
    if (turn.openCue) answerOpen(showings, turn, place, context)
    else if (turn.late) pickUp(showings, turn, place, context)
  })
  const last = doctorTurns.at(-1)?.reply
  if (last?.cue) {
    const { id, intensity } = last.cue
    showings.set(`${id}:${last.turn}`, { ...unanswered, cue: id, intensity, shown: { turn: last.turn, quote: last.text } })
  }
  return [...showings.values()]
}

const unanswered = { answer: null, after: null, level: null, worth: null, explicit: null, space: null, late: false } as const

function answerOpen(showings: Map<string, CueAnswer>, turn: DoctorTurn, place: number, context: ScoringContext): void {
  const { id, intensity, shown, shownTurn } = turn.openCue!
  const { level, worth, reply } = opportunityOf(turn, context)!
  const key = `${id}:${shownTurn}`
  const before = showings.get(key)
  const after = before?.after ?? (reply?.space === 'provide' ? turnsSince(shownTurn, place, context) : null)
  if (before && (before.worth ?? 0) > worth) {
    showings.set(key, { ...before, after })
    return
  }
  showings.set(key, {
    ...{ cue: id, intensity, shown: { turn: shownTurn, quote: shown }, answer: { turn: turn.turn, quote: turn.text } },
    ...{ after, level, worth: rounded(worth), late: false, explicit: reply?.explicit ?? null, space: reply?.space ?? null },
  })
}

function pickUp(showings: Map<string, CueAnswer>, turn: DoctorTurn, place: number, context: ScoringContext): void {
  const [key, before] = [...showings].findLast(([, { cue }]) => cue === turn.late!.id) ?? []
  if (key === undefined || before === undefined) return
  const { level, worth } = opportunityOf(turn, context)!
  const after = before.after ?? turnsSince(before.shown.turn, place, context)
  const better = worth > (before.worth ?? 0)
  showings.set(key, {
    ...before,
    after,
    ...(better ? { level, worth: rounded(worth), answer: { turn: turn.turn, quote: turn.text }, late: true } : {}),
  })
}

/** The doctor's turns from a showing up to this one: 1 for the very next. */
const turnsSince = (shownTurn: number, place: number, { record: { doctorTurns } }: ScoringContext) =>
  doctorTurns.slice(0, place + 1).filter((turn) => turn.turn > shownTurn).length
