import type { ManagementItem } from '../../domain/case'
import { type Intentions, isDone, isSilent, namesOf, placeOf, readIntentions } from '../../evaluation/encounter/intentions'
import { matchPlan } from '../../language/match-plan'
import type { DebriefModel, NeedRow, PlanMark, PlanRow } from './model'
import { chartName, type DebriefSource } from './source'

/** What was planned against the key, both ways: needed and done, not needed and left alone. */
export function buildPlan(source: DebriefSource): DebriefModel['plan'] {
  const { management } = source.case.key
  const intentions = readIntentions(source.record)
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
    // A case below a station does not say what is needed: its empty key is no "not needed".
    needs:
      source.case.level === undefined
        ? [
            needRow('escalation', management.escalation, management.escalation.to, intentions),
            needRow('follow-up', management.followUp, null, intentions),
          ]
        : [],
    budget: source.case.station.budget,
    spent: Math.max(0, ...orders),
  }
}

function planRow(
  group: PlanRow['group'],
  level: PlanRow['level'],
  item: ManagementItem,
  intentions: Intentions,
  source: DebriefSource,
): PlanRow {
  const names = namesOf(item, source.case.chart)
  const ordered = 'test' in item ? intentions.ordered.get(item.test) : undefined
  const done = isDone(item, intentions, source.case.chart)
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
  const done = matchPlan(intentions.whole, accept).done
  return {
    kind,
    needed: need.needed,
    what: need.what ?? to ?? '',
    why: need.why,
    // Without any plan there is nothing to hold against a thing that was not needed.
    done: isSilent(intentions) && !need.needed ? null : done,
    at: done ? placeOf(accept, intentions) : null,
  }
}
