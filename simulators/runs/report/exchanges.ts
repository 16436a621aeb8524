import type { StoredEvent } from '../../domain/event'
import type { FactId } from '../../domain/identifiers'

/** A patient's reply with the doctor's turn before it, as the log holds them. */
export type ReportedExchange = {
  turn: number
  doctor: string
  reply: string
  /** Facts that the doctor asked for. */
  asked: readonly FactId[]
  /** Facts that the reply tells. */
  told: readonly FactId[]
  /** Facts refused for want of trust or because of company. */
  withheld: readonly FactId[]
}

/** Every reply that follows a doctor's turn. */
export function exchangesOf(events: readonly StoredEvent[]): ReportedExchange[] {
  const ends = events.filter((event) => event.type === 'turn-end')
  return ends.flatMap((reply, place) => {
    const doctor = ends[place - 1]
    if (reply.role !== 'patient' || doctor?.role !== 'doctor') return []
    const { disclosed, withheld, reasons } = reply.ledger
    return [
      {
        ...{ turn: reply.turn, doctor: doctor.text, reply: reply.text, asked: doctor.ledger.asked, told: disclosed },
        withheld: withheld.filter((id) => reasons[id] === 'trust' || reasons[id] === 'company'),
      },
    ]
  })
}
