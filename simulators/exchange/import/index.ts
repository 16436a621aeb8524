import { avey } from './avey'
import type { Importer } from './importer'

/** Formats that cases are read from; a new one is a file and a line here. */
export const IMPORTERS = { avey } as const satisfies Record<string, Importer>
export type ImportFormat = keyof typeof IMPORTERS
