import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { RunOverview } from '#simulators'
import { simulator } from '../_server/simulator'
import { knownError } from '../known-error'

/** The run of a path, or the page that says there is none. Read once for a request. */
export const findRun = cache(async (id: string): Promise<RunOverview> => {
  try {
    return await simulator().runs.overview(id)
  } catch (error) {
    if (knownError(error)?.code === 'not-found') notFound()
    throw error
  }
})
