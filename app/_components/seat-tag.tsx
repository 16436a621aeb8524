import { FileText, Network, UserRound } from 'lucide-react'
import type { Seat } from '#simulators'
import { words } from './strings/words'

const ICONS = { person: UserRound, scripted: FileText, model: Network }

/** Says who really speaks: a person, a script or a language model. */
export function SeatTag({ seat }: { seat: Seat }) {
  const Icon = ICONS[seat.kind]
  const name = words.seatKind[seat.kind].tag
  return (
    <span
      className="inline-flex items-center gap-1 rounded-full border border-line px-2 py-0.5 text-xs font-medium whitespace-nowrap text-soft"
      title={seat.model ?? words.seatKind[seat.kind].long}
    >
      <Icon size={12} aria-hidden="true" />
      {seat.model ? `${name}: ${seat.model}` : name}
    </span>
  )
}
