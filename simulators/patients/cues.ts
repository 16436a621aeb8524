import type { CueStep } from '../dialogue/views'
import type { Cue } from '../domain/case'
import type { CueId, FactId } from '../domain/identifiers'
import type { TurnReading } from '../domain/ledger'

export type Cues = Readonly<Record<CueId, Cue>>
export type Intensity = 1 | 2 | 3
export type CueStepNow = Omit<CueStep, 'turn'>

/** Where one cue stands, folded from its steps. */
export type CueStanding = {
  state: 'open' | 'half' | 'missed' | 'eased' | 'lapsed' | 'not-shown'
  intensity: Intensity
  /** Turn of the last step. */
  turn: number
  /** How often it was shown. */
  shown: number
}

/** What the doctor's turn did to the cues. */
export type Settlement = {
  steps: readonly CueStepNow[]
  /** A cue that stood open when the doctor spoke, with the reply level. */
  answered: { id: CueId; level: number; intensity: Intensity; outcome: 'eased' | 'half' | 'missed' } | null
  /** A missed cue picked up late. */
  late: { id: CueId; level: number } | null
  lapsed: readonly CueId[]
}

/** Doctor's turns after a miss: a late answer counts within these; the second showing comes after `AGAIN_AFTER`. */
const LATE_WITHIN = 3
const AGAIN_AFTER = 2

/** The doctor's turn as cues are settled by it. `level` reads how it answers one cue: 0 where it does not touch its words. */
export type CueReply = { reading: TurnReading; level(cue: Cue, standing: CueStanding): number }

/** The standing of every cue that was ever shown, in the order of first showing. */
export function foldCues(steps: readonly CueStep[]): Map<CueId, CueStanding> {
  const standings = new Map<CueId, CueStanding>()
  for (const step of steps) {
    const before = standings.get(step.id)
    const shown = (before?.shown ?? 0) + (step.state === 'open' ? 1 : 0)
    standings.set(step.id, { state: step.state, intensity: step.intensity, turn: step.turn, shown })
  }
  return standings
}

/**
 * Settles what stood before the doctor's turn (content.md 4.4). `doctorTurnsSince(turn)` counts the doctor's turns
 * after a turn, this one included.
 */
export function settleCues(cues: Cues, steps: readonly CueStep[], reply: CueReply, doctorTurnsSince: (turn: number) => number): Settlement {
  const standings = [...foldCues(steps)].filter(([id]) => cues[id] !== undefined)
  const open = standings.find(([, { state }]) => state === 'open' || state === 'half')
  const out: CueStepNow[] = []
  const lapsed: CueId[] = []
  const answered = open ? settleOpen(open[0], open[1], cues[open[0]]!, reply) : null
  if (answered) out.push({ id: answered.id, state: answered.outcome, intensity: answered.intensity, level: answered.level })
  let late: Settlement['late'] = null
  for (const [id, standing] of standings) {
    if (standing.state !== 'missed') continue
    const cue = cues[id]!
    const level = reply.level(cue, standing)
    const since = doctorTurnsSince(standing.turn)
    if (late === null && answered?.outcome !== 'eased' && since <= LATE_WITHIN && eases(cue, level, null)) {
      late = { id, level }
      out.push({ id, state: 'eased', intensity: standing.intensity, level, late: true })
    } else if (since >= LATE_WITHIN && !canShowAgain(cue, standing)) {
      lapsed.push(id)
      out.push({ id, state: 'lapsed', intensity: standing.intensity })
    }
  }
  return { steps: out, answered, late, lapsed }
}

function settleOpen(id: CueId, standing: CueStanding, cue: Cue, reply: CueReply): NonNullable<Settlement['answered']> {
  const level = reply.reading.cueLevel ?? reply.level(cue, standing)
  const outcome = eases(cue, level, reply.reading) ? 'eased' : level >= 1 && standing.state === 'open' ? 'half' : 'missed'
  return { id, level, intensity: standing.intensity, outcome }
}

/** By level, or, while it stands open, by one of the acts that ease it. */
function eases(cue: Cue, level: number, reading: TurnReading | null): boolean {
  return level >= cue.ease.level || (cue.ease.acts?.some((act) => reading?.acts.some((done) => done.act === act)) ?? false)
}

const canShowAgain = (cue: Cue, standing: CueStanding) => cue.again !== undefined && cue.again.length > 0 && standing.shown < 2

