import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Catalog, loadCatalog } from '../simulators/catalog'
import { aimsOf } from '../simulators/language/asked-together'
import { createUnderstandingByWords } from '../simulators/language/create-understanding'
import { NEARNESS_WEIGHTS } from '../simulators/language/lexicon/nearness-weights'
import { createNearestFacts } from '../simulators/language/nearest-facts'
import { findingIds } from '../simulators/language/target-profiles'
import { EMPTY_CONTEXT } from '../simulators/language/understanding'
import { type Candidate, candidatesOf } from '../simulators/language/weigh-facts'
import { tokenise } from '../simulators/language/words'
import { logisticRegression } from './question-vectors/logistic-regression'

const root = join(import.meta.dirname, '..')
const WEIGHTS = join(root, 'simulators/language/lexicon/nearness-weights.ts')
const FOLDS = 6
/** The share of right answers among those that just count: below a half, since a fact left out costs more than one too many. */
const COUNTS_FROM = 0.4

const questionsSchema = z.array(z.object({ case: z.string(), question: z.string(), targets: z.array(z.string()) }))
type Question = z.infer<typeof questionsSchema>[number]
type Weighed = { question: Question; candidates: readonly Candidate[] }
type Weights = { start: number; weights: readonly number[] }

/**
 * Fits the weights of `nearest-facts.ts` to the development questions and writes them. Prints how well weights do that
 * were fitted without the cases they are tried on; the weights written are fitted to all.
 */
function main(): void {
  const questions = questionsSchema.parse(JSON.parse(readFileSync(join(root, 'tests/measure/development-questions.json'), 'utf8')))
  const catalog = loadCatalog(root)
  const weighed = weigh(questions, catalog)
  const foreign = weigh(foreignQuestions(questions, catalog), catalog)
  const cases = [...new Set(questions.map((question) => question.case))].sort()
  const isIn = (fold: number) => (each: Weighed) => cases.indexOf(each.question.case) % FOLDS === fold
  const tried = (asked: readonly Weighed[]): readonly (readonly number[])[] =>
    Array.from({ length: FOLDS }, (_, fold) => {
      const weights = fitted([...weighed, ...foreign].filter((each) => !isIn(fold)(each)))
      return asked.filter(isIn(fold)).map((each) => hits(each, weights))
    }).flat()
  const own = tried(weighed)
  const [right, extra, missing] = [0, 1, 2].map((at) => own.reduce((total, each) => total + each[at]!, 0)) as [number, number, number]
  const wrong = tried(foreign).filter(([, extras]) => extras! > 0).length
  process.stdout.write(`Cases held out: F1 ${((2 * right) / (2 * right + extra + missing)).toFixed(3)} of ${weighed.length} questions, `)
  process.stdout.write(`${wrong} of ${foreign.length} after nothing in the case taken for a fact\n`)
  writeFileSync(WEIGHTS, asSource(fitted([...weighed, ...foreign])))
}

/** So many questions to each case that it has nothing of. */
const FOREIGN = 4

/**
 * Questions to other cases, put to a case that has none of the findings they are after: they mean none of its facts. The
 * development questions have few such by themselves, since they were written from the facts.
 */
function foreignQuestions(questions: readonly Question[], catalog: Catalog): Question[] {
  const factsOf = (id: string) => Object.values(catalog.case(id).value.patient.facts).flatMap((facts) => Object.entries(facts ?? {}))
  const after = questions.flatMap((question) => {
    const facts = factsOf(question.case).filter(([id]) => question.targets.includes(id))
    const findings = facts.map(([, fact]) => findingIds(fact))
    return findings.length > 0 && findings.every((each) => each.length > 0) ? [{ question, findings: findings.flat() }] : []
  })
  return [...new Set(questions.map((question) => question.case))].flatMap((id, at) => {
    const listed = new Set(factsOf(id).flatMap(([, fact]) => findingIds(fact)))
    const unasked = after.filter(({ findings }) => findings.every((finding) => !listed.has(finding)))
    const step = Math.floor(unasked.length / FOREIGN)
    return Array.from({ length: FOREIGN }, (_, which) => ({ ...unasked[which * step + (at % step)]!.question, case: id, targets: [] }))
  })
}

function weigh(questions: readonly Question[], catalog: Catalog): Weighed[] {
  return [...Map.groupBy(questions, (question) => question.case)].flatMap(([id, asked]) => {
    const { patient } = catalog.case(id).value
    const readWords = createUnderstandingByWords({ sheet: patient, knowledge: catalog.knowledge })
    const nearestFacts = createNearestFacts(patient, catalog.knowledge)
    const context = { ...EMPTY_CONTEXT, doctorTurns: 1, told: new Set(patient.opening.facts) }
    return asked.flatMap((question) => {
      const near = nearestFacts(tokenise(question.question))
      return near === null
        ? []
        : [{ question, candidates: candidatesOf(near, aimsOf(readWords.read(question.question, context).questions)) }]
    })
  })
}

function fitted(weighed: readonly Weighed[]): Weights {
  const examples = weighed.flatMap(({ question, candidates }) =>
    candidates.map(({ id, speaksFor }) => ({ features: Object.values(speaksFor), is: question.targets.includes(id) })),
  )
  const { start, weights } = logisticRegression(examples)
  return { start: start - Math.log(COUNTS_FROM / (1 - COUNTS_FROM)), weights }
}

function hits({ question, candidates }: Weighed, { start, weights }: Weights): readonly [right: number, extra: number, missing: number] {
  const odds = ({ speaksFor }: Candidate) => Object.values(speaksFor).reduce((total, value, at) => total + value * weights[at]!, start)
  const found = new Set(candidates.filter((candidate) => odds(candidate) >= 0).map(({ id }) => id))
  const right = question.targets.filter((id) => found.has(id)).length
  return [right, found.size - right, question.targets.length - right]
}

function asSource({ start, weights }: Weights): string {
  const names = Object.keys(NEARNESS_WEIGHTS.of)
  const rows = names.map((name, at) => `    ${name}: ${weights[at]!.toFixed(3)},`)
  return `/** What speaks for a fact, weighed: log odds. Fitted by \`npm run fit-nearness\`. */
export const NEARNESS_WEIGHTS = {
  start: ${start.toFixed(3)},
  of: {
${rows.join('\n')}
  },
}
`
}

main()
