import type { Metadata } from 'next'
import { BackLink } from '../../_components/back-link'
import { DoorNote } from '../../_components/door-note'
import { findCase } from '../../_components/find-content'
import { SitePage } from '../../_components/site-page'
import { StationFacts } from '../../_components/station-facts'
import { strings } from '../../_components/strings'
import { simulator } from '../../_server/simulator'
import { StartForm } from './_components/start-form'

const text = strings.stations

const FIRST_PARTNER = 'expert'

type Props = { params: Promise<{ case: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findCase((await params).case).title }
}

export default async function StationPage({ params }: Props) {
  const station = findCase((await params).case)
  const { catalog, personasFor, offered } = simulator()
  const personas = personasFor(station.id)
  // A good doctor is the best first partner; the order of files is no recommendation.
  const doctors = catalog
    .doctors()
    .map((entry) => entry.value)
    .sort((a, b) => Number(b.id === FIRST_PARTNER) - Number(a.id === FIRST_PARTNER))
  return (
    <SitePage>
      <BackLink href="/stations" name={text.back} />
      <h1 className="mt-4 text-3xl font-semibold tracking-tight sm:text-4xl">{station.title}</h1>
      <div className="mt-3">
        <StationFacts station={station} />
      </div>
      <div className="mt-10 grid gap-x-14 gap-y-12 lg:grid-cols-[1fr_24rem]">
        <div>
          <DoorNote station={station.station} />
          {station.review.status !== 'clinician' && <p className="mt-8 text-sm text-faint">{text.notReviewed}</p>}
        </div>
        <StartForm
          caseId={station.id}
          personas={personas.map(({ id, name, summary, portrait }) => ({ id, name, summary, portrait }))}
          doctors={{
            scripted: doctors.map(({ id, name, summary }) => ({ id, name, summary: summary ?? text.noDescription })),
            agents: catalog.agents().map(({ value: { id, name, summary } }) => ({ id, name, summary })),
          }}
          models={offered}
        />
      </div>
    </SitePage>
  )
}
