import type { EncounterListing } from '#simulators'
import { LinkButton } from './button'
import { PersonPortrait } from './person-portrait'
import { strings } from './strings'
import { words } from './strings/words'

/** One of one's own encounters, with the one thing to do with it. */
export function EncounterRow({ encounter }: { encounter: EncounterListing }) {
  const ended = encounter.status === 'ended'
  const path = `/encounters/${encounter.id}${ended ? '/debrief' : ''}`
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4">
      <PersonPortrait who={encounter.patient} portrait={encounter.portrait} size={44} />
      <div className="min-w-48 flex-1">
        <p className="font-medium">{encounter.title}</p>
        <p className="text-sm text-soft">
          {strings.encounterRow(encounter.patient.name, strings.room.seatOf[encounter.viewer], encounter.turns, when(encounter.createdAt))}
        </p>
      </div>
      <LinkButton
        look={ended ? 'secondary' : 'primary'}
        href={path}
        aria-label={`${ended ? strings.home.seeDebrief : strings.home.resume}: ${encounter.title}`}
      >
        {ended ? strings.home.seeDebrief : strings.home.resume}
      </LinkButton>
      <span className="sr-only">{words.mode[encounter.mode].name}</span>
    </li>
  )
}

const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
const when = (at: string) => `${FORMAT.format(new Date(at))} UTC`
