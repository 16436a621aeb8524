import type { Catalog } from '../../catalog'
import { ContentError, type Problem } from '../../domain/errors'
import { type Grid, gridSchema, LARGEST_RUN } from '../../domain/run'
import { parseYaml, problemAt, validate, type YamlDocument } from '../../yaml-document'

/** A grid with the case and persona names that it comes to. */
export type ReadGrid = {
  grid: Grid
  caseIds: string[]
  personaIds: string[]
  doctors: string[]
  seeds: number[]
  /** Names a field of the file in a problem. */
  problemAt(path: readonly PropertyKey[], message: string): Problem
}

/** Reads a grid and looks every name up. Throws a `ContentError` with every problem: file, line and field. */
export function readGrid(catalog: Catalog, text: string, file: string): ReadGrid {
  const document = parseYaml(text, file)
  if (Array.isArray(document)) throw new ContentError(document)
  const checked = validate(document, gridSchema)
  if ('problems' in checked) throw new ContentError(checked.problems)
  const grid = checked.value
  const problems = [...unknownNames(catalog, grid, document), ...unknownEngines(grid, document)]
  const caseIds = casesOf(catalog, grid)
  if (caseIds.length === 0) problems.push(problemAt(document, ['cases', 'tags'], 'no case has one of these tags'))
  const personaIds = unique(grid.patients === 'all' ? catalog.personas().map(({ value }) => value.id) : grid.patients)
  const doctors = unique(grid.doctors === 'all' ? catalog.doctors().map(({ value }) => value.id) : grid.doctors.map(nameOf))
  const seeds = Array.isArray(grid.seeds) ? grid.seeds.length : grid.seeds.to - grid.seeds.from + 1
  const size = caseIds.length * personaIds.length * doctors.length * seeds
  if (size > LARGEST_RUN) problems.push(problemAt(document, ['seeds'], `make ${size} encounters; a run may have ${LARGEST_RUN}`))
  if (problems.length > 0) throw new ContentError(problems)
  return {
    grid,
    caseIds,
    personaIds,
    doctors,
    seeds: unique(Array.isArray(grid.seeds) ? grid.seeds : range(grid.seeds.from, grid.seeds.to)),
    problemAt: (path, message) => problemAt(document, path, message),
  }
}

const nameOf = (doctor: string | { name: string }) => (typeof doctor === 'string' ? doctor : doctor.name)
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step)

function casesOf(catalog: Catalog, { cases }: Grid): string[] {
  if (Array.isArray(cases)) return unique(cases)
  const tags = cases === 'all' ? null : cases.tags
  return catalog.cases().flatMap(({ value }) => (tags === null || tags.some((tag) => value.tags.includes(tag)) ? [value.id] : []))
}

function unknownNames(catalog: Catalog, grid: Grid, document: YamlDocument): Problem[] {
  const check = (field: string, kind: string, named: unknown, known: readonly string[]) =>
    Array.isArray(named)
      ? named.flatMap((entry, place) => {
          const name = typeof entry === 'string' ? entry : entry.name
          if (known.includes(name)) return []
          return [problemAt(document, [field, place], `there is no ${kind} "${name}"; known: ${known.join(', ')}`)]
        })
      : []
  const ids = (entries: readonly { value: { id: string } }[]) => entries.map(({ value }) => value.id)
  return [
    ...check('cases', 'case', grid.cases, ids(catalog.cases())),
    ...check('patients', 'persona', grid.patients, ids(catalog.personas())),
    ...check('doctors', 'doctor', grid.doctors, ids(catalog.doctors())),
  ]
}

/** Only scripted agents and rules can be had now: a grid that asks for more is refused, not quietly played otherwise. */
function unknownEngines(grid: Grid, document: YamlDocument): Problem[] {
  const problems: Problem[] = []
  if (grid.evaluate.judge !== 'none')
    problems.push(problemAt(document, ['evaluate', 'judge'], `there is no judge "${grid.evaluate.judge}"; known: none`))
  for (const [place, doctor] of (grid.doctors === 'all' ? [] : grid.doctors).entries()) {
    if (typeof doctor === 'object' && doctor.model !== undefined)
      problems.push(problemAt(document, ['doctors', place, 'model'], `"${doctor.name}" is scripted and takes no model`))
  }
  return problems
}
