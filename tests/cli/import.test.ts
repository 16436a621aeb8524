import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { main } from '../../cli/main'
import { anamnesis, jsonLines, runHere } from '../support/command-line'
import { AGENTCLINIC, AVEY, DDXPLUS_CONDITIONS, DDXPLUS_EVIDENCES, MEDIQ, MTMEDDIALOG } from '../support/foreign-cases'

const folder = mkdtempSync(join(tmpdir(), 'anamnesis-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...words: string[]) => runHere(main, words)
const out = (name: string) => join(folder, name)
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(out(name), content)
  return out(name)
}

it('writes a file a case, and says of every record what has no place', async () => {
  const { code, stdout, stderr } = await run('import', '--from', 'agentclinic', file('a.jsonl', AGENTCLINIC), '--out', out('a'))
  expect(code).toBe(0)
  expect(readdirSync(out('a')).sort()).toEqual(['agentclinic-1.yaml', 'agentclinic-3.yaml'])
  expect(stdout).toMatch(/^row 1 {2}agentclinic-1: \d+ texts mapped, \d+ not$/m)
  expect(stdout).toContain('  not mapped: Patient_Actor.Favourite_Colour: Teal')
  expect(stdout).toContain('row 2  left out: it names no person: it does not say a sex')
  expect(stderr).toMatch(/^3 records: 2 written to .* \(2 vignette\), 1 left out$/m)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
}, 60_000)

it('--json is an object a record, then the sums', async () => {
  const { code, stdout } = await run('import', '--from', 'mtmeddialog', file('m.json', MTMEDDIALOG), '--out', out('m'), '--json')
  expect(code).toBe(0)
  const [first, second, sums] = jsonLines(stdout)
  expect(first).toMatchObject({ row: 1, id: 'mtmeddialog-12', leftOut: null, unmapped: expect.any(Array), missing: expect.any(Array) })
  expect(second).toMatchObject({ row: 2, id: null, leftOut: expect.any(String) })
  expect(sums).toMatchObject({ records: 2, documents: 1, leftOut: 1, levels: { sketch: 1 } })
}, 60_000)

it('reads what lies beside the file, and what it writes can be linted and scored against', async () => {
  file('release_evidences.json', DDXPLUS_EVIDENCES)
  expect((await run('import', '--from', 'ddxplus', file('conditions.json', DDXPLUS_CONDITIONS), '--out', out('d'))).code).toBe(0)
  expect(await run('cases', 'lint', out('d/ddxplus.yaml'))).toMatchObject({ code: 0 })
  await run('import', '--from', 'avey', file('v.jsonl', AVEY), '--out', out('v'))
  const linted = await run('cases', 'lint', ...readdirSync(out('v')).map((name) => out(`v/${name}`)))
  expect(linted).toMatchObject({ code: 0, stderr: expect.stringContaining('Held to less than a station: ') })
  const talk = file('talk.json', '[{"role": "doctor", "text": "Is your phlegm green?"}, {"role": "patient", "text": "Yes, green phlegm."}]')
  const scored = await run('score', talk, '--case', out('v/avey-1.yaml'), '--json')
  expect(jsonLines(scored.stdout).at(-1)).toMatchObject({
    coverage: { value: expect.any(Number) },
    scores: { management: { value: null } },
  })
}, 120_000)

it('what is imported can be played from its file, and scored again from the database', async () => {
  await run('import', '--from', 'mediq', file('q.jsonl', MEDIQ), '--out', out('q'))
  const path = out('q/mediq-4.yaml')
  expect(await run('cases', 'lint', path)).toMatchObject({ code: 0 })
  const stored = { database: `file:${out('chain.db')}`, folder }
  const played = await anamnesis(['play', '--case', path, '--as', 'observer', '--turns', '12', '--seed', '3', '--json'], stored)
  expect(played.code, played.stderr).toBe(0)
  const events = jsonLines(played.stdout)
  const scored = {
    type: 'encounter-scored',
    scores: { management: { value: null, reason: expect.stringMatching(/^needs a marked case/) } },
  }
  expect(events.at(-1)).toMatchObject(scored)
  const again = await anamnesis(['score', events[0]!.encounter as string, '--json'], stored)
  expect(jsonLines(again.stdout).at(-1), again.stderr).toMatchObject(scored)
}, 180_000)

it('a case that marks what nobody checked is no vignette', async () => {
  const text = readFileSync(out('v/avey-1.yaml'), 'utf8')
  const path = file('marked.yaml', text.replace('critical: []', 'critical: [said-1]'))
  expect(await run('cases', 'lint', path)).toMatchObject({ code: 1, stdout: expect.stringContaining('which only a station may') })
}, 60_000)

it.each([
  ['a format that nobody knows', 'osce', AVEY, 'no import format "osce"'],
  ['another format', 'avey', AGENTCLINIC, 'f.jsonl:1 correct_diagnosis: '],
  ['bytes that are not UTF-8', 'avey', Uint8Array.from([0x7b, 0xff, 0x7d]), 'is not UTF-8 text'],
  ['nothing', 'mediq', '', 'holds no record'],
])('%s: exit 2 in words, and nothing is written', async (_, format, content, words) => {
  const { code, stdout, stderr } = await run('import', '--from', format, file('f.jsonl', content), '--out', out('nowhere'))
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(words)
  expect(stderr).not.toContain('    at ')
  expect(existsSync(out('nowhere'))).toBe(false)
})

it('a file that is not there, evidences that are not, and a folder that is in use are refused', async () => {
  expect(await run('import', '--from', 'avey', out('gone.jsonl'), '--out', out('x'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('gone.jsonl cannot be read'),
  })
  mkdirSync(out('alone'))
  writeFileSync(out('alone/conditions.json'), DDXPLUS_CONDITIONS)
  expect(await run('import', '--from', 'ddxplus', out('alone/conditions.json'), '--out', out('x'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('release_evidences.json'),
  })
  expect(await run('import', '--from', 'avey', file('v.jsonl', AVEY), '--out', out('alone'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is there already'),
  })
  expect(readdirSync(out('alone'))).toEqual(['conditions.json'])
}, 60_000)

it('a file of which no record can be a case fails, and writes nothing', async () => {
  const [, nobody] = AGENTCLINIC.split('\n')
  expect(await run('import', '--from', 'agentclinic', file('n.jsonl', nobody!), '--out', out('none'))).toMatchObject({ code: 1 })
  expect(existsSync(out('none'))).toBe(false)
}, 60_000)
