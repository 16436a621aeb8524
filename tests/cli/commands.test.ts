import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { root } from '../../env'
import { anamnesis, jsonLines, runHere } from '../support/command-line'

const CASE = 'chest-discomfort-58'
const folder = mkdtempSync(join(tmpdir(), 'anamnesis-cli-'))
const database = `file:${join(folder, 'commands.db')}`
let main: typeof import('../../cli/main').main

/** The settings are read once, when the command line is loaded. */
beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', database)
  vi.resetModules()
  main = (await import('../../cli/main')).main
}, 60_000)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const run = (...words: string[]) => runHere(main, words)

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const NOT_UTF8 = Uint8Array.from([0x7b, 0xff, 0xfe, 0x22, 0x7d])

describe('lists', () => {
  it.each([
    ['cases', { id: CASE, title: expect.any(String), difficulty: 'medium', version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    ['personas', { id: 'neutral', axes: expect.objectContaining({ personality: 'neutral' }) }],
  ])('%s list --json is one document, and in words one line each', async (kind, one) => {
    const { code, stdout } = await run(kind, 'list', '--json')
    expect(code).toBe(0)
    const listed = JSON.parse(stdout)
    expect(listed).toContainEqual(expect.objectContaining(one))
    expect((await run(kind, 'list')).stdout.trimEnd().split('\n')).toHaveLength(listed.length)
  })

  it('doctors --json is one document', async () => {
    const { code, stdout } = await run('doctors', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ id: 'expert', kind: 'scripted' }))
  })

  it('show gives a case with its answers, and a persona with what it inherits', async () => {
    expect(JSON.parse((await run('cases', 'show', CASE, '--json')).stdout)).toMatchObject({
      id: CASE,
      key: { marks: { critical: expect.any(Array) } },
    })
    expect((await run('cases', 'show', CASE)).stdout).toContain('Diagnosis: ')
    expect(JSON.parse((await run('personas', 'show', 'anxious', '--json')).stdout)).toMatchObject({ id: 'anxious' })
  })

  it('check --json says what is there and that it works', async () => {
    const { code, stdout } = await run('check', '--json')
    expect(code).toBe(0)
    const { ok, findings } = JSON.parse(stdout)
    expect(ok).toBe(true)
    expect(findings.map(({ what }: { what: string }) => what)).toEqual(['node', 'content', 'database', 'engine', 'engine'])
  })
})

describe('output', () => {
  it('may be read in part only, as by head', async () => {
    const { code, stderr } = await anamnesis(['play', '--case', CASE, '--as', 'observer', '--doctor', 'hasty', '--turns', '6', '--json'], {
      database,
      folder,
      stopReading: true,
    })
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(0)
  }, 60_000)
})

describe('names that are not known', () => {
  it.each([
    [['play', '--case', 'no-such-case'], 'no-such-case'],
    [['play', '--case', CASE, '--persona', 'no-such-persona'], 'no-such-persona'],
    [['play', '--case', CASE, '--as', 'observer', '--doctor', 'no-such-doctor'], 'no-such-doctor'],
    [['cases', 'show', 'no-such-case'], 'no-such-case'],
    [['personas', 'show', 'no-such-persona'], 'no-such-persona'],
    [['export', 'no-such-encounter', '--out', '-'], 'no-such-encounter'],
    [['export', 'x', '--format', 'no-such-format', '--out', '-'], 'no-such-format'],
    [['score', 'no-such-encounter'], 'no-such-encounter'],
    [['annotate', '-', '--case', 'no-such-case'], 'no-such-case'],
    [['play', '--case', CASE, '--seed', 'half'], 'half'],
    [['play', '--case', CASE, '--as', 'nurse'], 'nurse'],
    [['dance'], 'dance'],
    [['play'], '--case'],
  ])('%j: exit 2, and it is named', async (words, name) => {
    const { code, stdout, stderr } = await run(...words)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(name)
    expect(stderr).not.toContain('    at ')
  })

  it('no encounter was made for any of them: there is the one from above', async () => {
    expect((await run('check')).stdout).toMatch(/commands\.db: answers, 1 encounter/)
  })
})

