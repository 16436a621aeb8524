import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createFakeModel, sentText } from '../../tests/support/fake-model'
import { answering, conversationSent, dialogue, itemsAsked } from '../../tests/support/judged-talk'
import { catalog } from '../../tests/support/play'
import { calibrationSchema } from '../domain/calibration'
import { SimulatorError } from '../domain/errors'
import type { Models } from '../engines/engine'
import { calibrateJudge } from './calibrate-judge'
import { judgeTranscript } from './judge-stored'
import { readCalibration } from './read-calibration'
import { readLabelledTalks } from './read-labelled-talks'

const folder = mkdtempSync(join(tmpdir(), 'anamnesis-calibration-'))
afterAll(() => rmSync(folder, { recursive: true }))

const signal = new AbortController().signal
const CASE = 'chest-discomfort-58'
const REPLY = 'Next question.'

/** A talk of as many exchanges as levels, each of the doctor's turns labelled with one. */
const labelled = (levels: readonly number[]) => ({
  schema: 'labelled-dialogue/1',
  case: CASE,
  turns: levels.flatMap((_, at) => [
    { role: 'patient', text: `I am scared, ${at}.` },
    { role: 'doctor', text: REPLY },
  ]),
  labels: levels.map((level, at) => ({ item: 'empathy-reply', turn: 2 * at + 1, level })),
})

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** Gives every other turn level 4 and the rest 0; everything else has no level. */
const judge = () =>
  createFakeModel(
    (request) => {
      const { turn } = conversationSent(request).at(-1)!
      const level = turn % 4 === 1 ? 0 : 4
      return answering((item) => (item === 'empathy-reply' ? { level, evidence: [{ turn, quote: REPLY }] } : { level: null }))(request)
    },
    { id: 'fake/judge', family: 'fake' },
  )

const modelsOf = (model: ReturnType<typeof judge>): Models => ({
  model(id) {
    if (id === model.id) return model
    throw new SimulatorError('unknown-name', `There is no model "${id}"`)
  },
})

async function calibrated(paths: readonly string[], model = judge()) {
  const told: string[] = []
  const calibration = await calibrateJudge(
    { catalog, models: modelsOf(model) },
    {
      talks: paths.flatMap((path) => readLabelledTalks(path, catalog, dialogue)),
      ...{ judge: model.id, rubric: dialogue, samples: null, date: '2026-11-23', signal },
      onJudged: (talk, paired, labels) => told.push(`${talk} ${paired}/${labels}`),
    },
  )
  return { calibration, told, requests: model.requests }
}

const alternating = (count: number, first: number, second: number) =>
  Array.from({ length: count }, (_, at) => (at % 2 === 0 ? first : second))

