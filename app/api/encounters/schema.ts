import type { z } from 'zod'
import { encounterRequestSchema } from '#simulators'

/** What starts an encounter: as the simulator takes it, with a seed of its own where none is given. */
export const newEncounterSchema = encounterRequestSchema.omit({ turns: true }).partial({ seed: true })
export type NewEncounter = z.infer<typeof newEncounterSchema>
