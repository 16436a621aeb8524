import type { Store } from '../../storage/store'
import { csvExporter } from './csv'
import type { Exporter } from './exporter'
import { mtmeddialogExporter } from './mtmeddialog'
import { nativeExporter } from './native'
import { openaiExporter } from './openai'
import { sharegptExporter } from './sharegpt'
import { createSourceReader } from './source-reader'

/** Forms an encounter can be written in (docs/formats.md); a new one is a file and a line here. */
export const EXPORT_FORMATS = {
  native: nativeExporter,
  mtmeddialog: mtmeddialogExporter,
  openai: openaiExporter,
  sharegpt: sharegptExporter,
  csv: csvExporter,
} as const satisfies Record<string, Exporter>
export type ExportFormat = keyof typeof EXPORT_FORMATS

/** An encounter as text, whether or not it has ended. Throws `not-found`. */
export async function exportEncounter(store: Store, id: string, format: ExportFormat): Promise<string> {
  const { before, after, write } = EXPORT_FORMATS[format]
  return before + write(await createSourceReader(store)(id)) + after
}
