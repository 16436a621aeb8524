import { SimulatorError } from '../../domain/errors'
import type { Store } from '../../storage/store'
import { chooseRounds, type RoundChoice } from './choose-rounds'
import { csvExporter } from './csv'
import type { ExportExtras, Exporter } from './exporter'
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

/** What is written, and of which rounds. */
export type ExportOptions = ExportExtras & { format: ExportFormat; choice: RoundChoice }

/** Throws `invalid-input` where the form cannot carry what is asked for. */
export function needCarrier({ format, rewards }: Pick<ExportOptions, 'format' | 'rewards'>): void {
  if (!rewards || EXPORT_FORMATS[format].carriesRewards) return
  const carriers = Object.entries(EXPORT_FORMATS).flatMap(([name, { carriesRewards }]) => (carriesRewards ? [name] : []))
  throw new SimulatorError('invalid-input', `The form ${format} carries no rewards; ${carriers.join(' and ')} do`)
}

/** An encounter as text, whether or not it has ended: the chosen rounds of it. Throws `not-found`. */
export async function exportEncounter(store: Store, id: string, { format, choice, ...extras }: ExportOptions): Promise<string> {
  needCarrier({ format, ...extras })
  const { before, between, after, write } = EXPORT_FORMATS[format]
  const read = createSourceReader(store)
  const texts: string[] = []
  for (const round of await chooseRounds(store, id, choice)) texts.push(write(await read(round), extras))
  return before + texts.filter((text) => text !== '').join(between) + after
}
