import type { StoredEvent } from '../../domain/event'
import type { JudgeReport, Verdict } from '../../domain/judge'
import type { Judgement, JudgementRow, JudgementScore } from './model'

/** What models made of it: the latest judgement of each rubric, in the order in which rubrics were first used. */
export function buildJudgements(events: readonly StoredEvent[]): Judgement[] {
  const latest = new Map<string, JudgeReport>()
  for (const event of events) if (event.type === 'judged') latest.set(event.report.rubric.name, event.report)
  return [...latest.values()].map((report) => ({
    rubric: report.rubric.name,
    judges: report.judges.map(({ model }) => model),
    scores: scoresOf(report),
    items: [...report.encounter.items, ...report.turns.flatMap(({ items }) => items)].map(rowOf),
    alpha: report.agreement.all?.alpha ?? null,
    filler: report.control?.words ?? null,
    // What moves with style is told beside its score.
    warnings: report.warnings.filter(({ kind }) => kind !== 'style').map(({ words, turn }) => ({ words, turn })),
  }))
}

const scoresOf = ({ encounter, control }: JudgeReport): JudgementScore[] =>
  Object.entries(encounter.scores).map(([id, { value, reason }]) => ({
    name: nameOf(id),
    value,
    reason: reason ?? null,
    control: control?.dimensions[id] ?? null,
  }))

const rowOf = ({ item, turn, level, value, reason, evidence, levels, failed }: Verdict): JudgementRow => ({
  name: nameOf(item),
  ...{ turn, level, value, reason, failed },
  evidence: evidence.map((passage) => ({ turn: passage.turn, quote: passage.quote })),
  levels: Object.entries(levels).map(([judge, given]) => ({ judge, level: given })),
})

/** Ids of items are their names in short. */
const nameOf = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
