import type { Behind } from '#simulators'

export const REPORT_PAGE = 6

/** Where a number of a report leads on this site. */
export function hrefOf(behind: Behind): string {
  if (behind.to === 'turn') return `/encounters/${behind.encounterId}/debrief#turn-${behind.turn}`
  if (behind.to === 'encounter') return `/encounters/${behind.encounterId}/debrief`
  const only = behind.by === 'persona' || behind.by === 'doctor' || behind.by === 'case' ? { [behind.by]: behind.name } : {}
  return `/runs/${behind.run}?${new URLSearchParams({ ...only, status: 'done', sort: behind.measure })}#encounters`
}

/** A page of excerpts and another run in the address of a report. */
export function reportHref(id: string, { compare, page = 1 }: { compare?: string; page?: number }, hash = ''): string {
  const choices = new URLSearchParams({ ...(compare ? { compare } : {}), ...(page > 1 ? { page: String(page) } : {}) })
  return `/runs/${id}/report${choices.size > 0 ? `?${choices}` : ''}${hash}`
}
