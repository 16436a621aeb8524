import { describe, expect, it } from 'vitest'
import { catalog } from '../../../../tests/support/play'
import { lookUp } from './look-up'

const { knowledge } = catalog

describe('looking up', () => {
  it.each(['Pulmonary embolism', 'pulmonary-embolism', 'PULMONARY EMBOLISM?'])('finds a condition by its name: %s', (about) => {
    expect(lookUp(knowledge, about)).toMatch(/^Pulmonary embolism \(must not be missed\), severity 1 of 5/)
  })

  it('finds a condition by another name, with how often its findings are met', () => {
    const told = lookUp(knowledge, 'unstable angina')
    expect(told).toContain('Acute coronary syndrome')
    expect(told).toMatch(/usual: .*exertional pain/)
  })

  it('finds a finding, with the conditions that have it and how to ask', () => {
    const told = lookUp(knowledge, 'pain at rest')
    expect(told).toContain('Asked as: "')
    expect(told).toMatch(/Found in .*must not be missed/)
  })

  it('says of a test all that it can show', () => {
    expect(lookUp(knowledge, 'ECG')).toMatch(/Shown by investigation: ecg, which can show .*ecg st depression.*ecg st elevation/)
  })

  it('says what comes near where nothing has the name', () => {
    expect(lookUp(knowledge, 'pulmonary flurble')).toMatch(/nothing called "pulmonary flurble"\. Near it: .*Pulmonary/)
    expect(lookUp(knowledge, '?!')).toContain('nothing called')
  })

  it('tells no more than a prompt can bear, of anything there is', () => {
    const names = [...Object.keys(knowledge.conditions), ...Object.keys(knowledge.findings)]
    const longest = Math.max(...names.map((name) => lookUp(knowledge, name).length))
    expect(longest).toBeLessThanOrEqual(860)
  })
})
