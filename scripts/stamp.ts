import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../env'

/**
 * Does work only where its sources have changed since it was last done: their hash is kept in `file`.
 * `patterns` are globs from the package's root. Resolves with whether there was something to do; rejects as `work` does.
 */
export async function onceForSources(file: string, patterns: readonly string[], work: () => Promise<void>): Promise<boolean> {
  const stamp = join(root, file)
  const now = hashOf(patterns)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false
  // Work that is broken off leaves neither the old state nor the new one.
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
  return true
}

function hashOf(patterns: readonly string[]): string {
  const hash = createHash('sha256')
  const files = globSync([...patterns], { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    const bytes = readFileSync(path)
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}
