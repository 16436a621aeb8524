import Link from 'next/link'
import type { Case } from '#simulators'
import { StationFacts } from '../../_components/station-facts'
import { strings } from '../../_components/strings'

const text = strings.stations

export function StationList({ stations, total }: { stations: Case[]; total: number }) {
  if (stations.length === 0) {
    return (
      <div className="mt-12 border-y border-line py-10">
        <p className="text-lg font-medium">{total === 0 ? strings.home.noCases : text.none}</p>
        <p className="mt-1 text-soft">{total === 0 ? strings.home.noCasesHelp : text.noneHelp}</p>
        {total > 0 && (
          <Link href="/stations" className="mt-3 inline-block font-medium text-accent underline underline-offset-4">
            {text.showAll}
          </Link>
        )}
      </div>
    )
  }
  return (
    <>
      <p className="mt-10 text-sm text-soft" role="status">
        {text.count(stations.length, total)}
      </p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {stations.map((station) => (
          <li key={station.id} className="group relative py-5">
            <h2 className="text-lg font-semibold tracking-tight">
              <Link href={`/stations/${station.id}`} className="group-hover:text-accent after:absolute after:inset-0">
                {station.title}
              </Link>
            </h2>
            <p className="mt-1 line-clamp-2 max-w-[70ch] text-soft">{station.station.doorNote}</p>
            <div className="mt-2">
              <StationFacts station={station} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
