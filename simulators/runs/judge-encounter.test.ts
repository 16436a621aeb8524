import { describe, expect, it } from 'vitest'
import { createFakeModel, sentText } from '../../tests/support/fake-model'
import { answering, conversationSent, dialogue, prompts } from '../../tests/support/judged-talk'
import { caseIds, catalog, play } from '../../tests/support/play'
import type { Seat, StoredEvent } from '../domain/event'
import { judgeReportSchema } from '../domain/judge'
import { judgeEncounter } from './judge-encounter'

const judge = (id = 'openai/gpt-judge', family = 'gpt') =>
  createFakeModel(
    answering(() => ({ level: null })),
    { id, family },
  )
const familyOf = (model: string) => (model.includes('gpt') ? 'gpt' : 'qwen')
const options = { rubric: dialogue, prompts, samples: null, familyOf, signal: new AbortController().signal }

const withSeats = (events: readonly StoredEvent[], seats: { doctor?: Seat; patient?: Seat }): StoredEvent[] =>
  events.map((event) => (event.type === 'encounter-start' ? { ...event, seats: { ...event.seats, ...seats } } : event))

describe('judging stored encounters', () => {
  it.each(caseIds)('of %s keeps the answer, the doctor, the person and the manner from what scores communication', async (id) => {
    const { contents, events } = await play({ case: id, persona: 'pleasing', doctor: 'warm-novice', turns: 16 })
    const model = judge()
    await judgeEncounter(events, contents, { ...options, judges: [model] })
    const { key, patient } = contents.case.value
    const blind = model.requests.filter(({ system }) => !system.includes('one dimension, diagnosis,'))
    expect(blind.length).toBeGreaterThan(2)
    for (const request of blind) {
      const conversation = conversationSent(request)
      expect(conversation.every((turn) => !('acts' in turn))).toBe(true)
      const spoken = conversation.map(({ text }) => JSON.stringify(text)).join('\n')
      const framing = conversation.reduce((sent, { text }) => sent.replace(JSON.stringify(text), ''), sentText(request))
      expect(framing).not.toContain(key.diagnosis.name)
      expect(framing).not.toMatch(/warm-novice|pleasing|Pleasing/)
      expect(framing).not.toContain(`"age"`)
      for (const name of [patient.who.name, patient.who.address, 'Rosa', 'Lima'])
        expect(spoken + framing).not.toMatch(new RegExp(`\\b${name}\\b`))
    }
  })

  it('asks the same of the same encounter', async () => {
    const { contents, events } = await play({ case: caseIds[0]!, doctor: 'average', turns: 12 })
    const asked = async () => {
      const model = judge()
      const report = await judgeEncounter(events, contents, { ...options, judges: [model] })
      return { report, sent: model.requests.map(sentText) }
    }
    const first = await asked()
    expect(await asked()).toEqual(first)
    expect(judgeReportSchema.safeParse(first.report).success).toBe(true)
  })

  it('warns where a judge is of the family of whom it judges', async () => {
    const { contents, events } = await play({ case: caseIds[0]!, doctor: 'average', turns: 6 })
    const seats = {
      doctor: { kind: 'model', name: 'interviewer', model: 'openai/gpt-actor' },
      patient: { kind: 'model', name: 'model-patient', model: 'local/qwen3' },
    } as const
    const { warnings } = await judgeEncounter(withSeats(events, seats), contents, {
      ...options,
      judges: [judge(), judge('x/qwen', 'qwen'), judge('x/other', 'other')],
    })
    expect(warnings.filter(({ kind }) => kind === 'same-family').map(({ words }) => words)).toEqual([
      'openai/gpt-judge judges a doctor of its own family (gpt): openai/gpt-actor',
      'x/qwen judges a patient of its own family (qwen): local/qwen3',
    ])
    const people = await judgeEncounter(events, contents, { ...options, judges: [judge()] })
    expect(people.warnings).toEqual([])
  })

  it('needs the start of the log', async () => {
    const { contents, events } = await play({ case: caseIds[0]!, doctor: 'average', turns: 2 })
    await expect(judgeEncounter(events.slice(1), contents, { ...options, judges: [judge()] })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })

  it('reads every case of the catalogue for the judge who may know it', async () => {
    for (const id of caseIds) {
      const { contents, events } = await play({ case: id, doctor: 'expert', turns: 60 })
      const model = judge()
      await judgeEncounter(events, contents, { ...options, judges: [model] })
      const open = model.requests.find(({ system }) => system.includes('one dimension, diagnosis,'))!
      expect(sentText(open)).toContain(JSON.stringify(catalog.case(id).value.key.diagnosis.name))
    }
  }, 60_000)
})
