import type { ManagementItem } from '../../domain/case'
import { matchPlan } from '../../language/match-plan'
import type { DebriefModel, NeedRow, Passage, PlanMark, PlanRow } from './model'
import { chartName, type DebriefSource } from './source'

/** Acts of speech that tell a plan aloud. */
const PLANNING = new Set(['ADVICE', 'EXPLAIN', 'SAFETY_NET', 'TEST_REQ', 'SHARED_DECISION'])

/** Everything that was planned, in writing or aloud, with where; and the tests that were ordered. */
type Intentions = { whole: string; places: Passage[]; ordered: Map<string, Passage> }

/** What was planned against the key, both ways: needed and done, not needed and left alone. */
export function buildPlan(source: DebriefSource): DebriefModel['plan'] {
  const { management } = source.case.key
  const intentions = readIntentions(source)
  const group = (name: PlanRow['group'], lists: Partial<Record<PlanRow['level'], readonly ManagementItem[]>>) =>
    Object.entries(lists).flatMap(([level, items]) =>
      items.map((item) => planRow(name, level as PlanRow['level'], item, intentions, source)),
    )
  const orders = source.acts.flatMap(({ act }) => (act.kind === 'order' ? [act.spent] : []))
  return {
    text: source.record.plans.at(-1)?.text ?? null,
    rows: [
      ...group('investigation', management.investigations),
      ...group('treatment', management.treatments),
      ...group('safety-net', { must: management.safetyNet }),
    ],
    needs: [
      needRow('escalation', management.escalation, management.escalation.to, intentions),
      needRow('follow-up', management.followUp, null, intentions),
    ],
    budget: source.case.station.budget,
    spent: Math.max(0, ...orders),
  }
}

function readIntentions({ record, acts }: DebriefSource): Intentions {
  const spoken = record.doctorTurns
    .filter((turn) => turn.reading.acts.some(({ act }) => PLANNING.has(act)))
    .map(({ turn, text }) => ({ turn, quote: text }))
  const written = record.plans.map(({ afterTurn, text }) => ({ turn: Math.max(0, afterTurn), quote: text }))
  const places = [...spoken, ...written]
  const ordered = new Map<string, Passage>()
  for (const { afterTurn, act } of acts) {
    if (act.kind !== 'order' || act.refused) continue
    for (const { id } of act.found)
      if (id !== null && !ordered.has(id)) ordered.set(id, { turn: Math.max(0, afterTurn), quote: act.request })
  }
  return { whole: places.map((place) => place.quote).join('\n'), places, ordered }
}

function planRow(
  group: PlanRow['group'],
  level: PlanRow['level'],
  item: ManagementItem,
  intentions: Intentions,
  source: DebriefSource,
): PlanRow {
  const names = 'test' in item ? (source.case.chart.investigations[item.test]?.names ?? [item.test]) : item.accept
  const ordered = 'test' in item ? intentions.ordered.get(item.test) : undefined
  const done = ordered !== undefined || matchPlan(intentions.whole, names).done
  const marks: Record<PlanRow['level'], [done: PlanMark, left: PlanMark]> = {
    must: ['done', 'missed'],
    should: ['done', 'missed'],
    avoid: ['done-wrongly', 'avoided'],
  }
  return {
    group,
    level,
    what: 'test' in item ? chartName(names) : item.what,
    why: item.why ?? null,
    mark: marks[level][done ? 0 : 1],
    at: done ? (ordered ?? placeOf(names, intentions)) : null,
  }
}

function needRow(
  kind: NeedRow['kind'],
  need: { needed: boolean; what?: string; accept?: string[]; why: string },
  to: string | null,
  intentions: Intentions,
): NeedRow {
  const accept = need.accept ?? []
  const silent = intentions.whole === '' && intentions.ordered.size === 0
  const done = matchPlan(intentions.whole, accept).done
  return {
    kind,
    needed: need.needed,
    what: need.what ?? to ?? '',
    why: need.why,
    // Without any plan there is nothing to hold against a thing that was not needed.
    done: silent && !need.needed ? null : done,
    at: done ? placeOf(accept, intentions) : null,
  }
}

function placeOf(names: readonly string[], { places }: Intentions): Passage | null {
  for (const { turn, quote } of places) {
    const found = matchPlan(quote, names)
    if (found.done) return { turn, quote: found.quote }
  }
  return null
}
