import type { DoctorParticipant } from '../../dialogue/participant'
import type { StationSheet } from '../../domain/case'
import type { Knowledge } from '../../domain/knowledge'
import type { AgentMethod, DoctorAgent } from '../../domain/persona'
import type { Model } from '../../engines/engine'
import type { Prompts } from '../../engines/prompts'
import type { SeenPatient } from '../scripted-doctor'

/** All that an agent has: what a doctor may see, the knowledge base, and a model. No case, no chart, no key. */
export type AgentParts = {
  persona: DoctorAgent
  model: Model
  prompts: Prompts
  knowledge: Knowledge
  station: StationSheet
  patient: SeenPatient
  /** Of the encounter's doctor's seat: calls of it share what was read before. */
  thread: string
  /** Whether a person waits for the words: only then they are asked for in pieces. */
  streams: boolean
}

/** Makes the participant of one method. It keeps nothing between moves: what it thought last comes back in the view's `state`. */
export type AgentMaker = (parts: AgentParts) => DoctorParticipant
export type AgentMakers = Record<AgentMethod, AgentMaker>
