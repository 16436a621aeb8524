import { describe, expect, it } from 'vitest'
import { barePersona } from '../../../tests/support/patient-rehearsal'
import { balancedAccuracy, countsByCase, type Guess, levelsOf, measureTalk, recoverPersonas } from './recover-persona'

const talk = (caseId: string, personality: 'neutral' | 'anxious', replies: readonly string[]) =>
  measureTalk(caseId, barePersona({ personality }), replies)
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
const personalityOf = (of: Parameters<typeof recoverPersonas>[0]) => recoverPersonas(of).find(({ axis }) => axis === 'personality')!

const accuracyOf = (guesses: readonly Guess[]) => balancedAccuracy(countsByCase(guesses))

describe('a persona told from its words', () => {
  it('is right where manner shows, on cases never seen', () => {
    const { guesses, levels } = personalityOf(talks)
    expect({ levels, guesses: guesses.length, accuracy: accuracyOf(guesses) }).toEqual({ levels: 2, guesses: 8, accuracy: 1 })
  })
  it('is no better than chance where it does not show', () => {
    const mute = talks.map(({ caseId, levels }) => ({ caseId, levels, figures: [1, 2] }))
    expect(accuracyOf(personalityOf(mute).guesses)).toBe(0.5)
  })
  it('learns nothing from the case itself: its own words point the wrong way there, and are not heeded', () => {
    const levels = (caseId: string, anxious: boolean) => talk(caseId, anxious ? 'anxious' : 'neutral', []).levels
    const usual = ['a', 'b', 'c', 'd'].flatMap((caseId) =>
      [false, true].map((is) => ({ caseId, levels: levels(caseId, is), figures: [is ? 1 : 0] })),
    )
    const turned = Array.from({ length: 20 }, (_, at) => ({ caseId: 'odd', levels: levels('odd', at % 2 === 0), figures: [at % 2] }))
    const odd = personalityOf([...usual, ...turned]).guesses.filter(({ caseId }) => caseId === 'odd')
    expect(accuracyOf(odd)).toBe(0)
  })
  it('is not told where all are alike or too few cases were played, and says why', () => {
    expect(recoverPersonas(talks).find(({ axis }) => axis === 'language')).toMatchObject({
      guesses: [],
      reason: 'all talks have the same level',
    })
    expect(personalityOf(talks.slice(0, 6))).toMatchObject({ guesses: [], reason: 'fewer than 4 cases to learn from' })
    expect(balancedAccuracy([])).toBeNull()
  })
  it('counts each level the same, however rare', () => {
    const guess = (caseId: string, level: string, guessed: string) => ({ caseId, level, guessed })
    expect(accuracyOf([guess('cough', 'a', 'a'), guess('rash', 'a', 'a'), guess('rash', 'a', 'a'), guess('cough', 'b', 'a')])).toBe(0.5)
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
