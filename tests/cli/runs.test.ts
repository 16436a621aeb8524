import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { environmentWith, root } from '../../env'
import { anamnesis, jsonLines, type Ran, runHere } from '../support/command-line'

const folder = mkdtempSync(join(tmpdir(), 'anamnesis-runs-'))
const database = `file:${join(folder, 'runs.db')}`
let main: typeof import('../../cli/main').main

/** Every command reads the catalogue, and several play. */
vi.setConfig({ testTimeout: 60_000 })

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

function grid(name: string, lines: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, lines)
  return path
}

const SMALL = [
  'name: small',
  'cases: [headache-72, fever-child-14-months]',
  'patients: [neutral, reserved-ashamed]',
  'doctors: [poor]',
  'seeds: { from: 1, to: 2 }',
  'limits: { turns: 8 }',
]
const small = (name: string, ...more: string[]) => grid(name, [...SMALL, ...more].join('\n'))
/** The small grid, played: where it was before, nothing is played again. */
async function played(): Promise<string> {
  const { code, stdout, stderr } = await run('run', small('small.yaml'), '--json')
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout).run
}
const runId = async (file: string) => JSON.parse((await run('run', file, '--dry-run', '--json')).stdout).run as string

describe('run --dry-run', () => {
  it('says what would be played, what is left out and what it takes, and stores nothing', async () => {
    const { code, stdout } = await run('run', small('dry.yaml'), '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Run [0-9a-f]{12} "small": 2 cases x 2 personas x 1 doctors x 2 seeds = \d+ encounters/)
    expect(stdout).toMatch(/About [\d,]+ turns, .*no cost/)
    expect((await run('runs')).stdout).toBe('')
  })

  it('--json is one document', async () => {
    const { stdout } = await run('run', small('dry.yaml'), '--dry-run', '--json')
    const plan = JSON.parse(stdout)
    expect(plan).toMatchObject({
      run: expect.stringMatching(/^[0-9a-f]{12}$/),
      counts: { cases: 2, personas: 2, doctors: 1, seeds: 2 },
      estimate: { turns: expect.any(Number), seconds: expect.any(Number), modelCalls: 0, tokens: 0, cost: 0 },
    })
    expect(plan.planned).toBe((4 - plan.leftOut.length) * 2)
  })

  it('takes the example of the documentation', async () => {
    expect((await run('run', join(root, 'docs/examples/personas-by-skill.yaml'), '--dry-run')).code).toBe(0)
  })
})

describe('a grid with a fault', () => {
  const replaced = (line: number, text: string) => [...SMALL.slice(0, line - 1), text, ...SMALL.slice(line)].join('\n')
  it.each([
    ['an unknown case', replaced(2, 'cases: [headache-72, no-such-case]'), ':2 cases.1: ', 'no-such-case'],
    ['an unknown persona', replaced(3, 'patients: [nobody]'), ':3 patients.0: ', 'nobody'],
    ['an unknown doctor', replaced(4, 'doctors: [{ name: house }]'), ':4 doctors.0: ', 'house'],
    ['an empty axis', replaced(3, 'patients: []'), ':3 patients: ', ''],
    ['a negative limit', replaced(6, 'limits: { turns: -4 }'), ':6 limits.turns: ', ''],
    ['an unknown field', replaced(6, 'limit: 4'), ':6 limit: ', 'is not a field'],
    ['a field twice', replaced(6, 'name: again'), ':6 ', ''],
    ['a threshold on nothing', replaced(6, 'thresholds: { kindness: { min: 1 } }'), ':6 thresholds', ''],
    ['a list that never ends', replaced(6, 'seeds: ['), ':', ''],
  ])('%s: exit 2, with file, line and field', async (_, text, place, words) => {
    const file = grid('wrong.yaml', text)
    for (const more of [[], ['--dry-run']]) {
      const { code, stdout, stderr } = await run('run', file, ...more)
      expect(code).toBe(2)
      expect(stdout).toBe('')
      expect(stderr).toContain(`${file}${place}`)
      expect(stderr).toContain(words)
      expect(stderr).not.toContain('    at ')
    }
  })

  it.each([
    ['that is not there', 'nowhere.yaml', null],
    ['that is not UTF-8', 'bytes.yaml', Uint8Array.from([0x6e, 0xff, 0xfe])],
  ])('a file %s: exit 2, and it is named', async (_, name, bytes) => {
    const file = bytes ? grid(name, bytes) : join(folder, name)
    expect(await run('run', file)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(file) })
  })

  it('stores no run', async () => {
    expect((await run('runs')).stderr).toContain('There are no runs yet')
  })
})

