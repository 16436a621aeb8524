import { describe, expect, it } from 'vitest'
import { barePersona } from '../../../tests/support/patient-rehearsal'
import { halves, type LabelledTalk, levelsOf, recoverPersonas } from './recover-persona'

const talk = (caseId: string, personality: 'neutral' | 'anxious', replies: readonly string[]): LabelledTalk => ({
  caseId,
  persona: barePersona({ personality }),
  replies,
})
const calm = (subject: string) => [`I have a ${subject}.`, 'Since Monday.', 'No.', `The ${subject} is no worse.`]
const worried = (subject: string) => [
  `I have a ${subject}, it frightens me.`,
  'Since Monday. Is it serious?',
  'No. I worry so.',
  'I am scared.',
]
const talks = ['cough', 'rash', 'limp', 'fever'].flatMap((subject) => [
  talk(subject, 'neutral', calm(subject)),
  talk(subject, 'anxious', worried(subject)),
])

describe('a persona told from its words', () => {
  it('is right where manner shows, on cases never seen', () => {
    const { training, tests } = halves(talks)
    expect(new Set(training.map(({ caseId }) => caseId))).toEqual(new Set(['cough', 'limp']))
    expect(tests.some(({ caseId }) => training.some((other) => other.caseId === caseId))).toBe(false)
    const recovered = recoverPersonas(training, tests)
    expect(recovered.find(({ axis }) => axis === 'personality')).toEqual({
      ...{ axis: 'personality', right: 4, talks: 4, accuracy: 1, chance: 0.5, levels: 2 },
    })
  })
  it('is no better than chance where it does not show', () => {
    const mute = talks.map((each) => ({ ...each, replies: ['Yes.', 'No.'] }))
    const { training, tests } = halves(mute)
    expect(recoverPersonas(training, tests).find(({ axis }) => axis === 'personality')?.accuracy).toBe(0.5)
  })
  it('has one level on each axis, with what its personality implies', () => {
    expect(levelsOf(barePersona({ personality: 'distrustful', bias: [{ name: 'race' }, { name: 'gender' }] }))).toMatchObject({
      ...{
        personality: 'distrustful',
        language: 'b',
        trust: 'wary',
        sensitive: 'some topics',
        frame: 'self, informal',
        bias: 'gender, race',
      },
    })
  })
})
