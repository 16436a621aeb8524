import { z } from 'zod'
import { SimulatorError } from '../../simulators/domain/errors'
import type { QuestionReading, TurnReading } from '../../simulators/domain/ledger'
import { type Domain, domainSchema } from '../../simulators/domain/vocabulary'
import { createUnderstanding } from '../../simulators/language/create-understanding'
import { cohensKappa } from '../../simulators/runs/statistics'
import { readSnippets } from './data/mts-dialog'
import { readLabels } from './data/read-data'
import type { Figure, Measurement } from './figure'
import { readDoctorTurns } from './read-doctor-turns'
import { createSnippetReader } from './snippet-domain'
import { bootstrapInterval } from './statistics/bootstrap'
import { countsOf } from './statistics/counts-of'

const mappingSchema = z.object({
  map: z.record(z.string(), z.union([domainSchema, z.array(domainSchema).min(1), z.null()])),
})

const NOTHING_READ = 'none'
/** The class of a header, and what was read. */
type Pair = readonly [string, string]

/**
 * The domain of a snippet against its header, as classes: domains that a header holds together are one. Snippets of other headers are left out.
 * Beside it, how far the doctor's questions alone tell it: they are all that the simulator reads of a talk to know a domain.
 */
export const historyDomain: Measurement = async ({ data, catalog, verbose }) => {
  const { map } = readLabels('mts-dialog-headers.json', mappingSchema)
  const snippets = readSnippets({ data })
  const classOf = classesOf(map)
  const aboutOf = createSnippetReader(catalog, classOf)
  const understanding = createUnderstanding({ sheet: null, knowledge: catalog.knowledge })
  const rated = snippets.flatMap(({ header, turns }) => {
    const listed = map[header]
    if (listed === undefined) throw new SimulatorError('invalid-input', `mts-dialog-headers.json does not say what "${header}" is`)
    if (listed === null) return []
    const asked = mostAsked(readDoctorTurns(understanding, turns).map(({ reading }) => reading))
    const label = classOf([listed].flat()[0]!)
    const opening = turns.find(({ speaker }) => speaker === 'doctor')?.text ?? ''
    return [
      { pair: [label, classOf(aboutOf(turns))], byQuestions: [label, asked === null ? NOTHING_READ : classOf(asked)], opening } as const,
    ]
  })
  const errors = rated.filter(({ pair: [label, read] }) => label !== read)
  const listedErrors = verbose ? errors.map(({ pair, opening }) => `${pair.join(' read as ')}: ${opening}`) : []
  const kappa = (pairs: readonly Pair[]) => cohensKappa(pairs).value
  const figure = (name: string, pairs: readonly Pair[], wanted: Figure['wanted'], details: readonly string[]): Figure => ({
    name: `history domain on MTS-Dialog${name}`,
    value: kappa(pairs),
    unit: 'kappa',
    n: pairs.length,
    of: `of ${snippets.length} snippets`,
    interval: bootstrapInterval(
      pairs.map((pair) => [pair]),
      kappa,
    ),
    wanted,
    details: [`by class, right of all: ${rightByClass(pairs)}`, `taken for another: ${mixedUp(pairs)}`, ...details],
  })
  const whole = rated.map(({ pair }) => pair)
  const byQuestions = rated.map((each) => each.byQuestions)
  return [figure('', whole, { least: 0.7 }, listedErrors), figure(", by the doctor's questions alone", byQuestions, null, [])]
}

/** So many symptoms asked after one by one are a review of systems. */
const REVIEW = 3

/**
 * One vote for every question whose domain was read; of equals the one asked about first. Without a case nothing says which symptom is the
 * complaint: symptoms asked after with yes or no, more of them than questions that go into one, are a review of systems.
 */
export function mostAsked(readings: readonly TurnReading[]): Domain | null {
  const questions = readings.flatMap((reading) => reading.questions)
  const isPresence = ({ domain, slot, form }: QuestionReading) =>
    domain === 'hpi' && (slot === 'complaint' || slot === 'associated') && form === 'closed'
  const present = questions.filter(isPresence).length
  const depth = questions.filter((question) => question.domain === 'hpi' && !isPresence(question)).length
  const reviews = present >= REVIEW && present > depth
  const votes = countsOf(questions.flatMap((question) => (reviews && isPresence(question) ? 'ros' : (question.domain ?? []))))
  const [most] = [...votes].sort(([, a], [, b]) => b - a)
  return (most?.[0] as Domain | undefined) ?? null
}

/** Domains are named by the header that holds them, if it holds several. Throws `invalid-input` where two headers disagree on what goes together. */
function classesOf(map: z.infer<typeof mappingSchema>['map']): (domain: Domain) => string {
  const classes = new Map<Domain, string>()
  for (const listed of Object.values(map)) {
    const domains = [listed ?? []].flat()
    for (const domain of domains) {
      const name = domains.join('/')
      if ((classes.get(domain) ?? name) !== name)
        throw new SimulatorError('invalid-input', `mts-dialog-headers.json puts ${domain} into two classes`)
      classes.set(domain, name)
    }
  }
  return (domain) => classes.get(domain) ?? domain
}

function rightByClass(pairs: readonly Pair[]): string {
  return [...Map.groupBy(pairs, ([header]) => header)]
    .map(([name, all]) => `${name} ${all.filter(([header, read]) => header === read).length}/${all.length}`)
    .join(', ')
}

/** The classes that are taken for others, as counts: "hpi for ros 3". */
function mixedUp(pairs: readonly Pair[]): string {
  const counts = countsOf(pairs.flatMap(([header, read]) => (header === read ? [] : `${header} for ${read}`)))
  return [...counts].map(([mixed, count]) => `${mixed} ${count}`).join(', ')
}
