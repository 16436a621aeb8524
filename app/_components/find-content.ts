import { notFound } from 'next/navigation'
import type { Case, PatientPersona } from '#simulators'
import { simulator } from '../_server/simulator'
import { knownError } from '../known-error'

/** The case of a path, or the page that says there is none. */
export const findCase = (id: string): Case => found(() => simulator().catalog.case(id).value)

export const findPersona = (id: string): PatientPersona => found(() => simulator().catalog.persona(id).value)

function found<T>(look: () => T): T {
  try {
    return look()
  } catch (error) {
    if (knownError(error)?.code === 'unknown-name') notFound()
    throw error
  }
}
