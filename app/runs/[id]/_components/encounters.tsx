import type { CellPage, RunOverview } from '#simulators'
import { runs } from '../../../_components/strings/runs'
import type { Names } from '../names'
import { ENCOUNTERS_A_PAGE, hrefOf, type View } from '../view'
import { EncounterFilter } from './encounter-filter'
import { EncounterTable } from './encounter-table'
import { Pager } from './pager'

const text = runs.encounters

type Props = { overview: RunOverview; page: CellPage; view: View; names: Names }

/** Every encounter of the run, a page at a time. */
export function Encounters({ overview, page: { total, cells }, view, names }: Props) {
  const { id, planned } = overview.run
  return (
    <section aria-labelledby="encounters" className="mt-16">
      <h2 id="encounters" className="scroll-mt-6 text-2xl font-semibold tracking-tight">
        {text.title}
      </h2>
      <EncounterFilter overview={overview} view={view} names={names} />
      <div className="mt-5">
        {total === 0 ? (
          <p role="status" className="border-y border-line py-6 text-soft">
            {text.none}
          </p>
        ) : (
          <EncounterTable id={id} view={view} names={names} cells={cells} caption={text.count(total, planned)} />
        )}
      </div>
      <Pager label={text.pages} page={view.page} pages={Math.ceil(total / ENCOUNTERS_A_PAGE)} to={(page) => hrefOf(id, view, { page })} />
    </section>
  )
}
