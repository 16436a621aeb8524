import type { DoctorState } from '../../domain/event'
import { differentialInWords } from './decision'

/** What the agent thought before this move, as prompts show it. */
export const priorInWords = (state: DoctorState | null): string =>
  state === null || state.differential.length === 0 ? 'none yet' : differentialInWords(state.differential)
