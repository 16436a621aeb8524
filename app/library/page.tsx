import type { Metadata } from 'next'
import Link from 'next/link'
import { Portrait } from '../_components/portrait'
import { SitePage } from '../_components/site-page'
import { StationFacts } from '../_components/station-facts'
import { strings } from '../_components/strings'
import { library as text } from '../_components/strings/library'
import { simulator } from '../_server/simulator'

export const metadata: Metadata = { title: text.title }

export default function LibraryPage() {
  const { catalog } = simulator()
  const cases = catalog.cases().map((entry) => entry.value)
  const personas = catalog.personas().map((entry) => entry.value)
  const doctors = catalog.doctors().map((entry) => entry.value)
  return (
    <SitePage>
      <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">{text.title}</h1>
      <p className="mt-3 max-w-[60ch] text-lg text-soft">{text.lead}</p>

      <section aria-labelledby="personas" className="mt-12">
        <h2 id="personas" className="text-2xl font-semibold tracking-tight">
          {text.personas}
        </h2>
        <p className="mt-1 max-w-[65ch] text-soft">{personas.length === 0 ? text.noPersonas : text.personasHint}</p>
        <ul className="mt-6 grid gap-x-10 gap-y-7 sm:grid-cols-2">
          {personas.map((persona) => (
            <li key={persona.id} className="group relative flex gap-4">
              <Portrait {...persona.portrait} size={64} />
              <div className="min-w-0">
                <h3 className="font-semibold">
                  <Link href={`/library/personas/${persona.id}`} className="group-hover:text-accent after:absolute after:inset-0">
                    {persona.name}
                  </Link>
                </h3>
                <p className="mt-0.5 text-soft">{persona.summary}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="cases" className="mt-16">
        <h2 id="cases" className="text-2xl font-semibold tracking-tight">
          {text.cases}
        </h2>
        <p className="mt-1 max-w-[65ch] text-soft">{cases.length === 0 ? strings.home.noCasesHelp : text.casesHint}</p>
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {cases.map((entry) => (
            <li key={entry.id} className="group relative flex flex-wrap items-baseline gap-x-6 gap-y-1 py-3.5">
              <h3 className="mr-auto font-medium">
                <Link href={`/library/cases/${entry.id}`} className="group-hover:text-accent after:absolute after:inset-0">
                  {entry.title}
                </Link>
              </h3>
              <StationFacts station={entry} />
            </li>
          ))}
        </ul>
      </section>

      {doctors.length > 0 && (
        <section aria-labelledby="doctors" className="mt-16">
          <h2 id="doctors" className="text-2xl font-semibold tracking-tight">
            {text.doctors}
          </h2>
          <p className="mt-1 max-w-[65ch] text-soft">{text.doctorsHint}</p>
          <dl className="mt-4 grid gap-x-10 gap-y-5 sm:grid-cols-2">
            {doctors.map((doctor) => (
              <div key={doctor.id}>
                <dt className="font-semibold">{doctor.name}</dt>
                <dd className="mt-0.5 text-soft">{doctor.summary ?? strings.stations.noDescription}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </SitePage>
  )
}
