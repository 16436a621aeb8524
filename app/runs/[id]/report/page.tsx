import type { Metadata } from 'next'
import { Suspense } from 'react'
import { z } from 'zod'
import { layOut, layOutOpening, type RunOverview } from '#simulators'
import { BackLink } from '../../../_components/back-link'
import { SitePage } from '../../../_components/site-page'
import { report as text } from '../../../_components/strings/report'
import { simulator } from '../../../_server/simulator'
import { findRun } from '../../find-run'
import { ReportHead } from './_components/report-head'
import { EvidenceView, SectionView } from './_components/section-view'
import { reportOf } from './read'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Other runs that can be set beside one: the newest. */
const OTHERS = 30

/** A choice in the address; what it does not know counts as not chosen. */
const choicesSchema = z.object({
  compare: z.string().min(1).max(64).optional().catch(undefined),
  page: z.coerce.number().pipe(z.int().min(1).max(10_000)).default(1).catch(1),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: text.of((await findRun((await params).id)).run.name), robots: { index: false } }
}

/** The head and the matrix stand at once, from sums; what needs transcripts follows as it is read. */
export default async function ReportPage({ params, searchParams }: Props) {
  const choices = choicesSchema.parse(await searchParams)
  const first = await findRun((await params).id)
  const { id } = first.run
  const compare = choices.compare === id ? undefined : choices.compare
  const second = compare === undefined ? null : await findRun(compare)
  const opening = layOutOpening(second ? [first, second] : [first])
  // Of two runs their differences come first, and those are worked out with the rest.
  const atOnce = second ? [] : opening.sections
  const others = (await simulator().runs.list({ limit: OTHERS })).filter(({ run }) => run.id !== id)
  return (
    <SitePage wide>
      <div className="wide-sheet">
        <BackLink href={`/runs/${id}`} name={text.back} />
        <ReportHead id={id} opening={opening} compare={compare} others={others} />
        {atOnce.map((section) => (
          <SectionView key={section.id} section={section} />
        ))}
        <Suspense
          fallback={
            <p role="status" className="mt-16 text-soft">
              {text.reading}
            </p>
          }
        >
          <Read first={first} second={second} compare={compare} page={choices.page} shown={atOnce.map((section) => section.id)} />
        </Suspense>
      </div>
    </SitePage>
  )
}

type ReadProps = { first: RunOverview; second: RunOverview | null; compare?: string; page: number; shown: readonly string[] }

async function Read({ first, second, compare, page, shown }: ReadProps) {
  const { sections } = layOut(await reportOf(first, second))
  return sections
    .filter(({ id }) => !shown.includes(id))
    .map((section) =>
      section.id.endsWith('-evidence') ? (
        <EvidenceView key={section.id} section={section} run={first.run.id} compare={compare} page={page} />
      ) : (
        <SectionView key={section.id} section={section} />
      ),
    )
}
