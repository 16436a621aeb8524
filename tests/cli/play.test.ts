import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encounterEventSchema, loggedSchema } from '../../simulators/domain/event'
import { anamnesis, jsonLines, type Ran } from '../support/command-line'

const CASE = 'chest-discomfort-58'
const DOCTOR = [
  'Hello, I am Dr Lind. What has brought you in today?',
  '',
  'Do you have any allergies?',
  '/examine heart',
  '/order ecg',
  '/diagnose heart attack; reflux',
  '/plan Aspirin and cardiology now',
  '/end',
  'Never said.',
].join('\n')
const ANSWERS = ["It's my chest. It comes and goes.", 'No, never.']
const folder = mkdtempSync(join(tmpdir(), 'anamnesis-cli-'))
const database = `file:${join(folder, 'play.db')}`
const run = (words: string[], input?: string | Uint8Array, url = database) => anamnesis(words, { database: url, input, folder })
const play = (...words: string[]) => ['play', '--case', CASE, '--seed', '3', ...words]

const ran = {} as Record<'json' | 'again' | 'plain' | 'patient' | 'observer' | 'badAct' | 'longLine' | 'noDatabase', Ran>

/** Each process takes a second or two to start: all are started here, two at a time. */
beforeAll(async () => {
  writeFileSync(join(folder, 'not-a-folder'), '')
  const queue: [keyof typeof ran, () => Promise<Ran>][] = [
    ['json', () => run(play('--json'), DOCTOR)],
    ['again', () => run(play('--json'), DOCTOR)],
    ['plain', () => run(play('--show-scores'), DOCTOR)],
    ['patient', () => run(play('--as', 'patient', '--doctor', 'hasty', '--json'), `${ANSWERS.join('\n')}\n`)],
    ['observer', () => run(play('--as', 'observer', '--doctor', 'hasty', '--turns', '8', '--json'))],
    ['badAct', () => run(play('--json'), 'Hello, what has brought you in?\n/dance now\nAny allergies?\n')],
    ['longLine', () => run(play('--json'), `${'x'.repeat(1_000_000)}\nHello\n`)],
    ['noDatabase', () => run(play('--json'), DOCTOR, `file:${join(folder, 'not-a-folder', 'x.db')}`)],
  ]
  // The first makes the database; the others use it at the same time.
  ran.json = await queue.shift()![1]()
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) ran[next[0]] = await next[1]()
  }
  await Promise.all([worker(), worker()])
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('play --json', () => {
  it('prints the events of the encounter, dense, valid and nothing else', () => {
    const events = jsonLines(ran.json.stdout)
    expect(ran.json.code, ran.json.stderr).toBe(0)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index))
    expect(events.map((event) => loggedSchema.safeParse(event).error?.message)).toEqual(events.map(() => undefined))
    expect(events.at(-1)).toMatchObject({ type: 'encounter-scored' })
    expect(events.find(({ type }) => type === 'encounter-end')).toMatchObject({ reason: 'concluded', afterTurn: 3 })
  })

  it('takes each line as a turn or an act, skips empty ones and stops at /end', () => {
    const events = jsonLines(ran.json.stdout)
    const said = events.filter(({ type, role }) => type === 'turn-end' && role === 'doctor').map(({ text }) => text)
    expect(said).toEqual(['Hello, I am Dr Lind. What has brought you in today?', 'Do you have any allergies?'])
    const acts = events.flatMap((event) => (event.type === 'act' ? [event.act as Record<string, unknown>] : []))
    expect(acts).toMatchObject([
      { kind: 'examine', request: 'heart', found: [{ id: 'heart' }] },
      { kind: 'order', request: 'ecg', found: [{ id: 'ecg' }] },
      { kind: 'diagnose', differential: [{ name: 'heart attack' }, { name: 'reflux' }], final: true },
      { kind: 'plan', text: 'Aspirin and cardiology now' },
    ])
  })

  it('gives the same words, ledger and scores under the same seed', () => {
    expect(ran.again.code, ran.again.stderr).toBe(0)
    expect(jsonLines(ran.again.stdout).map(withoutIds)).toEqual(jsonLines(ran.json.stdout).map(withoutIds))
  })

  it('names the seed and says what it is, on standard error', () => {
    expect(ran.json.stderr).toContain('seed 3')
    expect(ran.json.stderr).toContain('not medical advice')
    expect(ran.json.stderr).not.toContain('    at ')
  })
})

