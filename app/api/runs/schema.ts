import { z } from 'zod'
import { MOST_AT_A_TIME } from '../../runs/concurrency'

/** The text of a grid is some hundred bytes; one that names everything there is stays far below this. */
export const LARGEST_GRID = 128 * 1024

export const concurrencySchema = z.int().min(1).max(MOST_AT_A_TIME)

/** A grid as YAML text. */
export const planRequestSchema = z.strictObject({ grid: z.string() })

export const startRequestSchema = z.strictObject({ grid: z.string(), concurrency: concurrencySchema })
