import type { Case } from '../../domain/case'
import { toId } from './build-case'
import { tellsNothing } from './statements'
import type { ChartResults } from './vignette'
import { readVitalSign } from './vital-signs'

/** What a source files under free names, to any depth. */
export type Tree = string | number | boolean | null | Tree[] | { [name: string]: Tree }

const VITAL_SIGNS = /vital[\s_]*signs?/i
/** Names that only hold together what stands below them. */
const GROUPS = /^(?:imaging|imaging[\s_]studies|radiology|biops(?:y|ies)|other[\s_]tests?|special[\s_]tests?|procedures?)$/i
const INTIMATE = /pelvic|genit|rectal|breast|perine|vagin|anal\b|scrot|testic/i
/** What a result says where nothing is amiss; any other counts as abnormal. */
const NORMAL =
  /^(?:(?:with)?in normal|normal|unremarkable|intact|clear|no |none|not |negative|non-?reactive|regular|soft|symmetric|full|absent|good|alert|present and (?:equal|symmetric)|within (?:the )?(?:normal|reference)|no abnormalit)/i

export const NO_FIGURES = 'prices, waits and invasiveness of tests (0 stands in)'
export const BY_WORDS = 'which results are abnormal (read from their words)'

/** Examination and tests under free names as chart entries; a vital sign that is no figure, and what tells nothing, comes back as unmapped. */
export function chartOf(examination: Tree, tests: Tree): { chart: ChartResults; unmapped: string[] } {
  const chart: ChartResults = { vitals: {}, examination: {}, investigations: {} }
  const unmapped: string[] = []
  for (const [name, found] of entriesOf(examination)) {
    if (VITAL_SIGNS.test(name)) unmapped.push(...takeVitalSigns(chart, name, found))
    else add(chart.examination, name, found, unmapped, (common) => ({ ...common, intimate: INTIMATE.test(name) }))
  }
  for (const [name, found] of testsOf(tests))
    add(chart.investigations, name, found, unmapped, (common) => ({ ...common, price: 0, invasiveness: 0 as const, turnaround: 0 }))
  return { chart, unmapped }
}

type Common = Pick<Case['chart']['examination'][string], 'names' | 'result' | 'abnormal'>

function add<T>(into: Record<string, T>, name: string, found: Tree, unmapped: string[], complete: (common: Common) => T): void {
  const result = wordsOf(found)
  if (result === '' || tellsNothing(result)) {
    if (result !== '') unmapped.push(`${name}, which tells nothing: ${result}`)
    return
  }
  const words = spaced(name)
  const bare = words.replace(/\s+(?:examination|exam|tests?|studies|study|results?)$/i, '')
  const names = [...new Set([words, bare].filter((each) => each !== ''))]
  into[unusedId(into, toId(words))] = complete({ names, result, abnormal: !leavesOf(found).every((leaf) => NORMAL.test(leaf.trim())) })
}

function takeVitalSigns(chart: ChartResults, name: string, found: Tree): string[] {
  return entriesOf(found).flatMap(([sign, value]) => {
    const text = wordsOf(value)
    const read = readVitalSign(sign, text)
    if (read === null) return text === '' ? [] : [`${name}.${sign}, no figure that has a place: ${text}`]
    Object.assign(chart.vitals, read)
    return []
  })
}

/** The tests below what only groups them, each by its own name. */
function testsOf(tests: Tree): [string, Tree][] {
  return entriesOf(tests).flatMap(([name, found]) =>
    GROUPS.test(name) && isBranch(found) && Object.values(found).every((each) => isBranch(each) || typeof each === 'string')
      ? entriesOf(found).map(([below, result]): [string, Tree] => [/^findings?$/i.test(below) ? name : below, result])
      : [[name, found]],
  )
}

const entriesOf = (tree: Tree): [string, Tree][] =>
  isBranch(tree) ? Object.entries(tree) : wordsOf(tree) === '' ? [] : [['Findings', tree]]

/** "Palpation: soft; Reflexes: normal": names of what is found, and the words. */
function wordsOf(tree: Tree): string {
  if (Array.isArray(tree)) return tree.map(wordsOf).filter(Boolean).join(', ')
  if (!isBranch(tree)) return tree === null ? '' : String(tree).trim()
  return Object.entries(tree)
    .flatMap(([name, below]) => {
      const words = wordsOf(below)
      if (words === '') return []
      return [/^(?:findings?|results?)$/i.test(name) ? words : `${spaced(name)}: ${words}`]
    })
    .join('; ')
}

const leavesOf = (tree: Tree): string[] =>
  Array.isArray(tree)
    ? tree.flatMap(leavesOf)
    : isBranch(tree)
      ? Object.values(tree).flatMap(leavesOf)
      : tree === null
        ? []
        : [String(tree)]

const isBranch = (tree: Tree): tree is { [name: string]: Tree } => tree !== null && typeof tree === 'object' && !Array.isArray(tree)
const spaced = (name: string) => name.replace(/_/g, ' ').replace(/\s+/g, ' ').trim()

function unusedId(taken: object, id: string): string {
  let unused = id
  for (let number = 2; unused in taken; number += 1) unused = `${id}-${number}`
  return unused
}
