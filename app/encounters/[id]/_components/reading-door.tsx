'use client'

import { DoorOpen } from 'lucide-react'
import { useState } from 'react'
import type { ActRequest, ErrorCode, RoomModel } from '#simulators'
import { Button } from '../../../_components/button'
import { DoorNote } from '../../../_components/door-note'
import { strings } from '../../../_components/strings'
import { ActorPanel } from './actor-panel'
import type { ConnectionState } from './connection'
import type { EncounterState } from './encounter-state'
import { NotesPad } from './notes-pad'
import { Notice } from './notice'
import type { Outgoing } from './outbox'
import { RoomHeader } from './room-header'

const text = strings.room.door

type Props = {
  room: RoomModel
  state: EncounterState
  now: () => number
  connection: ConnectionState
  act: (request: ActRequest) => void
  outbox: readonly Outgoing[]
  onBegin: () => Promise<ErrorCode | null>
}

/** Reading time: the note on the door, a pad, and one button. */
export function ReadingDoor({ room, state, now, connection, act, outbox, onBegin }: Props) {
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const [opening, setOpening] = useState(false)
  const begin = async () => {
    setOpening(true)
    const code = await onBegin()
    setOpening(false)
    setProblem(code)
  }
  const patient = room.viewer === 'patient'
  return (
    <div className="flex min-h-dvh flex-col">
      <RoomHeader room={room} state={state} now={now} connection={connection} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-5xl flex-1 px-4 py-8 outline-none sm:px-6 sm:py-12">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
          <h2 className="mr-auto text-3xl font-semibold tracking-tight">{patient ? text.patientTitle : text.title}</h2>
          <Button look="primary" size="large" onClick={begin} disabled={opening} autoFocus>
            <DoorOpen size={18} aria-hidden="true" />
            {patient ? text.beginPatient : text.beginNow}
          </Button>
        </div>
        <p className="mt-2 text-soft">{text.hint}</p>
        {problem && (
          <div className="mt-4">
            <Notice notice={{ code: problem }} onClose={() => setProblem(null)} />
          </div>
        )}
        <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[1fr_22rem]">
          {room.station && <DoorNote station={room.station} />}
          {room.actor && <ActorPanel sheet={room.actor} />}
          {room.viewer === 'doctor' && (
            <div className="h-80">
              <NotesPad id={room.encounter.id} acts={state.acts} act={act} outbox={outbox} />
            </div>
          )}
        </div>
        <p className="mt-12 text-xs text-faint">{strings.site.disclaimer}</p>
      </main>
    </div>
  )
}
