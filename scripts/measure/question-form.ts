import { z } from 'zod'
import { SimulatorError } from '../../simulators/domain/errors'
import type { TurnReading } from '../../simulators/domain/ledger'
import type { Act } from '../../simulators/domain/vocabulary'
import { createUnderstanding } from '../../simulators/language/create-understanding'
import { isPolar } from '../../simulators/language/question-form'
import { cohensKappa } from '../../simulators/runs/statistics'
import { readConsultations } from './data/primock57'
import { readLabels } from './data/read-data'
import type { Figure, Measurement } from './figure'
import { readDoctorTurns } from './read-doctor-turns'
import { bootstrapInterval } from './statistics/bootstrap'

const formSchema = z.enum(['none', 'closed', 'open'])
type Form = z.infer<typeof formSchema>
const labelsSchema = z.object({
  labels: z.array(
    z.object({ consultation: z.string(), turn: z.int().min(0).describe('Its place among all turns, from 0'), question: formSchema }),
  ),
})

/** Acts that ask, though not for history. */
const ASKING_ACTS: ReadonlySet<Act> = new Set<Act>(['CHECK_UNDERSTANDING', 'SHARED_DECISION', 'CONSENT'])

/** Two sets that describe different mixes: a draw from everything, and beginnings, which hold more open questions. */
const SETS = [
  { file: 'primock57-questions.json', name: 'on PriMock57', held: true },
  { file: 'primock57-openings.json', name: 'in openings of PriMock57', held: false },
] as const

/** Whether utterances of PriMock57 ask, and how, against labels by people. Intervals resample consultations. */
export const questionForm: Measurement = async ({ data, catalog, verbose }) => {
  const labels = SETS.map(({ file }) => readLabels(file, labelsSchema).labels)
  const understanding = createUnderstanding({ sheet: null, knowledge: catalog.knowledge })
  const consultations = new Map(readConsultations({ data }).map(({ id, turns }) => [id, readDoctorTurns(understanding, turns)]))
  return SETS.flatMap(({ name, held }, at) => {
    const rated = labels[at]!.map(({ consultation, turn, question }) => {
      const read = consultations.get(consultation)?.find(({ index }) => index === turn)
      if (read === undefined)
        throw new SimulatorError('invalid-input', `The labels name ${consultation}, turn ${turn}, which is no doctor's`)
      return { consultation, text: read.text, pair: [question, turnForm(read.reading, read.text)] as const }
    })
    const presence = rated.map((each) => ({ ...each, pair: [isAsked(each.pair[0]), isAsked(each.pair[1])] as const }))
    const bothAsk = rated.filter(({ pair }) => !pair.includes('none'))
    const wrong = rated.filter(({ pair: [label, read] }) => label !== read)
    const errors = verbose ? wrong.map(({ pair: [label, read], text }) => `${label} read as ${read}: ${text}`) : []
    return [
      kappaFigure(`question present or absent ${name}`, presence, 'utterances', held ? { least: 0.85 } : null, []),
      kappaFigure(`question open or closed ${name}`, bothAsk, 'utterances that both call questions', held ? { least: 0.7 } : null, errors),
    ]
  })
}

/**
 * The form of the question left standing, as the labels have it: one that asks again or suggests its answer can be met with yes or no, and so
 * can "is there anything else?", which a patient takes as an invitation and the labels' rule calls closed. Other acts that ask count where a
 * full clause does: "if that's okay" in passing asks nothing.
 */
export function turnForm({ questions, acts }: TurnReading, text: string): Form {
  const last = questions.at(-1)
  if (last !== undefined) return last.form === 'open' && !isPolar(text.slice(last.start, last.end)) ? 'open' : 'closed'
  return acts.some(({ act, start, end }) => ASKING_ACTS.has(act) && !IN_PASSING.test(text.slice(start, end))) ? 'closed' : 'none'
}
const IN_PASSING = /^(?:if|so long as|as long as)\b|\bif (?:that|it)\b/i

const isAsked = (form: Form) => (form === 'none' ? 'absent' : 'present')

type Rated = { consultation: string; pair: readonly [string, string] }

function kappaFigure(name: string, rated: readonly Rated[], of: string, wanted: Figure['wanted'], details: string[]): Figure {
  const kappa = (items: readonly Rated[]) => cohensKappa(items.map(({ pair }) => pair)).value
  const clusters = [...Map.groupBy(rated, ({ consultation }) => consultation).values()]
  const same = rated.filter(({ pair: [label, read] }) => label === read).length
  return {
    name,
    value: kappa(rated),
    unit: 'kappa',
    n: rated.length,
    of,
    interval: bootstrapInterval(clusters, kappa),
    wanted,
    details: [`${same} of ${rated.length} alike; by label: ${byLabel(rated)}`, ...details],
  }
}

function byLabel(rated: readonly Rated[]): string {
  return [...Map.groupBy(rated, ({ pair }) => pair[0])]
    .map(([label, all]) => `${label} ${all.filter(({ pair: [wanted, read] }) => wanted === read).length}/${all.length}`)
    .join(', ')
}