describe('run', () => {
  it('plays a grid, prints personas by measure, and a second time plays nothing', async () => {
    const file = small('small.yaml')
    const first = await run('run', file)
    expect(first.code, first.stderr).toBe(0)
    expect(first.stdout).toMatch(/^persona +done +failed +history +empathy/)
    expect(first.stdout).toMatch(/neutral +4 +0 +0\.\d\d \(n 4\) +– \(n 0\)/)
    const again = await run('run', file, '--json')
    expect(again.code, again.stderr).toBe(0)
    const ended = JSON.parse(again.stdout)
    expect(ended).toMatchObject({ run: await runId(file), failed: 0, excluded: 0, turns: 0, modelCalls: 0, cost: 0 })
    expect(ended.done).toBe(ended.planned)
  })

  it('exits with 100 where a threshold is missed, and says which', async () => {
    const missed = await run('run', small('missed.yaml', 'thresholds: { criticalRecall: { min: 0.99 }, history: { min: 0 } }'))
    expect(missed.code).toBe(100)
    expect(missed.stderr).toMatch(/Critical questions: mean 0\.\d\d \(n \d\), at least 0\.99 wanted: missed/)
    expect(missed.stderr).not.toContain('History: mean')
    expect((await run('run', small('met.yaml', 'thresholds: { history: { min: 0 } }'))).code).toBe(0)
  })

  it('stops at an interrupt after the turns in flight, says how to go on, and goes on', async () => {
    const file = grid('long.yaml', SMALL.join('\n').replace('to: 2', 'to: 300').replace('name: small', 'name: long'))
    const stopped = await interrupted(['run', file, '--concurrency', '4', '--json'])
    expect(stopped.code, stopped.stderr).toBe(1)
    expect(stopped.stderr).toContain(`To go on: anamnesis run ${file}`)
    const [ended, ...others] = jsonLines(stopped.stdout)
    expect(others).toEqual([])
    expect(ended!.done).toBeLessThan(ended!.planned as number)
    const id = await runId(file)
    expect(JSON.parse((await run('runs', id, '--json')).stdout)).toMatchObject({ state: 'stopped', progress: { playing: 0 } })
    expect((await run('runs', id, '--verify')).code).toBe(0)
    await run('runs', id, '--cancel')
    expect(JSON.parse((await run('runs', id, '--json')).stdout)).toMatchObject({ state: 'cancelled', progress: { waiting: 0 } })
  }, 120_000)
})

describe('runs', () => {
  it('lists them, and says where one stands', async () => {
    const id = await played()
    const listed = JSON.parse((await run('runs', '--json')).stdout)
    expect(listed).toContainEqual(expect.objectContaining({ run: expect.objectContaining({ id }), state: 'done' }))
    expect((await run('runs')).stdout).toMatch(new RegExp(`^${id} +\\S+ +done +\\d of \\d +0 +0`, 'm'))
    expect((await run('runs', id)).stdout).toMatch(/played by +nobody just now/)
  })

  it('finds no fault in what was stored', async () => {
    const id = await played()
    const { code, stdout } = await run('runs', id, '--verify', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ run: id, encounters: expect.any(Number), faults: [] })
    expect((await run('runs', id, '--verify')).stdout).toContain('no fault found')
  })

  it('requeues one encounter, which the next run plays anew', async () => {
    const id = await played()
    expect(await run('runs', id, '--requeue', '0')).toMatchObject({ code: 0, stdout: expect.stringMatching(/left +1 waiting/) })
    const { turns, done, planned } = JSON.parse((await run('run', small('small.yaml'), '--json')).stdout)
    expect(done).toBe(planned)
    expect(turns).toBeGreaterThan(0)
    expect(turns).toBeLessThanOrEqual(8)
  })

  it('changes concurrency', async () => {
    const id = await played()
    expect((await run('runs', id, '--concurrency', '7')).stdout).toContain('7 at a time')
  })

  it.each([
    [['runs', 'no-such-run'], 'no-such-run'],
    [['runs', 'no-such-run', '--pause'], 'no-such-run'],
    [['runs', 'no-such-run', '--verify'], 'no-such-run'],
    [['report', 'no-such-run', '--format', 'md'], 'no-such-run'],
    [['runs', '--pause'], 'anamnesis runs ID'],
    [['runs', 'x', '--pause', '--cancel'], '--cancel'],
    [['runs', 'x', '--concurrency', '0'], '--concurrency'],
    [['runs', 'x', '--requeue', ''], '--requeue'],
    [['run', 'x.yaml', '--concurrency', 'many'], 'many'],
    [['report'], 'run'],
    [['report', 'x', '--format', 'pdf'], 'pdf'],
  ])('%j: exit 2, and it is named', async (words, name) => {
    const { code, stdout, stderr } = await run(...words)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(name)
    expect(stderr).not.toContain('    at ')
  })
})

