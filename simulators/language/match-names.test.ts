import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchNames } from './match-names'

const EXAMINATION = {
  general: { names: ['general appearance', 'hands', 'eyes'] },
  heart: { names: ['heart', 'heart sounds', 'cardiovascular', 'neck veins'] },
  arms: { names: ['both arms', 'arm pressures', 'pulses'] },
  lungs: { names: ['lungs', 'chest sounds', 'respiratory'] },
  'chest-wall': { names: ['chest wall', 'press on the chest'] },
  legs: { names: ['legs', 'calves', 'ankles'] },
  abdomen: { names: ['abdomen', 'belly'] },
}
const TESTS = {
  ecg: { names: ['ecg', 'ekg', 'electrocardiogram', 'heart tracing'] },
  troponin: { names: ['troponin', 'cardiac enzymes'] },
  'blood-count': { names: ['full blood count', 'fbc', 'cbc'] },
  renal: { names: ['urea and electrolytes', 'kidney function', 'renal function'] },
  'chest-xray': { names: ['chest x-ray', 'cxr', 'chest radiograph'] },
  'd-dimer': { names: ['d-dimer'] },
  'exercise-test': { names: ['exercise ecg', 'exercise test', 'treadmill'] },
  'abdominal-scan': { names: ['abdominal ultrasound'] },
}

describe('matchNames', () => {
  it.each([
    ['listen to the heart', ['heart']],
    ['Cardiovascular exam please', ['heart']],
    ['CVS', ['heart']],
    ['abdo exam', ['abdomen']],
    ['examine his tummy', ['abdomen']],
    ['auscultate the chest', ['lungs']],
    ['resp exam and legs', ['lungs', 'legs']],
    ['press on the chest wall', ['chest-wall']],
    ['obs', ['vitals']],
    ['Can I have his vital signs?', ['vitals']],
    ['BP and sats', ['vitals']],
    ['heart, lungs, abdomen', ['heart', 'lungs', 'abdomen']],
    ['abdomenn', ['abdomen']],
  ])('finds the examinations in %j', (request, expected) => {
    expect(matchNames(request, EXAMINATION)).toEqual(expected)
  })

  it.each([
    ['ECG please', ['ecg']],
    ['12-lead EKG', ['ecg']],
    ['exercise ECG', ['exercise-test']],
    ['bloods: FBC and U&Es', ['blood-count', 'renal']],
    ['bloods', ['blood-count', 'renal']],
    ['FBC, U+E, trop', ['blood-count', 'renal', 'troponin']],
    ['a chest X-ray and D-dimer', ['chest-xray', 'd-dimer']],
    ['CXR', ['chest-xray']],
    ['complete blood count', ['blood-count']],
    ['electrocardiagram', ['ecg']],
    ['ultrasound of the abdomen', ['abdominal-scan']],
  ])('finds the tests in %j', (request, expected) => {
    expect(matchNames(request, TESTS)).toEqual(expected)
  })

  it('finds nothing in what the chart does not name', () => {
    expect(matchNames('MRI of the knee', TESTS)).toEqual([])
    expect(matchNames('', TESTS)).toEqual([])
  })

  it('gives only ids it was handed, or vitals, each once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (request) => {
        const ids = matchNames(request, TESTS)
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect([...Object.keys(TESTS), 'vitals']).toContain(id)
      }),
    )
  })
})
