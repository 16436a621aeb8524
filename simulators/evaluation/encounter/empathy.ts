import { measured, type RuleScore, unmeasured } from '../scores'
import type { ScoringContext } from '../scoring-context'
import { opportunityOf } from '../turn/empathy'

/** Mean worth of the answers to feelings that were shown, weighted by their intensity. Too few opportunities give no number. */
export function scoreEncounterEmpathy(context: ScoringContext): RuleScore {
  const { policy, record } = context
  const answered = record.doctorTurns.flatMap((turn) => {
    const opportunity = opportunityOf(turn, context)
    return opportunity && turn.openCue ? [{ turn, ...opportunity }] : []
  })
  const byCue = new Map<string, { worth: number; intensity: number; turn: number; quote: string }>()
  for (const { turn, worth, intensity } of answered) {
    const id = `${turn.openCue!.id}:${turn.openCue!.shownTurn}`
    // A cue that stays open one turn more is one opportunity: its best answer counts.
    if (worth >= (byCue.get(id)?.worth ?? -1)) byCue.set(id, { worth, intensity, turn: turn.turn, quote: turn.text })
  }
  for (const turn of record.doctorTurns) {
    if (!turn.late) continue
    const worth = opportunityOf({ ...turn, openCue: null }, context)?.worth ?? 0
    const missed = [...byCue.keys()].findLast((id) => id.startsWith(`${turn.late!.id}:`))
    const earlier = missed === undefined ? undefined : byCue.get(missed)
    if (missed !== undefined && earlier && worth > earlier.worth)
      byCue.set(missed, { ...earlier, worth, turn: turn.turn, quote: turn.text })
  }
  const all = [...byCue.values()]
  const evidence = all.map(({ turn, quote }) => ({ turn, quote }))
  if (all.length < policy.empathy.minOpportunities) {
    return unmeasured(`insufficient opportunities: ${all.length} of ${policy.empathy.minOpportunities}`, evidence)
  }
  const weight = all.reduce((sum, each) => sum + each.intensity, 0)
  return measured(
    all.reduce((sum, each) => sum + each.intensity * each.worth, 0) / weight,
    evidence,
    undefined,
    `${all.length} opportunities`,
  )
}
