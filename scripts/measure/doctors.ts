import { z } from 'zod'
import { readLabels } from './data/read-data'
import { type Figure, type Measurement, Skipped } from './figure'
import { EXAMINED, type ExaminedDoctor, type Outcome } from './play/examine'
import { overCases } from './play/over-cases'
import { shareFigure } from './statistics/share-figure'

const TOP = 3
const lateSchema = z.object({ cases: z.array(z.string()).describe("Written after the expert doctor's rules were closed") })

/** What the expert and the poor doctor make of every case. Encounters of one case are alike, so that intervals are narrower than they would be over as many cases. */
export const doctors: Measurement = async ({ catalog }) => {
  const ids = catalog.cases().map(({ value }) => value.id)
  const outcomes = (await overCases('doctors', ids)).flat()
  const by = (doctor: ExaminedDoctor) => outcomes.filter((outcome) => outcome.doctor === doctor)
  const late = new Set(lateCases())
  const expertLate = by('expert').filter((outcome) => late.has(outcome.case))
  return [
    placeFigure('expert doctor, right diagnosis first', by('expert'), 1, { least: 0.85 }),
    placeFigure('expert doctor, right diagnosis in the top three', by('expert'), TOP, { least: 0.97 }),
    { ...redFlagFigure(by('expert')), details: tableOf(outcomes, late) },
    placeFigure('poor doctor, right diagnosis first', by('poor'), 1, { below: 0.4 }),
    placeFigure('expert doctor on late cases, right diagnosis first', expertLate, 1, null),
    placeFigure('expert doctor on late cases, right diagnosis in the top three', expertLate, TOP, null),
  ]
}

function lateCases(): readonly string[] {
  try {
    return readLabels('late-cases.json', lateSchema).cases
  } catch (error) {
    if (error instanceof Skipped) return []
    throw error
  }
}

const encountersOf = (outcomes: readonly Outcome[]) => `encounters on ${new Set(outcomes.map((outcome) => outcome.case)).size} cases`

function placeFigure(name: string, outcomes: readonly Outcome[], within: number, wanted: Figure['wanted']): Figure {
  const hits = outcomes.filter(({ place }) => place !== null && place <= within).length
  return shareFigure(name, { hits, trials: outcomes.length, of: encountersOf(outcomes) }, wanted)
}

function redFlagFigure(outcomes: readonly Outcome[]): Figure {
  const hits = outcomes.filter(({ redFlagsMissed }) => redFlagsMissed.length === 0).length
  return shareFigure('expert doctor, every red flag asked', { hits, trials: outcomes.length, of: encountersOf(outcomes) }, { least: 1 })
}

/** One line a case: places of the right diagnosis under each seed, red flags the expert missed, and what was taken for it. */
function tableOf(outcomes: readonly Outcome[], late: ReadonlySet<string>): string[] {
  return [...Map.groupBy(outcomes, (outcome) => outcome.case)].map(([id, all]) => {
    const places = EXAMINED.doctors.map((doctor) => {
      const own = all.filter((outcome) => outcome.doctor === doctor)
      return `${doctor} ${own.map(({ place }) => place ?? '-').join(' ')}`
    })
    const expert = all.filter(({ doctor }) => doctor === 'expert')
    const missed = [...new Set(expert.flatMap(({ redFlagsMissed }) => redFlagsMissed))]
    const instead = [...new Set(expert.flatMap(({ place, first }) => (place === 1 ? [] : [first ?? 'nothing'])))]
    return [
      `${id}${late.has(id) ? ' (late)' : ''}: place ${places.join(', ')}`,
      ...(missed.length > 0 ? [`red flags not asked: ${missed.join(', ')}`] : []),
      ...(instead.length > 0 ? [`the expert thought of ${instead.join(' or ')}`] : []),
    ].join('; ')
  })
}
