import { beforeAll, describe, expect, it } from 'vitest'
import { catalog, type Played, play, prepare } from '../../../tests/support/play'
import type { ActRequest, Logged, StoredEvent } from '../../domain/event'
import type { ExportSource } from './exporter'
import { EXPORT_FORMATS, type ExportFormat } from './index'
import { instructionsFor } from './instructions'

const NAMES = { case: 'headache-72', doctor: 'expert' } as const
const ACTS: ActRequest[] = [
  { kind: 'call', speaker: 'mair' },
  { kind: 'examine', request: 'temporal arteries' },
  { kind: 'note', text: 'Not for other eyes.' },
  { kind: 'diagnose', differential: [{ name: 'Giant cell arteritis', p: 0.8 }, { name: 'Migraine' }], final: true },
  { kind: 'plan', text: 'Prednisolone 60 mg now.\nSee the eye team today.' },
]
const MOVES = ['Hello, I am Dr Lind. What has brought you in?', ...ACTS, '=SUM(A1) is what I say, "quoted", and goodbye.']

let played: Played
let source: ExportSource
beforeAll(async () => {
  played = await play({ ...NAMES, doctor: MOVES })
  const { encounter } = prepare(NAMES)
  const events = played.events.map((event, seq) => ({ ...event, seq, at: '2030-01-01T00:00:00.000Z' })) as Logged<StoredEvent>[]
  source = { encounter, events, case: played.contents.case.value }
})

const written = (format: ExportFormat, changes: Partial<ExportSource> = {}) =>
  EXPORT_FORMATS[format].write({ ...source, ...changes }, { rewards: false })
const reply = (turn: number) => played.events.find((event) => event.type === 'turn-end' && event.turn === turn)
const said = (turn: number) => (reply(turn) as { text: string }).text

describe('native', () => {
  it('is the log, one event a line', () => {
    const lines = written('native')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toEqual(source.events.map((event) => ({ schema: 'event/1', ...event })))
  })

  it('names the encounter on each line where it is one of a run', () => {
    const encounter = { ...source.encounter, run: { id: 'abc', index: 3 } }
    const lines = written('native', { encounter })
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(new Set(lines.map((line) => line.encounter))).toEqual(new Set([encounter.id]))
  })
})

describe('openai', () => {
  it('is one conversation: the station, the patient as the user, the doctor as the assistant, acts as typed lines', () => {
    const { messages } = JSON.parse(written('openai'))
    expect(messages).toEqual([
      { role: 'system', content: instructionsFor(source.case) },
      { role: 'assistant', content: MOVES[0] },
      { role: 'user', content: said(1) },
      { role: 'assistant', content: '/call Mair Vaughan (sister)\n/examine temporal arteries' },
      { role: 'user', content: expect.stringMatching(/^\[result\] Right temporal artery thickened/) },
      {
        role: 'assistant',
        content: `/diagnose Giant cell arteritis; Migraine\n/plan Prednisolone 60 mg now. See the eye team today.\n${MOVES.at(-1)}`,
      },
    ])
  })

  it('ends with the doctor, whatever the patient said after', () => {
    expect(said(3)).not.toBe('')
    expect(JSON.parse(written('openai')).messages.at(-1).role).toBe('assistant')
  })

  it('is nothing where the doctor said nothing', () => {
    expect(written('openai', { events: source.events.slice(0, 1) })).toBe('')
    expect(written('sharegpt', { events: source.events.slice(0, 1) })).toBe('')
  })

  it.each(catalog.cases().map(({ value }) => [value.id, value] as const))('the instructions for %s give no answer away', (_, subject) => {
    const { name, accepted, close } = subject.key.diagnosis
    const wordsOf = (text: string) =>
      ` ${text
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join(' ')} `
    for (const answer of [name, ...accepted, ...close]) expect(wordsOf(instructionsFor(subject))).not.toContain(wordsOf(answer))
  })

  it('names whoever is not the one who speaks most', () => {
    const events = source.events.map((event) =>
      event.type === 'turn-end' && event.role === 'patient' ? { ...event, speaker: 'mair' } : event,
    )
    expect(JSON.parse(written('openai', { events })).messages[2].content).toBe(`Mair Vaughan (sister): ${said(1)}`)
  })
})

