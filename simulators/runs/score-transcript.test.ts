import { describe, expect, it } from 'vitest'
import { root } from '../../env'
import { loadCatalog } from '../catalog'
import type { Score } from '../domain/score'
import { createRoleCheck } from './read-roles'
import type { Transcript } from './read-transcript'
import { createTranscriptScorer } from './score-transcript'

const catalog = loadCatalog(root, { lenient: true })
const subject = catalog.case('chest-discomfort-58')
const withCase = createTranscriptScorer(catalog, subject)
const withoutCase = createTranscriptScorer(catalog, null)
const rolesOf = createRoleCheck(catalog.knowledge)

const ASKED = [
  'Hello, I am Dr Lind. What has brought you in?',
  'Does it spread anywhere?',
  'Do you smoke?',
  'Is there anything that worries you?',
]
const ANSWERED = ["It's my chest. It comes and goes.", 'Down my arm.', 'Not for ten years.', 'My father died of his heart.']
const talk = (rounds = 1): Transcript => ({
  turns: Array.from({ length: rounds }, () =>
    ASKED.flatMap((text, index) => [
      { role: 'doctor', text },
      { role: 'patient', text: ANSWERED[index]! },
    ]),
  ).flat(),
})
const swapped = ({ turns }: Transcript): Transcript => ({
  turns: turns.map(({ role, text }) => ({ role: role === 'doctor' ? 'patient' : 'doctor', text })),
})

function scoresIn(value: unknown): Score[] {
  if (value === null || typeof value !== 'object') return []
  return 'versions' in value ? [value as Score] : Object.values(value).flatMap(scoresIn)
}

describe('a conversation without a case', () => {
  const { turns, encounter } = withoutCase(talk())

  it('is scored on the doctor’s words; the rest is null and says that it needs a case', () => {
    const { items } = encounter
    expect(items.identity).toMatchObject({ value: 1 })
    expect(items.concerns).toMatchObject({ value: 1 })
    for (const id of ['presenting-problem', 'background', 'red-flags', 'differential-right', 'escalation', 'safety-net'])
      expect(items[id], id).toMatchObject({ value: null, reason: expect.stringMatching(/^needs a case/) })
    const measured = [encounter.coverage, encounter.criticalRecall, ...Object.values(encounter.scores)]
    expect(measured.map(({ value, reason }) => [value, reason?.slice(0, 12)])).toEqual(measured.map(() => [null, 'needs a case']))
    expect(turns).toHaveLength(4)
    expect(turns[1]!.scores.history).toMatchObject({ value: null, parts: { form: expect.any(Number), relevance: null } })
  })

  it('accuses nobody of what a case would ask for', () => {
    const { encounter: hasty } = withoutCase({ turns: [{ role: 'doctor', text: 'You have pneumonia. Go home.' }] })
    expect(hasty.flags).toEqual([])
    expect(hasty.redFlags).toEqual({ asked: [], missed: [] })
  })

  it('still tells a remark that hurts', () => {
    const { turns: hurt } = withoutCase({ turns: [{ role: 'doctor', text: 'You should have come sooner.' }] })
    expect(hurt[0]!.scores.empathy.value).toBe(0)
    expect(hurt[0]!.flags).toContainEqual(expect.objectContaining({ kind: 'harmful-act' }))
  })
})

describe.each([
  ['with a case', withCase],
  ['without one', withoutCase],
])('odd conversations, %s', (_, score) => {
  it.each([
    ['one turn of the doctor', { turns: talk().turns.slice(0, 1) }],
    ['one turn of the patient', { turns: talk().turns.slice(1, 2) }],
    ['five hundred turns', { turns: talk(63).turns.slice(0, 500) }],
    ['the roles swapped', swapped(talk(3))],
    ['the doctor alone', { turns: talk(3).turns.filter(({ role }) => role === 'doctor') }],
  ])(
    '%s: every score is a number from 0 to 1, or null with its reason',
    (_name, transcript) => {
      const scored = score(transcript)
      expect(scored.turns).toHaveLength(transcript.turns.filter(({ role }) => role === 'doctor').length)
      expect(JSON.stringify(scored)).not.toMatch(/NaN|Infinity/)
      for (const { value, reason } of scoresIn(scored)) {
        if (value === null) expect(reason?.trim()).toBeTruthy()
        else expect(value >= 0 && value <= 1).toBe(true)
      }
    },
    60_000,
  )

  it('a doctor who says nothing is measured in nothing', () => {
    const { encounter } = score({ turns: [{ role: 'patient', text: 'It hurts.' }] })
    expect(Object.values(encounter.items).filter(({ value }) => value !== null)).toEqual([])
  })
})

it('swapped roles are told in words, and so is a side that nobody is on; a plain talk is not', () => {
  expect(rolesOf(talk())).toEqual([])
  expect(rolesOf(swapped(talk()))).toEqual([expect.stringContaining('the roles look swapped')])
  expect(rolesOf({ turns: talk().turns.slice(1, 2) })).toEqual([expect.stringContaining('nobody speaks as the doctor')])
  expect(rolesOf({ turns: talk().turns.slice(0, 1) })).toEqual([expect.stringContaining('nobody speaks as the patient')])
})

it('a case from elsewhere has no management: none is scored as "none was needed"', () => {
  const sketch = { ...subject, hash: 'sketch', value: { ...subject.value, level: 'sketch' as const } }
  const { encounter } = createTranscriptScorer(catalog, sketch)(talk())
  expect(encounter.scores.management).toMatchObject({ value: null, reason: expect.stringMatching(/^needs a marked case/) })
  expect(encounter.items.escalation!.value).toBeNull()
  expect(encounter.coverage.value).not.toBeNull()
})
