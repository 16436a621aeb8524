import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { SimulatorError } from '../../domain/errors'

const PACKAGE = 'node-llama-cpp'
/** The version that this engine was written for. Its prebuilt binaries are large: it is added by hand and is no dependency. */
export const INSTALL = `npm install --no-save ${PACKAGE}@3.22.1`

/** The file to import node-llama-cpp from: of the folder given, else of this package. Null where it is not installed. */
export function findLlama(folder: string | undefined): string | null {
  try {
    return createRequire(folder ? join(resolve(folder), 'package.json') : import.meta.url).resolve(PACKAGE)
  } catch {
    return null
  }
}

/** As `findLlama`; throws `engine-refused` with the command that adds it. */
export function needLlama(folder: string | undefined): string {
  const found = findLlama(folder)
  if (found) return found
  const where = folder ? ` in ${folder}` : ''
  throw new SimulatorError(
    'engine-refused',
    `Models in this process need ${PACKAGE}, which is not installed${where}. It is added by: ${INSTALL}`,
  )
}
