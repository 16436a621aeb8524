'use client'

import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { RoomModel } from '#simulators'
import { PersonPortrait } from '../../../_components/person-portrait'
import { SeatTag } from '../../../_components/seat-tag'
import { strings } from '../../../_components/strings'
import type { ActState, TurnState } from './encounter-state'
import { FeedbackChips } from './feedback-chips'
import { ResultCard } from './result-card'
import { SpokenText } from './spoken-text'
import { TurnNotes } from './turn-notes'

type Props = { turn: TurnState; room: RoomModel; acts: ActState[] }

/** One turn: who speaks, what they really are, what they say, and for observers what it did. */
export const TurnView = memo(function TurnView({ turn, room, acts }: Props) {
  const shown = acts.filter(({ act }) => act.kind !== 'note')
  return (
    <article aria-label={strings.room.turnLabel(turn.turn, nameOf(turn, room))} className="space-y-3">
      {turn.role === 'doctor' ? <DoctorTurn turn={turn} room={room} /> : <PatientTurn turn={turn} room={room} />}
      {room.watch && turn.status !== 'speaking' && <TurnNotes turn={turn} watch={room.watch} />}
      {turn.role === 'doctor' && <FeedbackChips turn={turn} own={room.viewer === 'doctor'} />}
      {shown.map((entry) => (
        <ResultCard key={entry.id} act={entry.act} room={room} />
      ))}
    </article>
  )
}, same)

/** Acts are rebuilt as a list on every render; their number tells whether anything came. */
function same(before: Props, after: Props): boolean {
  return before.turn === after.turn && before.room === after.room && before.acts.length === after.acts.length
}

function PatientTurn({ turn, room }: { turn: TurnState; room: RoomModel }) {
  return (
    <div className="flex gap-3 sm:gap-4">
      <PersonPortrait who={room.patient} portrait={room.persona.portrait} size={44} />
      <div className="min-w-0 flex-1 pt-0.5">
        <Byline turn={turn} room={room} />
        <Words turn={turn} room={room} />
      </div>
    </div>
  )
}

function DoctorTurn({ turn, room }: { turn: TurnState; room: RoomModel }) {
  return (
    <div className="ml-8 rounded-2xl rounded-tr-md bg-accent-wash px-4 py-3 sm:ml-15">
      <Byline turn={turn} room={room} />
      <Words turn={turn} room={room} />
    </div>
  )
}

function Byline({ turn, room }: { turn: TurnState; room: RoomModel }) {
  return (
    <div className="mb-1 flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="text-sm font-semibold">{nameOf(turn, room)}</span>
      {turn.role !== room.viewer && <SeatTag seat={turn.seat ?? room.encounter.seats[turn.role]} />}
    </div>
  )
}

function Words({ turn, room }: { turn: TurnState; room: RoomModel }) {
  if (turn.status === 'failed') {
    return (
      <p className="flex items-start gap-2 text-danger">
        <TriangleAlert size={18} className="mt-0.5 shrink-0" aria-hidden="true" />
        {strings.room.turnFailed}
      </p>
    )
  }
  if (turn.status === 'speaking' && turn.text === '') return <Thinking name={nameOf(turn, room)} />
  return (
    <>
      <SpokenText text={turn.text} />
      {turn.status === 'stopped' && <p className="mt-1 text-sm text-faint">{strings.room.stopped}</p>}
    </>
  )
}

function Thinking({ name }: { name: string }) {
  return (
    <p className="flex h-7 items-center gap-1.5 text-soft">
      <span className="sr-only">{strings.room.thinking(name)}</span>
      {[0, 1, 2].map((dot) => (
        <span key={dot} className="size-1.5 animate-pulse rounded-full bg-faint" style={{ animationDelay: `${dot * 180}ms` }} />
      ))}
    </p>
  )
}

const nameOf = (turn: TurnState, room: RoomModel) =>
  turn.role === room.viewer
    ? strings.room.you
    : turn.role === 'patient'
      ? (room.speakers[turn.speaker] ?? room.patient.name)
      : strings.room.doctorName(room.encounter.seats.doctor)
