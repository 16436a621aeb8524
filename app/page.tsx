import { ArrowRight } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { LinkButton } from './_components/button'
import { EncounterRow } from './_components/encounter-row'
import { SitePage } from './_components/site-page'
import { StationFacts } from './_components/station-facts'
import { strings } from './_components/strings'
import { simulator } from './_server/simulator'
import { currentPerson } from './_server/viewer'
import { chooseNextStation } from './choose-next-station'

const RECENT = 3
const OPEN = 4
const text = strings.home

export const metadata: Metadata = { title: { absolute: strings.site.name } }

export default async function HomePage() {
  const { catalog, encounters } = simulator()
  const own = await encounters(await currentPerson())
  const open = own.filter((encounter) => encounter.status !== 'ended')
  const ended = own.filter((encounter) => encounter.status === 'ended')
  const ready = chooseNextStation(
    catalog.cases().map((entry) => entry.value),
    own,
  )
  const more = own.length - Math.min(open.length, OPEN) - Math.min(ended.length, RECENT)
  return (
    <SitePage>
      <h1 className="text-4xl font-semibold tracking-tight sm:text-5xl">{text.title}</h1>
      <p className="mt-4 max-w-[58ch] text-lg leading-relaxed text-soft">{text.lead}</p>

      {open.length > 0 && (
        <section aria-labelledby="open" className="mt-12">
          <h2 id="open" className="text-sm font-semibold text-accent">
            {text.unfinished}
          </h2>
          <p className="mt-1 text-soft">{text.unfinishedHint}</p>
          <ul className="mt-3 divide-y divide-line border-y border-line">
            {open.slice(0, OPEN).map((encounter) => (
              <EncounterRow key={encounter.id} encounter={encounter} />
            ))}
          </ul>
        </section>
      )}

      <section aria-labelledby="ready" className="mt-12 rounded-2xl border border-line bg-surface p-6 sm:p-8">
        {ready ? (
          <>
            <p className="text-sm font-semibold text-accent">{text.ready}</p>
            <h2 id="ready" className="mt-2 text-2xl font-semibold tracking-tight">
              {ready.title}
            </h2>
            <div className="mt-2">
              <StationFacts station={ready} />
            </div>
            <p className="mt-4 max-w-[65ch] leading-relaxed">{ready.station.doorNote}</p>
            <div className="mt-6 flex flex-wrap gap-3">
              <LinkButton look="primary" size="large" href={`/stations/${ready.id}`}>
                {text.start}
                <ArrowRight size={18} aria-hidden="true" />
              </LinkButton>
              <LinkButton look="quiet" size="large" href="/stations">
                {text.another}
              </LinkButton>
            </div>
          </>
        ) : (
          <>
            <h2 id="ready" className="text-xl font-semibold">
              {text.noCases}
            </h2>
            <p className="mt-2 max-w-[65ch] text-soft">{text.noCasesHelp}</p>
          </>
        )}
      </section>

      <section aria-labelledby="doors" className="mt-14">
        <h2 id="doors" className="sr-only">
          {text.doorsTitle}
        </h2>
        <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-3">
          <Door href="/stations" door={text.doors.practise} />
          <Door href="/runs" door={text.doors.selfPlay} />
          <Door href="/library" door={text.doors.library} />
        </ul>
      </section>

      {ended.length > 0 && (
        <section aria-labelledby="recent" className="mt-14">
          <h2 id="recent" className="text-xl font-semibold tracking-tight">
            {text.recent}
          </h2>
          <ul className="mt-3 divide-y divide-line border-y border-line">
            {ended.slice(0, RECENT).map((encounter) => (
              <EncounterRow key={encounter.id} encounter={encounter} />
            ))}
          </ul>
          {more > 0 && <p className="mt-3 text-sm text-soft">{text.allEarlier(more)}</p>}
        </section>
      )}
    </SitePage>
  )
}

function Door({ href, door }: { href: string; door: { title: string; text: string; action: string } }) {
  return (
    <li className="border-t-2 border-ink pt-4">
      <h3 className="text-lg font-semibold tracking-tight">{door.title}</h3>
      <p className="mt-2 leading-relaxed text-soft">{door.text}</p>
      <Link
        href={href}
        className="mt-3 inline-flex min-h-8 items-center gap-1.5 font-medium text-accent underline-offset-4 hover:underline"
      >
        {door.action}
        <ArrowRight size={16} aria-hidden="true" />
      </Link>
    </li>
  )
}
