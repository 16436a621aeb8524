import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchPlan } from './match-plan'

const NITRATE = ['gtn', 'nitrate', 'glyceryl trinitrate']
const NSAID = ['ibuprofen', 'naproxen', 'diclofenac']
const done = (text: string, accept: string[]) => matchPlan(text, accept)

describe('what a plan holds', () => {
  it.each<[string, string[]]>([
    ['Aspirin 300 mg now.', ['aspirin']],
    ['give gtn spray', NITRATE],
    ['Load with aspirin and ticagrelor, then call cardiology', ['ticagrelor']],
    ['Urgent review by the cardiologist', ['cardiology']],
    ['No GTN, aspirin 300 mg stat', ['aspirin']],
    ['Avoid nitrates. Start fondaparinux.', ['fondaparinux', 'heparin']],
    ['Aspirin unless contraindicated', ['aspirin']],
    ['Do not stop the aspirin', ['aspirin']],
    ['Do not drive until you have been reviewed', ['not drive', 'stop driving']],
    ['You must stop driving and tell the DVLA', ['not drive', 'stop driving', 'dvla']],
    ['Tell us straight away if the pain comes back', ['tell us', 'straight away']],
    ['Not only aspirin but also heparin', ['aspirin']],
    ['thrombolytic therapy', ['thrombolysis']],
    ['anticoagulation with fondaparinux', ['anticoagulant']],
    ['Avoid nitrates but give oxygen', ['oxygen']],
    ['If no allergy, give aspirin', ['aspirin']],
    ['No red flags. Paracetamol regularly.', ['paracetamol']],
  ])('has: %s', (text, accept) => {
    expect(done(text, accept)).toMatchObject({ done: true, negated: false })
    expect(text).toContain(done(text, accept).quote)
  })
  it.each<[string, string[]]>([
    ['No thrombolysis.', ['thrombolysis']],
    ['Avoid nitrates', NITRATE],
    ['do not give GTN', NITRATE],
    ["Don't give GTN because of the sildenafil", NITRATE],
    ['must not be given nitrates', NITRATE],
    ['Stop ibuprofen', NSAID],
    ['ibuprofen should be stopped', NSAID],
    ['GTN is contraindicated', NITRATE],
    ['Oxygen not needed', ['oxygen']],
    ['No nitrates, NSAIDs or oxygen', ['oxygen']],
    ['Avoid GTN, ibuprofen and oxygen', ['oxygen']],
    ['Paracetamol rather than ibuprofen', NSAID],
    ['no need for antibiotics', ['antibiotics']],
    ['He does not require oxygen', ['oxygen']],
    ['withhold GTN', NITRATE],
    ['Antibiotics are not indicated', ['antibiotic']],
    ['no need to admit', ['admit']],
  ])('withholds: %s', (text, accept) => {
    expect(done(text, accept)).toMatchObject({ done: false, negated: true })
  })
  it.each<[string, string[]]>([
    ['Reassure and discharge', ['aspirin']],
    ['', ['aspirin']],
    ['prednisone', ['prednisolone']],
    ['aspirin', []],
    ['Calling it a day', ['antibiotic']],
  ])('says nothing of it: %s', (text, accept) => {
    expect(done(text, accept)).toEqual({ done: false, negated: false, quote: '' })
  })
  it('never throws, and quotes only what stands there', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (text, accept) => {
        expect(text.includes(matchPlan(text, accept).quote)).toBe(true)
      }),
    )
  })
  it('finds an accepted phrase in any innocent plan', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('aspirin', 'call the ward', 'atorvastatin', 'press the buzzer'),
        fc.constantFrom('Start ', 'We will ', 'Please ', ''),
        (phrase, lead) => {
          expect(matchPlan(`${lead}${phrase} today.`, [phrase]).done).toBe(true)
        },
      ),
    )
  })
})
