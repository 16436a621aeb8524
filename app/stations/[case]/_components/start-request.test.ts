import { describe, expect, it } from 'vitest'
import { encounterRequestSchema } from '#simulators'
import { startRequestOf } from './start-request'

const form = (fields: readonly [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}
const plain: [string, string][] = [
  ['seat', 'doctor'],
  ['persona', 'surprise'],
  ['mode', 'exam'],
  ['pace', 'instant'],
]
/** As it goes over the wire and is understood on the other side. */
const understood = (fields: readonly [string, string][]) =>
  encounterRequestSchema.parse(JSON.parse(JSON.stringify(startRequestOf('chest-discomfort-58', form(fields)))))

describe('startRequestOf', () => {
  it('asks for scripts and no limit where nothing else was chosen', () => {
    const asked = understood([...plain, ['patientModel', ''], ['tokens', ''], ['cost', '']])
    expect(asked).toMatchObject({ personaId: 'surprise', doctor: 'expert', mode: 'exam', timed: true })
    expect([asked.tokens, asked.cost]).toEqual([undefined, undefined])
  })

  it('writes who speaks for a seat, and with which biases, as one word', () => {
    const asked = understood([
      ['seat', 'observer'],
      ['persona', 'anxious'],
      ['patientModel', 'mock/plain'],
      ['doctor', 'interviewer'],
      ['doctorModel', 'openai-compatible/qwen3:8b'],
      ['bias', 'recency'],
      ['bias', 'anchoring'],
      ['pace', 'spoken'],
      ['timed', 'untimed'],
      ['tokens', '20000'],
      ['cost', '0.5'],
    ])
    expect(asked).toMatchObject({
      personaId: 'anxious@mock/plain',
      doctor: 'interviewer+recency+anchoring@openai-compatible/qwen3:8b',
      timed: false,
      tokens: 20_000,
      cost: 0.5,
    })
  })
})
