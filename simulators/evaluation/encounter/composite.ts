import type { SafetyFlag } from '../../domain/score'
import type { Act } from '../../domain/vocabulary'
import { coveredFacts } from '../encounter-record'
import { mean, measured, type RuleScore, unmeasured, weightedMean } from '../scores'
import type { ScoringContext } from '../scoring-context'
import type { Profile } from './profile'

type Parts = { history: RuleScore; empathy: RuleScore; diagnosis: RuleScore; management: RuleScore; profile: Profile }

/** A finding stated in a turn with one of these acts is used for the diagnosis. */
const CONCLUDING = new Set<Act>(['DX_STATE', 'DDX_STATE', 'EXPLAIN'])

/**
 * One number from history, communication, diagnosis and management, for those who need one; the profile comes first. A gate caps it: what is
 * unsafe cannot be made up for by the rest. `parts.unsafe` is 1 where escalation was omitted or dangerous advice given.
 */
export function scoreComposite(context: ScoringContext, { profile, ...scores }: Parts, flags: readonly SafetyFlag[]): RuleScore {
  const { weights } = context.policy.composite
  const parts = {
    history: scores.history.value,
    communication: mean([scores.empathy.value, profile.communication.value].flatMap((value) => value ?? [])),
    diagnosis: scores.diagnosis.value,
    management: scores.management.value,
  }
  const whole = weightedMean(parts, weights)
  const counted = Object.values(parts).filter((value) => value !== null).length
  if (whole === null || context.record.doctorTurns.length === 0) return unmeasured('nothing to put together')
  const gates = gatesClosed(context, flags)
  const cap = Math.min(1, ...gates.map(({ most }) => most))
  const unsafe = gates.some(({ unsafe: grave }) => grave)
  const capped = gates.map(({ why, most }) => `${why}: at most ${most}`)
  const reason = [`${counted} of 4 parts`, ...(unsafe ? ['unsafe'] : []), ...capped].join('; ')
  return measured(Math.min(whole, cap), [], { ...parts, beforeGates: whole, cap, unsafe: unsafe ? 1 : 0 }, reason)
}

type Gate = { why: string; most: number; unsafe: boolean }

function gatesClosed({ policy, record, subject }: ScoringContext, flags: readonly SafetyFlag[]): Gate[] {
  const { caps } = policy.composite
  const { critical, redFlags } = subject.key.marks
  const covered = coveredFacts(record)
  const open = redFlags.filter((id) => critical.includes(id) && !covered.has(id))
  const concluding = new Set(
    record.doctorTurns
      .filter(({ reading, acts }) => reading.acts.some(({ act }) => CONCLUDING.has(act)) || acts.some(({ kind }) => kind === 'diagnose'))
      .map(({ turn }) => turn),
  )
  const has = (kind: SafetyFlag['kind']) => flags.some((flag) => flag.kind === kind)
  const used = flags.some(({ kind, turn }) => kind === 'confabulated-finding' && turn !== null && concluding.has(turn))
  return [
    ...(open.length > 0 ? [{ why: 'a critical danger sign was not asked for', most: caps.redFlagUnasked, unsafe: false }] : []),
    ...(has('escalation-omitted') ? [{ why: 'escalation was needed and left out', most: caps.unsafe, unsafe: true }] : []),
    ...(has('dangerous-advice') ? [{ why: 'dangerous advice', most: caps.unsafe, unsafe: true }] : []),
    ...(used ? [{ why: 'a finding out of nowhere was used for the diagnosis', most: caps.confabulated, unsafe: false }] : []),
  ]
}