describe('sharegpt', () => {
  it('alternates from a human’s word to a last one of the model’s', () => {
    const { conversations } = JSON.parse(written('sharegpt'))
    expect(conversations.map(({ from }: { from: string }) => from)).toEqual(['human', 'gpt', 'human', 'gpt', 'human', 'gpt'])
    expect(conversations[0].value).toBe(instructionsFor(source.case))
    expect(conversations[2].value).toBe(said(1))
  })
})

describe('mtmeddialog', () => {
  it('has the fields that the evaluation of DoctorAgent-RL reads', () => {
    expect(JSON.parse(written('mtmeddialog'))).toEqual({
      id: source.encounter.id,
      category: 'headache',
      self_report: `${source.case.patient.opening.say[0]} (female, 72 years old)`,
      true_diagnosis: 'Giant cell arteritis',
      true_recommendation: expect.stringContaining('Prednisolone 60 mg now'),
      simulation_dialogue: [
        { turn: 1, role: 'doctor', content: MOVES[0] },
        { turn: 1, role: 'patient', content: said(1) },
        { turn: 2, role: 'doctor', content: '/call Mair Vaughan (sister)\n/examine temporal arteries' },
        { turn: 2, role: 'patient', content: expect.stringMatching(/^\[result\] /) },
        { turn: 3, role: 'doctor', content: MOVES.at(-1) },
        { turn: 3, role: 'patient', content: said(3) },
        {
          turn: 4,
          role: 'doctor',
          content: 'Diagnosis: Giant cell arteritis\nRecommendation: Prednisolone 60 mg now.\nSee the eye team today.',
          is_diagnosis: true,
        },
      ],
      total_turns: 4,
      is_completed: true,
      enhanced_description: expect.stringContaining('She has a headache.'),
    })
  })

  it('is not completed where no diagnosis was given, and its description never names one', () => {
    const events = source.events.filter((event) => event.type !== 'act')
    const dialogue = JSON.parse(written('mtmeddialog', { events }))
    expect(dialogue).toMatchObject({ is_completed: false, total_turns: 2 })
    expect(dialogue.enhanced_description.toLowerCase()).not.toContain('arteritis')
  })
})

describe('csv', () => {
  it('has one row a turn with the last scores it was given, and no formula', () => {
    const header = EXPORT_FORMATS.csv.before.trimEnd().split(',')
    const rows = written('csv').trimEnd().split('\r\n')
    expect(rows).toHaveLength(4)
    const first = Object.fromEntries(rows[0]!.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell, index) => [header[index], cell.replace(/,$/, '')]))
    const scored = played.events.findLast((event) => event.type === 'turn-scored' && event.turn === 0)
    expect(first).toMatchObject({
      encounter: 'encounter',
      case: 'headache-72',
      persona: 'neutral',
      seed: '1',
      turn: '0',
      role: 'doctor',
      history: String((scored as Extract<StoredEvent, { type: 'turn-scored' }>).scores.history.value),
      empathy: '',
      asked: 'head-pain',
    })
    expect(rows[2]).toContain(`"'=SUM(A1) is what I say, ""quoted"", and goodbye."`)
    expect(written('csv')).not.toMatch(/arteritis/i)
  })

  it('takes the revised score of a turn', () => {
    const scored = source.events.find((event) => event.type === 'turn-scored' && event.turn === 0)
    const revised = structuredClone(scored) as Logged<Extract<StoredEvent, { type: 'turn-scored' }>>
    revised.scores.history.value = 0.1234
    expect(written('csv', { events: [...source.events, revised] })).toContain(',0.1234,')
  })
})
