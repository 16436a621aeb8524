import { describe, expect, it } from 'vitest'
import { agentParts } from '../../../tests/support/agent-rehearsal'
import { createFakeModel } from '../../../tests/support/fake-model'
import { doctorBiasSchema } from '../../domain/persona'
import { systemOf } from './system'

const system = (biases: Parameters<typeof agentParts>[2]) =>
  systemOf(
    agentParts(
      'interviewer',
      createFakeModel(() => ''),
      biases,
    ),
    'doctor-interviewer',
  )
const plain = system({})

describe('biases of doctors', () => {
  it.each(doctorBiasSchema.options)('%s is told where it is switched on, and only then', (name) => {
    const biased = system({ biases: [{ name, strength: 1 }] })
    expect(biased.startsWith(plain)).toBe(true)
    const added = biased.slice(plain.length)
    expect(added).toContain('strongly')
    expect(added).toContain('never use a slur')
    expect(added.trim().split('\n- ')).toHaveLength(2)
  })

  it('are off at strength 0, and told by their strength', () => {
    expect(system({ biases: [{ name: 'anchoring', strength: 0 }] })).toBe(plain)
    expect(system({ biases: [{ name: 'anchoring', strength: 0.2 }] })).toContain('slightly hold on')
    expect(system({ biases: [{ name: 'anchoring', strength: 0.5 }] })).toContain('clearly hold on')
  })

  it('are about what the persona says, a condition by its name', () => {
    expect(system({ biases: [{ name: 'recency', strength: 1, about: 'nste-acs' }] })).toContain('Acute coronary syndrome')
    expect(system({ biases: [{ name: 'religion', strength: 1, about: 'people who pray aloud' }] })).toContain('people who pray aloud')
  })
})

it('advice of a supervisor stands in the part that stays, and only where there is some', () => {
  expect(plain).not.toContain('supervisor')
  expect(system({ advice: ['Ask one thing at a time'] })).toContain('- Ask one thing at a time')
})
