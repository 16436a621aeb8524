import { FileText, Network, UserRound } from 'lucide-react'
import type { Seat } from '#simulators'
import { strings } from './strings'
import { words } from './strings/words'

const ICONS = { person: UserRound, scripted: FileText, model: Network }
const LOOKS: Record<Seat['kind'], string> = {
  person: 'border-line text-soft',
  scripted: 'border-line text-soft',
  model: 'border-accent/60 bg-surface text-ink',
}

/** Says who really speaks: a person, a script or a language model; or the script where the model's words could not be used. */
export function SeatTag({ seat, fallback = false }: { seat: Seat; fallback?: boolean }) {
  const kind = fallback ? 'scripted' : seat.kind
  const Icon = ICONS[kind]
  const name = fallback ? strings.models.fallback.instead(seat.model) : nameOf(seat)
  return (
    <span
      className={`inline-flex max-w-full min-w-0 items-center gap-1 rounded-full border px-2 py-0.5 text-xs font-medium ${LOOKS[kind]}`}
      title={fallback ? strings.models.fallback.why : (seat.model ?? words.seatKind[kind].long)}
    >
      <Icon size={12} aria-hidden="true" className="shrink-0" />
      <span className="truncate">{name}</span>
    </span>
  )
}

const nameOf = ({ kind, model }: Seat) => (model ? `${words.seatKind[kind].tag}: ${model}` : words.seatKind[kind].tag)
