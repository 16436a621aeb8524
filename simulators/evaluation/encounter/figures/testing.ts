import type { ScoringContext } from '../../scoring-context'
import { readIntentions } from '../intentions'
import { type Figures, figure, missing, ratio } from './figure'

const NO_TEST = 'no test was ordered'
/** A differential that keeps its leader for so many questions is stable. */
const STABLE_FOR = 5
/** A question that gains less than this, in bits, gains nothing. */
const NOTHING = 0.01

/** What tests cost, how many were not called for, and questions that went on after they could change anything. */
export function testingFigures(context: ScoringContext): Figures {
  const { record, subject } = context
  const orders = record.acts.flatMap(({ act }) => (act.kind === 'order' && !act.refused ? [act] : []))
  const found = orders.flatMap((order) => order.found)
  const { must, should, avoid } = subject.key.management.investigations
  const ids = (items: typeof must) => new Set(items.flatMap((item) => ('test' in item ? [item.test] : [])))
  const [wanted, avoided] = [ids([...must, ...should]), ids(avoid)]
  const { ordered } = readIntentions(record)
  const tests = found.length
  const spent = Math.max(0, ...orders.map((order) => order.spent))
  const { budget } = subject.station
  return {
    tests: figure(tests, record.doctorTurns.length),
    cost: figure(spent, tests),
    budgetShare: budget === null || budget === 0 ? missing('the station has no budget') : figure(spent / budget, tests),
    minutes: figure(
      found.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
      tests,
    ),
    uncalledFor: ratio(found.filter(({ id }) => id === null || !wanted.has(id)).length, tests, NO_TEST),
    toBeAvoided: ratio([...ordered.keys()].filter((id) => avoided.has(id)).length, avoided.size, 'the case lists none'),
    refused: figure(record.acts.filter(({ act }) => act.kind === 'order' && act.refused).length, record.acts.length),
    questionsAfterStable: afterStable(context),
  }
}

function afterStable({ record, beliefs, facts }: ScoringContext) {
  const asking = record.doctorTurns.filter(({ reading }) => reading.questions.length > 0)
  const steps = asking.flatMap((turn) => {
    const belief = beliefs.get(turn.turn)
    if (!belief) return []
    const targets = turn.ledger.asked.flatMap((id) => [facts.get(id)?.fact.finding ?? []].flat().map((link) => link.split('=')[0]!))
    const open = targets.filter((id) => belief.isOpen(id)).slice(0, 1)
    return [{ leader: belief.ranked()[0]?.condition, gain: open.length === 0 ? 0 : (belief.eig(open) ?? 0) }]
  })
  const late = steps.filter(({ leader, gain }, at) => {
    const before = steps.slice(Math.max(0, at - STABLE_FOR), at)
    return before.length === STABLE_FOR && before.every((step) => step.leader === leader) && gain < NOTHING
  })
  return ratio(late.length, asking.length, 'no question was asked')
}
