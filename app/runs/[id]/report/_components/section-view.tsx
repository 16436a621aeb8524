import Link from 'next/link'
import type { Excerpt, Section } from '#simulators'
import { report as text } from '../../../../_components/strings/report'
import { Summary } from '../../../../_components/summary'
import { Pager } from '../../_components/pager'
import { hrefOf, REPORT_PAGE, reportHref } from '../places'
import { IntervalPlot } from './interval-plot'
import { ReportTable } from './report-table'

/** One part of a report: what is found in words, drawn, and as figures. */
export function SectionView({ section: { id, title, words, charts, tables, excerpts } }: { section: Section }) {
  return (
    <section aria-labelledby={id} className="mt-16">
      <h2 id={id} className="scroll-mt-6 text-2xl font-semibold tracking-tight">
        {title}
      </h2>
      {words.map((line) => (
        <p key={line} className="mt-2 max-w-[75ch] text-soft">
          {line}
        </p>
      ))}
      {charts.map((chart) => (
        <div key={chart.title} className="mt-8">
          <h3 className="font-semibold">{chart.title}</h3>
          <div className="mt-3 grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
            {chart.plots.map((plot) => (
              <IntervalPlot key={plot.title} plot={plot} />
            ))}
          </div>
        </div>
      ))}
      {tables.map((table, place) => (
        <ReportTable key={table.title} id={`${id}-table-${place + 1}`} within={title} table={table} />
      ))}
      {excerpts.map((excerpt) => (
        <ExcerptView key={excerpt.id} excerpt={excerpt} />
      ))}
    </section>
  )
}

type EvidenceProps = { section: Section; run: string; compare?: string; page: number }

/** The turns behind the numbers: a few encounters at a time. */
export function EvidenceView({ section: { id, title, words, tables, excerpts }, run, compare, page }: EvidenceProps) {
  const pages = Math.max(1, Math.ceil(excerpts.length / REPORT_PAGE))
  const shown = Math.min(page, pages)
  return (
    <section aria-labelledby={id} className="mt-16">
      <h2 id={id} className="scroll-mt-6 text-2xl font-semibold tracking-tight">
        {title}
      </h2>
      {words.map((line) => (
        <p key={line} className="mt-2 max-w-[75ch] text-soft">
          {line}
        </p>
      ))}
      <details className="group mt-4">
        <Summary>{text.evidence.tables}</Summary>
        {tables.map((table, place) => (
          <ReportTable key={table.title} id={`${id}-table-${place + 1}`} within={title} table={table} />
        ))}
      </details>
      {excerpts.slice((shown - 1) * REPORT_PAGE, shown * REPORT_PAGE).map((excerpt) => (
        <ExcerptView key={excerpt.id} excerpt={excerpt} />
      ))}
      <Pager
        label={text.evidence.pages(title)}
        page={shown}
        pages={pages}
        to={(other) => reportHref(run, { compare, page: other }, `#${id}`)}
      />
    </section>
  )
}

function ExcerptView({ excerpt: { id, title, behind, parts } }: { excerpt: Excerpt }) {
  return (
    <article id={id} className="mt-8 border-t border-line pt-4">
      <h3 className="font-semibold">
        <Link href={hrefOf(behind)} prefetch={false} className="turn-link">
          {title}
        </Link>
      </h3>
      {parts.map(({ name, words, quotes }) => (
        <div key={name} className="mt-3">
          <h4 className="text-sm font-medium">{name}</h4>
          {words !== '' && <p className="text-sm text-soft">{words}</p>}
          <ul className="mt-1 max-w-[75ch] space-y-1 text-sm">
            {quotes.map(({ turn, who, text: said, behind: place }, order) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same turn may be quoted twice, and none moves
              <li key={order} className="grid gap-x-3 sm:grid-cols-[8rem_1fr]">
                <Link href={hrefOf(place)} prefetch={false} className="turn-link text-soft">
                  {text.evidence.turn(turn, who)}
                </Link>
                <q>{said}</q>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </article>
  )
}
