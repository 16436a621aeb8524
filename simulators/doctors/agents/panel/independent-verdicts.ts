import { z } from 'zod'
import type { DifferentialEntry } from '../../../domain/event'
import { statedDifferentialSchema, tidyDifferential } from '../decision'
import type { Session } from '../session'

/** Panels of an ensemble, the one that led the consultation among them. */
export const PANELS = 3

const verdictSchema = z.object({ hypothesis: z.string(), challenger: z.string(), differential: statedDifferentialSchema })

/** The final differentials of the panels that only read the record: one call each, with a seed of its own. */
export function independentVerdicts(session: Session): Promise<DifferentialEntry[][]> {
  const panels = Array.from({ length: PANELS - 1 }, (_, index) => index + 2)
  return Promise.all(
    panels.map(async (panel) => {
      const verdict = await session.object({
        purpose: `verdict of panel ${panel}`,
        prompt: 'panel-verdict',
        values: {},
        name: 'verdict',
        schema: verdictSchema,
      })
      session.think(`panel ${panel}`, `${verdict.hypothesis} ${verdict.challenger}`)
      return tidyDifferential(verdict.differential)
    }),
  )
}
