import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { environmentWith, root } from '../env'

/** Runs a program of an installed package from the package's root, with this Node; resolves with its exit code. */
export function run(packageName: string, words: readonly string[], changes: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [programOf(packageName), ...words], {
      cwd: root,
      stdio: 'inherit',
      env: environmentWith(changes),
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

function programOf(packageName: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`)
  const { bin } = createRequire(import.meta.url)(manifest) as { bin: string | Record<string, string> }
  const path = typeof bin === 'string' ? bin : (bin[packageName.split('/').at(-1) ?? ''] ?? Object.values(bin)[0])
  if (!path) throw new Error(`The package ${packageName} has no program.`)
  return join(dirname(manifest), path)
}
