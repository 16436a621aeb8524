import { z } from 'zod'
import type { Catalog } from '../../simulators/catalog'
import type { Case } from '../../simulators/domain/case'
import { SimulatorError } from '../../simulators/domain/errors'
import { createUnderstanding } from '../../simulators/language/create-understanding'
import { ASKED_FROM } from '../../simulators/language/match-facts'
import { EMPTY_CONTEXT, type Understanding } from '../../simulators/language/understanding'
import { readLabels } from './data/read-data'
import type { Figure, Measurement } from './figure'
import { bootstrapInterval } from './statistics/bootstrap'
import { countHits, type HitCounts, microF1, precisionOf, recallOf } from './statistics/hit-counts'

const STYLES = ['formal', 'chatty', 'telegraphic'] as const
const questionsSchema = z.object({
  questions: z.array(
    z.object({
      case: z.string(),
      question: z.string().min(1),
      style: z.enum(STYLES),
      targets: z.array(z.string()),
      late: z.boolean().optional().describe('Of a case written after the lexicon was closed'),
    }),
  ),
})
type Question = z.infer<typeof questionsSchema>['questions'][number]
type Read = Question & { found: string[]; counts: HitCounts }

/** The facts that questions ask for, against those that their author meant. Intervals resample cases. */
export const factTargets: Measurement = async ({ catalog, verbose }) => {
  const { questions } = readLabels('fact-questions.json', questionsSchema)
  const read = [...Map.groupBy(questions, (question) => question.case)].flatMap(([id, asked]) => readAll(id, asked, catalog))
  const late = read.filter((question) => question.late)
  const wrong = read.filter(({ counts }) => counts.extra + counts.missing > 0)
  const errors = wrong.map(
    ({ case: id, question, targets, found }) => `${id}: "${question}" means ${listed(targets)}, read as ${listed(found)}`,
  )
  return [
    figureOf('fact targets', read, { least: 0.9 }, verbose ? errors : []),
    ...STYLES.map((style) =>
      figureOf(
        `fact targets, ${style}`,
        read.filter((question) => question.style === style),
      ),
    ),
    figureOf('fact targets, cases written after the lexicon was closed', late),
  ]
}

function readAll(id: string, questions: readonly Question[], catalog: Catalog): Read[] {
  const subject = catalog.case(id).value
  const known = new Set(Object.values(subject.patient.facts).flatMap((facts) => Object.keys(facts)))
  const understanding = createUnderstanding({ sheet: subject.patient, knowledge: catalog.knowledge })
  return questions.map((question) => {
    const unknown = question.targets.filter((target) => !known.has(target))
    if (unknown.length > 0)
      throw new SimulatorError('invalid-input', `fact-questions.json: ${id} has no fact ${unknown.join(', ')} ("${question.question}")`)
    const found = factsAskedFor(question.question, understanding, subject)
    return { ...question, found, counts: countHits(question.targets, found) }
  })
}

/** What the patient takes itself to be asked for, once it has said what it came for and nothing else. */
function factsAskedFor(text: string, understanding: Understanding, { patient: { opening } }: Case): string[] {
  const afterOpening = {
    ...EMPTY_CONTEXT,
    doctorTurns: 1,
    told: new Set(opening.facts),
    previous: { facts: opening.facts, findings: [], domain: 'hpi', slot: 'complaint' } as const,
    lastTold: opening.facts,
    lastReply: opening.say[0] ?? '',
  }
  const { questions } = understanding.read(text, afterOpening)
  const sure = questions.flatMap(({ facts }) => facts.filter(({ confidence }) => confidence >= ASKED_FROM))
  return [...new Set(sure.map(({ id }) => id))]
}

function figureOf(name: string, read: readonly Read[], wanted: Figure['wanted'] = null, errors: readonly string[] = []): Figure {
  const countsOf = (questions: readonly Read[]) => questions.map(({ counts }) => counts)
  const clusters = [...Map.groupBy(read, (question) => question.case).values()]
  const percent = (share: number | null) => (share === null ? 'none' : `${(100 * share).toFixed(1)} %`)
  const exact = read.filter(({ counts }) => counts.extra + counts.missing === 0).length
  return {
    name,
    value: microF1(countsOf(read)),
    unit: 'F1',
    n: read.length,
    of: `questions on ${clusters.length} cases`,
    interval: bootstrapInterval(clusters, (questions) => microF1(countsOf(questions))),
    wanted,
    details: [
      `precision ${percent(precisionOf(countsOf(read)))}, recall ${percent(recallOf(countsOf(read)))}; ${exact} read without a fault`,
      ...errors,
    ],
  }
}

const listed = (ids: readonly string[]) => (ids.length === 0 ? 'nothing' : ids.join(', '))
