import { describe, expect, it } from 'vitest'
import { agentParts, heard, viewAfter } from '../../../tests/support/agent-rehearsal'
import { createFakeModel } from '../../../tests/support/fake-model'
import type { DoctorMove } from '../../dialogue/participant'
import { createSession } from './session'
import { speak } from './speech'

const LIMITS = { words: 37, questions: 1 }

async function spoken(answers: readonly string[], streams: boolean) {
  const model = createFakeModel((_, call) => answers[call] ?? '')
  const session = createSession(
    agentParts('interviewer', model, { streams }),
    viewAfter([]),
    new AbortController().signal,
    'doctor-interviewer',
  )
  const moves: DoctorMove[] = []
  const task = { purpose: 'say', prompt: 'doctor-part', values: {} }
  const failed = await speechOf(
    speak(session, task, LIMITS, () => session.state({ differential: [] })),
    moves,
  )
  return { model, moves, failed }
}

async function speechOf(speech: AsyncIterable<DoctorMove>, moves: DoctorMove[]): Promise<unknown> {
  try {
    for await (const move of speech) moves.push(move)
    return null
  } catch (error) {
    return error
  }
}

describe.each([
  ['whole', false],
  ['in pieces', true],
])('speech %s', (_, streams) => {
  it('is asked for once more where it is no speech, with the fault told', async () => {
    const { model, moves } = await spoken(['Doctor: hello.', 'Hello there. How are you?'], streams)
    expect(heard(moves)).toBe('Hello there. How are you?')
    expect(model.requests[1]!.messages[0]!.content).toContain('it holds a speaker label')
    expect(moves.at(-1)).toMatchObject({ type: 'spoken', usage: { calls: 2 } })
  })

  it('is cut short where it goes on too long', async () => {
    const { moves } = await spoken([`Hello there. How are you? ${'And I go on. '.repeat(20)}`], streams)
    expect(heard(moves)).toBe(`Hello there. How are you?${' And I go on.'.repeat(8)}`)
    expect(moves.at(-1)).toMatchObject({ type: 'spoken', usage: { calls: 1 } })
  })

  it('is what is speech of it where it is none twice', async () => {
    const { moves } = await spoken(['Doctor: hello.', 'The patient is ill. I am sorry to hear that. [1] You: word. How are you?'], streams)
    expect(heard(moves)).toBe('I am sorry to hear that. How are you?')
  })

  it('fails as an engine does after that', async () => {
    const { failed, moves } = await spoken(['Doctor: hello.', 'Doctor: hello.'], streams)
    expect(failed).toMatchObject({ code: 'engine-failed', retryable: true })
    expect(heard(moves)).toBe('')
  })
})

describe('speech in pieces', () => {
  it('comes sentence by sentence', async () => {
    const { moves } = await spoken(['Hello there.  I see.\nHow are you?'], true)
    expect(moves.flatMap((move) => (move.type === 'text' ? [move.text] : []))).toEqual(['Hello there.', ' I see.', ' How are you?'])
  })

  it('never releases a sentence that is no speech, and fails the turn where others were heard', async () => {
    const { failed, moves, model } = await spoken(['Hello there. My differential is angina. How are you?'], true)
    expect(heard(moves)).toBe('Hello there.')
    expect(failed).toMatchObject({ code: 'engine-failed' })
    expect(model.requests).toHaveLength(1)
  })
})
