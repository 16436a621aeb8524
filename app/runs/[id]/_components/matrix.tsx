import { MEASURES, type RunOverview, type SummaryRow } from '#simulators'
import { type Choice, ChoiceRow } from '../../../_components/choice-row'
import { runs } from '../../../_components/strings/runs'
import type { Names } from '../names'
import { nameOf, thirdOf } from '../pivot'
import { type Dimension, hrefOf, type View } from '../view'
import { MeasuresTable } from './measures-table'
import { Pager } from './pager'
import { PivotTable } from './pivot-table'

const text = runs.matrix
const DIMENSIONS: Dimension[] = ['persona', 'case', 'doctor']
/** Rows of a table at most; every combination of a large run is shown in parts. */
const ROWS_A_PART = 50

type Props = { overview: RunOverview; view: View; names: Names }

/** The results: which rows, which columns, and the table of them. */
export function Matrix({ overview, view, names }: Props) {
  const { id } = overview.run
  const to = (changes: Partial<View>) => hrefOf(id, view, { part: 1, ...changes })
  const rows = rowsOf(overview, view.rows, names)
  const parts = Math.max(1, Math.ceil(rows.length / ROWS_A_PART))
  const part = Math.min(view.part, parts)
  return (
    <section aria-labelledby="results" className="mt-14">
      <h2 id="results" className="text-2xl font-semibold tracking-tight">
        {text.title}
      </h2>
      <p className="mt-0.5 text-sm text-soft">{overview.progress.done === 0 ? text.nothing : text.hint}</p>
      <div className="mt-4 space-y-2">
        <ChoiceRow label={text.rows} choices={rowChoices(view, to)} />
        <Columns overview={overview} view={view} names={names} to={to} />
      </div>
      <div className="mt-5">
        {view.columns === 'measures' || view.rows === 'all' ? (
          <MeasuresTable
            id={id}
            view={view}
            names={names}
            rows={rows.slice((part - 1) * ROWS_A_PART, part * ROWS_A_PART)}
            whole={overview.whole}
          />
        ) : (
          <PivotTable id={id} view={view} names={names} rows={overview.byAll} by={{ rows: view.rows, columns: view.columns }} />
        )}
      </div>
      <Pager label={text.parts} page={part} pages={parts} to={(other) => hrefOf(id, view, { part: other })} />
    </section>
  )
}

type To = (changes: Partial<View>) => string

/** What stands beside each other: all measures, or one measure by something else. */
function Columns({ overview, view, names, to }: Props & { to: To }) {
  const { rows, columns } = view
  if (rows === 'all') return null
  const others = DIMENSIONS.filter((dimension) => dimension !== rows)
  const third = columns === 'measures' ? null : thirdOf(rows, columns)
  return (
    <>
      <ChoiceRow
        label={text.columns}
        choices={[
          { name: text.measures, href: to({ columns: 'measures', within: undefined }), chosen: columns === 'measures' },
          ...others.map((dimension) => ({
            name: runs.dimension[dimension],
            href: to({ columns: dimension, within: undefined }),
            chosen: columns === dimension,
          })),
        ]}
      />
      {third && (
        <>
          <ChoiceRow
            label={text.measure}
            choices={MEASURES.map((measure) => ({
              name: runs.measure[measure].name,
              href: to({ measure }),
              chosen: view.measure === measure,
            }))}
          />
          <ChoiceRow
            label={runs.dimension[third]}
            choices={[
              { name: text.all, href: to({ within: undefined }), chosen: view.within === undefined },
              ...rowsOf(overview, third, names).map((row) => {
                const name = nameOf(row, third)
                return { name: names[third](name), href: to({ within: name }), chosen: view.within === name }
              }),
            ]}
          />
        </>
      )}
    </>
  )
}

function rowChoices(view: View, to: To): Choice[] {
  return [...DIMENSIONS, 'all' as const].map((rows) => ({
    name: rows === 'all' ? text.combinations : runs.dimension[rows],
    // What stood against the columns as they are stays; what would stand against itself goes back to all measures.
    href: to({ rows, columns: rows === view.columns || rows === 'all' ? 'measures' : view.columns, within: undefined }),
    chosen: view.rows === rows,
  }))
}

/** In the order of their names, so that a table keeps its rows while it fills. */
function rowsOf(overview: RunOverview, by: View['rows'], names: Names): SummaryRow[] {
  const tables = { persona: overview.byPersona, case: overview.byCase, doctor: overview.byDoctor, all: overview.byAll }
  const keys = by === 'all' ? DIMENSIONS : [by]
  const called = (row: SummaryRow) => keys.map((key) => names[key](nameOf(row, key))).join('\n')
  return tables[by].toSorted((a, b) => called(a).localeCompare(called(b)))
}