describe('report', () => {
  it('comes in four forms, by name or by the ending of the file', async () => {
    const id = await played()
    const html = join(folder, 'report.html')
    expect((await run('report', id, '--out', html)).code).toBe(0)
    expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>[\s\S]*By persona/)
    expect(JSON.parse((await run('report', id, '--format', 'json')).stdout)).toMatchObject({ schema: 'report/1', runs: [{ id }] })
    expect((await run('report', id, '--format', 'csv')).stdout).toMatch(/^run,group,name,measure,mean/)
    const md = join(folder, 'report.md')
    await run('report', id, '--out', md)
    expect(readFileSync(md, 'utf8')).toMatch(/^# small\n/)
    expect(await run('report', id, '--out', md)).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already') })
  })

  it('exits with 100 where a threshold was missed', async () => {
    const file = small('missed.yaml', 'thresholds: { criticalRecall: { min: 0.99 } }')
    await run('run', file)
    const { code, stdout, stderr } = await run('report', await runId(file), '--format', 'json')
    expect(code).toBe(100)
    expect(JSON.parse(stdout).runs[0].thresholds).toMatchObject([{ measure: 'criticalRecall', met: false }])
    expect(stderr).toContain('wanted: missed')
  })
})

describe('export', () => {
  it.each(['native', 'openai', 'sharegpt'])('%s has every encounter of a run in one file', async (format) => {
    const id = await played()
    const out = join(folder, `${format}.jsonl`)
    const { code, stderr } = await run('export', id, '--format', format, '--out', out)
    expect(code, stderr).toBe(0)
    const { progress } = JSON.parse((await run('runs', id, '--json')).stdout)
    const lines = jsonLines(readFileSync(out, 'utf8'))
    expect(format === 'native' ? new Set(lines.map(({ encounter }) => encounter)).size : lines.length).toBe(progress.done)
    expect(stderr).toContain(`${progress.done} encounters`)
  })

  it('mtmeddialog is one list, and csv one table', async () => {
    const id = await played()
    const list = JSON.parse((await run('export', id, '--format', 'mtmeddialog', '--out', '-')).stdout)
    expect(list).toContainEqual(expect.objectContaining({ true_diagnosis: 'Giant cell arteritis', simulation_dialogue: expect.any(Array) }))
    expect((await run('export', id, '--format', 'csv', '--out', '-')).stdout).toMatch(
      /^encounter,run,index,case,persona,doctor,seed,turn,role/,
    )
  })

  it('leaves nothing half written', async () => {
    const id = await played()
    const out = join(folder, 'kept.csv')
    writeFileSync(out, 'mine')
    expect((await run('export', id, '--format', 'csv', '--out', out)).code).toBe(2)
    expect((await run('export', id, '--format', 'csv', '--all', '--out', out, '--force')).code).toBe(2)
    expect(readFileSync(out, 'utf8')).toBe('mine')
    expect((await run('export', id, '--format', 'csv', '--out', join(folder, 'no', 'such', 'folder.csv'))).code).toBe(2)
    expect((await run('export', id, '--format', 'csv', '--out', out, '--force')).code).toBe(0)
    expect(readFileSync(out, 'utf8')).not.toBe('mine')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(existsSync(join(folder, 'no'))).toBe(false)
  })
})

it('a process of its own prints its data alone on standard output', async () => {
  const file = small('process.yaml')
  const { code, stdout, stderr } = await anamnesis(['run', file, '--json'], { database, folder })
  expect(code, stderr).toBe(0)
  expect(jsonLines(stdout)).toHaveLength(1)
  expect(stderr).not.toContain('\u001b')
  expect(stderr).not.toContain('\r')
})

/** Runs the command as a process and interrupts it once the first progress of the run is told. */
function interrupted(words: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'cli', 'anamnesis.mjs'), ...words], {
    cwd: folder,
    env: environmentWith({ DATABASE_URL: database }),
  })
  const printed = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.stdout += text
  })
  let sent = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed.stderr += text
    if (!sent && printed.stderr.includes(' at a time')) sent = child.kill('SIGINT')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...printed }))
  })
}
