import type { Problem } from '../domain/errors'
import type { Knowledge } from '../domain/knowledge'
import { ontologySchema } from '../domain/ontology'
import { problemAt, readYaml, validate } from '../yaml-document'

/** What is wrong with an ontology from elsewhere: shape, and names that stand nowhere. Null where a file is none. */
export function lintOntology(path: string, knowledge: Knowledge, file: string): Problem[] | null {
  const document = readYaml(path, file)
  if (Array.isArray(document) || (document.value as { schema?: unknown } | null)?.schema !== 'ontology/1') return null
  const checked = validate(document, ontologySchema)
  if ('problems' in checked) return checked.problems
  const problems: Problem[] = []
  const need = (names: readonly string[], known: object, path: readonly PropertyKey[], kind: string) =>
    names.forEach((name, index) => {
      if (!Object.hasOwn(known, name)) problems.push(problemAt(document, [...path, index], `no ${kind} "${name}"`))
    })
  const { conditions, evidences } = checked.value
  for (const [name, condition] of Object.entries(conditions)) {
    need(condition.evidences, evidences, ['conditions', name, 'evidences'], 'evidence of this file')
    need(condition.conditions, knowledge.conditions, ['conditions', name, 'conditions'], 'condition of the vocabulary')
  }
  for (const [id, { findings }] of Object.entries(evidences))
    need(findings, knowledge.findings, ['evidences', id, 'findings'], 'finding of the vocabulary')
  return problems
}