describe('calibrating a judge', () => {
  it('fits a map from labelled turns, in each of which a feeling stood open', async () => {
    const paths = [file('a.json', labelled(alternating(20, 0, 3))), file('b.json', labelled(alternating(20, 1, 5)))]
    const { calibration, told, requests } = await calibrated(paths)
    expect(calibrationSchema.parse(JSON.parse(JSON.stringify(calibration)))).toEqual(calibration)
    expect(calibration).toMatchObject({
      judge: 'fake/judge',
      rubric: { name: 'dialogue', hash: dialogue.hash },
      date: '2026-11-23',
      talks: [{ id: 'a' }, { id: 'b' }],
      unmapped: {},
    })
    // Worths of the labels: 0 and 0.2 beside level 0, 0.65 and 1 beside level 4.
    expect(calibration.items['empathy-reply']).toMatchObject({
      pairs: 40,
      unpaired: 0,
      levels: { 0: { pairs: 20, value: 0.1 }, 4: { pairs: 20, value: 0.825 }, 6: { pairs: 0, machineValue: expect.any(Number) } },
    })
    expect(told).toEqual(['a 20/20', 'b 20/20'])
    // One call a labelled turn: no other dimension is asked for.
    expect(requests).toHaveLength(40)
    expect(requests.every((request) => itemsAsked(request).includes('empathy-reply'))).toBe(true)
    expect(requests.every((request) => !sentText(request).includes('"level":'))).toBe(true)
  })

  it('reads the level of the answer to a feeling of gold dialogues, and no other label', async () => {
    const { turns } = labelled([0, 0])
    const gold = { schema: 'gold-dialogue/1', case: CASE, title: 'x', turns: turns.map((turn, at) => ({ ...turn, turn: at + 1 })) }
    const labels = { form: 'open', empathyLevel: 2, exploration: 1 }
    const path = file('gold.json', { ...gold, turns: gold.turns.map((turn, at) => (at === 1 ? { ...turn, labels } : turn)) })
    expect(readLabelledTalks(path, catalog, dialogue)).toMatchObject([
      { id: 'gold', labels: [{ item: 'empathy-reply', turn: 1, level: 2 }] },
    ])
    expect(readLabelledTalks(path, catalog, catalog.rubric('amie'))).toMatchObject([{ labels: [] }])
  })

  it('refuses a map for an item with too few pairs, and counts what the judge gave no level', async () => {
    const down = createFakeModel(() => new SimulatorError('engine-refused', 'wrong key'), { id: 'fake/judge', family: 'fake' })
    const few = await calibrated([file('few.json', labelled(alternating(10, 0, 3)))])
    expect(few.calibration).toMatchObject({
      items: {},
      unmapped: { 'empathy-reply': { pairs: 10, reason: expect.stringContaining('30') } },
    })
    const none = await calibrated([join(folder, 'few.json')], down)
    expect(none.calibration.unmapped['empathy-reply']?.pairs).toBe(0)
    expect(none.told).toEqual(['few 0/10'])
  })

  it('warns where a talk is scored that the map was made from, wherever its words come from', async () => {
    const levels = alternating(30, 0, 3)
    const model = judge()
    const { calibration } = await calibrated([file('own.json', labelled(levels))], model)
    const subject = catalog.case(CASE)
    const request = { judges: [model.id], rubric: dialogue, samples: null, calibration, signal }
    const warningsOf = async (turns: { speaker: string; text: string }[], given = request) =>
      (await judgeTranscript({ catalog, models: modelsOf(model) }, { turns }, subject, given)).warnings.filter(
        ({ kind }) => kind === 'calibration',
      )
    const own = labelled(levels).turns.map(({ role, text }) => ({ speaker: role === 'doctor' ? 'GP' : 'Patient', text: `${text} ` }))
    expect(await warningsOf(own)).toEqual([expect.objectContaining({ words: expect.stringContaining('this very talk (own)') })])
    expect(await warningsOf(own.slice(2))).toEqual([])
    const stale = { ...request, calibration: { ...calibration, prompts: '0'.repeat(64) } }
    expect(await warningsOf(own.slice(2), stale)).toEqual([expect.objectContaining({ words: expect.stringContaining('otherwise') })])
  })
})

describe('files of labels', () => {
  const good = labelled([0, 3])
  it.each([
    ['another format', { ...good, schema: 'labels/9' }, /schema: /],
    ['an unknown case', { ...good, case: 'nobody-1' }, /case: there is no case "nobody-1"/],
    [
      'an unknown item',
      { ...good, labels: [{ item: 'charm', turn: 1, level: 0 }] },
      /labels\.0\.item: the rubric dialogue has no item "charm"/,
    ],
    ['a level that the item has not', { ...good, labels: [{ item: 'cues', level: 7 }] }, /labels\.0\.level: is none of 0, 1, 2/],
    [
      'a turn of the patient',
      { ...good, labels: [{ item: 'empathy-reply', turn: 2, level: 0 }] },
      /labels\.0\.turn: is no turn of the doctor's/,
    ],
    ['a turn for the whole', { ...good, labels: [{ item: 'cues', turn: 1, level: 0 }] }, /labels\.0\.turn: "cues" is of the whole/],
    ['no turn for a turn', { ...good, labels: [{ item: 'empathy-reply', level: 0 }] }, /labels\.0\.turn: "empathy-reply" is of a turn/],
    ['a side that is neither', { ...good, turns: [{ role: 'dog', text: 'Woof.' }] }, /turns\.0\.role: "dog" is neither/],
    [
      'an answer to nobody',
      { ...good, turns: [{ role: 'doctor', text: 'Hello.' }], labels: [{ item: 'empathy-reply', turn: 0, level: 0 }] },
      /labels\.0\.turn: answers nobody/,
    ],
    ['broken JSON', '{"schema": ', /bad\.json/],
  ])('with %s are refused, with file and field', (_, content, said) => {
    const path = file('bad.json', content)
    expect(() => readLabelledTalks(path, catalog, dialogue)).toThrow(said)
    expect(() => readLabelledTalks(path, catalog, dialogue)).toThrow(path)
  })

  it('that are not there are told', () => {
    expect(() => readLabelledTalks(join(folder, 'nothing'), catalog, dialogue)).toThrow(/There is no file or folder/)
  })

  it('of a calibration are refused with file and field', () => {
    const path = file('calibration.json', { schema: 'judge-calibration/1', judge: 'x', rubric: { name: 'dialogue', hash: 'abc' } })
    expect(() => readCalibration(path)).toThrow(/calibration\.json:\d+ judge: must be VENDOR\/MODEL/)
    expect(() => readCalibration(path)).toThrow(/rubric\.hash: must be a sha256/)
  })
})
