import { beforeAll, describe, expect, it } from 'vitest'
import { type Played, play, prepare } from '../../../tests/support/play'
import type { ActRequest, Logged, StoredEvent } from '../../domain/event'
import type { ExportSource } from './exporter'
import { EXPORT_FORMATS, needCarrier } from './index'
import { likeness, rewardsOf } from './rewards'

const NAMES = { case: 'headache-72', doctor: 'expert' } as const
const ASKED = 'Where does your head hurt?'
const MOVES: (string | ActRequest)[] = [
  'Hello, I am Dr Lind.',
  ASKED,
  ASKED,
  'Do you smoke? Do you drink alcohol?',
  { kind: 'diagnose', differential: [{ name: 'giant cell arteritis' }], final: true },
]

let source: ExportSource
let played: Played
beforeAll(async () => {
  played = await play({ ...NAMES, doctor: MOVES })
  const { encounter } = prepare(NAMES)
  const events = played.events.map((event, seq) => ({ ...event, seq, at: '2030-01-01T00:00:00.000Z' })) as Logged<StoredEvent>[]
  source = { encounter, events, case: played.contents.case.value }
})

describe('rewards', () => {
  it('pay for answers, and take for repeats and for more than one question', () => {
    const [greeting, first, again, two] = rewardsOf(source).turns
    expect(greeting).toMatchObject({ turn: 0, reward: 0, parts: {} })
    expect(first).toMatchObject({ turn: 2, reward: 1, parts: { answer: 1 } })
    expect(again?.parts.repeated).toBe(-2)
    expect(two?.parts.notOneQuestion).toBe(-2)
  })

  it('pay for the diagnosis at the end, and add up', () => {
    const { turns, end, total } = rewardsOf(source)
    expect(end.parts.diagnosis).toBe(5)
    expect(end.parts.recommendation).toBe(0)
    expect(total).toBeCloseTo(turns.reduce((sum, { reward }) => sum + reward, end.reward))
  })

  it('take where no diagnosis was made', () => {
    const events = source.events.filter(({ type }) => type !== 'act')
    expect(rewardsOf({ ...source, events }).end).toEqual({ reward: -5, parts: { noDiagnosis: -5 } })
  })

  it('stand in the lines of training forms where they are asked for, and in no other form', () => {
    const [line] = EXPORT_FORMATS.openai.write(source, { rewards: true }).trim().split('\n')
    expect(JSON.parse(line!)).toMatchObject({ rewards: { scheme: 'doctoragent-rl', total: rewardsOf(source).total } })
    expect(EXPORT_FORMATS.openai.write(source, { rewards: false })).not.toContain('rewards')
    expect(() => needCarrier({ format: 'csv', rewards: true })).toThrow('openai and sharegpt')
  })
})

describe('likeness', () => {
  it.each([
    ['giant cell arteritis', 'Giant-cell arteritis', 1],
    ['arteritis', 'giant cell arteritis', 1 / 3],
    ['cell giant', 'giant cell', 1 / 2],
    ['', 'anything', 0],
  ])('of %j and %j is %d', (one, other, expected) => {
    expect(likeness(one, other)).toBeCloseTo(expected)
    expect(likeness(other, one)).toBeCloseTo(expected)
  })
})
