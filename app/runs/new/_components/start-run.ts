import type { Problem } from '#simulators'
import { runs } from '../../../_components/strings/runs'

export type Started = { id: string; found: boolean } | { problems: readonly Problem[] } | { failure: string }

/** Asks the server to play a grid. */
export async function startRun(grid: string, concurrency: number): Promise<Started> {
  try {
    const response = await fetch('/api/runs', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ grid, concurrency }),
    })
    const answer = (await response.json()) as { id: string; found: boolean } | { error: { message: string; problems?: readonly Problem[] } }
    if ('id' in answer) return answer
    if (answer.error.problems) return { problems: answer.error.problems }
    return { failure: answer.error.message }
  } catch {
    return { failure: runs.builder.unreachable }
  }
}
