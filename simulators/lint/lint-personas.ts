import { basename } from 'node:path'
import { type Catalog, loadCatalog } from '../catalog'
import type { Problem } from '../domain/errors'
import type { PatientPersona } from '../domain/persona'
import { createFactMatcher } from '../language/match-facts'
import type { FactMatcher } from '../language/understanding'
import { problemAt, readYaml } from '../yaml-document'
import type { LintReport } from './lint-cases'

/** Facts have no place in a manner: no figure, date or drug, so that every persona fits every case. */
const FACT_LIKE =
  /\d|\b(january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|milligrams?|tablets?|years old)\b/i

/** Lines that belong together, such as a habit's or a cue's: one is drawn from those that a case leaves. */
type LineList = { path: PropertyKey[]; lines: readonly string[] }
type Hearing = { id: string; matcher: FactMatcher }

/**
 * A patient never says a line that would tell a fact: it is passed over in that case. So a line may be taken for a fact in a few
 * cases, but not in more than this share of them, and of a habit's lines each case must leave this share.
 */
const MOST_CASES = 0.25
const LEAST_LEFT = 0.5
const FEWEST_OF_A_HABIT = 4

/** Checks persona files, or all of them: schema, that no line is a fact, and that in every case enough lines remain to be said. */
export function lintPersonas(root: string, paths: readonly string[]): LintReport {
  const catalog = loadCatalog(root, { lenient: true })
  const wanted = new Set(paths.map((path) => basename(path)))
  const chosen = catalog.personas().filter((entry) => wanted.size === 0 || wanted.has(basename(entry.file)))
  const hearings = hearingsOf(catalog)
  const problems: Problem[] = catalog.problems.filter(
    (problem) => problem.file.startsWith('personas/') && (wanted.size === 0 || wanted.has(basename(problem.file))),
  )
  for (const { value, file } of chosen) {
    const document = readYaml(`${root}/${file}`, file)
    if (Array.isArray(document)) continue
    for (const list of listsOf(value))
      for (const { path, message } of faultsOf(list, hearings)) problems.push(problemAt(document, path, message))
  }
  return { count: chosen.length + problems.filter((problem) => problem.field === '').length, problems }
}

const hearingsOf = (catalog: Catalog): Hearing[] =>
  catalog.cases().map(({ value }) => ({
    id: value.id,
    matcher: createFactMatcher({ sheet: value.patient, findings: catalog.knowledge.findings }),
  }))

function faultsOf({ path, lines }: LineList, hearings: readonly Hearing[]): { path: PropertyKey[]; message: string }[] {
  const taken = lines.map((line) => hearings.filter(({ matcher }) => matcher.find(line, null).length > 0).map(({ id }) => id))
  const factual = lines.flatMap((line, index) =>
    FACT_LIKE.test(line) ? [{ path: [...path, index], message: `"${line}" holds a figure, a date or a drug` }] : [],
  )
  const common = lines.flatMap((line, index) => {
    const cases = taken[index]!
    const told = `"${line}" would be taken for a fact of ${cases.length} cases: ${cases.slice(0, 4).join(', ')}`
    return cases.length > Math.max(1, hearings.length * MOST_CASES) ? [{ path: [...path, index], message: told }] : []
  })
  const bare = hearings.flatMap(({ id }) => {
    const left = taken.filter((cases) => !cases.includes(id)).length
    const message = `${id} leaves ${left} of ${lines.length} lines: the others would be taken for its facts`
    return lines.length >= FEWEST_OF_A_HABIT && left < lines.length * LEAST_LEFT ? [{ path, message }] : []
  })
  return [...factual, ...common, ...bare]
}

function listsOf(persona: PatientPersona): LineList[] {
  const { remarks, ...lists } = persona.voice
  const voice = Object.entries(lists).map(([name, lines]) => ({ path: ['voice', name], lines }))
  const remarked = Object.entries(remarks).map(([name, lines]) => ({ path: ['voice', 'remarks', name], lines: lines ?? [] }))
  const cues = Object.entries(persona.cues).flatMap(([id, cue]) =>
    Object.entries({ say: cue.say, again: cue.again ?? [], eased: cue.eased }).map(([name, lines]) => ({
      path: ['cues', id, name],
      lines,
    })),
  )
  const { explains, remedies } = persona.axes.frame
  const frame = Object.entries({ explains, remedies }).map(([name, line]) => ({
    path: ['axes', 'frame', name],
    lines: line === null ? [] : [line],
  }))
  return [...voice, ...remarked, ...cues, ...frame]
}
