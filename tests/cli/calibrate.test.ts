import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { calibrationSchema } from '../../simulators/domain/calibration'
import { judgeReportSchema } from '../../simulators/domain/judge'
import { runHere } from '../support/command-line'
import type { FakeRequest } from '../support/fake-model'
import { answering, conversationSent, type GivenAnswer } from '../support/judged-talk'
import type { ChatRequest } from '../support/mock-openai/mock-openai-server'
import { sendAnswer } from '../support/mock-openai/send-answer'

const CASE = 'chest-discomfort-58'
const JUDGE = 'openai-compatible/generous'
const KIND = 'That must be frightening.'
const COLD = 'Any cough?'
const folder = mkdtempSync(join(tmpdir(), 'anamnesis-calibrate-'))
const labels = join(folder, 'labels')
const maps = join(folder, 'maps.json')
let server: Server
let main: typeof import('../../cli/main').main

/** Every command reads the catalogue. */
vi.setConfig({ testTimeout: 60_000 })

/** A judge that is taken in by thanks: of a turn it makes level 4 where it is kind and else 1, of the whole 2 where there are thanks and else 1. */
function answerTo({ messages }: ChatRequest): string {
  const asked = { messages: messages.filter(({ role }) => role !== 'system') } as unknown as FakeRequest
  const talk = conversationSent(asked)
  const last = talk.at(-1)!
  const kind = talk.find(({ text }) => text.includes(KIND))
  const given: Record<string, GivenAnswer> = {
    'empathy-reply': last.text.includes(KIND)
      ? { level: 4, evidence: [{ turn: last.turn, quote: KIND }] }
      : { level: 1, evidence: [{ turn: last.turn, quote: COLD }] },
    cues: { level: talk.some(({ text }) => text.includes('Thank you')) ? 2 : 1, evidence: kind && [{ turn: kind.turn, quote: KIND }] },
  }
  return JSON.stringify(answering((item) => given[item] ?? { level: null })(asked))
}

/** Exchanges in which the doctor is cold and kind by turns, as people would label them. */
const talk = (replies: readonly string[]) => ({
  turns: replies.flatMap((text, at) => [
    { role: 'patient', text: `I am scared, ${at}.` },
    { role: 'doctor', text },
  ]),
})
const labelledTalk = (exchanges: number) => {
  const replies = Array.from({ length: exchanges }, (_, at) => (at % 2 === 0 ? COLD : KIND))
  const levels = replies.map((text, at) => ({ item: 'empathy-reply', turn: 2 * at + 1, level: text === COLD ? 0 : 3 }))
  return { schema: 'labelled-dialogue/1', case: CASE, ...talk(replies), labels: levels }
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = (await json(request)) as ChatRequest
    const text = answerTo(body)
    await sendAnswer(response, { id: 'judge', model: body.model, text, promptTokens: 1, streams: false, milliseconds: 0, fault: null })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('DATABASE_URL', `file:${join(folder, 'calibrate.db')}`)
  vi.stubEnv('OPENAI_COMPATIBLE_BASE_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`)
  vi.resetModules()
  main = (await import('../../cli/main')).main
  mkdirSync(labels)
  for (const name of ['a', 'b']) writeFileSync(join(labels, `${name}.json`), JSON.stringify(labelledTalk(name === 'a' ? 20 : 18)))
}, 60_000)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

const run = (...words: string[]) => runHere(main, words)

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify(content))
  return join(folder, name)
}

