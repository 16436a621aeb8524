import type { AgentAct } from '../decision'
import type { Session } from '../session'
import { calculate } from './calculate'
import { lookUp } from './look-up'

/** Acts that are answered within a move. */
export type Tool = Extract<AgentAct, 'calculate' | 'look-up'>

/** Answers what an agent asks of a tool, on one line. What cannot be answered is said in the same way, with what would help. */
type Answering = (session: Session, about: string, times: number) => Promise<string>

const TOOLS: Record<Tool, Answering> = {
  calculate,
  'look-up': async ({ parts: { knowledge } }, about) => lookUp(knowledge, about),
}

export const isTool = (act: AgentAct): act is Tool => act in TOOLS

/** `times`: tools used before in this move. */
export function answerTool(session: Session, tool: Tool, about: string, times: number): Promise<string> {
  return TOOLS[tool](session, about, times)
}
