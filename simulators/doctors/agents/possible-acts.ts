import type { DoctorView } from '../../dialogue/views'
import type { DoctorAgent } from '../../domain/persona'
import type { AgentAct, PossibleActs } from './decision'

/** Acts take no turn, so that turns alone would never end a row of them. */
const MOST_ACTS_IN_A_ROW = 4
const MOST_ACTS = 30

/** What the tests cost so far and may cost in all, in teaching units; a null budget is unlimited. */
export type Money = { spent: number; budget: number | null }

export function moneyOf(view: DoctorView, persona: DoctorAgent): Money {
  const spent = view.acts.reduce((sum, { act }) => (act.kind === 'order' ? act.spent : sum), 0)
  const limits = [view.station.budget, persona.agent.budget ?? null].filter((limit) => limit !== null)
  return { spent, budget: limits.length === 0 ? null : Math.min(...limits) }
}

export const moneyInWords = ({ spent, budget }: Money): string =>
  budget === null ? `Tests so far cost ${spent} units; there is no limit.` : `Tests so far cost ${spent} of ${budget} units.`

/** What an agent that gathers may do now. Looking things up is bounded where it is answered. */
export function possibleActs(view: DoctorView, persona: DoctorAgent): PossibleActs {
  const requests = view.acts.filter(({ act }) => act.kind === 'examine' || act.kind === 'order')
  const inARow = requests.filter(({ afterTurn }) => afterTurn === view.turn - 1).length
  const { spent, budget } = moneyOf(view, persona)
  const begun = view.turns.length > 0
  const mayAct = begun && inARow < MOST_ACTS_IN_A_ROW && requests.length < MOST_ACTS
  return [
    'say',
    ...(mayAct ? (['examine'] as const) : []),
    ...(mayAct && (budget === null || spent < budget) ? (['order'] as const) : []),
    ...(begun ? (['calculate', 'look-up', 'conclude'] as const) : []),
  ]
}

/** What an agent may still do once its talk is over: look and test as far as that is bounded, and conclude. */
export function closingActs(view: DoctorView, persona: DoctorAgent): PossibleActs {
  return ['conclude', ...possibleActs(view, persona).filter((act) => act !== 'say' && act !== 'conclude')]
}

/** Whether exactly this was asked for since somebody last spoke. Later a test may well be repeated. */
export function wasJustRequested(view: DoctorView, kind: AgentAct, request: string): boolean {
  const plain = (text: string) => text.trim().toLowerCase()
  return view.acts.some(
    ({ afterTurn, act }) =>
      afterTurn === view.turn - 1 &&
      (act.kind === 'examine' || act.kind === 'order') &&
      act.kind === kind &&
      plain(act.request) === plain(request),
  )
}
