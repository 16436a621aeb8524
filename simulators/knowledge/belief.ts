import { SimulatorError } from '../domain/errors'
import type { ConditionId, FindingId } from '../domain/identifiers'
import type { Answer } from './answers'
import { considered, informationGain } from './information-gain'
import type { LikelihoodTable } from './likelihood-table'
import { entropy, knownVariables, posterior, statedProbabilities } from './posterior'

export type Ranked = { condition: ConditionId; probability: number }
/** A finding and what asking for it is expected to bring, in bits. */
export type Gain = { finding: FindingId; eig: number }
/** `q` in [0,1]: the gain of what was asked against the best that could have been. */
export type Quality = { q: number; eig: number; best: Gain }
export type Kind = 'history' | 'chart'

/** What is believed after some answers. A value: it never changes, and what it holds is computed when first asked for. */
export type Belief = {
  /** Findings that have an answer; a choice of which only some values are ruled out stays open. */
  readonly answered: ReadonlySet<FindingId>
  probability(condition: ConditionId): number
  /** All conditions, the likeliest first, ties by the lower id; adds up to 1. */
  ranked(): readonly Ranked[]
  /** As `ranked`, with the probabilities a doctor would state: P^(.6 x sharpness), renormalised. */
  stated(sharpness?: number): readonly Ranked[]
  /** Uncertainty over all conditions in bits. */
  entropy(): number
  /** Expected gain in bits of asking for these findings in one question; null where none has a likelihood. Throws `unknown-name`. */
  eig(targets: readonly FindingId[]): number | null
  /** Findings by falling gain, ties by the lower id: those of a kind, or those listed; unanswered and fitting the person only. */
  gains(among: Kind | readonly FindingId[]): readonly Gain[]
  /** The first of `gains`: also the value of an open question over a scope (a lower bound). Null where nothing is left. */
  best(among: Kind | readonly FindingId[]): Gain | null
  /** Q_t of evaluation.md 3.2, against the best unanswered finding of the kind; null where there is nothing to compare. */
  quality(targets: readonly FindingId[], kind: Kind): Quality | null
}

/** What a belief is made from. `weights`: relative prior by condition; `applicable`: findings that fit the person, in the order of their ids. */
export type Grounds = { table: LikelihoodTable; weights: Float64Array; applicable: readonly FindingId[] }

export function createBelief(grounds: Grounds, answers: readonly Answer[]): Belief {
  const { table } = grounds
  const known = knownVariables(table, answers)
  const probabilities = posterior(grounds.weights, known)
  const answered = answeredFindings(answers, table)
  const over = once(() => considered(table, probabilities))
  const ranked = once(() => rank(table, probabilities))

  const eig = (targets: readonly FindingId[]) =>
    informationGain(
      over(),
      [...new Set(targets)].map((id) => tabledFinding(table, id)),
      known,
    )
  const gainsOf = (scope: readonly FindingId[]): readonly Gain[] =>
    scope
      .filter((id) => !answered.has(id))
      .flatMap((finding) => {
        const bits = eig([finding])
        return bits === null ? [] : [{ finding, eig: bits }]
      })
      .sort((a, b) => b.eig - a.eig)
  const ofKind = (kind: Kind) => once(() => gainsOf(grounds.applicable.filter((id) => tabledFinding(table, id).kind === kind)))
  const kinds = { history: ofKind('history'), chart: ofKind('chart') }
  const gains = (among: Kind | readonly FindingId[]): readonly Gain[] => {
    if (typeof among === 'string') return kinds[among]()
    const wanted = new Set(among)
    return gainsOf(grounds.applicable.filter((id) => wanted.has(id)))
  }

  return {
    answered,
    probability: (condition) => probabilities[table.conditions.indexOf(condition)] ?? 0,
    ranked,
    stated: (sharpness) => rank(table, statedProbabilities(probabilities, sharpness)),
    entropy: () => entropy(probabilities),
    eig,
    gains,
    best: (among) => gains(among)[0] ?? null,
    quality: (targets, kind) => {
      const asked = eig(targets)
      const best = gains(kind)[0]
      return asked === null || !best || best.eig === 0 ? null : { q: Math.min(1, asked / best.eig), eig: asked, best }
    },
  }
}

function rank(table: LikelihoodTable, probabilities: Float64Array): readonly Ranked[] {
  return table.conditions
    .map((condition, index) => ({ condition, probability: probabilities[index]! }))
    .sort((a, b) => b.probability - a.probability)
}

function tabledFinding(table: LikelihoodTable, id: FindingId) {
  const finding = table.findings.get(id)
  if (!finding) throw new SimulatorError('unknown-name', `no finding is called ${id}`)
  return finding
}

function answeredFindings(answers: readonly Answer[], table: LikelihoodTable): ReadonlySet<FindingId> {
  const rulesOutOnly = (answer: Answer) =>
    !answer.present && answer.value !== null && tabledFinding(table, answer.finding).type === 'choice'
  return new Set(answers.filter((answer) => !rulesOutOnly(answer)).map((answer) => answer.finding))
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