describe('files with faults', () => {
  it('cases lint names file, line and field, in words and as JSON, and fails', async () => {
    const whole = readFileSync(join(root, 'cases', `${CASE}.yaml`), 'utf8')
    const path = file('wrong.yaml', whole.replace(/^difficulty: .*$/m, 'difficulty: terrible').replace(/^version: .*$/m, 'version: one'))
    const line = whole.split('\n').findIndex((each) => each.startsWith('difficulty:')) + 1
    const plain = await run('cases', 'lint', path)
    expect(plain.code).toBe(1)
    expect(plain.stdout).toContain(`${path}:${line} difficulty: `)
    const { code, stdout } = await run('cases', 'lint', path, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      count: 1,
      problems: expect.arrayContaining([expect.objectContaining({ file: path, line, field: 'difficulty' })]),
    })
  })

  it.each([
    ['a sequence that never ends', 'schema: case/1\nid: [\n'],
    ['a key given twice', 'schema: case/1\nid: a\nid: b\n'],
    ['a tab', 'schema: case/1\npatient:\n\twho: x\n'],
    ['nothing', ''],
    ['a list', '- 1\n- 2\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['an unknown key', 'schema: case/1\nnonsense: true\n'],
    ['bytes that are not UTF-8', NOT_UTF8],
    [
      'aliases without end',
      `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ne: &e [*d, *d]\nf: &f [*e, *e]\ng: &g [*f, *f]\nh: [*g, *g]\n`,
    ],
  ])('cases lint says what is wrong with %s', async (_, content) => {
    const { code, stdout, stderr } = await run('cases', 'lint', file('odd.yaml', content))
    expect(code).toBe(1)
    expect(stdout).toContain('odd.yaml')
    expect(stderr + stdout).not.toContain('    at ')
  })

  it.each([
    ['bytes that are not UTF-8', NOT_UTF8, 'is not UTF-8 text'],
    ['what is no JSON', '{"turns": [', 'JSON'],
    ['no turns', '{"turns": []}', 'holds no turn'],
    ['a turn that is no text', '{"turns":[{"role":"doctor","text":5}]}', 'turns.0.text'],
    ['somebody else speaking', '{"turns":[{"role":"doctor","text":"Hello"},{"role":"ghost","text":"Boo"}]}', 'turns.1'],
    ['a text of a megabyte', JSON.stringify({ turns: [{ role: 'doctor', text: 'x'.repeat(1_000_000) }] }), 'turns.0.text'],
  ])('score names %s', async (_, content, words) => {
    const path = file('transcript.json', content)
    const { code, stdout, stderr } = await run('score', path, '--case', CASE)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('    at ')
  })

  it('score wants a file that is there, a case that is known, and for judges the case of a file', async () => {
    const path = file('transcript.json', '{"turns":[{"role":"doctor","text":"Hi"}]}')
    expect(await run('score', path, '--judge', 'mock/mock')).toMatchObject({ code: 2, stderr: expect.stringContaining('--case') })
    expect(await run('score', path, '--case', 'no-such-case')).toMatchObject({ code: 2, stderr: expect.stringContaining('no-such-case') })
    expect(await run('score', path, '--case', join(folder, 'none.yaml'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('none.yaml'),
    })
    expect(await run('score', join(folder, 'nowhere.json'), '--case', CASE)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nowhere.json'),
    })
    expect(await run('annotate', join(folder, 'nowhere.txt'))).toMatchObject({ code: 2, stderr: expect.stringContaining('nowhere.txt') })
  })
})

describe('score', () => {
  it("scores a conversation from elsewhere, in anybody's words for the two sides", async () => {
    const texts = [
      'What has brought you in?',
      "It's my chest. It comes and goes.",
      'Are you allergic to anything?',
      'No allergies. Aspirin is fine.',
    ]
    const asSpeakers = { turns: texts.map((text, index) => ({ speaker: index % 2 === 0 ? 'Dr' : 'Patient', text })) }
    const asRoles = { turns: texts.map((text, index) => ({ role: index % 2 === 0 ? 'doctor' : 'patient', text })) }
    const [first, second] = [
      await run('score', file('a.json', JSON.stringify(asSpeakers)), '--case', CASE, '--json'),
      await run('score', file('b.json', JSON.stringify(asRoles)), '--case', CASE, '--json'),
    ]
    expect(first.code).toBe(0)
    expect(second.stdout).toBe(first.stdout)
    const lines = jsonLines(first.stdout)
    expect(lines.map(({ type, turn }) => [type, turn])).toEqual([
      ['turn-scored', 0],
      ['turn-scored', 2],
      ['encounter-scored', undefined],
    ])
    expect(lines[2]).toMatchObject({
      criticalRecall: { value: expect.any(Number) },
      scores: { empathy: { value: null, reason: expect.any(String) } },
    })
  })
})

