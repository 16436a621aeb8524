import type { TurnReading } from '../domain/ledger'
import type { Act, Topic } from '../domain/vocabulary'

/** Everything about one doctor's turn that moves trust (content.md 4.1). */
export type TrustInput = {
  before: number
  slope: 0.5 | 1 | 1.5
  reading: TurnReading
  /** Readings of the doctor's earlier turns. */
  earlier: readonly TurnReading[]
  /** What became of the cue that stood open, of a missed one picked up late, and how many lapsed. */
  cue: { outcome: 'eased' | 'half' | 'missed'; level: number; intensity: 1 | 2 | 3 } | null
  latePickUp: boolean
  lapsed: number
  /** A paraphrase or summary that holds nothing but what was told. */
  summaryFits: boolean
  /** Delicate topics raised for the first time. */
  delicate: readonly Topic[]
  repeated: boolean
  /** A clinical word was used that the patient did not understand. */
  unknownWord: boolean
}

/** One reason why trust moved. */
export type TrustMove = { why: string; by: number }

const OPENNESS: readonly Act[] = ['FACILITATE', 'SIGNPOST']
const WARMTH: ReadonlySet<Act> = new Set(['EMP_NAME', 'EMP_UNDERSTAND', 'EMP_RESPECT', 'EMP_SUPPORT', 'EMP_EXPLORE', 'VALIDATE'])
const PERSPECTIVE: readonly Act[] = ['ICE_I', 'ICE_C', 'ICE_E', 'IMPACT']
const SUMMARIES: readonly Act[] = ['PARAPHRASE', 'SUMMARY']
const OPENNESS_CAP = 1
const WARMTH_CAP = 0.5
const IGNORED: Readonly<Record<1 | 2 | 3, number>> = { 1: -0.25, 2: -0.5, 3: -1 }

/** Trust after the doctor's turn, in [0,10], with every move that led there. Exact in binary: nothing is rounded. */
export function moveTrust(input: TrustInput): { trust: number; moves: TrustMove[] } {
  const moves = [...openingMoves(input), ...cueMoves(input), ...craftMoves(input), ...harmMoves(input)].filter(({ by }) => by !== 0)
  const sum = moves.reduce((total, { by }) => total + by, 0)
  const step = clip(sum > 0 ? sum * input.slope : sum, -2, 1.5)
  return { trust: clip(input.before + step, 0, 10), moves }
}

const clip = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
const does = (reading: TurnReading, ...acts: readonly Act[]) => reading.acts.some(({ act }) => acts.includes(act))

function openingMoves({ reading, earlier }: TrustInput): TrustMove[] {
  return earlier.length === 0 && does(reading, 'GREET') && does(reading, 'INTRO') ? [{ why: 'greeting and name', by: 0.5 }] : []
}

function cueMoves({ cue, latePickUp, lapsed }: TrustInput): TrustMove[] {
  const moves: TrustMove[] = []
  if (cue?.outcome === 'eased') moves.push({ why: 'cue answered', by: cue.level >= 4 ? 1 : 0.5 })
  if (cue !== null && cue.outcome !== 'eased' && cue.level === 0) moves.push({ why: 'cue ignored', by: IGNORED[cue.intensity] })
  if (latePickUp) moves.push({ why: 'cue picked up late', by: 0.5 })
  if (lapsed > 0) moves.push({ why: 'cue lapsed', by: -lapsed })
  return moves
}

function craftMoves({ reading, earlier, summaryFits, delicate }: TrustInput): TrustMove[] {
  const before = (...acts: readonly Act[]) => earlier.some((turn) => does(turn, ...acts))
  const firstOf = (acts: readonly Act[]) => does(reading, ...acts) && !before(...acts)
  const moves: TrustMove[] = []
  if (firstOf(PERSPECTIVE)) moves.push({ why: 'asks for ideas, concerns or expectations', by: 0.5 })
  if (firstOf(SUMMARIES) && summaryFits) moves.push({ why: 'summary that fits', by: 0.5 })
  if (firstOf(['CHECK_UNDERSTANDING'])) moves.push({ why: 'checks understanding', by: 0.5 })
  if (firstOf(['SHARED_DECISION'])) moves.push({ why: 'shares the decision', by: 0.5 })
  const prefaced = does(reading, 'SIGNPOST', 'VALIDATE')
  for (const topic of delicate) moves.push({ why: `delicate topic: ${topic}`, by: prefaced ? 0.5 : -0.5 })
  moves.push({ why: 'openness', by: underCap(openness(reading), earlier.map(openness), OPENNESS_CAP) })
  moves.push({ why: 'warmth', by: underCap(warmth(reading), earlier.map(warmth), WARMTH_CAP) })
  return moves
}

/** A quarter for each kind: open question, facilitation, signpost. */
function openness(reading: TurnReading): number {
  const kinds = OPENNESS.filter((act) => does(reading, act)).length + (reading.questions.some(({ form }) => form === 'open') ? 1 : 0)
  return kinds * 0.25
}

/** Kindness to nothing in particular; kindness to an open cue is paid for by the cue. */
const warmth = (reading: TurnReading) => (reading.cueLevel === null && reading.acts.some(({ act }) => WARMTH.has(act)) ? 0.25 : 0)

function underCap(gain: number, earned: readonly number[], cap: number): number {
  const left =
    cap -
    Math.min(
      cap,
      earned.reduce((sum, value) => sum + value, 0),
    )
  return Math.min(gain, left)
}

function harmMoves({ reading, earlier, repeated, unknownWord }: TrustInput): TrustMove[] {
  const moves: TrustMove[] = []
  if (unknownWord) moves.push({ why: 'clinical word not understood', by: -0.25 })
  if (reading.questions.length >= 3) moves.push({ why: 'three questions at once', by: -0.25 })
  if (does(reading, 'COMMAND')) moves.push({ why: 'command', by: -0.25 })
  if (does(reading, 'REASSURE_PREMATURE')) moves.push({ why: 'premature reassurance', by: -0.25 })
  if (does(reading, 'INJECTION') && earlier.some((turn) => does(turn, 'INJECTION'))) moves.push({ why: 'role break again', by: -0.25 })
  const lastTwo = earlier.slice(-2)
  if (does(reading, 'OFFTOPIC') && lastTwo.length === 2 && lastTwo.every((turn) => does(turn, 'OFFTOPIC')))
    moves.push({ why: 'off topic again', by: -0.25 })
  if (repeated) moves.push({ why: 'question repeated', by: -0.5 })
  if (does(reading, 'DISMISS')) moves.push({ why: 'dismissal', by: -1.5 })
  if (does(reading, 'BLAME')) moves.push({ why: 'blame', by: -2 })
  return moves
}
