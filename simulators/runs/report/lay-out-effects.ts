import { MEASURES, type Measure } from '../../domain/run'
import type { Compared } from './case-differences'
import type { Effect } from './effect'
import { measureColumns, sectionOf } from './lay-out-tables'
import type { GroupName, RunReport } from './model'
import type { Cell, Chart, PlotRow, Section, Table } from './page'
import { casesInWords, counted, digitsOf, effectLines, effectWords, figure, isNotable, listed, measureName, nameOf, signed } from './words'

/** Somebody's differences from a reference. `interpreted`: false where a persona did not show. */
type Arm = { name: string; effects: Record<Compared, Effect>; interpreted: boolean }

const HOW =
  'Each difference is paired by case: the same case, doctor and seeds, averaged within the case, so that cases are counted and not encounters. Under 20 cases the interval is that of a paired t test, from 20 on a BCa bootstrap over cases. d is the difference in standard deviations of the differences; p is that of the paired t test, held against all tests of this table (Benjamini-Hochberg); “finds” is the least true difference that so many cases show four times out of five. All of it is exploratory. A filled mark is a difference with an adjusted p under .05 that is interpreted; every other mark is hollow.'

/** Personas against neutral. What did not take is drawn hollow and set faint. */
export function effectsSection(id: string, { id: run, effects: { rows, reason } }: RunReport): Section {
  if (rows.length === 0) return sectionOf(id, 'Effects of personas', { words: [reason ?? ''] })
  const arms = rows.map(({ persona, effects, interpreted }) => ({ name: persona, effects, interpreted }))
  const left = arms.filter(({ interpreted }) => !interpreted).map(({ name }) => name)
  return sectionOf(id, 'Effects of personas against neutral', {
    words: [
      HOW,
      ...(left.length > 0
        ? [`Not interpreted, because their manner was not shown to be there: ${listed(left)}. Their figures are set faint.`]
        : []),
      ...findingsOf(arms, 'neutral'),
    ],
    charts: [chartOf(run, 'persona', arms, 'neutral')],
    tables: [armTable('Differences from neutral', 'Persona', run, 'persona', arms)],
  })
}

/** Doctors on the same cases and personas. */
export function doctorEffects(run: string, { reference, rows }: RunReport['doctors']): Pick<Section, 'words' | 'charts' | 'tables'> {
  if (reference === null) return { words: ['One doctor played this run: there is none to compare with.'], charts: [], tables: [] }
  const arms = rows.map(({ doctor, effects }) => ({ name: doctor, effects, interpreted: true }))
  return {
    words: [`Against ${reference}, on the same cases, personas and seeds; paired by case as above.`, ...findingsOf(arms, reference)],
    charts: [chartOf(run, 'doctor', arms, reference)],
    tables: [armTable(`Differences from ${reference}`, 'Doctor', run, 'doctor', arms)],
  }
}

/** What stands out, in words; silence is said as well. */
function findingsOf(arms: readonly Arm[], reference: string): string[] {
  const notable = MEASURES.flatMap((measure) => {
    const own = arms.filter(({ interpreted, effects }) => interpreted && isNotable(effects[measure]))
    const sorted = own.sort((a, b) => Math.abs(b.effects[measure].difference!) - Math.abs(a.effects[measure].difference!))
    return sorted.length === 0
      ? []
      : [`${measureName(measure)}: ${listed(sorted.map(({ name, effects }) => `${name} ${signed(effects[measure].difference)}`))}.`]
  })
  if (notable.length > 0)
    return [`Differs from ${reference} beyond what chance would make of so many tests (adjusted p under .05). ${notable.join(' ')}`]
  const finds = arms.flatMap(({ effects }) => MEASURES.flatMap((measure) => effects[measure].detectable ?? []))
  const least =
    finds.length === 0
      ? ''
      : ` The best measured of them would have shown a difference of ${figure(Math.min(...finds))}; smaller ones cannot be ruled out.`
  return [`Nothing differs from ${reference} beyond what chance would make of so many tests.${least}`]
}

function chartOf(run: string, by: GroupName, arms: readonly Arm[], reference: string): Chart {
  const reach = Math.max(
    0.1,
    ...arms.flatMap(({ effects }) =>
      MEASURES.flatMap((measure) => [effects[measure].low, effects[measure].high].map((end) => Math.abs(end ?? 0))),
    ),
  )
  const axisEnd = Math.ceil(reach * 10) / 10
  const clear = arms.filter(({ interpreted, effects }) => interpreted && MEASURES.some((measure) => isNotable(effects[measure]))).length
  return {
    title: `${clear} of ${counted(arms.length, by === 'doctor' ? 'doctor' : 'persona')} ${clear === 1 ? 'differs' : 'differ'} from ${reference} in some measure`,
    plots: MEASURES.map((measure) => ({
      ...{ title: plotTitle(measure, arms), measure, axis: `less ${reference}`, from: -axisEnd, to: axisEnd, zero: 0 },
      rows: arms.map((arm) => plotRow(run, by, arm, measure)),
    })),
  }
}

function plotTitle(measure: Measure, arms: readonly Arm[]): string {
  const clear = arms.filter(({ interpreted, effects }) => interpreted && isNotable(effects[measure])).length
  return `${measureName(measure)}: ${clear === 0 ? 'none differs' : `${clear} of ${arms.length}`}`
}

function plotRow(run: string, by: GroupName, { name, effects, interpreted }: Arm, measure: Measure): PlotRow {
  const effect = effects[measure]
  const { difference, low, high } = effect
  return {
    ...{ name, value: difference, low, high, hollow: !interpreted || !isNotable(effect) },
    words: `${name}, ${measureName(measure)}: ${effectWords(effect)}${interpreted ? '' : ' (not interpreted)'}`,
    behind: { to: 'encounters', run, by, name, measure },
  }
}

function armTable(title: string, first: string, run: string, by: GroupName, arms: readonly Arm[]): Table {
  const cell = ({ effects, interpreted, name }: Arm, what: Compared): Cell => ({
    text: signed(effects[what].difference, digitsOf(what)),
    small: effectLines(effects[what], digitsOf(what)),
    faint: !interpreted,
    ...(what === 'turns' ? {} : { behind: { to: 'encounters', run, by, name, measure: what } }),
  })
  return {
    title,
    columns: [{ name: first }, ...measureColumns, { name: nameOf('turns') }],
    rows: arms.map((arm) => [
      {
        text: arm.name,
        small: [casesInWords(MEASURES.map((measure) => arm.effects[measure])), ...(arm.interpreted ? [] : ['not interpreted'])],
      },
      ...([...MEASURES, 'turns'] as const).map((what) => cell(arm, what)),
    ]),
  }
}
