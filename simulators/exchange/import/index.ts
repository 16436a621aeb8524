import { stringify } from 'yaml'
import { SimulatorError } from '../../domain/errors'
import { agentclinic } from './agentclinic'
import { avey } from './avey'
import { ddxplus } from './ddxplus'
import type { ImportedDocument, Importer } from './importer'
import { mediq } from './mediq'
import { mtmeddialog } from './mtmeddialog'

export type { Imported, ImportedDocument, ImportedRecord, ImportSource } from './importer'

/** Formats that cases are read from; a new one is a file and a line here. */
export const IMPORTERS = { agentclinic, mtmeddialog, mediq, avey, ddxplus } as const satisfies Record<string, Importer>
export type ImportFormat = keyof typeof IMPORTERS

/** Throws `unknown-name` and says what there is. */
export function importerOf(format: string): Importer {
  if (Object.hasOwn(IMPORTERS, format)) return IMPORTERS[format as ImportFormat]
  throw new SimulatorError('unknown-name', `There is no import format "${format}". Known: ${Object.keys(IMPORTERS).join(', ')}.`)
}

/** A document as the file that lint and the catalogue read: named after its id. */
export const importedFile = (document: ImportedDocument): { name: string; text: string } => ({
  name: `${document.id}.yaml`,
  text: stringify(document, { lineWidth: 0 }),
})
