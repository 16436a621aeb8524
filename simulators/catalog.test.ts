import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadCatalog } from './catalog'
import { ContentError, formatProblem } from './domain/errors'

const root = join(import.meta.dirname, '..')
const casePath = 'cases/chest-discomfort-58.yaml'
let copy: string

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'catalog-'))
  for (const folder of ['cases', 'personas', 'simulators/evaluation/policy'])
    cpSync(join(root, folder), join(copy, folder), { recursive: true })
})

/** Changes one file of the copy and returns what the catalogue says of it. */
function problemsAfter(file: string, change: (text: string) => string): string[] {
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')))
  try {
    loadCatalog(copy)
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(formatProblem)
    throw error
  }
  return []
}
const lineOf = (file: string, wanted: string) =>
  readFileSync(join(copy, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(wanted)) + 1

describe('the catalogue', () => {
  it('loads what is authored, with a hash that does not depend on layout', () => {
    const before = loadCatalog(copy).case('chest-discomfort-58').hash
    expect(problemsAfter(casePath, (text) => `# a comment\n${text}`)).toEqual([])
    expect(loadCatalog(copy).case('chest-discomfort-58').hash).toBe(before)
    expect(loadCatalog(copy).cases().length).toBeGreaterThanOrEqual(6)
    expect(loadCatalog(copy).personas().length).toBeGreaterThanOrEqual(6)
  })

  it('names file, line and field of an unknown key', () => {
    const line = lineOf(casePath, 'difficulty:')
    expect(problemsAfter(casePath, (text) => text.replace('difficulty: medium', 'dificulty: medium'))).toEqual([
      `${casePath}:1 difficulty: Invalid option: expected one of "easy"|"medium"|"hard"`,
      `${casePath}:${line} dificulty: is not a field of this format`,
    ])
  })

  it('names the line of a fault deep in the file', () => {
    const line = lineOf(casePath, 'nausea: {')
    expect(
      problemsAfter(casePath, (text) => text.replace('with: [sweating], text: Felt sick', 'with: [no-such-fact], text: Felt sick')),
    ).toEqual([`${casePath}:${line} patient.facts.hpi.nausea.with.0: no fact "no-such-fact" in this case`])
  })

  it('names the line of a YAML error, a repeated key and text that is not UTF-8', () => {
    expect(problemsAfter(casePath, (text) => text.replace('complaint: chest-pain', 'complaint: [chest-pain'))[0]).toMatch(
      /chest-discomfort-58\.yaml:\d+ /,
    )
    expect(problemsAfter(casePath, (text) => text.replace('complaint: [chest-pain', 'complaint: chest-pain\ncomplaint: other'))[0]).toMatch(
      /:\d+ .*unique/i,
    )
    writeFileSync(join(copy, casePath), Buffer.from([0xff, 0xfe, 0x41]))
    expect(problemsAfter('cases/README.md', (text) => text)[0]).toContain('is not UTF-8')
  })

  it('a persona that extends itself or nobody is refused', () => {
    expect(problemsAfter('personas/patients/neutral.yaml', (text) => `${text}\nextends: neutral\n`).join()).toContain('extends itself')
    expect(problemsAfter('personas/patients/neutral.yaml', (text) => text.replace('extends: neutral', 'extends: nobody')).join()).toContain(
      'no persona "nobody"',
    )
  })

  it('says what there is when a name is unknown', () => {
    expect(() => loadCatalog(copy).case('no-such')).toThrow(/no case "no-such".*chest-discomfort-58/)
  })
})
