import type { Case } from '#simulators'
import { strings } from './strings'
import { words } from './strings/words'

type Props = { station: Pick<Case, 'difficulty' | 'contentNotes'> & { station: Pick<Case['station'], 'setting' | 'timings'> } }

/** Where it is, how hard and how long, on one line. */
export function StationFacts({ station }: Props) {
  const { reading, encounter, finish } = station.station.timings
  const facts = [
    words.setting[station.station.setting],
    words.difficulty[station.difficulty],
    strings.home.minutes(Math.round((reading + encounter + finish) / 60)),
  ]
  return (
    <p className="text-sm text-soft">
      {facts.join(' · ')}
      {station.contentNotes.length > 0 && (
        <span className="ml-2 inline-block rounded bg-danger-wash px-1.5 py-0.5 text-danger">
          {strings.stations.contentNote(station.contentNotes.map((note) => words.contentNote[note]).join(', '))}
        </span>
      )}
    </p>
  )
}
