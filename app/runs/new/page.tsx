import { TriangleAlert } from 'lucide-react'
import type { Metadata } from 'next'
import type { Grid, RunDesk } from '#simulators'
import { BackLink } from '../../_components/back-link'
import { SitePage } from '../../_components/site-page'
import { strings } from '../../_components/strings'
import { runs as words } from '../../_components/strings/runs'
import { simulator } from '../../_server/simulator'
import { knownError } from '../../known-error'
import { exampleGrid } from '../example-grid'
import { findRun } from '../find-run'
import { writeGrid } from '../grid-text'
import { type Planned, summaryOf } from '../plan-summary'
import { GridBuilder } from './_components/grid-builder'

const text = words.builder

export const metadata: Metadata = { title: text.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewRunPage({ searchParams }: Props) {
  const { from } = await searchParams
  const { catalog, runs, store, offered } = simulator()
  const copied = typeof from === 'string' ? (await findRun(from)).run.grid : null
  return (
    <SitePage wide>
      <BackLink href="/runs" name={text.back} />
      <h1 className="mt-4 text-3xl font-semibold tracking-tight sm:text-4xl">{text.title}</h1>
      <p className="mt-3 max-w-[60ch] text-lg text-soft">{text.lead}</p>
      {!store.shared && <Unplayable />}
      <GridBuilder
        content={{
          cases: catalog.cases().map(({ value: { id, title, complaint, tags } }) => ({ id, name: title, text: complaint, tags })),
          personas: catalog.personas().map(({ value: { id, name, summary } }) => ({ id, name, text: summary })),
          doctors: catalog
            .doctors()
            .map(({ value: { id, name, summary } }) => ({ id, name, text: summary ?? strings.stations.noDescription })),
          agents: catalog.agents().map(({ value: { id, name, summary } }) => ({ id, name, text: summary })),
          models: offered,
        }}
        first={firstOf(runs, copied ?? exampleGrid(catalog))}
      />
    </SitePage>
  )
}

/** Said before anything is filled in: what is built here can still be kept as a file. */
function Unplayable() {
  return (
    <section aria-labelledby="unplayable" className="mt-6 max-w-[75ch] rounded-xl bg-danger-wash p-4">
      <h2 id="unplayable" className="flex items-center gap-2 font-semibold text-danger">
        <TriangleAlert size={18} aria-hidden="true" />
        {text.unplayable}
      </h2>
      <p className="mt-1">{words.inMemoryOnly}</p>
    </section>
  )
}

/** What the builder opens with. A grid of an older run may name what is not there any more: then its faults stand there from the start. */
function firstOf(runs: RunDesk, grid: Grid): { text: string; grid: Grid; planned: Planned } {
  const text = writeGrid(grid)
  try {
    return { text, grid, planned: { plan: summaryOf(runs.plan(text, 'grid.yaml')), problems: null } }
  } catch (error) {
    const problems = knownError(error)?.problems
    if (!problems) throw error
    return { text, grid, planned: { plan: null, problems } }
  }
}
