'use client'

import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { RoomModel, Seat } from '#simulators'
import { PersonPortrait } from '../../../_components/person-portrait'
import { SeatTag } from '../../../_components/seat-tag'
import { strings } from '../../../_components/strings'
import { DoctorReasoning } from './doctor-reasoning'
import type { ActState, TurnState } from './encounter-state'
import { FeedbackChips } from './feedback-chips'
import { ResultCard } from './result-card'
import { SpokenText } from './spoken-text'
import { TurnNotes } from './turn-notes'
import { UsageLine } from './usage-line'
import { Waiting } from './waiting-turn'

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
        <div key={entry.id} className="space-y-2">
          <ResultCard act={entry.act} room={room} />
          {room.watch && <ActNotes act={entry} model={room.encounter.seats[entry.by].model} />}
        </div>
      ))}
    </article>
  )
}, same)

/** Acts are rebuilt as a list on every render; their number tells whether anything came. */
function same(before: Props, after: Props): boolean {
  return before.turn === after.turn && before.room === after.room && before.acts.length === after.acts.length
}

/** What a doctor thought when it did something, and what that took. */
function ActNotes({ act: { doctorState, usage }, model }: { act: ActState; model: string | undefined }) {
  if (!doctorState && !usage) return null
  return (
    <div className="border-l-2 border-line pl-3 text-soft">
      {doctorState && <DoctorReasoning state={doctorState} />}
      {usage && <UsageLine usage={usage} model={model} />}
    </div>
  )
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
    <div className="mb-1 flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      <span className="text-sm font-semibold">{nameOf(turn, room)}</span>
      {turn.role !== room.viewer && <SeatTag seat={seatOf(turn, room)} fallback={turn.fallback} />}
    </div>
  )
}

function Words({ turn, room }: { turn: TurnState; room: RoomModel }) {
  const seat = seatOf(turn, room)
  if (turn.status === 'failed') return <Failed turn={turn} seat={seat} />
  if (turn.status === 'speaking' && turn.text === '')
    return <Waiting name={nameOf(turn, room)} model={seat.model} attempt={turn.failures.length} />
  return (
    <>
      <SpokenText text={turn.text} />
      {turn.status === 'stopped' && <p className="mt-1 text-sm text-faint">{strings.room.stopped}</p>}
    </>
  )
}

/** What went wrong, that nothing is lost, and what comes of it. */
function Failed({ turn, seat }: { turn: TurnState; seat: Seat }) {
  const code = turn.failures.at(-1)
  const why = seat.kind === 'model' && code ? strings.models.failed[code] : undefined
  return (
    <div role="alert" className="flex items-start gap-2">
      <TriangleAlert size={18} className="mt-0.5 shrink-0 text-danger" aria-hidden="true" />
      <div>
        <p className="text-danger">{why ? why(strings.models.seat[turn.role]) : strings.room.turnFailed}</p>
        {why && <p className="text-sm text-soft">{strings.models.nothingLost}</p>}
      </div>
    </div>
  )
}

const seatOf = (turn: TurnState, room: RoomModel): Seat => turn.seat ?? room.encounter.seats[turn.role]

const nameOf = (turn: TurnState, room: RoomModel) =>
  turn.role === room.viewer
    ? strings.room.you
    : turn.role === 'patient'
      ? (room.speakers[turn.speaker] ?? room.patient.name)
      : strings.room.doctorName(room.encounter.seats.doctor)
