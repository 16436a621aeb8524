import type { Catalog } from '../../simulators/catalog'
import { questionUnits } from '../../simulators/language/question-units'
import { findingIds, isHistoryFinding } from '../../simulators/language/target-profiles'
import { tokenise } from '../../simulators/language/words'

/** Questions after one thing, each as its units. `about`: the findings they ask for; groups that share one are not told apart. */
export type QuestionGroup = { questions: readonly (readonly string[])[]; about: ReadonlySet<string> }

/**
 * The questions after every finding of the vocabulary, and after every fact of the cases. Of the cases that are left out, the findings that
 * only they have are left out as well. Groups of one teach nothing.
 */
export function questionGroups(catalog: Catalog, leftOut: ReadonlySet<string>): QuestionGroup[] {
  const asked = (finding: string): readonly string[] => {
    const known = catalog.knowledge.findings[finding]
    return known !== undefined && isHistoryFinding(known) ? known.questions : []
  }
  const factsOf = (wanted: boolean) =>
    catalog
      .cases()
      .filter(({ value }) => leftOut.has(value.id) !== wanted)
      .flatMap(({ value }) => Object.values(value.patient.facts))
      .flatMap((facts) => Object.values(facts ?? {}))
  const known = new Set(factsOf(true).flatMap(findingIds))
  const unknown = new Set(
    factsOf(false)
      .flatMap(findingIds)
      .filter((finding) => !known.has(finding)),
  )
  const ofFindings = Object.keys(catalog.knowledge.findings)
    .filter((id) => !unknown.has(id))
    .map((id) => ({ lines: asked(id), about: new Set([id]) }))
  const ofFacts = factsOf(true).map((fact) => {
    const findings = findingIds(fact)
    return { lines: [...(fact.ask ?? []), ...findings.flatMap(asked)], about: new Set(findings) }
  })
  return [...ofFindings, ...ofFacts].flatMap(({ lines, about }) => {
    const questions = lines.map((line) => questionUnits(tokenise(line))).filter((units) => units.length > 0)
    return questions.length > 1 ? [{ questions, about }] : []
  })
}
