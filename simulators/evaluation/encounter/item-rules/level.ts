import type { Score } from '../../../domain/score'
import type { Act } from '../../../domain/vocabulary'
import { coveredFacts } from '../../encounter-record'
import { measured, type RuleScore, unmeasured } from '../../scores'
import { actQuotes, type ScoringContext } from '../../scoring-context'
import type { Whole } from '../items'

type Levels = 0 | 1 | 2
type Evidence = Score['evidence']
export type ItemRule = (context: ScoringContext, whole: Whole) => RuleScore

/** Passages that a reader needs to see, and no more. */
const SHOWN = 3

/** 0 not done, 1 partly, 2 done: stored as 0, .5, 1. */
export const level = (value: Levels, evidence: Evidence = [], reason?: string, parts?: Record<string, number | null>): RuleScore =>
  measured(value / 2, evidence.slice(0, SHOWN), parts, reason)

export const graded = (share: number, two: number, one: number): Levels => (share >= two ? 2 : share >= one ? 1 : 0)

/** Passages of the talk with one of these acts. */
export const passagesOf = ({ record }: ScoringContext, ...wanted: Act[]): Evidence =>
  record.doctorTurns.flatMap((turn) => actQuotes(turn, new Set<string>(wanted)))

/** Of several things to do, 2 for so many of them, 1 for one. */
export function ofSeveral(things: Record<string, Evidence | boolean>, two: number): RuleScore {
  const done = Object.entries(things).map(([name, how]) => ({ name, how, did: Array.isArray(how) ? how.length > 0 : how }))
  const count = done.filter(({ did }) => did).length
  const evidence = done.flatMap(({ how }) => (Array.isArray(how) ? how.slice(0, 1) : []))
  const parts = Object.fromEntries(done.map(({ name, did }) => [name, did ? 1 : 0]))
  return level(count >= two ? 2 : count > 0 ? 1 : 0, evidence, undefined, parts)
}

/** Share of what the case lists in these domains that was got at, what the opening gave away aside. */
export const byDomains =
  (domains: readonly string[], two: number, one: number): ItemRule =>
  (context) => {
    const listed = [...context.facts.values()].filter((fact) => domains.includes(fact.domain) && fact.weight > 0)
    if (listed.length === 0) return unmeasured('the case lists nothing here')
    const covered = coveredFacts(context.record)
    const got = listed.filter((fact) => covered.has(fact.id))
    const turns = [...new Set(got.map((fact) => covered.get(fact.id)!))]
    const evidence = context.record.doctorTurns.filter(({ turn }) => turns.includes(turn)).map(({ turn, text }) => ({ turn, quote: text }))
    return level(graded(got.length / listed.length, two, one), evidence, `${got.length} of ${listed.length}`)
  }