describe('calibrate', () => {
  it('writes what the judge’s levels stand for, and score sets it beside the raw ones', async () => {
    const ran = await run('calibrate', '--judge', JUDGE, '--labels', labels, '--out', maps)
    expect(ran.code, ran.stderr).toBe(0)
    expect(ran.stderr).toContain('a: the judge gave 20 of 20 labels a level')
    expect(ran.stdout).toMatch(/^ {2}level 4: 0\.65 \(given 19 times\)$/m)
    const calibration = calibrationSchema.parse(JSON.parse(readFileSync(maps, 'utf8')))
    expect(calibration).toMatchObject({ judge: JUDGE, talks: [{ id: 'a' }, { id: 'b' }] })
    expect(calibration.items['empathy-reply']?.levels).toMatchObject({ 1: { pairs: 19, value: 0 }, 4: { pairs: 19, value: 0.65 } })

    const own = await run('score', join(labels, 'a.json'), '--case', CASE, '--judge', JUDGE, '--calibration', maps, '--json')
    const report = judgeReportSchema.parse(JSON.parse(own.stdout))
    expect(report.calibrated).toMatchObject({
      by: { judge: JUDGE, talks: 2 },
      scores: { empathy: { value: null, reason: 'no map for cues' } },
    })
    expect(report.warnings).toContainEqual(expect.objectContaining({ kind: 'calibration', words: expect.stringContaining('(a)') }))
  })

  it('says what is refused, and writes nothing where no item has a map', async () => {
    const out = join(folder, 'none.json')
    const ran = await run('calibrate', '--judge', JUDGE, '--labels', file('few.json', labelledTalk(4)), '--out', out)
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('empathy-reply: no map, 4 pairs: a map needs 30 labels')
    expect(ran.stderr).toContain('nothing is written')
    expect(existsSync(out)).toBe(false)
  })

  it.each([
    ['no such folder', ['--labels', 'nowhere', '--out', 'x.json'], 'There is no file or folder nowhere'],
    [
      'labels of nothing in the rubric',
      ['--labels', 'GOLD', '--out', 'x.json', '--rubric', 'amie'],
      'no label is of an item of the rubric amie',
    ],
    ['a file that is there', ['--labels', 'LABELS', '--out', 'LABELS/a.json'], '--force writes over it'],
  ])('says what is wrong with %s', async (_, words, said) => {
    const gold = file('gold.json', { ...labelledTalk(2), schema: 'gold-dialogue/1', labels: undefined })
    const ran = await run('calibrate', '--judge', JUDGE, ...words.map((word) => word.replace('LABELS', labels).replace('GOLD', gold)))
    expect(ran.stderr).toContain(said)
    expect(ran.code).toBe(2)
  })
})

describe('score', () => {
  it('--control says by how much a dimension moves without the doctor’s filler', async () => {
    const path = file('thanks.json', talk([`Thank you. ${KIND}`, `Thank you. ${KIND}`, `Thank you. ${KIND}`, 'Okay. Any cough?']))
    const words = ['score', path, '--case', CASE, '--judge', JUDGE, '--control']
    const report = judgeReportSchema.parse(JSON.parse((await run(...words, '--json')).stdout))
    expect(report.control).toMatchObject({
      words: { said: 21, leftOut: 7 },
      dimensions: { empathy: { value: 0.5, delta: -0.5, flagged: true }, explanation: { value: null, delta: null, flagged: null } },
    })
    const { stdout } = await run(...words)
    expect(stdout).toMatch(/^without filler \(7 of the doctor's 21 words left out\)$/m)
    expect(stdout).toMatch(/^ {2}empathy: 0\.50, -0\.50, moves with style$/m)
    expect(stdout).toMatch(/^warning: empathy moves with style/m)
  })

  it.each([
    ['--control', ['--control']],
    ['--calibration', ['--calibration', 'maps.json']],
  ])('%s needs a judge', async (flag, words) => {
    const ran = await run('score', file('talk.json', talk([KIND])), '--case', CASE, ...words)
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining(`${flag} needs --judge`) })
  })

  it('--calibration names file, line and field of what is wrong', async () => {
    const bad = file('bad.json', { schema: 'judge-calibration/1', judge: 'nobody' })
    const ran = await run('score', file('talk.json', talk([KIND])), '--case', CASE, '--judge', JUDGE, '--calibration', bad)
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining(`${bad}:1 judge: must be VENDOR/MODEL`) })
  })
})
