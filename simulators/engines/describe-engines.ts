import type { EngineSettings } from './engine-settings'
import { missingSetting, VENDORS } from './models'

/** What can take a seat without a person, in words for whoever starts the server. Asks nobody: `anamnesis models` does. */
export function describeEngines(settings: EngineSettings): string[] {
  const vendors = Object.entries(VENDORS).map(([name, vendor]) => ({ name, setting: missingSetting(vendor, settings) }))
  const ready = vendors.filter(({ setting }) => setting === null).map(({ name }) => name)
  const missing = vendors.filter(({ setting }) => setting !== null).map(({ name, setting }) => `${name} (${setting})`)
  return [
    `available: scripted (patients and doctors, offline, deterministic), ${ready.join(', ')}`,
    ...(missing.length > 0 ? [`not set up: ${missing.join(', ')}`] : []),
  ]
}
