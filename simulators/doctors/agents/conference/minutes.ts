import type { DoctorState } from '../../../domain/event'

/** When a whole conference is held: once each. */
export const MOMENTS = ['opening', 'tests', 'conclusion'] as const
export type Moment = (typeof MOMENTS)[number]

/** What a conference leaves to the lead's next moves. */
export type Minutes = { specialists: readonly string[]; held: readonly Moment[]; report: string; next: string }

export const MOST_SPECIALISTS = 4
const LONGEST_FIELD = 60
const LONGEST_REPORT = 2000
const LONGEST_STEP = 300
const FORM = /^Conference of (.+?)\. Held: (.*?)\. Advises: (.*?) \| Report: (.*)$/s

/** Names of fields as they can be written down: once each, without what minutes are divided by. */
export function tidySpecialists(names: readonly string[]): string[] {
  const plain = names
    .map((name) =>
      name
        .replace(/[.;|\s]+/g, ' ')
        .trim()
        .toLowerCase()
        .slice(0, LONGEST_FIELD),
    )
    .filter((name) => name !== '')
  return [...new Set(plain)].slice(0, MOST_SPECIALISTS)
}

/** As the state's note keeps them, to be read by observers and by the lead's next move. */
export function minutesInWords({ specialists, held, report, next }: Minutes): string {
  const step = next.replaceAll('|', '/').trim().slice(0, LONGEST_STEP)
  return `Conference of ${specialists.join('; ')}. Held: ${held.join(', ')}. Advises: ${step} | Report: ${report.trim().slice(0, LONGEST_REPORT)}`
}

/** Null where the seat's last thoughts were no conference's: another agent may have sat there. */
export function minutesOf(state: DoctorState | null): Minutes | null {
  const [, specialists = '', held = '', next = '', report = ''] = FORM.exec(state?.note ?? '') ?? []
  if (specialists === '') return null
  return { specialists: specialists.split('; '), held: MOMENTS.filter((moment) => held.split(', ').includes(moment)), next, report }
}
