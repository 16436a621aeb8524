import { SimulatorError } from '../domain/errors'
import type { ConditionId, FindingId } from '../domain/identifiers'
import type { Answer } from './answers'
import { considered, informationGain, likeliestFirst, singleGain } from './information-gain'
import type { LikelihoodTable, TabledFinding } from './likelihood-table'
import { entropy, type KnownVariables, knownVariables, normalised, posterior, statedProbabilities } from './posterior'

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
  /** Whether a finding could be asked for with some gain or none: unanswered, fitting the person, and with a likelihood. */
  isOpen(finding: FindingId): boolean
  probability(condition: ConditionId): number
  /** All conditions, the likeliest first, ties by the lower id; adds up to 1. */
  ranked(): readonly Ranked[]
  /** As `ranked`, with the probabilities a doctor would state: P^(.6 x sharpness), renormalised. */
  stated(sharpness?: number): readonly Ranked[]
  /** Uncertainty over all conditions in bits. */
  entropy(): number
  /** Expected gain in bits of asking for these findings in one question; null where none has a likelihood. Throws `unknown-name`. */
  eig(targets: readonly FindingId[]): number | null
  /** Findings by falling gain from `least` bits on, ties by the lower id: those of a kind, or those listed; unanswered and fitting the person only. */
  gains(among: Kind | readonly FindingId[], least?: number): readonly Gain[]
  /** The first of `gains`: also the value of an open question over a scope (a lower bound). Null where nothing is left. */
  best(among: Kind | readonly FindingId[]): Gain | null
  /** The same where nothing but these conditions is thought possible; itself where it gives none of them a chance. */
  among(conditions: ReadonlySet<ConditionId>): Belief
  /** Q_t of evaluation.md 3.2, against the best unanswered finding of the kind; null where there is nothing to compare. */
  quality(targets: readonly FindingId[], kind: Kind): Quality | null
}

/** What a belief is made from. `logWeights`: natural logarithms of the relative prior by condition; `askable`: findings that fit the person. */
export type Grounds = { table: LikelihoodTable; logWeights: Float64Array; askable: Askable }

/** Findings with a likelihood that fit a person, in the order of their ids. */
export type Askable = {
  ids: ReadonlySet<FindingId>
  all: readonly TabledFinding[]
  history: readonly TabledFinding[]
  chart: readonly TabledFinding[]
}

export function createBelief({ table, logWeights, askable }: Grounds, answers: readonly Answer[]): Belief {
  const known = knownVariables(table, answers)
  return beliefOf({ table, askable, known, answered: answeredFindings(answers, table) }, posterior(logWeights, known))
}

type Heard = Pick<Grounds, 'table' | 'askable'> & { known: KnownVariables; answered: ReadonlySet<FindingId> }

function beliefOf(heard: Heard, probabilities: Float64Array): Belief {
  const { table, askable, known, answered } = heard
  const over = once(() => considered(table, probabilities))
  const ranked = once(() => listed(table, probabilities))

  const gainsOf = (scope: readonly TabledFinding[]): Gains => {
    const bits = new Float64Array(scope.length)
    for (const [place, finding] of scope.entries()) bits[place] = answered.has(finding.id) ? NONE : singleGain(over(), finding, known)
    return { scope, bits }
  }
  const ofKind = { history: once(() => gainsOf(askable.history)), chart: once(() => gainsOf(askable.chart)) }
  const gainsAmong = (among: Kind | readonly FindingId[]) =>
    typeof among === 'string' ? ofKind[among]() : gainsOf(askable.all.filter(({ id }) => among.includes(id)))
  const best = (among: Kind | readonly FindingId[]) => largest(gainsAmong(among))
  const eig = (targets: readonly FindingId[]) =>
    informationGain(
      over(),
      [...new Set(targets)].map((id) => tabledFinding(table, id)),
      known,
    )

  const belief: Belief = {
    answered,
    isOpen: (finding) => askable.ids.has(finding) && !answered.has(finding),
    probability: (condition) => probabilities[table.places.get(condition) ?? -1] ?? 0,
    ranked,
    stated: (sharpness) => listed(table, statedProbabilities(probabilities, sharpness)),
    entropy: () => entropy(probabilities),
    eig,
    gains: (among, least = 0) => largestFirst(gainsAmong(among), least),
    best,
    among: (conditions) => {
      const kept = probabilities.map((p, place) => (conditions.has(table.conditions[place]!) ? p : 0))
      return kept.some((p) => p > 0) ? beliefOf(heard, normalised(kept)) : belief
    },
    quality: (targets, kind) => {
      const asked = eig(targets)
      const bar = best(kind)
      return asked === null || !bar || bar.eig === 0 ? null : { q: Math.min(1, asked / bar.eig), eig: asked, best: bar }
    },
  }
  return belief
}

function listed(table: LikelihoodTable, probabilities: Float64Array): readonly Ranked[] {
  return likeliestFirst([...probabilities.keys()], probabilities).map((place) => ({
    condition: table.conditions[place]!,
    probability: probabilities[place]!,
  }))
}

/** Findings with the gain of each in bits, by its place; `NONE` where it was answered. */
type Gains = { scope: readonly TabledFinding[]; bits: Float64Array }

const NONE = -1

function largestFirst({ scope, bits }: Gains, least: number): readonly Gain[] {
  const gains: Gain[] = []
  for (const [place, { id }] of scope.entries()) if (bits[place]! >= least) gains.push({ finding: id, eig: bits[place]! })
  return gains.sort((a, b) => b.eig - a.eig)
}

/** The first of `largestFirst`, without sorting. */
function largest({ scope, bits }: Gains): Gain | null {
  let best = -1
  for (const [place, eig] of bits.entries()) if (eig > (bits[best] ?? NONE)) best = place
  return best < 0 ? null : { finding: scope[best]!.id, eig: bits[best]! }
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
