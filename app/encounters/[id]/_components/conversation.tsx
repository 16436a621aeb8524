'use client'

import { ArrowDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStickToBottom } from 'use-stick-to-bottom'
import type { Role, RoomModel } from '#simulators'
import { strings } from '../../../_components/strings'
import { Announcer } from './announcer'
import { type EncounterState, waitingFor } from './encounter-state'
import type { Outgoing, OutgoingMessage } from './outbox'
import { PendingTurn } from './pending-turn'
import { TurnView } from './turn-view'
import { Waiting } from './waiting-turn'

type Props = { room: RoomModel; state: EncounterState; outbox: readonly Outgoing[]; connected: boolean; after: ReactNode }

/** The transcript as it grows. It follows the newest words until one scrolls up to read. */
export function Conversation({ room, state, outbox, connected, after }: Props) {
  const { scrollRef, contentRef, isAtBottom, scrollToBottom, stopScroll } = useStickToBottom({ initial: 'instant', resize: 'instant' })
  const arrived = new Set(state.turns.filter((turn) => turn.status !== 'speaking').map((turn) => turn.key))
  const pending = outbox.filter((item): item is OutgoingMessage => item.kind === 'message' && !arrived.has(item.key))
  const pendingKeys = new Set(pending.map((item) => item.key))
  // One's own turn that has begun but not ended is still in the outbox: shown once, from there.
  const shown = state.turns.filter((turn) => turn.text !== '' || turn.key === null || !pendingKeys.has(turn.key))
  const waited = waitingFor(state, room.encounter.seats)
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scrollRef}
        role="log"
        aria-live="off"
        aria-label={strings.room.conversation}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
        tabIndex={0}
        // What is folded out grows the page: who reads it is not to be carried past it.
        onClickCapture={({ target }) => target instanceof Element && target.closest('summary') && stopScroll()}
        className="h-full overflow-y-auto outline-offset-[-3px]"
      >
        <div ref={contentRef} className="mx-auto flex max-w-[46rem] flex-col gap-6 px-4 py-8 sm:px-6">
          {shown.length === 0 && pending.length === 0 && <Opening room={room} />}
          {shown.map((turn) => (
            <TurnView key={turn.turn} turn={turn} room={room} acts={state.acts.filter((act) => act.afterTurn === turn.turn)} />
          ))}
          {pending.map((item) => (
            <PendingTurn key={item.key} message={item} room={room} connected={connected} />
          ))}
          {waited && pending.length === 0 && <Thought room={room} role={waited} />}
          {after}
        </div>
      </div>
      {!isAtBottom && (
        <button
          type="button"
          onClick={() => void scrollToBottom()}
          className="absolute bottom-3 left-1/2 inline-flex min-h-9 -translate-x-1/2 items-center gap-1.5 rounded-full border border-line-strong/60 bg-surface px-3.5 text-sm font-medium shadow-md hover:bg-sunken"
        >
          <ArrowDown size={15} aria-hidden="true" />
          {strings.room.newest}
        </button>
      )}
      <Announcer turns={state.turns} room={room} />
    </div>
  )
}

/** An empty room says how to begin. */
function Opening({ room }: { room: RoomModel }) {
  const text = strings.room.opening[room.viewer]
  return (
    <div className="rounded-xl border border-dashed border-line-strong/60 px-5 py-6 text-soft">
      <p className="font-medium text-ink">{text.title(room.patient.name)}</p>
      <p className="mt-1 max-w-[60ch]">{text.text}</p>
    </div>
  )
}

/** A model at its move that has not begun to speak: nothing of it is in the log yet. */
function Thought({ room, role }: { room: RoomModel; role: Role }) {
  const seat = room.encounter.seats[role]
  const name = role === 'doctor' ? strings.room.doctorName(seat) : room.patient.name
  return (
    <div className={role === 'doctor' ? 'ml-8 px-4 sm:ml-15' : 'ml-14 sm:ml-15'}>
      <p className="text-sm font-semibold">{name}</p>
      <Waiting name={name} model={seat.model} />
    </div>
  )
}
