import type { AnswerKey, Chart, ManagementItem } from '../../domain/case'
import type { Act } from '../../domain/vocabulary'
import { matchPlan } from '../../language/match-plan'
import type { EncounterRecord } from '../encounter-record'

/** Acts of speech that tell a plan aloud. */
export const PLANNING: ReadonlySet<Act> = new Set<Act>(['ADVICE', 'EXPLAIN', 'SAFETY_NET', 'TEST_REQ', 'SHARED_DECISION'])

type Passage = { turn: number; quote: string }

/** What the doctor meant to do, in writing or aloud, with where; and the tests that were ordered, by id. */
export type Intentions = { whole: string; places: Passage[]; ordered: Map<string, Passage> }

export function readIntentions({ doctorTurns, plans, acts }: EncounterRecord): Intentions {
  const spoken = doctorTurns
    .filter((turn) => turn.reading.acts.some(({ act }) => PLANNING.has(act)))
    .map(({ turn, text }) => ({ turn, quote: text }))
  // A plan is saved as it grows: only the last is what was meant.
  const written = plans.slice(-1).map(({ afterTurn, text }) => ({ turn: Math.max(0, afterTurn), quote: text }))
  const places = [...spoken, ...written]
  const ordered = new Map<string, Passage>()
  for (const { afterTurn, act } of acts) {
    if (act.kind !== 'order' || act.refused) continue
    for (const { id } of act.found)
      if (id !== null && !ordered.has(id)) ordered.set(id, { turn: Math.max(0, afterTurn), quote: act.request })
  }
  return { whole: places.map((place) => place.quote).join('\n'), places, ordered }
}

/** Nothing was planned and nothing ordered. */
export const isSilent = ({ whole, ordered }: Intentions) => whole === '' && ordered.size === 0

/** The words by which an item of management is recognised. */
export function namesOf(item: ManagementItem, chart: Chart): readonly string[] {
  return 'test' in item ? (chart.investigations[item.test]?.names ?? [item.test]) : item.accept
}

export function isDone(item: ManagementItem, intentions: Intentions, chart: Chart): boolean {
  return ('test' in item && intentions.ordered.has(item.test)) || matchPlan(intentions.whole, namesOf(item, chart)).done
}

/** Where one of these names is planned, with the part of the words that says so. */
export function placeOf(names: readonly string[], { places }: Intentions): Passage | null {
  for (const { turn, quote } of places) {
    const found = matchPlan(quote, names)
    if (found.done) return { turn, quote: found.quote }
  }
  return null
}

/** Treatments that the key says must be avoided and that a text plans all the same, with the part that says so. */
export function dangersIn(text: string, { management }: AnswerKey): { quote: string; detail: string }[] {
  return management.treatments.avoid.flatMap((item) => {
    if (!('what' in item)) return []
    const { done, quote } = matchPlan(text, item.accept)
    return done ? [{ quote, detail: item.why ? `${item.what}: ${item.why}` : item.what }] : []
  })
}
