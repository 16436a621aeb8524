import { z } from 'zod'

export const RUNS_A_PAGE = 20

type Place = { createdAt: string; id: string }

const placeSchema = z.tuple([z.iso.datetime(), z.string().min(1)])

/** The last run that was seen, as it stands in the address; undefined where it is none. */
export function placeFrom(written: string | string[] | undefined): Place | undefined {
  const parsed = placeSchema.safeParse(typeof written === 'string' ? written.split('_') : written)
  return parsed.success ? { createdAt: parsed.data[0], id: parsed.data[1] } : undefined
}

export const olderThan = ({ createdAt, id }: Place) => `/runs?${new URLSearchParams({ before: `${createdAt}_${id}` })}`
