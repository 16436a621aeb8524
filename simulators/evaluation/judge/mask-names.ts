import type { PatientSheet } from '../../domain/case'
import type { Hidden } from '../../domain/judge'
import type { Replacement } from './shown-text'

/** Who is called what, longest name first. */
export type NameMask = (text: string) => Replacement[]

const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Master|Sir|Dame|Dr|Doctor|Prof|Professor|Nurse|Sister)\\.?'
const NAME = "\\p{Lu}\\p{Ll}[\\p{L}'’-]*"
const FULL_NAME = `${NAME}(?:[ \\t]+${NAME})*`
/** How doctors say who they are. */
const INTRODUCTION = new RegExp(
  `\\b(?:[Mm]y name(?: is|['’]s)|I(?: am|['’]m)|[Tt]his is|[Cc]all me)[ \\t]+(?:(?<title>${TITLE})[ \\t]+)?(?<name>${FULL_NAME})|(?<named>${FULL_NAME}) is my name`,
  'gu',
)
const ANY_DOCTOR = new RegExp(`\\b(?:Dr|Doctor|Prof|Professor)\\.?[ \\t]+(?:${FULL_NAME})`, 'gu')

/**
 * Finds the names that a judge is not to see. Doctors are known by how they introduce themselves and by "Dr NAME"; patients and those who
 * come with them by the case.
 */
export function createNameMask(
  doctorTurns: readonly string[],
  sheet: Pick<PatientSheet, 'who' | 'speakers'>,
  hide: readonly Hidden[],
): NameMask {
  const named: { pattern: RegExp; by: string }[] = []
  if (hide.includes('demographics')) {
    const others = Object.values(sheet.speakers).flatMap((speaker) => (speaker.is === 'informant' && speaker.name ? [speaker.name] : []))
    const own = [sheet.who.address, sheet.who.name]
    // Whole names first. A family name that both bear is the patient's: who else was meant, no judge needs to know.
    named.push({ pattern: namesPattern(others), by: '[companion]' }, { pattern: namesPattern(withParts(own)), by: '[patient]' })
    named.push({ pattern: namesPattern(withParts(others)), by: '[companion]' })
  }
  if (hide.includes('doctor')) {
    const introduced = doctorTurns.flatMap((text) =>
      [...text.matchAll(INTRODUCTION)].map(({ groups }) => groups?.name ?? groups?.named ?? ''),
    )
    named.push({ pattern: namesPattern(withParts(introduced)), by: '[doctor]' }, { pattern: ANY_DOCTOR, by: '[doctor]' })
  }
  return (text) =>
    named.flatMap(({ pattern, by }) =>
      [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, by })),
    )
}

const withParts = (names: readonly string[]): string[] => {
  const parts = names.flatMap((name) => name.split(/\s+/)).filter((part) => part.length > 2 && !new RegExp(`^${TITLE}$`).test(part))
  return [...names.filter(Boolean), ...parts]
}

/** Any of these names, each with a title that may stand before it. */
function namesPattern(names: readonly string[]): RegExp {
  if (names.length === 0) return /(?!)/g
  const longestFirst = [...new Set(names)].toSorted((a, b) => b.length - a.length)
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
  return new RegExp(`(?<![\\p{L}])(?:${TITLE}\\s+)?(?:${escaped.join('|')})(?![\\p{L}])`, 'gu')
}
