import type { Agreement, JudgedItem, JudgeItem } from '../../domain/judge'
import { exactAgreement, krippendorffAlpha, type Unit, weightedKappa } from '../agreement'
import { rounded } from '../scores'

/** The name of the agreement over all dimensions. */
const ALL = 'all'

/** What judges found in one encounter. */
export type Judged = readonly JudgedItem[]

/**
 * How far judges agree, by dimension and over all. One unit is one item of one turn or encounter; items with different levels are
 * compared by what their levels are worth, which all share.
 */
export function agreementOf(
  items: readonly JudgeItem[],
  encounters: readonly Judged[],
  judges: readonly string[],
): Record<string, Agreement> {
  const dimensionOf = new Map(items.map(({ id, feeds }) => [id, feeds]))
  const units = encounters.flatMap((judged) =>
    [...Map.groupBy(judged, ({ item, turn }) => `${item} ${turn}`).values()].map((same) => ({
      dimension: dimensionOf.get(same[0]!.item)!,
      unit: judges.map((judge) => same.find((each) => each.judge === judge)?.value ?? null),
    })),
  )
  const byDimension = [...Map.groupBy(units, ({ dimension }) => dimension)]
  return Object.fromEntries(
    [...byDimension, [ALL, units] as const].map(([name, alike]) => [
      name,
      agreementOn(
        alike.map(({ unit }) => unit),
        judges,
      ),
    ]),
  )
}

function agreementOn(units: readonly Unit[], judges: readonly string[]): Agreement {
  const alpha = krippendorffAlpha(units, 'ordinal')
  const paired = units.filter((unit) => unit.filter((value) => value !== null).length >= 2)
  const exact = exactAgreement(units)
  return {
    units: paired.length,
    alpha: alpha === null ? null : rounded(alpha),
    exact: exact === null ? null : rounded(exact),
    kappas: judges.flatMap((first, a) => judges.slice(a + 1).map((second, b) => kappaOf(units, [first, second], [a, a + 1 + b]))),
    ...(alpha === null ? { reason: reasonWhy(judges, paired) } : {}),
  }
}

function kappaOf(units: readonly Unit[], judges: [string, string], [a, b]: [number, number]): Agreement['kappas'][number] {
  const pairs = units.map((unit) => [unit[a]!, unit[b]!] as const).filter((pair) => pair.every((value) => value !== null))
  const kappa = weightedKappa(pairs)
  return { judges, units: pairs.length, kappa: kappa === null ? null : rounded(kappa) }
}

function reasonWhy(judges: readonly string[], paired: readonly Unit[]): string {
  if (judges.length < 2) return 'one judge'
  return paired.length === 0 ? 'no item has a level from two judges' : 'every level is worth the same'
}
