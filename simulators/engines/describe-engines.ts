import type { Engine } from './engine'
import { scriptedEngine } from './scripted'

/** Engines by name; a new one is a file and a line here. */
const ENGINES: Record<string, Engine> = { scripted: scriptedEngine }

/** One line an engine: whether it can be used, and as what. */
export function describeEngines(): string[] {
  return Object.values(ENGINES).map((engine) => {
    const { available, words } = engine.describe()
    return `${available ? 'available' : 'not available'}: ${engine.name} (${words})`
  })
}
