import type { Part } from './connection'
import type { PrismaClient } from './generated/sqlite/client'
import type { Statement } from './prisma-insert'
import { type Append, appendTogether } from './prisma-log'

/** What is committed whole or not at all: statements of its own, or an append, which shares them with others that it meets in a commit. */
export type Step = { landed?(client: PrismaClient): Promise<boolean> } & (
  | { statements(client: PrismaClient): Statement[] }
  | { append: Append }
)

/** The statements of steps in their order. Appends go together until one of their encounters comes a second time. */
export function compose(client: PrismaClient, steps: readonly Step[]): Part<Step, Statement>[] {
  const parts: Part<Step, Statement>[] = []
  const together = new Map<string, Append>()
  const flush = () => {
    if (together.size === 0) return
    parts.push(...appendTogether(client, [...together.values()]).map((statement) => ({ statement, of: null })))
    together.clear()
  }
  for (const step of steps) {
    if ('append' in step) {
      if (together.has(step.append.encounterId)) flush()
      together.set(step.append.encounterId, step.append)
    } else {
      flush()
      parts.push(...step.statements(client).map((statement) => ({ statement, of: step })))
    }
  }
  flush()
  return parts
}
