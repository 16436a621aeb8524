import { join } from 'node:path'
import { type Entry, loadCatalog, readCase } from '../catalog'
import type { Case } from '../domain/case'
import type { Problem } from '../domain/errors'
import type { Knowledge } from '../domain/knowledge'
import type { Domain } from '../domain/vocabulary'
import { createUnderstanding } from '../language/create-understanding'
import { createFactMatcher } from '../language/match-facts'
import { problemAt, type YamlDocument } from '../yaml-document'
import { createExaminer, type Examiner } from './examine'
import type { Rule, Subject } from './rule'
import { answerCanBeReached, answerIsNotNamed, factsCanBeAskedFor, pictureIsListed } from './rules/answers'
import { historyIsWhole, keyIsWhole, openingGivesNothingAway } from './rules/completeness'
import { answersAreHeard, linesAreSpoken, linesFitTheirFact, oneLineOneFact } from './rules/lines'
import { figuresArePlausible } from './rules/plausible'
import { caseIsWorthPlaying } from './rules/played'

/** What lint found in how many files. */
export type LintReport = { count: number; problems: Problem[] }

/** The rules of content.md 1.3 beyond references, which loading checks. */
const RULES: readonly Rule[] = [
  openingGivesNothingAway,
  answerIsNotNamed,
  linesAreSpoken,
  factsCanBeAskedFor,
  linesFitTheirFact,
  oneLineOneFact,
  answersAreHeard,
  historyIsWhole,
  pictureIsListed,
  figuresArePlausible,
  answerCanBeReached,
  keyIsWhole,
]

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
  for (const { path, file } of chosen) {
    const { document, entry, problems: found } = readCase(path, catalog.knowledge, file)
    const readable = document && entry && found.length === 0
    problems.push(
      ...(readable ? [...lintCase(document, entry.value, catalog.knowledge), ...(await lintPlayed(document, entry, examine))] : found),
    )
  }
  const elsewhere = catalog.problems.filter((problem) => paths.length === 0 || problem.file.startsWith('cases/knowledge'))
  return { count: chosen.length, problems: [...elsewhere, ...problems] }
}

async function lintPlayed(document: YamlDocument, entry: Entry<Case>, examine: Examiner | null): Promise<Problem[]> {
  const problems: Problem[] = []
  if (examine !== null)
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
  for (const rule of RULES) rule(subject, (path, message, severity) => problems.push(problemAt(document, path, message, severity)))
  return problems
}
