import { join } from 'node:path'
import { type Entry, loadCatalog, readCase } from '../catalog'
import type { Case, CaseLevel } from '../domain/case'
import type { Problem } from '../domain/errors'
import type { Knowledge } from '../domain/knowledge'
import type { Domain } from '../domain/vocabulary'
import { createUnderstanding } from '../language/create-understanding'
import { createFactMatcher } from '../language/match-facts'
import { problemAt, type YamlDocument } from '../yaml-document'
import { createExaminer, type Examiner } from './examine'
import { lintOntology } from './lint-ontology'
import type { Rule, Subject } from './rule'
import { answerCanBeReached, answerIsNotNamed, factsCanBeAskedFor, pictureIsListed } from './rules/answers'
import { historyIsWhole, keyIsWhole, openingGivesNothingAway } from './rules/completeness'
import { historyIsTold, nothingIsMarked } from './rules/levels'
import { answersAreHeard, linesAreSpoken, linesFitTheirFact, oneLineOneFact } from './rules/lines'
import { figuresArePlausible } from './rules/plausible'
import { caseIsWorthPlaying } from './rules/played'

/** What lint found in how many files. `levels`: how many of them are held to less than every rule, by the level they declare. */
export type LintReport = { count: number; problems: Problem[]; levels?: Partial<Record<CaseLevel, number>> }

/** The rules of content.md 1.3 beyond references, which loading checks, by the levels that are held to them. */
const FOR_ALL: readonly Rule[] = [openingGivesNothingAway, answerIsNotNamed, linesFitTheirFact, figuresArePlausible]
const RULES: Readonly<Record<CaseLevel, readonly Rule[]>> = {
  station: [
    ...FOR_ALL,
    linesAreSpoken,
    factsCanBeAskedFor,
    oneLineOneFact,
    answersAreHeard,
    historyIsWhole,
    pictureIsListed,
    answerCanBeReached,
    keyIsWhole,
  ],
  vignette: [...FOR_ALL, oneLineOneFact, answersAreHeard, historyIsTold, nothingIsMarked],
  sketch: [...FOR_ALL, nothingIsMarked],
}

/**
 * Checks case files, or all cases below `root` where no path is given. Vocabulary that cannot be read is reported first. `play`: each is played
 * as well, which takes seconds a case.
 */
export async function lintCases(root: string, paths: readonly string[], { play }: { play: boolean }): Promise<LintReport> {
  const catalog = loadCatalog(root, { lenient: true })
  const examine = play ? createExaminer(catalog) : null
  const chosen =
    paths.length > 0 ? paths.map((path) => ({ path, file: path })) : catalog.cases().map(({ file }) => ({ path: join(root, file), file }))
  const problems: Problem[] = []
  const levels: Partial<Record<CaseLevel, number>> = {}
  for (const { path, file } of chosen) {
    const ontology = lintOntology(path, catalog.knowledge, file)
    const { document, entry, problems: found } = ontology ? { problems: ontology } : readCase(path, catalog.knowledge, file)
    const readable = document && entry && found.length === 0
    if (readable) levels[levelOf(entry.value)] = (levels[levelOf(entry.value)] ?? 0) + 1
    problems.push(
      ...(readable ? [...lintCase(document, entry.value, catalog.knowledge), ...(await lintPlayed(document, entry, examine))] : found),
    )
  }
  const elsewhere = catalog.problems.filter((problem) => paths.length === 0 || problem.file.startsWith('cases/knowledge'))
  return { count: chosen.length, problems: [...elsewhere, ...problems], levels }
}

const levelOf = ({ level }: Case): CaseLevel => level ?? 'station'

/** Without marks there is nothing that could tell doctors apart. */
async function lintPlayed(document: YamlDocument, entry: Entry<Case>, examine: Examiner | null): Promise<Problem[]> {
  const problems: Problem[] = []
  if (examine !== null && levelOf(entry.value) === 'station')
    await caseIsWorthPlaying(entry, examine, (path, message, severity) => problems.push(problemAt(document, path, message, severity)))
  return problems
}

function lintCase(document: YamlDocument, value: Case, knowledge: Knowledge): Problem[] {
  const problems: Problem[] = []
  const subject: Subject = {
    value,
    knowledge,
    facts: Object.entries(value.patient.facts).flatMap(([domain, facts]) =>
      Object.entries(facts).map(([id, fact]) => ({ id, fact, domain: domain as Domain, path: ['patient', 'facts', domain, id] })),
    ),
    matcher: createFactMatcher({ sheet: value.patient, findings: knowledge.findings }),
    understanding: createUnderstanding({ sheet: value.patient, knowledge }),
    critical: new Set(value.key.marks.critical),
  }
  for (const rule of RULES[levelOf(value)])
    rule(subject, (path, message, severity) => problems.push(problemAt(document, path, message, severity)))
  return problems
}
