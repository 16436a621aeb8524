import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseSchema } from '../domain/case'
import { readYaml } from '../yaml-document'
import { matchDiagnosis, matchDifferential } from './match-diagnosis'

const document = readYaml(join(import.meta.dirname, '..', '..', 'cases', 'chest-discomfort-58.yaml'))
if (Array.isArray(document)) throw new Error('the case cannot be read')
const { key } = caseSchema.parse(document.value)

describe('matchDiagnosis', () => {
  it.each([
    ['Acute coronary syndrome', 5],
    ['NSTEMI', 5],
    ['nstemi', 5],
    ['Non ST elevation myocardial infarction', 5],
    ['NSTE-ACS with rest pain', 5],
    ['heart attack', 4],
    ['unstable angina', 4],
    ['ischemic heart disease', 3],
    ['STEMI', 2],
    ['ST-elevation myocardial infarction', 2],
    ['stable angina', 2],
    ['pneumonia', 1],
    ['asthma', 1],
    ['', 1],
  ])('%s is step %i', (name, step) => {
    expect(matchDiagnosis(name, key).step).toBe(step)
  })

  it('reads a name that ends in an apostrophe', () => {
    const named = { ...key, diagnosis: { ...key.diagnosis, name: "Graves' disease" } }
    expect(matchDiagnosis("Graves' disease", named).step).toBe(5)
    expect(matchDiagnosis('Graves’ disease, early', named).step).toBe(5)
  })

  it('finds the differential a name stands for', () => {
    expect(matchDifferential('dissecting aorta', key)).toBe(0)
    expect(matchDifferential('PE', key)).toBe(1)
    expect(matchDifferential('acid reflux', key)).toBe(3)
    expect(matchDifferential('hay fever', key)).toBeNull()
  })
})
