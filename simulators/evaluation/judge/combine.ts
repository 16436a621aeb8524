import type { JudgedItem, JudgeItem, Verdict } from '../../domain/judge'
import { lowerMedian } from '../agreement'
import { rounded } from '../scores'
import { type Finding, failure } from './answer'

/** What a level of an item is worth, in [0,1]. */
export type Worth = (item: JudgeItem, level: number) => number

/** A shared experience that a machine claims is made up: items may value it otherwise. */
export const worthOf =
  (doctorIsPerson: boolean): Worth =>
  (item, level) =>
    (doctorIsPerson ? undefined : item.machineValues[level]) ?? item.values[level] ?? 0

/**
 * The finding that stands for several: the median level in the order of worth, which is the majority's where there is one. Failures do not
 * vote; where more say that there was no occasion than give a level, that holds. Null stays null: it is never counted as a level.
 */
export function middleFinding(item: JudgeItem, findings: readonly Finding[], worth: Worth): Finding {
  const voting = findings.filter(({ failed }) => !failed)
  const levelled = voting.filter((finding): finding is Finding & { level: number } => finding.level !== null)
  const without = voting.find(({ level }) => level === null)
  if (without && voting.length - levelled.length > levelled.length) return without
  if (levelled.length === 0) return without ?? findings[0] ?? failure('no judge was asked')
  const order = [...new Set(levelled.map(({ level }) => level))].toSorted((a, b) => worth(item, a) - worth(item, b) || a - b)
  const middle = order[lowerMedian(levelled.map(({ level }) => order.indexOf(level)))]!
  return levelled.find(({ level }) => level === middle)!
}

/** One judge's answers to one item, as one. */
export function judgedItem(
  item: JudgeItem,
  at: { turn: number | null; judge: string },
  findings: readonly Finding[],
  worth: Worth,
): JudgedItem {
  const middle = middleFinding(item, findings, worth)
  const worths = findings.flatMap(({ level }) => (level === null ? [] : [worth(item, level)]))
  return {
    item: item.id,
    ...at,
    ...middle,
    value: middle.level === null ? null : worth(item, middle.level),
    samples: findings.map(({ level }) => level),
    spread: worths.length < 2 ? null : rounded(Math.max(...worths) - Math.min(...worths)),
  }
}

/** What several judges found of one item, as one. */
export function verdictOf(item: JudgeItem, judged: readonly JudgedItem[], worth: Worth): Verdict {
  const { level, reason, evidence, failed } = middleFinding(item, judged, worth)
  const levels = Object.fromEntries(judged.map((each) => [each.judge, each.level]))
  const value = level === null ? null : worth(item, level)
  return { item: item.id, turn: judged[0]?.turn ?? null, level, value, reason, evidence, failed, levels }
}
