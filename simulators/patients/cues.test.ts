import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingOf } from '../../tests/support/patient-rehearsal'
import type { CueStep } from '../dialogue/views'
import { type Cue, cueSchema } from '../domain/case'
import { cueFacts, cuesNotShown, foldCues, pickCue, settleCues } from './cues'

const cue = (parts: Partial<Cue>): Cue =>
  cueSchema.parse({ kind: 'cue', emotion: 'fear', intensity: 2, when: [{ turn: 0 }], say: ['a'], words: ['dad'], eased: ['b'], ...parts })
const cues = {
  father: cue({ again: ['c'], opens: ['fear'] }),
  job: cue({ intensity: 1 }),
  dying: cue({ kind: 'concern', intensity: 3, again: ['d'] }),
}

/** Plays reply levels through the machine; the cue of `say` opens first. Doctor turns are even, patient turns odd. */
function play(
  levels: readonly number[],
  options: { due?: (id: string, turn: number) => boolean; fresh?: boolean; table?: Record<string, Cue> } = {},
): CueStep[] {
  const { due = () => true } = options
  const table: Record<string, Cue> = options.table ?? cues
  const steps: CueStep[] = []
  let shownAt = Number.NEGATIVE_INFINITY
  for (const [index, level] of levels.entries()) {
    const turn = index * 2 + 1
    const since = (at: number) => index - Math.floor(at / 2)
    const before = [...steps]
    const open = [...foldCues(before).values()].some(({ state }) => state === 'open' || state === 'half')
    const settlement = settleCues(
      table,
      before,
      { reading: readingOf({ text: 'x', ...(open ? { cueLevel: level } : {}) }), level: () => level },
      since,
    )
    const showing = pickCue(table, before, settlement, {
      repliesSinceShown: index - shownAt,
      isFresh: () => options.fresh ?? true,
      shift: 0,
      isDue: (candidate) => due(Object.keys(table).find((id) => table[id] === candidate)!, turn),
      doctorTurnsSince: since,
    })
    steps.push(...settlement.steps.map((step) => ({ ...step, turn })))
    if (showing) steps.push({ id: showing.id, state: 'open', intensity: showing.intensity, turn })
    if (showing) shownAt = index
  }
  return steps
}
const only = (id: keyof typeof cues) => ({ table: { [id]: cues[id] } })
const states = (steps: readonly CueStep[]) => steps.map(({ state }) => state)

describe('the life of a cue', () => {
  test('a level at its ease settles it; a lower one leaves it half open for one more turn', () => {
    expect(states(play([0, 3], only('job')))).toEqual(['open', 'eased'])
    expect(states(play([0, 2, 3], only('job')))).toEqual(['open', 'half', 'eased'])
    expect(states(play([0, 2, 2], only('job')))).toEqual(['open', 'half', 'missed'])
  })
  test('feelings do not queue up: what its moment has passed waits for a rest, what fits the moment does not', () => {
    const table = { first: cue({ intensity: 1 }), second: cue({ intensity: 1 }) }
    const shownAt = (fresh: boolean) =>
      play([0, 0, 0, 0, 0, 0, 0], { table, fresh })
        .filter(({ state }) => state === 'open')
        .map(({ turn }) => (turn - 1) / 2)
    expect(shownAt(true)).toEqual([0, 2])
    expect(shownAt(false)).toEqual([0, 4])
  })
  test('missed, then taken up within three turns: eased late', () => {
    const steps = play([0, 0, 0, 4], only('job'))
    expect(states(steps)).toEqual(['open', 'missed', 'eased'])
    expect(steps.at(-1)).toMatchObject({ late: true, level: 4 })
  })
  test('missed for good without a second showing: lapsed', () => {
    expect(states(play([0, 0, 0, 0, 0, 0], only('job')))).toEqual(['open', 'missed', 'lapsed'])
  })
  test('a second showing is stronger, and there is no third', () => {
    const steps = play([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], only('father'))
    expect(states(steps)).toEqual(['open', 'missed', 'open', 'missed', 'lapsed'])
    expect(steps[2]!.intensity).toBe(3)
  })
  test('concerns come first, then intensity', () => {
    expect(play([0])[0]!.id).toBe('dying')
    expect(play([0], { table: { job: cues.job, father: cues.father } })[0]!.id).toBe('father')
  })
  test('an act that eases it does so at any level', () => {
    const table = { held: cue({ ease: { level: 5, acts: ['EMP_SUPPORT'] } }) }
    const steps: CueStep[] = [{ id: 'held', turn: 1, state: 'open', intensity: 2 }]
    const settled = settleCues(
      table,
      steps,
      { reading: readingOf({ text: 'x', acts: ['EMP_SUPPORT'], cueLevel: 1 }), level: () => 0 },
      () => 1,
    )
    expect(settled.answered?.outcome).toBe('eased')
  })
  test('what was eased lets its facts out, what lapsed makes them harder', () => {
    const open: CueStep[] = [{ id: 'father', turn: 1, state: 'open', intensity: 2 }]
    const eased = settleCues(cues, open, { reading: readingOf({ text: 'x', cueLevel: 4 }), level: () => 0 }, () => 1)
    expect(cueFacts(cues, open, eased).opened).toEqual(['fear'])
    const lapsed: CueStep[] = [...open, { id: 'father', turn: 9, state: 'lapsed', intensity: 3 }]
    expect(cueFacts(cues, lapsed, { steps: [], answered: null, late: null, lapsed: [] }).closed).toEqual(new Set(['fear']))
  })
  test('cues that were never shown are no opportunity', () => {
    expect(cuesNotShown(cues, [{ id: 'job', turn: 1, state: 'open', intensity: 1 }]).map(({ id }) => id)).toEqual(['father', 'dying'])
  })
  test('a fear that breaks out at bad news waits for no other cue, unless that was half answered', () => {
    const table = { job: cue({ intensity: 1 }), dying: cue({ kind: 'concern', intensity: 3 }) }
    const shown = (level: number) =>
      play([0, level], { table, due: (id, turn) => (id === 'dying') === turn > 1 })
        .filter(({ state }) => state === 'open')
        .map(({ id }) => id)
    expect(shown(0)).toEqual(['job', 'dying'])
    expect(shown(2)).toEqual(['job'])
  })
  test('whatever the doctor does: one open at a time, nothing after an end, at most two showings, never two replies running but for a fear that breaks out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 25 }),
        fc.array(fc.boolean(), { minLength: 75, maxLength: 75 }),
        (levels, draws) => {
          const steps = play(levels, { due: (id, turn) => draws[(turn + id.length) % draws.length]! })
          const open = new Set<string>()
          const ended = new Set<string>()
          const shownAt: number[] = []
          for (const { id, state, intensity, turn } of steps) {
            expect(ended.has(id)).toBe(false)
            expect(intensity).toBeGreaterThanOrEqual(1)
            expect(intensity).toBeLessThanOrEqual(3)
            if (state === 'open') {
              expect(open.size).toBe(0)
              const breaksOut = cues[id as keyof typeof cues].kind === 'concern' && intensity === 3
              if (!breaksOut) expect(shownAt).not.toContain(turn - 2)
              shownAt.push(turn)
              open.add(id)
            } else if (state !== 'half') open.delete(id)
            if (state === 'eased' || state === 'lapsed') ended.add(id)
          }
          for (const { shown } of foldCues(steps).values()) expect(shown).toBeLessThanOrEqual(2)
        },
      ),
    )
  })
})
