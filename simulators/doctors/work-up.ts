import type { DoctorView } from '../dialogue/views'
import type { ActRequest } from '../domain/event'
import type { ConditionId, FindingId } from '../domain/identifiers'
import type { ChartFinding, Knowledge } from '../domain/knowledge'
import type { Skill } from '../domain/persona'
import type { Belief } from '../knowledge/belief'
import { pointersTo } from '../knowledge/danger'
import { usualPrice } from './usual-prices'

const VITALS = 'vital signs'
/** Expected gain in bits from which a test is indicated. */
const INDICATED_FROM = 0.05
/** What one who orders everything still thinks worth a test. */
const CONCEIVABLE_FROM = 0.004
const MOST_EXAMINATIONS = 5
/** The likeliest conditions are looked for on examination even where little is left to learn. */
const CONDITIONS_EXAMINED_FOR = 3
const CONFIRMING_TESTS = 2
const MOST_TESTS = { indicated: 6, all: 12 } as const

/**
 * The next examination or test, or null where enough is known: vital signs first, examinations by their gain, then tests by
 * gain for their usual price as long as the budget lasts. A test that was refused for its price is not asked for again.
 */
export function nextWorkUp(view: DoctorView, belief: Belief, knowledge: Knowledge, tests: Skill['tests']): ActRequest | null {
  if (tests === 'none') return null
  const acts = view.acts.map((entry) => entry.act)
  const examined = acts.flatMap((act) => (act.kind === 'examine' ? [act.request] : []))
  const ordered = acts.flatMap((act) => (act.kind === 'order' ? [act.request] : []))
  if (!examined.includes(VITALS)) return { kind: 'examine', request: VITALS }
  const from = tests === 'all' ? CONCEIVABLE_FROM : INDICATED_FROM
  const left = (kind: ChartFinding['chart'], done: readonly string[]) =>
    studies(belief, knowledge, kind).filter(({ name, eig }) => eig >= from && !done.includes(name))
  const owed = belief
    .ranked()
    .slice(0, CONDITIONS_EXAMINED_FOR)
    .flatMap(({ condition }) => settling(condition, 'examination', knowledge).slice(0, 1))
  const examination = left('examination', examined)[0]?.name ?? owed.find((name) => !examined.includes(name))
  if (examination && examined.length <= MOST_EXAMINATIONS) return { kind: 'examine', request: examination }
  if (ordered.length >= MOST_TESTS[tests]) return null
  const spent = acts.reduce((sum, act) => sum + (act.kind === 'order' && !act.refused ? (act.found[0]?.price ?? 0) : 0), 0)
  const affordable = left('investigation', ordered).filter(
    ({ name }) => view.station.budget === null || spent + usualPrice(name) <= view.station.budget,
  )
  const best = affordable.sort((a, b) => b.eig / usualPrice(b.name) - a.eig / usualPrice(a.name))[0]
  const name =
    best?.name ??
    confirming(belief, knowledge).find(
      (test) => !ordered.includes(test) && (view.station.budget === null || spent + usualPrice(test) <= view.station.budget),
    )
  return name ? { kind: 'order', request: name } : null
}

/** A diagnosis that will be acted on is confirmed, however sure one is of it. */
function confirming(belief: Belief, knowledge: Knowledge): string[] {
  const leader = belief.ranked()[0]
  return leader ? [...new Set(settling(leader.condition, 'investigation', knowledge))].slice(0, CONFIRMING_TESTS) : []
}

type Study = { name: string; findings: FindingId[]; eig: number }

/** Examinations or tests by the first of their names, with what all that they show would bring; best first. */
function studies(belief: Belief, knowledge: Knowledge, kind: ChartFinding['chart']): Study[] {
  const byName = new Map<string, FindingId[]>()
  for (const { finding } of belief.gains('chart')) {
    const { chart, names } = knowledge.findings[finding] as ChartFinding
    if (chart === kind) byName.set(names[0]!, [...(byName.get(names[0]!) ?? []), finding])
  }
  return [...byName]
    .map(([name, findings]) => ({ name, findings, eig: belief.eig(findings) ?? 0 }))
    .sort((a, b) => b.eig - a.eig || a.name.localeCompare(b.name))
}

/** Tests that would settle a condition and have not been ordered, the most telling first. */
export function furtherTests(view: DoctorView, condition: ConditionId, knowledge: Knowledge, most: number): string[] {
  const ordered = view.acts.flatMap(({ act }) => (act.kind === 'order' ? [act.request] : []))
  return [...new Set(settling(condition, 'investigation', knowledge))].filter((name) => !ordered.includes(name)).slice(0, most)
}

/** The examinations or tests that point at a condition, the most telling first. */
function settling(condition: ConditionId, kind: ChartFinding['chart'], knowledge: Knowledge): string[] {
  return pointersTo(knowledge, condition, 'chart').flatMap(({ finding }) => {
    const { chart, names } = knowledge.findings[finding] as ChartFinding
    return chart === kind ? [names[0]!] : []
  })
}
