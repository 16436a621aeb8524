import { basename } from 'node:path'
import { loadCatalog } from '../catalog'
import type { Problem } from '../domain/errors'
import type { PatientPersona } from '../domain/persona'
import { createFactMatcher } from '../language/match-facts'
import { problemAt, readYaml } from '../yaml-document'
import type { LintReport } from './lint-cases'

/** Facts have no place in a manner: no figure, date or drug, so that every persona fits every case. */
const FACT_LIKE =
  /\d|\b(january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|milligrams?|tablets?|years old)\b/i

/** Checks persona files, or all of them: schema, and that no line is, or is taken for, a fact of any case. */
export function lintPersonas(root: string, paths: readonly string[]): LintReport {
  const catalog = loadCatalog(root, { lenient: true })
  const wanted = new Set(paths.map((path) => basename(path)))
  const chosen = catalog.personas().filter((entry) => wanted.size === 0 || wanted.has(basename(entry.file)))
  const matchers = catalog.cases().map((entry) => ({
    id: entry.value.id,
    matcher: createFactMatcher({ sheet: entry.value.patient, findings: catalog.knowledge.findings }),
  }))
  const problems: Problem[] = catalog.problems.filter(
    (problem) => problem.file.startsWith('personas/') && (wanted.size === 0 || wanted.has(basename(problem.file))),
  )
  for (const { value, file } of chosen) {
    const document = readYaml(`${root}/${file}`, file)
    if (Array.isArray(document)) continue
    for (const { path, line } of linesOf(value)) {
      if (FACT_LIKE.test(line)) problems.push(problemAt(document, path, `"${line}" holds a figure, a date or a drug`))
      for (const { id, matcher } of matchers) {
        const told = matcher.find(line, null)[0]
        if (told) problems.push(problemAt(document, path, `"${line}" would be taken for the fact "${told.id}" of ${id}`))
      }
    }
  }
  return { count: chosen.length + problems.filter((problem) => problem.field === '').length, problems }
}

function linesOf(persona: PatientPersona): { path: PropertyKey[]; line: string }[] {
  const { remarks, ...lists } = persona.voice
  const voice = [...Object.entries(lists), ...Object.entries(remarks).map(([name, lines]) => [`remarks.${name}`, lines] as const)]
  const spoken = voice.flatMap(([name, lines]) =>
    (lines ?? []).map((line, index) => ({ path: ['voice', ...name.split('.'), index], line })),
  )
  const cues = Object.entries(persona.cues).flatMap(([id, cue]) =>
    [...cue.say, ...(cue.again ?? []), ...cue.eased].map((line) => ({ path: ['cues', id], line })),
  )
  const frame = [persona.axes.frame.explains, persona.axes.frame.remedies].flatMap((line) =>
    line === null ? [] : [{ path: ['axes', 'frame'], line }],
  )
  return [...spoken, ...cues, ...frame]
}