/** A cue chosen to be shown in this reply. */
export type Showing = { id: CueId; kind: Cue['kind']; intensity: Intensity; lines: readonly string[] }

/** A cue whose moment has passed waits until so many replies have gone by without one: feelings do not queue up. */
const REST_REPLIES = 4
/** Who was stepped over tries again, but not at once. */
const AGAIN_REST_REPLIES = 3

export type CueChoice = {
  /** Replies since the last one that showed a cue: 1 is the last reply; infinite where none did. */
  repliesSinceShown: number
  shift: -1 | 0 | 1
  isDue(cue: Cue): boolean
  /** What starts it happened in this very exchange, so that it says something to the point. */
  isFresh(cue: Cue): boolean
  doctorTurnsSince(turn: number): number
}

/**
 * The one cue this reply may show, or null: none while another stands open, or where the last reply showed one. A fear that breaks out at
 * what was said this moment (bad news) waits for nothing but a cue that was half answered. Concerns first, then what fits the moment, then intensity, then the order of the file.
 */
export function pickCue(cues: Cues, steps: readonly CueStep[], settlement: Settlement, choice: CueChoice): Showing | null {
  const { repliesSinceShown, shift } = choice
  if (settlement.answered?.outcome === 'half') return null
  const rests = repliesSinceShown < 2 || settlement.answered !== null || settlement.late !== null
  const standings = foldCues(steps)
  const candidates = Object.entries(cues).flatMap(([id, cue]): (Showing & { fresh: boolean })[] => {
    const standing = standings.get(id)
    if (standing === undefined) {
      const fresh = choice.isFresh(cue)
      const shows = choice.isDue(cue) && (fresh || cue.kind === 'concern' || repliesSinceShown >= REST_REPLIES)
      return shows ? [{ id, kind: cue.kind, intensity: shifted(cue.intensity, shift), lines: cue.say, fresh }] : []
    }
    const again = standing.state === 'missed' && canShowAgain(cue, standing) && choice.doctorTurnsSince(standing.turn) >= AGAIN_AFTER
    if (!again || (cue.kind !== 'concern' && repliesSinceShown < AGAIN_REST_REPLIES)) return []
    return [{ id, kind: cue.kind, intensity: cue.kind === 'concern' ? 3 : shifted(standing.intensity, 1), lines: cue.again!, fresh: false }]
  })
  const rank = ({ kind, intensity, fresh }: Showing & { fresh: boolean }) => (kind === 'concern' ? 20 : 0) + (fresh ? 10 : 0) + intensity
  const breaksOut = ({ kind, intensity, fresh }: Showing & { fresh: boolean }) => kind === 'concern' && intensity === 3 && fresh
  const shown = rests ? candidates.filter(breaksOut) : candidates
  const best = shown.reduce<(Showing & { fresh: boolean }) | null>(
    (first, next) => (first === null || rank(next) > rank(first) ? next : first),
    null,
  )
  return best && { id: best.id, kind: best.kind, intensity: best.intensity, lines: best.lines }
}

const shifted = (intensity: Intensity, by: -1 | 0 | 1): Intensity => Math.min(3, Math.max(1, intensity + by)) as Intensity

/** Facts let out by what eased now, and those that a lapse made harder to tell. */
export function cueFacts(cues: Cues, steps: readonly CueStep[], settlement: Settlement): { opened: FactId[]; closed: ReadonlySet<FactId> } {
  const eased = settlement.answered?.outcome === 'eased' ? settlement.answered.id : (settlement.late?.id ?? null)
  const lapsed = [...foldCues(steps)].filter(([, { state }]) => state === 'lapsed').map(([id]) => id)
  const opensOf = (id: CueId) => cues[id]?.opens ?? []
  return { opened: eased === null ? [] : opensOf(eased), closed: new Set([...lapsed, ...settlement.lapsed].flatMap(opensOf)) }
}

/** Cues that were never shown: to be logged as no opportunity once the encounter has ended. */
export function cuesNotShown(cues: Cues, steps: readonly CueStep[]): CueStepNow[] {
  const standings = foldCues(steps)
  return Object.entries(cues)
    .filter(([id]) => !standings.has(id))
    .map(([id, { intensity }]) => ({ id, state: 'not-shown', intensity }))
}
