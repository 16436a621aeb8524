'use client'

import type { RoomModel } from '#simulators'
import { strings } from '../../../_components/strings'
import type { OutgoingMessage } from './outbox'
import { SpokenText } from './spoken-text'

/** What was said and is not yet confirmed: shown at once, paler, and kept over a refresh. */
export function PendingTurn({ message, room, connected }: { message: OutgoingMessage; room: RoomModel; connected: boolean }) {
  return (
    <article
      aria-label={strings.room.pendingLabel}
      className={`rounded-2xl bg-accent-wash px-4 py-3 ${room.viewer === 'doctor' ? 'ml-8 rounded-tr-md sm:ml-15' : 'mr-8'}`}
    >
      <p className="mb-1 text-sm font-semibold">{strings.room.you}</p>
      <SpokenText text={message.text} />
      <p className="mt-1 text-sm text-faint">{connected ? strings.room.sending : strings.room.waitingToSend}</p>
    </article>
  )
}
