import { drawnAxes } from '../../../simulators/lint/personas/drawn-axes'
import { createTalkPlayer, withAxes } from '../../../simulators/lint/personas/play-talk'
import { type MeasuredTalk, measureTalk } from '../../../simulators/lint/personas/recover-persona'
import { caseIds, catalog } from '../../../tests/support/play'

const DOCTOR = 'average'
/** The persona that drawn axes are laid over. */
const BASE = 'neutral'
/** Points of one case: each persona is about as often played. */
const POINTS = 20

const play = createTalkPlayer(catalog)

/** Plays one case with points drawn from all combinations of the axes, other ones in every case, each with a seed of its own. */
export async function playDrawnAxes(caseId: string): Promise<MeasuredTalk[]> {
  const first = caseIds.indexOf(caseId) * POINTS
  const talks: MeasuredTalk[] = []
  for (let seed = first; seed < first + POINTS; seed++) {
    const persona = withAxes(catalog.persona(BASE).value, drawnAxes(seed))
    const { exchanges } = await play({ caseId, persona, doctor: DOCTOR, seed })
    talks.push(
      measureTalk(
        caseId,
        persona,
        exchanges.map(({ reply }) => reply),
      ),
    )
  }
  return talks
}
