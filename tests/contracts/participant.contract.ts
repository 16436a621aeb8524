import { beforeAll, describe, expect, it } from 'vitest'
import type { DoctorMove, Speech } from '../../simulators/dialogue/participant'

/** Anything either side of the room can do in one turn. */
export type Move = Speech | DoctorMove

/** One way of taking a seat: how it is made, what it is asked with, and whom it may speak as. */
export type Seating<View> = {
  /** A new participant each time, as a restarted server would make it. */
  create(): { ask(view: View, signal: AbortSignal): AsyncIterable<Move> }
  views: readonly View[]
  speakers(view: View): readonly string[]
}

const running = () => new AbortController().signal
const PATIENCE = 60_000

/** What every participant keeps to, whoever it is: scripted patient, scripted doctor, person. */
export function participantContract<View>(name: string, prepare: () => Promise<Seating<View>>): void {
  describe(`participant contract: ${name}`, { timeout: PATIENCE }, () => {
    let seating: Seating<View>
    beforeAll(async () => {
      seating = await prepare()
    }, PATIENCE)

    it('speaks from begin to spoken in pieces that are never empty, or does one thing and no more', async () => {
      for (const view of seating.views) {
        const moves = await collect(seating.create().ask(view, running()))
        const [first] = moves
        if (first?.type === 'act' || first?.type === 'leave') {
          expect(moves).toHaveLength(1)
          continue
        }
        expect(first?.type).toBe('begin')
        expect(seating.speakers(view)).toContain(first?.type === 'begin' && first.speaker)
        expect(moves.at(-1)?.type).toBe('spoken')
        expect(moves.slice(1, -1).every((move) => move.type === 'text' && move.text.length > 0)).toBe(true)
        expect(textOf(moves).trim()).not.toBe('')
      }
    })

    it('keeps no state: the same view brings the same moves, in any order and from a fresh instance', async () => {
      const one = seating.create()
      const inOrder: Move[][] = []
      for (const view of seating.views) inOrder.push(await collect(one.ask(view, running())))
      const other = seating.create()
      for (const [place, view] of [...seating.views.entries()].reverse()) {
        expect(await collect(other.ask(view, running()))).toEqual(inOrder[place])
      }
    })

    it('ends when it is aborted, before it begins or between two pieces', async () => {
      const reason = new Error('aborted by the test')
      const participant = seating.create()
      for (const view of seating.views.slice(0, 3)) {
        await expect(settled(participant.ask(view, AbortSignal.abort(reason)), reason)).resolves.toBe('ended')
        const controller = new AbortController()
        const moves = participant.ask(view, controller.signal)[Symbol.asyncIterator]()
        await moves.next()
        controller.abort(reason)
        await expect(settled({ [Symbol.asyncIterator]: () => moves }, reason)).resolves.toBe('ended')
      }
    })

    it('can be left in the middle of a turn, and says the whole of it to whoever asks again', async () => {
      const view = seating.views[0]!
      const whole = textOf(await collect(seating.create().ask(view, running())))
      const left = seating.create()
      for await (const _ of left.ask(view, running())) break
      expect(textOf(await collect(left.ask(view, running())))).toBe(whole)
    })
  })
}

export async function collect(moves: AsyncIterable<Move>): Promise<Move[]> {
  const all: Move[] = []
  for await (const move of moves) all.push(move)
  return all
}

export const textOf = (moves: readonly Move[]) => moves.map((move) => (move.type === 'text' ? move.text : '')).join('')

/** 'ended' where it stops or throws the reason it was given; any other fault is passed on. */
async function settled(moves: AsyncIterable<Move>, reason: Error): Promise<'ended'> {
  try {
    await collect(moves)
  } catch (error) {
    if (error !== reason) throw error
  }
  return 'ended'
}
