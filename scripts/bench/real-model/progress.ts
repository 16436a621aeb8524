import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Results that outlive the process that measured them: a bench that is cut short goes on where it stopped. */
export type Progress = {
  path: string
  /** The result of this name, measured now unless it is there already. */
  measured<T>(kind: string, name: string, measure: () => Promise<T>): Promise<T>
}

type Line = { kind: string; name: string; result: unknown }

/** `name`: of what is measured; other content, prompts and models are another name. */
export function openProgress(name: string): Progress {
  const folder = join(tmpdir(), 'anamnesis-real-model')
  const path = join(folder, `${name}.jsonl`)
  mkdirSync(folder, { recursive: true })
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
  const known = new Map(lines.map((line) => JSON.parse(line) as Line).map((line) => [`${line.kind} ${line.name}`, line.result]))
  return {
    path,
    async measured<T>(kind: string, name: string, measure: () => Promise<T>) {
      const key = `${kind} ${name}`
      if (!known.has(key)) {
        const result = await measure()
        appendFileSync(path, `${JSON.stringify({ kind, name, result } satisfies Line)}\n`)
        known.set(key, result)
      }
      return known.get(key) as T
    },
  }
}
