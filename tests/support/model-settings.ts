import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnvironment } from '../../env'
import type { EngineSettings } from '../../simulators/engines/engine-settings'

/** Settings of models as a person would set them, and nothing of the machine's own. */
export const modelSettings = (set: Record<string, string> = {}): EngineSettings => readEnvironment(set)

/** A price list of these lines, as a file. */
export function priceList(lines: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'anamnesis-prices-')), 'prices.yaml')
  writeFileSync(path, lines)
  return path
}
