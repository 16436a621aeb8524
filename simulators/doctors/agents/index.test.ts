import { expect, it } from 'vitest'
import { agentParts } from '../../../tests/support/agent-rehearsal'
import { createFakeModel } from '../../../tests/support/fake-model'
import { agentMethodSchema } from '../../domain/persona'
import { createDoctorAgent } from '.'

it.each(agentMethodSchema.options)('a doctor of the method %s sits as the model that plays it', (method) => {
  const model = createFakeModel(() => '', { id: 'fake/one' })
  expect(createDoctorAgent(agentParts(method, model)).seat).toEqual({ kind: 'model', name: method, model: 'fake/one' })
})
