import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { SimulatorError } from '#simulators'

export type Write = (text: string) => Promise<void>

/**
 * Writes a file whole or not at all, piece by piece: beside its place first, then moved there. Throws `invalid-input` where it cannot be
 * written or is there already; what `produce` throws leaves nothing behind.
 */
export async function writeWhole<T>(path: string, overwrite: boolean, produce: (write: Write) => Promise<T>): Promise<T> {
  if (!overwrite && existsSync(path)) throw new SimulatorError('invalid-input', `${path} is there already; --force writes over it`)
  const beside = `${path}.${process.pid}.part`
  const file = await onDisk(path, open(beside, 'wx'))
  try {
    const produced = await produce((text) => onDisk(path, file.writeFile(text)))
    await onDisk(path, file.sync())
    await file.close()
    await onDisk(path, rename(beside, path))
    return produced
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(beside, { force: true })
    throw error
  }
}

async function onDisk<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new SimulatorError('invalid-input', `${path} cannot be written: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}
