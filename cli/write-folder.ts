import { existsSync, readdirSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SimulatorError } from '#simulators'

/**
 * Writes files as one new folder, whole or not at all: beside its place first, then moved there. Throws `invalid-input` where there is
 * something already, or it cannot be written.
 */
export async function writeFolder(path: string, files: readonly { name: string; text: string }[]): Promise<void> {
  if (existsSync(path) && !isEmptyFolder(path))
    throw new SimulatorError('invalid-input', `${path} is there already; an import writes a folder of its own`)
  const beside = `${path}.${process.pid}.part`
  try {
    await mkdir(beside, { recursive: true })
    for (const { name, text } of files) await writeFile(join(beside, name), text, { flag: 'wx' })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw new SimulatorError('invalid-input', `${path} cannot be written: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0
  } catch {
    return false
  }
}
