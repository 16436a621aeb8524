import type { ArgumentGraph, DifferentialEntry } from '../../../domain/event'
import { type Framework, preferredExtensions } from './argument-graph'

/** A diagnosis that is claimed, with how likely it is thought and what speaks for it. */
export type ClaimedDiagnosis = { id: string; name: string; p: number; by: string; supports: readonly Statement[] }
export type Statement = { id: string; text: string; by: string }
/** A statement against another, or a diagnosis that explains what another should explain. */
export type Attack = { from: string; to: string; text?: string }
/** All that was said for and against, before it is weighed. */
export type Debate = { diagnoses: readonly ClaimedDiagnosis[]; counters: readonly Statement[]; attacks: readonly Attack[] }

export type Weighed = {
  /** Every claim with whether it is accepted: what an observer sees. */
  graph: ArgumentGraph
  /** Accepted diagnoses first, each group by probability. */
  differential: DifferentialEntry[]
  /** Names of the accepted diagnoses, most probable first. */
  accepted: string[]
  /** Whether the arguments alone settle it, or a choice between equally good positions was needed. */
  settled: boolean
}

/** What is left of the probability of a diagnosis whose claim was refused: arguments can be wrong, and it may still have to be ruled out. */
const REFUSED_SHARE = 0.2
const STEPS = 1000

/**
 * Weighs a debate by Dung's semantics. A support is an argument of its own: for each diagnosis stands the argument that nothing
 * supports it, which attacks it and which each of its supports attacks, so that a diagnosis falls once its last support has fallen.
 * Accepted is the grounded extension; where it leaves a choice open, which is where rivals attack each other, the preferred extension
 * whose diagnoses are the most probable together. The grounded one is part of it.
 */
export function weighClaims({ diagnoses, counters, attacks }: Debate): Weighed {
  const accepts = acceptedSet({ diagnoses, counters, attacks })
  const graph: ArgumentGraph = {
    claims: [
      ...diagnoses.map(({ id, name, by }) => ({ id, text: name, by })),
      ...diagnoses.flatMap(({ supports }) => supports),
      ...counters,
    ].map((claim) => ({ ...claim, accepted: accepts.set.has(claim.id) })),
    relations: [
      ...diagnoses.flatMap(({ id, supports }) => supports.map((support) => ({ from: support.id, to: id, kind: 'supports' as const }))),
      ...attacks.map((attack) => ({ ...attack, kind: 'attacks' as const })),
    ],
  }
  const ranked = diagnoses.toSorted((a, b) => Number(accepts.set.has(b.id)) - Number(accepts.set.has(a.id)) || b.p - a.p)
  return {
    graph,
    differential: shares(ranked.map(({ id, name, p }) => ({ name, p: accepts.set.has(id) ? p : p * REFUSED_SHARE }))),
    accepted: ranked.filter(({ id }) => accepts.set.has(id)).map(({ name }) => name),
    settled: accepts.settled,
  }
}

function acceptedSet(debate: Debate): { set: ReadonlySet<string>; settled: boolean } {
  const framework = frameworkOf(debate)
  const likelihood = (set: ReadonlySet<string>) => sum(debate.diagnoses.filter(({ id }) => set.has(id)))
  const positions = preferredExtensions(framework)
  const best = positions.reduce((first, other) => (likelihood(other) > likelihood(first) ? other : first))
  return { set: best, settled: positions.length === 1 }
}

function frameworkOf({ diagnoses, counters, attacks }: Debate): Framework {
  const unsupported = (id: string) => `nothing supports ${id}`
  return {
    arguments: [
      ...diagnoses.flatMap(({ id, supports }) => [id, unsupported(id), ...supports.map((support) => support.id)]),
      ...counters.map(({ id }) => id),
    ],
    attacks: [
      ...diagnoses.flatMap(({ id, supports }) => [
        [unsupported(id), id] as const,
        ...supports.map((support) => [support.id, unsupported(id)] as const),
      ]),
      ...attacks.map(({ from, to }) => [from, to] as const),
    ],
  }
}

const sum = (list: readonly { p: number }[]) => list.reduce((total, { p }) => total + p, 0)

/** What they stand at once they share one whole. A list that claims less than the whole keeps the rest for what it does not name. */
function shares(list: readonly { name: string; p: number }[]): DifferentialEntry[] {
  const total = Math.max(1, sum(list))
  return list.map(({ name, p }) => ({ name, p: Math.round((p / total) * STEPS) / STEPS }))
}
