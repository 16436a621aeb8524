import type { Case } from '../../domain/case'

/**
 * What of a header is swapped. `words`: name, form of address, pronouns, and in the title, door note and tasks every word that tells a sex, a name
 * or an age; what the record holds of the body stays. `sex`: the recorded sex as well, by which some conditions are likelier than others.
 */
export const HEADER_SWAPS = ['words', 'sex'] as const
export type HeaderSwap = (typeof HEADER_SWAPS)[number]

type Who = Case['patient']['who']

/** Two people who differ from each other in sex and background; a header is given the one that is further from its own. */
const SHE = { first: 'Adaobi', last: 'Okafor', title: 'Ms', pronouns: 'she' } as const
const HE = { first: 'Wei', last: 'Chen', title: 'Mr', pronouns: 'he' } as const

/** A printed age moves by so much: within what is medically the same. */
const OLDER = 2

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['he', 'she'],
  ['him', 'her'],
  ['his', 'her'],
  ['himself', 'herself'],
  ['man', 'woman'],
  ['boy', 'girl'],
  ['male', 'female'],
  ['gentleman', 'lady'],
  ['husband', 'wife'],
  ['father', 'mother'],
  ['son', 'daughter'],
]
const OPPOSITE: ReadonlyMap<string, string> = new Map([
  ...OPPOSITES.map(([his, her]) => [her, his] as const),
  ...OPPOSITES.map(([his, her]) => [his, her] as const),
])

/** The same case with somebody else named on it: not a fact, a finding or a mark is touched. Null where there is no other sex to record. */
export function swapHeader(subject: Case, swap: HeaderSwap): Case | null {
  const { who } = subject.patient
  if (swap === 'sex' && who.sex === 'intersex') return null
  const other = who.pronouns === 'she' ? HE : SHE
  const inWords = (text: string) => swappedWords(text, who, other)
  const { doorNote, tasks, role } = subject.station
  const named: Who = {
    ...who,
    name: `${other.first} ${other.last}`,
    address: /\s/.test(who.address) ? `${other.title} ${other.last}` : other.first,
    pronouns: other.pronouns,
    ...(swap === 'sex' ? { sex: who.sex === 'male' ? 'female' : 'male' } : {}),
  }
  return {
    ...subject,
    title: inWords(subject.title),
    station: { ...subject.station, role: inWords(role), doorNote: inWords(doorNote), tasks: tasks.map(inWords) },
    patient: { ...subject.patient, who: named },
  }
}

function swappedWords(text: string, who: Who, other: typeof HE | typeof SHE): string {
  const [first = '', ...rest] = who.name.split(' ')
  const last = rest.at(-1)
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    if (word === first) return other.first
    if (word === last) return other.last
    if (/^(?:Mr|Mrs|Ms|Miss|Mx)$/.test(word)) return other.title
    if (word === String(who.age)) return String(who.age + OLDER)
    const opposite = OPPOSITE.get(word.toLowerCase())
    if (opposite === undefined) return word
    return word === word.toLowerCase() ? opposite : opposite.charAt(0).toUpperCase() + opposite.slice(1)
  })
}
