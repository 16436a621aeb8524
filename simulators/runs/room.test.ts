import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { caseSchema } from '../domain/case'
import type { ActPayload, ActRequest } from '../domain/event'
import { createRoom } from './room'

const { chart, patient, station } = caseSchema.parse(
  parse(readFileSync(join(import.meta.dirname, '../../cases/chest-discomfort-58.yaml'), 'utf8')),
)
const room = createRoom({ chart, speakers: patient.speakers, budget: station.budget })

function act<K extends ActPayload['kind']>(request: ActRequest & { kind: K }, before: readonly ActPayload[] = []) {
  return room.answer(request, before) as Extract<ActPayload, { kind: K }>
}
const examine = (request: string) => act({ kind: 'examine', request }).found
const order = (request: string, before: readonly ActPayload[] = []) => act({ kind: 'order', request }, before)

describe('examination', () => {
  it('gives a listed one by any of its names, several at once', () => {
    expect(examine('Listen to the heart sounds and lungs, please').map((found) => found.id)).toEqual(['heart', 'lungs'])
    expect(examine('abdomen')[0]).toMatchObject({ id: 'abdomen', abnormal: false, listed: true, result: expect.stringContaining('Soft') })
  })
  it('gives a round of vital signs, or one with its unit', () => {
    expect(examine('obs').map((found) => found.id)).toEqual([
      'vital/heartRate',
      'vital/systolic',
      'vital/respiratoryRate',
      'vital/spo2',
      'vital/temperature',
      'vital/glucose',
      'vital/gcs',
    ])
    expect(examine('blood pressure')).toEqual([
      { id: 'vital/systolic', result: 'Blood pressure 156/94 mmHg.', abnormal: true, listed: true },
    ])
    expect(examine('oxygen saturation')[0]?.result).toBe('Oxygen saturation 97 % on air.')
  })
  it('says that an unlisted part is normal, without pretending that the case has it', () => {
    expect(examine('knees')).toEqual([{ id: null, result: 'Knees: no abnormality found.', abnormal: false, listed: false }])
    const closed = createRoom({
      chart: { ...chart, unlisted: { ...chart.unlisted, examination: 'unavailable' } },
      speakers: patient.speakers,
      budget: null,
    })
    expect(closed.answer({ kind: 'examine', request: 'knees' }, [])).toMatchObject({
      found: [{ id: null, listed: false, result: 'Knees: not available here.' }],
    })
  })
  it('asks back where everything is asked for', () => {
    expect(examine('full examination')).toEqual([{ id: null, result: 'Say which part to examine.', abnormal: false, listed: false }])
  })
})

describe('orders', () => {
  it('give result, price and minutes, and add up', () => {
    const first = order('ECG')
    expect(first).toMatchObject({ spent: 30, found: [{ id: 'ecg', price: 30, minutes: 5, abnormal: true, listed: true }] })
    expect(order('troponin, FBC and urea and electrolytes', [first])).toMatchObject({
      spent: 100,
      found: [{ id: 'troponin' }, { id: 'blood-count' }, { id: 'renal' }],
    })
  })
  it('give the later result the second time', () => {
    const first = order('troponin')
    const second = order('repeat troponin', [first])
    expect(second.found[0]).toMatchObject({ id: 'troponin', result: '312 ng/L at three hours.', price: 40 })
    expect(second.spent).toBe(80)
  })
  it('price what is not listed', () => {
    expect(order('thyroid function')).toMatchObject({
      spent: 100,
      found: [{ id: null, listed: false, price: 100, minutes: 120, result: 'Thyroid function: no abnormality found.' }],
    })
  })
  it('are refused whole beyond the budget, and nothing is spent', () => {
    const first = order('ctpa')
    const second = order('exercise test and d-dimer and thyroid function', [first])
    expect(second).toEqual({
      kind: 'order',
      request: 'exercise test and d-dimer and thyroid function',
      found: [],
      spent: 400,
      refused: 'over-budget',
    })
    expect(order('ECG', [first, second])).toMatchObject({ spent: 430 })
  })
  it('never spend more than the budget, whatever is asked for', () => {
    const requests = fc.array(
      fc.constantFrom('ecg', 'troponin', 'ctpa', 'lipids and fbc', 'mri of the big toe', 'cxr', 'obs', 'everything'),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(requests, (list) => {
        const acts: ActPayload[] = []
        for (const request of list) {
          const before = acts.findLast((done) => done.kind === 'order')?.spent ?? 0
          const done = order(request, acts)
          acts.push(done)
          expect(done.spent).toBeLessThanOrEqual(600)
          expect(done.spent).toBe(before + done.found.reduce((sum, found) => sum + (found.price ?? 0), 0))
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('who is in the room', () => {
  it('changes by calling and sending out', () => {
    expect(room.present([])).toEqual(['martin'])
    const call = act({ kind: 'call', speaker: 'wife' })
    expect(call).toEqual({ kind: 'call', speaker: 'carol' })
    expect(room.present([call])).toEqual(['martin', 'carol'])
    expect(room.present([call, act({ kind: 'send-out', speaker: 'Carol' }, [call])])).toEqual(['martin'])
  })
  it.each<ActRequest>([
    { kind: 'call', speaker: 'Gordon' },
    { kind: 'send-out', speaker: 'carol' },
    { kind: 'send-out', speaker: 'martin' },
  ])('refuses $kind $speaker', (request) => {
    expect(() => room.answer(request, [])).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
})