describe('play', () => {
  it('without --json prints the conversation, acts and scores in words', () => {
    const { code, stdout, stderr } = ran.plain
    expect(code, stderr).toBe(0)
    expect(stdout).toContain('Mr Hale: ')
    expect(stdout).toContain('[examine] heart: ')
    expect(stdout).toContain('[differential] 1. heart attack  2. reflux')
    expect(stdout).toMatch(/turn 2: history \d\.\d\d/)
    expect(stdout).toMatch(/^history {5}\d\.\d\d$/m)
    expect(stderr).toContain('Mr Martin Hale, 58')
    expect(stdout).not.toMatch(/[{}]|undefined|NaN/)
  })

  it('lets a person be the patient: the doctor begins, and the end of input ends it', () => {
    const events = jsonLines(ran.patient.stdout)
    expect(ran.patient.code, ran.patient.stderr).toBe(0)
    expect(
      events
        .filter(({ type }) => type === 'turn-end')
        .map(({ role }) => role)
        .slice(0, 3),
    ).toEqual(['doctor', 'patient', 'doctor'])
    const own = events.filter(({ type, role }) => type === 'turn-end' && role === 'patient')
    expect(own.map(({ text }) => text)).toEqual(ANSWERS)
    expect(own[0]).toMatchObject({ ledger: { disclosed: ['chest-discomfort'] } })
    expect(events.find(({ type }) => type === 'encounter-end')).toMatchObject({ reason: 'stopped-by-person' })
  })

  it('lets two agents play for an observer, up to the turns it is given', () => {
    const events = jsonLines(ran.observer.stdout)
    expect(ran.observer.code, ran.observer.stderr).toBe(0)
    expect(events.filter(({ type }) => type === 'turn-end').length).toBeLessThanOrEqual(8)
    expect(events[0]).toMatchObject({ seats: { doctor: { kind: 'scripted', name: 'hasty' }, patient: { kind: 'scripted' } } })
    expect(events.at(-1)).toMatchObject({ type: 'encounter-scored' })
  })
})

describe('play that cannot go on', () => {
  it('names an unknown act and the known ones, and writes no part of the turn', () => {
    expect(ran.badAct.code, ran.badAct.stderr).toBe(2)
    expect(ran.badAct.stderr).toMatch(/"\/dance" is not an act.*\/examine NAME/)
    const events = jsonLines(ran.badAct.stdout)
    expect(events.map((event) => encounterEventSchema.safeParse(withoutPlace(event)).success)).toEqual(events.map(() => true))
    expect(events.filter(({ type, role }) => type === 'turn-end' && role === 'doctor')).toHaveLength(1)
  })

  it('refuses a line of a megabyte in words, with nothing of it written', () => {
    expect(ran.longLine.code, ran.longLine.stderr).toBe(2)
    expect(ran.longLine.stderr).toMatch(/1000000 characters; a turn may have 4000/)
    expect(jsonLines(ran.longLine.stdout).map(({ type }) => type)).toEqual(['encounter-start'])
  })

  it('says that the database cannot be opened, and which', () => {
    expect(ran.noDatabase.code, ran.noDatabase.stderr).toBe(1)
    expect(ran.noDatabase.stdout).toBe('')
    expect(ran.noDatabase.stderr).toContain(join(folder, 'not-a-folder', 'x.db'))
    expect(ran.noDatabase.stderr).not.toContain('    at ')
  })
})

describe('what was played', () => {
  it('is exported whole, valid against the event schema, and never over a file that is there', async () => {
    const id = String(jsonLines(ran.json.stdout)[0]!.encounter)
    const out = join(folder, 'out.jsonl')
    const first = await run(['export', id, '--out', out])
    expect(first.code, first.stderr).toBe(0)
    const exported = jsonLines(readFileSync(out, 'utf8'))
    expect(exported.every(({ schema }) => schema === 'event/1')).toBe(true)
    const events = exported.map(({ schema: _, ...event }) => event)
    expect(events.map((event) => loggedSchema.safeParse(event).error?.message)).toEqual(events.map(() => undefined))
    expect(events).toEqual(jsonLines(ran.json.stdout))
    writeFileSync(out, 'mine')
    const [second, scored] = await Promise.all([run(['export', id, '--out', out]), run(['score', id, '--json'])])
    expect(second.code, second.stderr).toBe(2)
    expect(second.stderr).toContain('is there already')
    expect(readFileSync(out, 'utf8')).toBe('mine')
    expect(scored.code, scored.stderr).toBe(0)
    expect(jsonLines(scored.stdout)).toEqual(finalScores(events))
    expect(existsSync(`${out}.part`)).toBe(false)
  }, 60_000)
})

/** Ids and times differ from run to run, and nothing else may. */
function withoutIds({ at: _, encounter: __, key: ___, id, ...event }: Record<string, unknown>) {
  return event.type === 'act' ? event : { ...event, id }
}

const withoutPlace = ({ seq: _, at: __, ...event }: Record<string, unknown>) => event

/** The last scores of each turn, then the whole: what scoring again must find. */
function finalScores(events: readonly Record<string, unknown>[]) {
  const turns = new Map(events.filter(({ type }) => type === 'turn-scored').map((event) => [event.turn, event]))
  return [...turns.values(), events.at(-1)!].map(withoutPlace)
}
