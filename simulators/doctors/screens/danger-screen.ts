import type { PatientSheet } from '../../domain/case'
import type { FindingId } from '../../domain/identifiers'

/**
 * What doctors learn to ask whenever a problem is brought, before they know the cause. `complaint`: any of these findings brings it
 * up, as `id` or `id=value`; `words`: so do these on the door note or in the first reply. `ages`: in years, both ends within.
 * `signs`: most pressing first.
 */
export type DangerScreen = {
  complaint: readonly string[]
  words?: RegExp
  ages: readonly [number, number]
  sex?: PatientSheet['who']['sex']
  signs: readonly FindingId[]
}

type Narrowed = Partial<Pick<DangerScreen, 'words' | 'ages' | 'sex'>>

/** Those below are brought by a parent, and their danger signs are others. */
const GROWN = [8, 120] as const
const SMALL = [0, 7] as const
const YOUNG = [0, 17] as const

/** A screen from ids with white space between them, for patients of eight and over unless it says otherwise. */
export function screen(complaint: string, signs: string, narrowed: Narrowed = {}): DangerScreen {
  return { ages: GROWN, ...narrowed, complaint: ids(complaint), signs: ids(signs) }
}

function ids(text: string): string[] {
  return text.split(/\s+/).filter((id) => id !== '')
}

/** A screen for a child up to the age of seven. */
export function smallChildScreen(complaint: string, signs: string, words?: RegExp): DangerScreen {
  return screen(complaint, signs, { ages: SMALL, ...(words && { words }) })
}

/** A screen for anyone under eighteen. */
export function youngScreen(complaint: string, signs: string, words?: RegExp): DangerScreen {
  return screen(complaint, signs, { ages: YOUNG, ...(words && { words }) })
}
