import type { DoctorParticipant } from '../../dialogue/participant'
import type { AgentMakers, AgentParts } from './agent'
import { createArgued } from './argued'
import { createBudgeted } from './budgeted'
import { createConference } from './conference'
import { createInterviewer } from './interviewer'
import { createPanel } from './panel'

const MAKERS: AgentMakers = {
  interviewer: createInterviewer,
  panel: createPanel,
  conference: createConference,
  argued: createArgued,
  budgeted: createBudgeted,
}

/** A doctor that a model plays, by the method of its persona. */
export function createDoctorAgent(parts: AgentParts): DoctorParticipant {
  return MAKERS[parts.persona.agent.method](parts)
}
