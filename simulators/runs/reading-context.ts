import type { CueStep, KnownTurn } from '../dialogue/views'
import type { Cue } from '../domain/case'
import type { CueId } from '../domain/identifiers'
import { ASKED_FROM } from '../language/match-facts'
import type { ReadingContext } from '../language/understanding'

/** The cue that stands open after these steps, with the line that showed it: of several, the one shown last. */
function openCue(cues: Readonly<Record<CueId, Cue>>, before: readonly KnownTurn[], steps: readonly CueStep[]): ReadingContext['openCue'] {
  const last = new Map<CueId, CueStep>()
  for (const step of steps) {
    last.delete(step.id)
    last.set(step.id, step)
  }
  const standing = [...last.values()].findLast((step) => (step.state === 'open' || step.state === 'half') && cues[step.id] !== undefined)
  if (!standing) return null
  const cue = cues[standing.id]!
  const turn = before.findLast((known) => known.cue?.id === standing.id)?.text ?? ''
  const shown = [...(cue.again ?? []), ...cue.say].find((line) => turn.includes(line)) ?? turn
  return { id: standing.id, cue, shown }
}

/** What the turns before a doctor's turn bring to its understanding. */
export function readingContext(
  cues: Readonly<Record<CueId, Cue>>,
  before: readonly KnownTurn[],
  steps: readonly CueStep[],
): ReadingContext {
  const doctorTurns = before.filter((turn) => turn.role === 'doctor')
  const reply = before.findLast((turn) => turn.role === 'patient')
  const question = doctorTurns.flatMap((turn) => turn.reading?.questions ?? []).findLast((asked) => asked.understood)
  const sure = (targets: readonly { id: string; confidence: number }[]) =>
    targets.filter((target) => target.confidence >= ASKED_FROM).map((target) => target.id)
  return {
    doctorTurns: doctorTurns.length,
    told: new Set(before.flatMap((turn) => turn.ledger.disclosed)),
    previous: question
      ? { facts: sure(question.facts), findings: sure(question.findings), domain: question.domain, slot: question.slot }
      : null,
    lastTold: reply?.ledger.disclosed ?? [],
    lastReply: reply?.text ?? '',
    openCue: openCue(cues, before, steps),
  }
}
