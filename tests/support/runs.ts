import { setTimeout as pause } from 'node:timers/promises'

const BETWEEN_LOOKS_MS = 250

/** Starts a run without a page; resolves with its id. */
export async function startRunAt(url: string, grid: string, concurrency = 8): Promise<string> {
  const response = await fetch(`${url}/api/runs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grid, concurrency }),
  })
  const answer = (await response.json()) as { id: string }
  if (!response.ok) throw new Error(`No run was started: ${JSON.stringify(answer)}`)
  return answer.id
}

/** Resolves once the server's worker has played all of it; throws where it was cancelled or is gone. */
export async function runUntilDone(url: string, id: string): Promise<void> {
  for (;;) {
    const { state } = (await (await fetch(`${url}/api/runs/${id}`)).json()) as { state?: string }
    if (state === 'done') return
    if (state === undefined || state === 'cancelled') throw new Error(`Run ${id} is ${state ?? 'not there'}`)
    await pause(BETWEEN_LOOKS_MS)
  }
}
