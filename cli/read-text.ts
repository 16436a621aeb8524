import { readFileSync } from 'node:fs'
import { SimulatorError } from '#simulators'

/** A file as text. Throws `invalid-input` that names it where it cannot be read or is not UTF-8. */
export function readText(path: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new SimulatorError('invalid-input', `${path} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  return decode(bytes, path)
}

/** Throws `invalid-input` that names where the bytes come from. */
export function decode(bytes: Buffer, from: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SimulatorError('invalid-input', `${from} is not UTF-8 text`)
  }
}
