import { describe, expect, it } from 'vitest'
import { createFakeModel } from '../../../tests/support/fake-model'
import { answering, item, judgeSteps, prompts, rubricOf, type Step } from '../../../tests/support/judged-talk'
import { type Calibration, calibrationSchema } from '../../domain/calibration'
import type { Seat } from '../../domain/event'
import { judgeReportSchema } from '../../domain/judge'

const TALK: Step[] = ['That must be hard.', 'P: It is.', 'And that is sad.']
const rubric = rubricOf(item(), item({ id: 'calm' }), item({ id: 'clear', feeds: 'manner' }))
const level = (value: number, machineValue?: number) => ({ pairs: 10, value, ...(machineValue !== undefined && { machineValue }) })
const map = { pairs: 30, unpaired: 0, error: null, levels: { 0: level(0.1), 1: level(0.3), 2: level(0.7, 0.6) } }

const calibration = (changes: Partial<Calibration> = {}): Calibration =>
  calibrationSchema.parse({
    schema: 'judge-calibration/1',
    judge: 'fake/one',
    rubric: { name: 'test', hash: rubric.hash },
    prompts: prompts.hash,
    protocol: '1',
    samples: null,
    date: '2026-11-23',
    talks: [{ id: 'a', hash: 'a'.repeat(64) }],
    items: { warmth: map, calm: map },
    unmapped: { clear: { pairs: 12, reason: 'too few' } },
    ...changes,
  })

type Options = { ids?: string[]; level?: number | null; doctor?: Seat }

async function calibratedBy(given: Calibration, { ids = ['fake/one'], level: found = 2, doctor }: Options = {}) {
  const answer = answering(() => ({ level: found, evidence: [{ turn: 0, quote: 'That must be hard.' }] }))
  const judges = ids.map((id) => createFakeModel(answer, { id, family: id }))
  const report = await judgeSteps(TALK, { judges, rubric, calibration: given, seats: { doctor } })
  expect(judgeReportSchema.safeParse(report).success).toBe(true)
  return report
}

describe('a calibration', () => {
  it('stands beside the raw levels and scores, and changes none of them', async () => {
    const { encounter, calibrated } = await calibratedBy(calibration())
    expect(encounter.scores.empathy?.value).toBe(1)
    expect(calibrated).toEqual({
      by: { judge: 'fake/one', rubric: `test ${rubric.hash.slice(0, 12)}`, date: '2026-11-23', talks: 1 },
      items: [
        { item: 'warmth', turn: null, value: 0.7 },
        { item: 'calm', turn: null, value: 0.7 },
        { item: 'clear', turn: null, value: null, reason: 'the calibration has no map for it: 12 pairs, too few' },
      ],
      scores: {
        empathy: { value: 0.7, parts: { warmth: 0.7, calm: 0.7 } },
        manner: { value: null, reason: 'no map for clear', parts: { clear: null } },
      },
    })
  })

  it('gives a dimension no number where one of its items has no map', async () => {
    const { calibrated } = await calibratedBy(calibration({ items: { warmth: map } }))
    expect(calibrated?.scores.empathy).toEqual({ value: null, reason: 'no map for calm', parts: { warmth: 0.7, calm: null } })
    expect(calibrated?.items[1]).toEqual({ item: 'calm', turn: null, value: null, reason: 'the calibration has no map for it' })
  })

  it('values a machine in the doctor’s seat as the map of machines does', async () => {
    const doctor = { kind: 'model', name: 'interviewer', model: 'fake/actor' } as const
    expect((await calibratedBy(calibration(), { doctor })).calibrated?.scores.empathy?.value).toBe(0.6)
  })

  it('leaves null what has no raw value', async () => {
    const { calibrated } = await calibratedBy(calibration(), { level: null })
    expect(calibrated?.items[0]).toEqual({ item: 'warmth', turn: null, value: null, reason: 'because' })
    expect(calibrated?.scores.empathy).toMatchObject({ value: null, reason: 'warmth, calm: because' })
  })

  it.each([
    ['of another judge', { judge: 'fake/two' }, ['fake/one'], 'the calibration is of another judge: fake/two'],
    ['of one of several judges', {}, ['fake/one', 'fake/two'], 'the calibration is of fake/one alone'],
    [
      'by another rubric',
      { rubric: { name: 'test', hash: 'b'.repeat(64) } },
      ['fake/one'],
      'the calibration is of another rubric: test bbbbbbbbbbbb, not test ffffffffffff',
    ],
    ['by another protocol', { protocol: '0' }, ['fake/one'], 'the calibration is of another protocol: 0, not 1'],
  ])('%s gives no numbers, and says why', async (_, changes, ids, reason) => {
    const { calibrated, encounter } = await calibratedBy(calibration(changes), { ids })
    expect(encounter.scores.empathy?.value).toBe(1)
    expect(calibrated?.items.map((found) => found.value)).toEqual([null, null, null])
    expect(calibrated?.scores.empathy).toMatchObject({ value: null, reason })
    expect(calibrated?.items[0]?.reason).toBe(reason)
  })
})