describe('a file of several conversations', () => {
  const talks = [
    [
      { speaker: 'doctor', text: 'What has brought you in?' },
      { speaker: 'patient', text: 'A cough.' },
    ],
    [
      { speaker: 'patient', text: 'Since when do you cough?' },
      { speaker: 'doctor', text: 'Since May.' },
      { speaker: 'patient', text: 'Do you smoke?' },
      { speaker: 'doctor', text: 'Never.' },
    ],
  ]
  const path = () => file('talks.jsonl', talks.map((turns, index) => JSON.stringify({ id: `talk-${index}`, turns })).join('\n'))

  it('is scored without a case, each line under its conversation’s name; what needs one is null, and odd roles are told', async () => {
    const { code, stdout, stderr } = await run('score', path(), '--json')
    expect(code).toBe(0)
    const ends = jsonLines(stdout).filter(({ type }) => type === 'encounter-scored')
    expect(ends.map(({ conversation }) => conversation)).toEqual(['talk-0', 'talk-1'])
    expect(ends[0]).toMatchObject({ coverage: { value: null, reason: expect.stringContaining('needs a case') } })
    expect(stderr).toBe(
      'Conversation talk-1: the roles look swapped: the patient asks in 2 turns, the doctor in 0; it is scored as it is labelled.\n',
    )
    expect((await run('score', path())).stdout).toContain('Conversation talk-0')
  })

  it('is annotated alike', async () => {
    const { code, stdout, stderr } = await run('annotate', path(), '--json')
    expect(code).toBe(0)
    expect(jsonLines(stdout).map(({ conversation, i }) => [conversation, i])).toEqual([
      ['talk-0', 0],
      ['talk-1', 1],
      ['talk-1', 3],
    ])
    expect(stderr).toContain('the roles look swapped')
  })
})

describe('annotate', () => {
  const lines = ['Hello, I am Dr Lind. What has brought you in today?', 'Are you allergic to anything?']

  it('takes lines of text, all of them the doctor’s', async () => {
    const { code, stdout } = await run('annotate', file('lines.txt', `${lines.join('\n')}\n\n`), '--json')
    expect(code).toBe(0)
    const printed = jsonLines(stdout)
    expect(printed).toHaveLength(2)
    expect(printed[0]).toMatchObject({
      i: 0,
      acts: expect.arrayContaining([expect.objectContaining({ act: 'GREET' })]),
      questions: [{ form: 'open', targets: null }],
    })
    for (const [index, { acts }] of printed.entries()) {
      for (const { start, end } of acts as { start: number; end: number }[]) expect(start < end && end <= lines[index]!.length).toBe(true)
    }
  })

  it('takes JSON lines of both sides, and finds targets where it is given the case', async () => {
    const both = [
      { speaker: 'doctor', text: lines[0] },
      { speaker: 'patient', text: "It's my chest." },
      { speaker: 'doctor', text: lines[1] },
    ]
    const { code, stdout } = await run(
      'annotate',
      file('lines.jsonl', both.map((line) => JSON.stringify(line)).join('\r\n')),
      '--case',
      CASE,
      '--json',
    )
    expect(code).toBe(0)
    expect(jsonLines(stdout).map(({ i }) => i)).toEqual([0, 2])
    expect(jsonLines(stdout)[1]).toMatchObject({ domains: ['allergy'], questions: [{ domain: 'allergy', targets: ['allergy'] }] })
    expect((await run('annotate', file('lines.txt', lines[1]!), '--case', CASE)).stdout).toContain('-> allergy')
  })

  it('names the line of a fault, in a file and from standard input', async () => {
    expect(await run('annotate', file('bad.jsonl', '{"speaker":"doctor","text":"Hi"}\n{"speaker":\n'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('bad.jsonl:2 (document): is no JSON'),
    })
    expect(await run('annotate', file('bad.jsonl', '{"speaker":"doctor","text":7}\n'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('bad.jsonl text: '),
    })
    expect(await run('annotate', file('empty.txt', ' \n'))).toMatchObject({ code: 2, stderr: expect.stringContaining('is empty') })
    expect(await run('annotate', file('bad.txt', NOT_UTF8))).toMatchObject({ code: 2, stderr: expect.stringContaining('bad.txt') })
    const piped = await Promise.all(
      [`${lines.join('\n')}\n`, NOT_UTF8].map((input) => anamnesis(['annotate', '-', '--json'], { database, input, folder })),
    )
    expect(piped.map(({ code }) => code)).toEqual([0, 2])
    expect(jsonLines(piped[0]!.stdout)).toHaveLength(2)
    expect(piped[1]!.stderr).not.toContain('    at ')
  }, 60_000)
})
