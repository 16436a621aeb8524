import type { DoctorMove } from '../../dialogue/participant'
import type { AgentMaker } from './agent'
import { debate } from './argued/debate'
import { type Weighed, weighClaims } from './argued/weigh-claims'
import { carryOut } from './carry-out'
import { closingStep, speechesLeft } from './closing'
import { close } from './conclude'
import { decide } from './decide'
import { decisionSchema, type PossibleActs } from './decision'
import { createDiagnosisKey } from './diagnosis-key'
import { memoryOf, notesOf } from './notes'
import { createParticipant } from './participant'
import { possibleActs } from './possible-acts'
import type { Session } from './session'

/**
 * A doctor that argues with itself, after ArgMed-Agents (arXiv:2403.06294): a generator claims diagnoses with what supports them, a
 * verifier puts critical questions and attacks, the generator answers, and code works out which claims stand. The decision is made by
 * one who sees what stands; the differential is that of the argument, whatever that one states. The weighed graph goes to observers.
 *
 * Calls of a move beside tools: two or three to argue, one to decide and one to speak; before anything was said, nothing is argued.
 * Where nothing but concluding is left, the argument alone decides. An answer that cannot be used is asked for once more.
 */
export const createArgued: AgentMaker = (parts) => {
  const keyOf = createDiagnosisKey(parts.knowledge)
  return createParticipant(parts, 'argued-method', (session) => argue(session, keyOf))
}

async function* argue(session: Session, keyOf: (name: string) => string): AsyncGenerator<DoctorMove> {
  const { view, parts } = session
  const step = closingStep(view, speechesLeft(view))
  if (step !== null && step !== 'diagnose') {
    yield* close(showingArgument(session), step)
    return
  }
  const { lookedUp } = notesOf(view.state)
  const weighed = view.turns.length === 0 ? null : weighClaims(await debate(session, keyOf, lookedUp))
  if (weighed) session.think('reasoner', verdictInWords(weighed))
  if (weighed && step === 'diagnose') {
    const { differential, graph } = weighed
    yield* carryOut(session, { act: 'conclude', about: '' }, { differential, argument: graph, memory: view.state?.memory })
    return
  }
  const decision = await decideBy(session, weighed, step === 'diagnose' ? ['conclude'] : possibleActs(view, parts.persona))
  yield* carryOut(session, decision, {
    differential: weighed?.differential ?? decision.differential,
    memory: memoryOf({ findings: '', lookedUp: decision.lookedUp }),
    ...(weighed && { argument: weighed.graph }),
  })
}

function decideBy(session: Session, weighed: Weighed | null, possible: PossibleActs) {
  const names = (accepted: boolean) => {
    const claims = (weighed?.differential ?? []).filter(({ name }) => weighed?.accepted.includes(name) === accepted)
    return claims.map(({ name }) => name).join('; ') || 'none'
  }
  return decide(session, {
    purpose: 'decide',
    by: 'decision',
    prompt: 'argued-decide',
    values: {
      accepted: names(true),
      refused: names(false),
      standing: weighed ? standingInWords(weighed) : '- none yet',
      left: String(speechesLeft(session.view)),
    },
    possible,
    schema: decisionSchema,
  })
}

function standingInWords({ graph: { claims, relations } }: Weighed): string {
  const standing = claims.filter(({ id, accepted }) => accepted && relations.some(({ from, kind }) => from === id && kind === 'attacks'))
  const target = (id: string) => claims.find((claim) => claim.id === id)?.text ?? id
  const lines = standing.flatMap(({ id, text }) =>
    relations.filter(({ from, kind }) => from === id && kind === 'attacks').map(({ to }) => `- ${text} (against: ${target(to)})`),
  )
  return lines.join('\n') || '- none'
}

const verdictInWords = ({ accepted, settled }: Weighed): string =>
  `${accepted.length > 0 ? `Stand: ${accepted.join('; ')}.` : 'No diagnosis stands.'}${settled ? '' : ' Rivals exclude each other; the most probable position was taken.'}`

/** While the encounter closes nothing new is argued: what was weighed last stays to be seen. */
function showingArgument(session: Session): Session {
  const argument = session.view.state?.argument
  return argument ? { ...session, state: (known) => session.state({ ...known, argument }) } : session
}
