import { beforeAll, describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../simulators/domain/event'
import { type Score, safetyFlagSchema, scoreSchema } from '../../simulators/domain/score'
import type { Evaluator, ScoredEncounter, ScoredTurn } from '../../simulators/evaluation/evaluator'

/** One log with what scores it. `renamed` scores the same case with its patient called otherwise. */
export type Scoring = { create(): Evaluator; renamed: Evaluator; events: readonly StoredEvent[] }

const PATIENCE = 60_000

/** What every scorer keeps to, whatever conversation it is given. */
export function scorerContract(name: string, prepare: () => Promise<Scoring>): void {
  describe(`scorer contract: ${name}`, { timeout: PATIENCE }, () => {
    let scoring: Scoring
    let whole: { turns: ScoredTurn[]; encounter: ScoredEncounter }
    beforeAll(async () => {
      scoring = await prepare()
      whole = scoring.create().scoreEncounter(scoring.events)
    }, PATIENCE)

    it('gives the same bytes for the same log', () => {
      expect(JSON.stringify(scoring.create().scoreEncounter(scoring.events))).toBe(JSON.stringify(whole))
    })

    it('gives each score a value from 0 to 1, or null with a reason', () => {
      for (const [place, score] of scoresOf(whole)) {
        expect(scoreSchema.safeParse(score).error?.message, place).toBeUndefined()
        if (score.value === null) expect(score.reason?.trim(), place).toBeTruthy()
        for (const part of Object.values(score.parts ?? {})) expect(part === null || Number.isFinite(part), place).toBe(true)
        expect(Object.keys(score.versions), place).not.toEqual([])
      }
      expect(allFlags(whole).map((flag) => safetyFlagSchema.safeParse(flag).error?.message)).toEqual(allFlags(whole).map(() => undefined))
    })

    it('quotes only what was said in that turn, to the letter', () => {
      const said = new Map(scoring.events.filter((event) => event.type === 'turn-end').map(({ turn, text }) => [turn, text]))
      const wrong = scoresOf(whole).flatMap(([place, { evidence }]) =>
        evidence
          .filter(({ turn, quote }) => quote === '' || !said.get(turn)?.includes(quote))
          .map(({ turn, quote }) => `${place}: turn ${turn} "${quote}"`),
      )
      expect(wrong).toEqual([])
      const misquoted = allFlags(whole).filter(({ turn, quote }) => turn !== null && !said.get(turn)?.includes(quote))
      expect(misquoted).toEqual([])
    })

    it('never holds a number that is none', () => {
      expect(numbersIn(whole).filter((number) => !Number.isFinite(number))).toEqual([])
    })

    it("covers every doctor's turn, each once and in order", () => {
      const turns = scoring.events
        .filter((event) => event.type === 'turn-end' && event.role === 'doctor')
        .map((event) => event.type === 'turn-end' && event.turn)
      expect(whole.turns.map(({ turn }) => turn)).toEqual(turns)
    })

    it('scores a turn live, from the log up to it, as validly as at the end', () => {
      const evaluator = scoring.create()
      for (const { turn } of whole.turns.slice(0, 4)) {
        const upTo = scoring.events.slice(0, scoring.events.findIndex((event) => event.type === 'turn-end' && event.turn === turn) + 1)
        const live = evaluator.scoreTurn(upTo, turn)
        expect(live.turn).toBe(turn)
        for (const score of Object.values(live.scores)) expect(scoreSchema.safeParse(score).success).toBe(true)
      }
    })

    it('reads no place in the log, no time and no name', () => {
      const stamped = scoring.events.map((event, seq) => ({ ...event, seq: seq + 7, at: '2031-05-06T07:08:09.000Z' }))
      expect(scoring.create().scoreEncounter(stamped)).toEqual(whole)
      const called = scoring.events.map((event) =>
        event.type === 'encounter-start'
          ? { ...event, encounter: 'another', seed: 99, persona: { id: 'somebody', version: 3, hash: 'h' } }
          : event,
      )
      expect(scoring.create().scoreEncounter(called)).toEqual(whole)
      expect(scoring.renamed.scoreEncounter(scoring.events)).toEqual(whole)
    })
  })
}

function scoresOf({ turns, encounter }: { turns: readonly ScoredTurn[]; encounter: ScoredEncounter }): [string, Score][] {
  return [
    ...turns.flatMap(({ turn, scores }) => Object.entries(scores).map(([name, score]): [string, Score] => [`turn ${turn} ${name}`, score])),
    ...Object.entries(encounter.scores),
    ...Object.entries(encounter.items),
    ['coverage', encounter.coverage],
    ['criticalRecall', encounter.criticalRecall],
  ]
}

const allFlags = ({ turns, encounter }: { turns: readonly ScoredTurn[]; encounter: ScoredEncounter }) => [
  ...turns.flatMap(({ flags }) => flags),
  ...encounter.flags,
]

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}
