import type { Metadata } from 'next'
import Link from 'next/link'
import { LinkButton } from '../_components/button'
import { SitePage } from '../_components/site-page'
import { runs as words } from '../_components/strings/runs'
import { simulator } from '../_server/simulator'
import { RunRow } from './_components/run-row'
import { exampleGrid } from './example-grid'
import { writeGrid } from './grid-text'
import { olderThan, placeFrom, RUNS_A_PAGE } from './list-page'

const text = words.list

export const metadata: Metadata = { title: text.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function RunsPage({ searchParams }: Props) {
  const before = placeFrom((await searchParams).before)
  const { runs, catalog } = simulator()
  // One more than is shown tells whether there are older ones.
  const found = await runs.list({ limit: RUNS_A_PAGE + 1, before })
  const shown = found.slice(0, RUNS_A_PAGE)
  const last = found.length > RUNS_A_PAGE ? shown.at(-1)?.run : undefined
  return (
    <SitePage>
      <div className="flex flex-wrap items-start justify-between gap-x-10 gap-y-5">
        <div>
          <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">{text.title}</h1>
          <p className="mt-3 max-w-[60ch] text-lg text-soft">{text.lead}</p>
        </div>
        <LinkButton look="primary" size="large" href="/runs/new">
          {text.start}
        </LinkButton>
      </div>
      {shown.length === 0 && !before ? (
        <NoRuns example={writeGrid(exampleGrid(catalog))} />
      ) : (
        <section aria-labelledby="runs" className="mt-12">
          <h2 id="runs" className="text-2xl font-semibold tracking-tight">
            {text.runs}
          </h2>
          {shown.length === 0 && <p className="mt-3 text-soft">{text.noneOlder}</p>}
          <ul className="mt-3 divide-y divide-line border-y border-line empty:hidden">
            {shown.map((listing) => (
              <RunRow key={listing.run.id} listing={listing} />
            ))}
          </ul>
          <p className="mt-5 flex flex-wrap gap-3 empty:hidden">
            {before && <LinkButton href="/runs">{text.newest}</LinkButton>}
            {last && <LinkButton href={olderThan(last)}>{text.older}</LinkButton>}
          </p>
        </section>
      )}
    </SitePage>
  )
}

/** Shows what a run is made of, and leads to one that can be started at once. */
function NoRuns({ example }: { example: string }) {
  return (
    <section aria-labelledby="none" className="mt-12 rounded-2xl border border-line bg-surface p-6 sm:p-8">
      <h2 id="none" className="text-2xl font-semibold tracking-tight">
        {text.noneTitle}
      </h2>
      <p className="mt-2 max-w-[65ch] leading-relaxed">{text.none}</p>
      <p className="mt-4 max-w-[65ch] text-soft">{text.example}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls sideways and has to be reachable by keyboard */}
      <pre tabIndex={0} className="mt-3 overflow-x-auto rounded-lg border border-line bg-sunken px-4 py-3 text-sm">
        <code>{example}</code>
      </pre>
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <LinkButton look="primary" size="large" href="/runs/new">
          {text.openExample}
        </LinkButton>
        <Link href="/stations" className="font-medium text-accent underline underline-offset-4">
          {text.watch}
        </Link>
      </div>
    </section>
  )
}
