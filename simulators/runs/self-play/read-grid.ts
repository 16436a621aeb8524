import type { Catalog } from '../../catalog'
import { actorWord } from '../../domain/actor'
import { ContentError, type Problem, SimulatorError } from '../../domain/errors'
import { type Grid, gridSchema, LARGEST_RUN } from '../../domain/run'
import { parseYaml, problemAt, validate, type YamlDocument } from '../../yaml-document'
import { castDoctor, castPatient } from '../actors'

/** A grid with the case and persona names that it comes to. */
export type ReadGrid = {
  grid: Grid
  caseIds: string[]
  /** Words of actors. */
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
  const problems = [...unknownNames(catalog, grid, document), ...unknownJudges(catalog, grid, document)]
  const caseIds = casesOf(catalog, grid)
  if (caseIds.length === 0) problems.push(problemAt(document, ['cases', 'tags'], 'no case has one of these tags'))
  const personaIds = unique(grid.patients === 'all' ? catalog.personas().map(({ value }) => value.id) : grid.patients.map(wordOf))
  const doctors = unique(grid.doctors === 'all' ? catalog.doctors().map(({ value }) => value.id) : grid.doctors.map(wordOf))
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

type Written = Grid['patients'][number] | Grid['doctors'][number]

/** Biases are a doctor's; what else stands beside name and model are levels of a patient's axes. */
function wordOf(actor: Written): string {
  if (typeof actor === 'string') return actor
  if ('biases' in actor) return actorWord(actor)
  const { name, model, ...axes } = actor
  return actorWord({ name, model, axes })
}
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step)

function casesOf(catalog: Catalog, { cases }: Grid): string[] {
  if (Array.isArray(cases)) return unique(cases)
  const tags = cases === 'all' ? null : cases.tags
  return catalog.cases().flatMap(({ value }) => (tags === null || tags.some((tag) => value.tags.includes(tag)) ? [value.id] : []))
}

function unknownNames(catalog: Catalog, grid: Grid, document: YamlDocument): Problem[] {
  const check = (field: string, entries: 'all' | readonly Written[], find: (word: string) => unknown) =>
    (entries === 'all' ? [] : entries).flatMap((entry, place) => {
      try {
        find(wordOf(entry))
        return []
      } catch (error) {
        if (!(error instanceof SimulatorError)) throw error
        return [problemAt(document, [field, place], error.message)]
      }
    })
  return [
    ...check('cases', Array.isArray(grid.cases) ? grid.cases : [], catalog.case),
    ...check('patients', grid.patients, (word) => castPatient(catalog, word)),
    ...check('doctors', grid.doctors, (word) => castDoctor(catalog, word)),
  ]
}

function unknownJudges(catalog: Catalog, { evaluate }: Grid, document: YamlDocument): Problem[] {
  if (evaluate.judge === 'none') return []
  try {
    catalog.rubric(evaluate.rubric)
    return []
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error
    return [problemAt(document, ['evaluate', 'rubric'], error.message)]
  }
}
