import type { Metadata } from 'next'
import { BackLink } from '../../../_components/back-link'
import { LinkButton } from '../../../_components/button'
import { DoorNote } from '../../../_components/door-note'
import { findCase } from '../../../_components/find-content'
import { SitePage } from '../../../_components/site-page'
import { StationFacts } from '../../../_components/station-facts'
import { library as text } from '../../../_components/strings/library'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findCase((await params).id).title }
}

/** The candidate's side of a case, and where it comes from. Titles of sources can name the answer, so they wait for the debrief. */
export default async function CasePage({ params }: Props) {
  const entry = findCase((await params).id)
  const about: [string, string][] = [
    [text.complaint, entry.complaint.replaceAll('-', ' ')],
    [text.version, String(entry.version)],
    [text.language, entry.language],
    [text.review, text.reviewOf[entry.review.status]],
    [text.authors, entry.authors.join(', ')],
    [text.licence, entry.licence],
    [text.sources, text.sourcesCount(entry.sources.length)],
  ]
  return (
    <SitePage>
      <BackLink href="/library" name={text.back} />
      <h1 className="mt-4 text-3xl font-semibold tracking-tight sm:text-4xl">{entry.title}</h1>
      <div className="mt-3">
        <StationFacts station={entry} />
      </div>
      <div className="mt-10 grid gap-x-14 gap-y-12 lg:grid-cols-[1fr_20rem]">
        <DoorNote station={entry.station} />
        <div>
          <LinkButton look="primary" size="large" className="w-full" href={`/stations/${entry.id}`}>
            {text.try}
          </LinkButton>
          <h2 className="mt-8 text-sm font-semibold text-accent">{text.about}</h2>
          <dl className="mt-2 divide-y divide-line border-y border-line text-sm">
            {about.map(([name, value]) => (
              <div key={name} className="flex justify-between gap-6 py-2">
                <dt className="text-soft">{name}</dt>
                <dd className="text-right">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </SitePage>
  )
}
