import { areaUnderCurve, type Interval } from '../../../simulators/runs/statistics'
import type { Figure } from '../../measure/figure'
import { shareFigure } from '../../measure/statistics/share-figure'
import { resampled } from '../resampled'
import type { GroupDoctor, GroupPlay, Mark } from './play-groups'

/** Encounters of one case: they are alike, and are drawn together. */
type CasePlays = readonly GroupPlay[]
export type Contrast = { higher: GroupDoctor; lower: GroupDoctor; mark: Mark }

const byCase = (plays: readonly GroupPlay[]): CasePlays[] => [...Map.groupBy(plays, (play) => play.case).values()]

const marksOf = (plays: readonly GroupPlay[], doctor: GroupDoctor, mark: Mark) =>
  plays.filter((play) => play.doctor === doctor).map(({ marks }) => marks[mark])

const areaOf = (plays: readonly GroupPlay[], { higher, lower, mark }: Contrast) =>
  areaUnderCurve(marksOf(plays, higher, mark), marksOf(plays, lower, mark))

/** The chance that an encounter of the one doctor gets a higher mark than one of the other's. */
export function contrastFigure(plays: readonly GroupPlay[], contrast: Contrast, wanted: Figure['wanted']): Figure {
  const { higher, lower, mark } = contrast
  const { n, missing } = areaOf(plays, contrast)
  const { value, interval, details } = resampled(byCase(plays), (cases) => areaOf(cases.flat(), contrast).value)
  const [own, other] = [marksOf(plays, higher, mark), marksOf(plays, lower, mark)].map(spread)
  const unmarked = missing === 0 ? [] : [`${missing} encounters have no ${mark}`]
  return {
    name: `${mark}, ${higher} above ${lower}: area under the curve`,
    value,
    unit: 'ratio',
    n,
    of: encountersOn(plays),
    interval: interval ?? intervalOfCases(plays, contrast),
    wanted,
    details: [`${higher} ${own}, ${lower} ${other}`, ...unmarked, ...(interval === null ? [...details, BY_CASES] : [])],
  }
}

const BY_CASES = "the interval shown is Newcombe's over the means of the cases"

/** Groups that do not overlap leave nothing to resample: then an interval over one mean a case, as if each had been played once. */
function intervalOfCases(plays: readonly GroupPlay[], { higher, lower, mark }: Contrast): Interval | null {
  const means = (doctor: GroupDoctor) => byCase(plays).map((own) => meanOf(marksOf(own, doctor, mark)))
  return areaUnderCurve(means(higher), means(lower)).interval
}

/** How far the area of two doctors lies from one half, which says that neither is marked higher. */
export function likenessFigure(plays: readonly GroupPlay[], contrast: Contrast, most: number): Figure {
  const { value: area, interval, n } = contrastFigure(plays, contrast, null)
  const distance = (at: number) => Math.abs(at - 0.5)
  return {
    name: `${contrast.mark}, ${contrast.higher} beside ${contrast.lower}: distance of the area from one half`,
    value: area === null ? null : distance(area),
    unit: 'ratio',
    n,
    of: encountersOn(plays),
    interval: interval && distanceInterval(interval),
    wanted: { most },
    details:
      area === null ? [] : [`the area is ${area.toFixed(2)}${interval ? `, ${interval.map((end) => end.toFixed(2)).join(' to ')}` : ''}`],
  }
}

/** Of distances from one half, of all areas in an interval. */
function distanceInterval([low, high]: Interval): Interval {
  const ends = [Math.abs(low - 0.5), Math.abs(high - 0.5)]
  return [low <= 0.5 && high >= 0.5 ? 0 : Math.min(...ends), Math.max(...ends)]
}

/** The smallest step down a row of doctors in the mean of a mark: below 0 where two stand in the wrong order. */
export function orderFigure(plays: readonly GroupPlay[], row: readonly GroupDoctor[], mark: Mark): Figure {
  const step = (cases: readonly CasePlays[]) => {
    const means = row.map((doctor) => meanOf(marksOf(cases.flat(), doctor, mark)))
    const steps = means.slice(1).map((mean, place) => (mean === null || means[place] == null ? null : means[place] - mean))
    return steps.includes(null) ? null : Math.min(...steps.map((each) => each ?? 0))
  }
  const own = plays.filter(({ doctor }) => row.includes(doctor))
  const { details, ...measured } = resampled(byCase(own), step)
  const means = row.map((doctor) => `${doctor} ${spread(marksOf(own, doctor, mark))}`)
  return {
    name: `${mark}, ${row.join(' above ')}: smallest step between means`,
    ...measured,
    unit: 'ratio',
    n: own.length,
    of: encountersOn(own),
    wanted: { least: 0 },
    details: [means.join(', '), ...details],
  }
}

/** In how many plays of one case, patient and seed a row of doctors stands strictly in order; those without all marks are not counted. */
export function strictOrderFigure(plays: readonly GroupPlay[], row: readonly GroupDoctor[], mark: Mark): Figure {
  const alike = Map.groupBy(plays, (play) => `${play.case} ${play.persona} ${play.seed}`)
  const rows = [...alike].map(([name, own]) => ({ name, marks: row.map((doctor) => marksOf(own, doctor, mark)[0] ?? null) }))
  const whole = rows.filter(({ marks }) => !marks.includes(null))
  const wrong = whole.filter(({ marks }) => marks.some((value, place) => place > 0 && value! >= marks[place - 1]!))
  return shareFigure(
    `${mark}, ${row.join(' above ')}: strictly so`,
    { hits: whole.length - wrong.length, trials: whole.length, of: 'plays of one case, patient and seed' },
    null,
    [`not in ${wrong.length === 0 ? 'none' : wrong.map(({ name }) => name).join(', ')}`],
  )
}

const encountersOn = (plays: readonly GroupPlay[]) => `encounters on ${new Set(plays.map((play) => play.case)).size} cases`

function meanOf(values: readonly (number | null)[]): number | null {
  const measured = values.filter((value) => value !== null)
  return measured.length === 0 ? null : measured.reduce((sum, value) => sum + value, 0) / measured.length
}

function spread(values: readonly (number | null)[]): string {
  const mean = meanOf(values)
  const measured = values.filter((value) => value !== null)
  return mean === null ? 'no mark' : `mean ${mean.toFixed(2)} (${Math.min(...measured).toFixed(2)} to ${Math.max(...measured).toFixed(2)})`
}
