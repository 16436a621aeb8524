import { runs } from '../../../_components/strings/runs'
import type { RunAction } from '../../../api/runs/[id]/schema'
import type { LiveRun } from '../../live-run'

type Answer = LiveRun | { error: { message: string } }

/** Asks where a run stands. Throws an Error in words. */
export const lookAtRun = (id: string): Promise<LiveRun> => request(`/api/runs/${id}`, { cache: 'no-store' })

/** Does something to a run and resolves with where it stands then. Throws an Error in words. */
export const actOnRun = (id: string, action: RunAction): Promise<LiveRun> =>
  request(`/api/runs/${id}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(action) })

async function request(path: string, options: RequestInit): Promise<LiveRun> {
  const answer = await fetch(path, options)
    .then((response) => response.json() as Promise<Answer>)
    .catch((cause: unknown) => {
      throw new Error(runs.builder.unreachable, { cause })
    })
  if ('error' in answer) throw new Error(answer.error.message)
  return answer
}
