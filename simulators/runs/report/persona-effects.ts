import { setImmediate } from 'node:timers/promises'
import { MEASURES } from '../../domain/run'
import type { SummaryRow } from '../self-play/models'
import { type Arm, type Compared, caseDifferences } from './case-differences'
import { adjustAll, type Effect, effectOf } from './effect'
import type { Verdict } from './manner-check'
import { referenceOf } from './sample-encounters'

/** Everything that is compared: measures, and turns an encounter. */
export const COMPARED: readonly Compared[] = [...MEASURES, 'turns']
export type Effects = Record<Compared, Effect>

/** A persona less neutral on the same cases, doctors and seeds. What is not interpreted is still shown. */
export type PersonaEffect = {
  persona: string
  reference: string
  effects: Effects
  /** Whether its manner showed; where it did not, its effects say nothing about that manner. */
  interpreted: boolean
}

/** `reason`: why there is none. */
export type PersonaEffects = { rows: PersonaEffect[]; reason: string | null }

export async function comparePersonas(rows: readonly SummaryRow[], verdicts: ReadonlyMap<string, Verdict>): Promise<PersonaEffects> {
  const byPersona = Map.groupBy(rows, ({ personaId }) => personaId!)
  const compared: PersonaEffect[] = []
  for (const persona of [...byPersona.keys()].sort()) {
    const reference = referenceOf(persona)
    const others = byPersona.get(reference)
    if (persona === reference || !others) continue
    const effects = await effectsBetween(byPersona.get(persona)!, others, 'personaId')
    const verdict = verdicts.get(persona) ?? 'unknown'
    compared.push({ persona, reference, effects, interpreted: verdict === 'took' || verdict === 'in-part' })
  }
  return { rows: adjustRows(compared), reason: compared.length > 0 ? null : noneOf(byPersona) }
}

const noneOf = (byPersona: ReadonlyMap<string, unknown>) =>
  byPersona.has('neutral')
    ? 'The run has no persona beside neutral: add others to the patients of its grid.'
    : 'The run has no neutral persona to compare with: add neutral to the patients of its grid.'

/** The event loop turns after each arm: resampling takes its time, and a server has others to answer. */
export async function effectsBetween(own: readonly SummaryRow[], others: readonly SummaryRow[], arm: Arm): Promise<Effects> {
  await setImmediate()
  return Object.fromEntries(COMPARED.map((what) => [what, effectOf(caseDifferences(own, others, what, arm))])) as Effects
}

/** One family: every arm in every measure. Turns are no measure of a doctor, and a family of their own. */
export function adjustRows<T extends { effects: Effects }>(rows: readonly T[]): T[] {
  const measures = adjustAll(rows.flatMap(({ effects }) => MEASURES.map((measure) => effects[measure]))).values()
  const turns = adjustAll(rows.map(({ effects }) => effects.turns)).values()
  return rows.map((row) => {
    const own = MEASURES.map((measure): [Compared, Effect] => [measure, measures.next().value!])
    return { ...row, effects: Object.fromEntries([...own, ['turns', turns.next().value!]]) as Effects }
  })
}
