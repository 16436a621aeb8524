import type { DoctorMove } from '../../dialogue/participant'
import type { DoctorView } from '../../dialogue/views'
import type { PanelMode } from '../../domain/persona'
import type { AgentMaker } from './agent'
import { carryOut } from './carry-out'
import { closingStep, speechesLeft } from './closing'
import { close } from './conclude'
import type { PossibleActs } from './decision'
import { createDiagnosisKey } from './diagnosis-key'
import { memoryOf } from './notes'
import { aggregateDifferentials } from './panel/aggregate-differentials'
import { deliberate, withoutOrders } from './panel/deliberate'
import { independentVerdicts } from './panel/independent-verdicts'
import { createParticipant } from './participant'
import { possibleActs } from './possible-acts'
import type { Session } from './session'
import { speak } from './speech'

/**
 * A panel of virtual physicians of one model, after MAI-DxO (arXiv:2506.22405). One call writes what hypothesis, test-chooser,
 * challenger, stewardship and checklist say, in that order, and the consensus: ask, examine, order or conclude.
 *
 * Modes: *instant* hears the opening and commits; *question-only* orders no test; *budgeted* keeps a running total and cancels what
 * would go over; *unconstrained* orders as it likes; *ensemble* has two further panels judge the record by themselves at the end,
 * and means the three differentials. A veto of stewardship cancels an order in every mode.
 *
 * Calls of a move beside tools: one to deliberate, one more where an order was cancelled, one to speak; two more for an ensemble that
 * concludes. An answer that cannot be used is asked for once more.
 */
export const createPanel: AgentMaker = (parts) => {
  const mode = parts.persona.agent.mode ?? 'unconstrained'
  const keyOf = createDiagnosisKey(parts.knowledge)
  return createParticipant(parts, 'panel-method', (session) => consult(session, mode, keyOf))
}

async function* consult(session: Session, mode: PanelMode, keyOf: (name: string) => string): AsyncGenerator<DoctorMove> {
  const { view, parts } = session
  const step = closingStep(view, speechesLeft(view))
  if (step !== null && step !== 'diagnose') {
    yield* close(session, step)
    return
  }
  if (step === null && mode === 'instant' && view.turns.length === 0) {
    yield* open(session)
    return
  }
  const possible: PossibleActs = step === 'diagnose' ? ['conclude'] : allowed(mode, view, possibleActs(view, parts.persona))
  const decision = await deliberate(session, mode, possible)
  const aggregates = mode === 'ensemble' && decision.act === 'conclude'
  const verdicts = aggregates ? await independentVerdicts(session) : []
  const differential = aggregates ? aggregateDifferentials([decision.differential, ...verdicts], keyOf) : decision.differential
  yield* carryOut(session, decision, { differential, memory: memoryOf({ findings: '', lookedUp: decision.lookedUp }) })
}

/** The mode is kept by what can be chosen at all, not by asking for it. */
function allowed(mode: PanelMode, view: DoctorView, possible: PossibleActs): PossibleActs {
  if (mode === 'instant' && view.turns.length > 0) return ['conclude']
  return mode === 'question-only' ? withoutOrders(possible) : possible
}

const OPENING_LIMITS = { words: 80, questions: 2 }

function open(session: Session): AsyncGenerator<DoctorMove> {
  const state = () => session.state({ differential: [], next: 'opening' })
  return speak(session, { purpose: 'opening', prompt: 'panel-open', values: {} }, OPENING_LIMITS, state)
}
