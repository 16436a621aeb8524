import type { Metadata } from 'next'
import Link from 'next/link'
import type { CellPage, Grid } from '#simulators'
import { BackLink } from '../../_components/back-link'
import { SitePage } from '../../_components/site-page'
import { report } from '../../_components/strings/report'
import { runs as words } from '../../_components/strings/runs'
import { Summary } from '../../_components/summary'
import { simulator } from '../../_server/simulator'
import { findRun } from '../find-run'
import { writeGrid } from '../grid-text'
import { liveOf } from '../live-run'
import { Encounters } from './_components/encounters'
import { Matrix } from './_components/matrix'
import { RunHead } from './_components/run-head'
import { ThresholdList } from './_components/threshold-list'
import { namesFrom } from './names'
import { cellQueryOf, ENCOUNTERS_A_PAGE, readView, type View } from './view'

const text = words.run

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findRun((await params).id)).run.name, robots: { index: false } }
}

export default async function RunPage({ params, searchParams }: Props) {
  const query = await searchParams
  const overview = await findRun((await params).id)
  const { run } = overview
  const { view, page } = await readPage(run.id, readView(query))
  const names = namesFrom(simulator().catalog)
  return (
    <SitePage wide>
      <BackLink href="/runs" name={text.back} />
      {query.found === 'yes' && (
        <p role="status" className="mt-4 max-w-[75ch] rounded-xl border border-line bg-sunken/60 px-5 py-3">
          {text.found}
        </p>
      )}
      <h1 className="mt-4 text-3xl font-semibold tracking-tight wrap-anywhere sm:text-4xl">{run.name}</h1>
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft">
        {text.head(run.id, words.when(run.createdAt))}
        <Link href={`/runs/${run.id}/report`} prefetch={false} className="font-medium text-accent underline underline-offset-4">
          {report.link}
        </Link>
      </p>
      <RunHead id={run.id} first={liveOf(overview)} />
      <ThresholdList overview={overview} />
      <Matrix overview={overview} view={view} names={names} />
      <Encounters overview={overview} page={page} view={view} names={names} />
      <GridText id={run.id} grid={run.grid} />
    </SitePage>
  )
}

/** One page of encounters: the last one there is, where the address names one beyond it. */
async function readPage(id: string, view: View): Promise<{ view: View; page: CellPage }> {
  const { runs } = simulator()
  const page = await runs.cells(id, cellQueryOf(view))
  const last = Math.max(1, Math.ceil(page.total / ENCOUNTERS_A_PAGE))
  if (view.page <= last) return { view, page }
  const shown = { ...view, page: last }
  return { view: shown, page: await runs.cells(id, cellQueryOf(shown)) }
}

function GridText({ id, grid }: { id: string; grid: Grid }) {
  return (
    <section aria-labelledby="grid" className="mt-16">
      <h2 id="grid" className="sr-only">
        {text.grid}
      </h2>
      <details className="group">
        <Summary>{text.grid}</Summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls sideways and has to be reachable by keyboard */}
        <pre tabIndex={0} className="mt-2 overflow-x-auto rounded-lg border border-line bg-surface px-4 py-3 text-sm">
          <code>{writeGrid(grid)}</code>
        </pre>
        <Link href={`/runs/new?from=${id}`} className="mt-3 inline-block font-medium text-accent underline underline-offset-4">
          {text.sameGrid}
        </Link>
      </details>
    </section>
  )
}
