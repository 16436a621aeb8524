'use client'

import { ArrowLeft, CloudOff, Keyboard } from 'lucide-react'
import Link from 'next/link'
import type { RoomModel } from '#simulators'
import { Button, buttonClass } from '../../../_components/button'
import { strings } from '../../../_components/strings'
import { seatInWords, words } from '../../../_components/strings/words'
import type { ConnectionState } from './connection'
import type { EncounterState } from './encounter-state'
import { StationClock } from './station-clock'

const text = strings.room

type Props = {
  room: RoomModel
  state: EncounterState
  now: () => number
  connection: ConnectionState
  onHelp?: () => void
  onFinish?: () => void
}

/** One line: where one is, who is who, the time, and the way out. */
export function RoomHeader({ room, state, now, connection, onHelp, onFinish }: Props) {
  const { doctor, patient } = room.encounter.seats
  const kind = (role: 'doctor' | 'patient') => (role === room.viewer ? words.you : seatInWords(room.encounter.seats[role]))
  return (
    <header className="flex min-h-14 items-center gap-x-3 border-b border-line bg-paper px-2 sm:px-4">
      <Leave run={room.encounter.run} />
      <div className="min-w-0 flex-1 py-1.5">
        <h1 className="truncate leading-tight font-semibold tracking-tight">{room.title}</h1>
        <p className="truncate text-xs text-soft" title={[patient, doctor].map((seat) => seat.model ?? seat.name).join(', ')}>
          {text.cast(kind('patient'), kind('doctor'))}
        </p>
      </div>
      <Connection state={connection} />
      {state.clock && state.ended === null && <StationClock phase={state.clock.phase} endsAt={state.clock.endsAt} now={now} />}
      {onHelp && (
        <Button look="quiet" size="icon" className="max-sm:hidden" aria-label={text.keys.open} title={text.keys.open} onClick={onHelp}>
          <Keyboard size={18} aria-hidden="true" />
        </Button>
      )}
      {onFinish && state.ended === null && (
        <Button look="secondary" size="small" onClick={onFinish}>
          {room.viewer === 'doctor' ? text.finish.button : text.finish.stop}
        </Button>
      )}
    </header>
  )
}

/** To the front page; from an encounter of a run, back to the run. */
function Leave({ run }: { run: RoomModel['encounter']['run'] }) {
  const name = run ? text.leaveToRun : text.leave
  return (
    <Link href={run ? `/runs/${run.id}` : '/'} aria-label={name} title={name} className={buttonClass('quiet', 'icon')}>
      <ArrowLeft size={18} aria-hidden="true" />
    </Link>
  )
}

/** Silent while all is well. */
function Connection({ state }: { state: ConnectionState }) {
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-soft empty:hidden">
      {state === 'reconnecting' && (
        <>
          <CloudOff size={16} aria-hidden="true" />
          <span className="sr-only sm:not-sr-only">{text.connection.reconnecting}</span>
        </>
      )}
    </p>
  )
}
