import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { SimulatorError } from '#simulators'

/** Writes a file whole or not at all: beside its place first, then moved there. */
export function writeWhole(path: string, text: string, overwrite: boolean): void {
  if (!overwrite && existsSync(path)) throw new SimulatorError('invalid-input', `${path} is there already; --force writes over it`)
  const beside = `${path}.${process.pid}.part`
  try {
    writeFileSync(beside, text, { flag: 'wx' })
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new SimulatorError('invalid-input', `${path} cannot be written: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}
