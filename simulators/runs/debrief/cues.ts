import type { EventOf } from '../../domain/event'
import type { CueRow, Passage } from './model'
import type { DebriefSource } from './source'

type Step = EventOf<'cue'>

/** Each feeling that was shown, how it was answered and with what words; and how many never fell due. */
export function buildCues(source: DebriefSource): { cues: CueRow[]; notShown: number } {
  const steps = new Map<string, Step[]>()
  for (const event of source.events) {
    if (event.type === 'cue' && source.cues[event.id]) steps.set(event.id, [...(steps.get(event.id) ?? []), event])
  }
  const cues = [...steps].flatMap(([id, life]) => buildRow(id, life, source) ?? [])
  return { cues: cues.sort((a, b) => a.shown.turn - b.shown.turn), notShown: Object.keys(source.cues).length - cues.length }
}

function buildRow(id: string, life: readonly Step[], source: DebriefSource): CueRow | null {
  const cue = source.cues[id]!
  const first = life.find((step) => step.state === 'open')
  const shown = first && passageAt(first.turn, 'patient', source)
  if (!shown) return null
  const answers = life.filter((step) => step.state !== 'open' && step.state !== 'not-shown')
  const eased = answers.find((step) => step.state === 'eased')
  // A lapse is only the end of a miss: the words that mattered stand at the miss.
  const decisive =
    eased ?? answers.findLast((step) => step.state === 'half') ?? answers.find((step) => step.state === 'missed') ?? answers.at(-1)
  const last = life.at(-1)!.state
  const levels = answers.flatMap((step) => step.level ?? [])
  return {
    id,
    kind: cue.kind,
    emotion: cue.emotion,
    intensity: first.intensity,
    shown,
    outcome: eased ? 'eased' : last === 'not-shown' ? 'open' : last,
    late: eased?.late ?? false,
    level: levels.length > 0 ? Math.max(...levels) : null,
    answer: decisive ? passageAt(decisive.turn, 'doctor', source) : null,
    eased: cue.eased[0]!,
  }
}

/** The turn of that side at, or last before, a step: steps carry the number of the reply that settled them. */
function passageAt(turn: number, role: 'doctor' | 'patient', { turns }: DebriefSource): Passage | null {
  const found = turns.findLast((each) => each.role === role && each.turn <= turn)
  return found ? { turn: found.turn, quote: found.text } : null
}
