import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { root } from '../env'
import { play } from '../tests/support/play'
import { ContentError, type Problem } from './domain/errors'
import { ITEMS } from './evaluation/encounter/items'
import { instrumentSchema, mappingSchema } from './evaluation/mapping/instrument'
import { loadRubric, rubricNames } from './judge-rubrics'
import { loadMapping } from './load-mapping'
import { readYaml, validate } from './yaml-document'

const FOLDER = 'simulators/evaluation/mapping'
const JUDGE_ITEMS = 'simulators/evaluation/judge-items'
const { instruments, own } = loadMapping(root)
const frame = read('mapping.yaml')
const asked = instruments.flatMap((instrument) => instrument.groups.flatMap(({ asks }) => asks.map((ask) => ({ instrument, ...ask }))))
const mapped = new Set(asked.flatMap(({ by }) => by.map(({ id }) => id)))
const alone = own.map(({ measured }) => measured.id)
const rubrics = rubricNames(root).map((name) => loadRubric(root, name))
const numbersOf = (id: string) => asked.filter(({ instrument }) => instrument.id === id).map(({ number }) => number)
const upTo = (last: number) => Array.from({ length: last }, (_, at) => String(at + 1))

function read(file: string) {
  const document = readYaml(join(root, FOLDER, file))
  if (Array.isArray(document)) throw new ContentError(document)
  const checked = validate(document, mappingSchema)
  if ('problems' in checked) throw new ContentError(checked.problems)
  return checked.value
}

describe('the published mapping', () => {
  it.each([
    ['segue', 32],
    ['mirs', 28],
    ['calgary-cambridge', 71],
    ['gmcpq', 11],
  ])('has every point of %s, of which there are %i, in its order', (id, last) => {
    expect(numbersOf(id)).toEqual(upTo(last))
  })

  it('has the skills of PACES, the functions of PCCBP and the tasks of Kalamazoo', () => {
    const letters = (id: string) => [...new Set(numbersOf(id).map((number) => number[0]))].join('')
    expect(letters('paces')).toBe('ABCDEFG')
    expect(letters('pccbp')).toBe('123456')
    expect(letters('kalamazoo')).toBe('ABCDEFG')
    expect(numbersOf('kalamazoo')).toHaveLength(24)
  })

  it('has the 26 axes of patient actors and the 32 of specialists, each with the judge item that asks for it', () => {
    const axes = [...upTo(26).map((number) => `actor-${number}`), ...upTo(32).map((number) => `specialist-${number}`)]
    expect(numbersOf('amie')).toEqual(axes)
    const judged = new Map(loadRubric(root, 'amie').items.flatMap(({ id, maps }) => (maps.amie ?? []).map((axis) => [axis, `amie/${id}`])))
    const without = asked.filter(
      ({ instrument, number, by }) => instrument.id === 'amie' && !by.some(({ id }) => id === judged.get(number)),
    )
    expect(without.map(({ number }) => number)).toEqual([])
  })

  it('names each of the 28 items and every measure, or says that it is ours alone; never both', () => {
    const all = [...Object.keys(ITEMS), ...frame.measures.map(({ id }) => `measure/${id}`)]
    expect(all.filter((id) => mapped.has(id) === alone.includes(id))).toEqual([])
  })

  it('names every judge item; one that answers an item of ours is named with it', () => {
    const all = rubrics.flatMap(({ name, items }) => items.map(({ id }) => ({ id, path: `${name}/${id}` })))
    const missing = all.filter(({ id, path }) => !(mapped.has(path) || mapped.has(id) || alone.includes(path)))
    expect(missing.map(({ path }) => path)).toEqual([])
  })

  it('says of an item without a rule that a judge decides', () => {
    const items = asked.flatMap(({ by }) => by).filter(({ number }) => number !== null)
    expect(items.filter(({ id, engine }) => (engine === 'judge') !== (ITEMS[id]?.rule === null))).toEqual([])
  })

  it("calls nothing that is measured by an instrument's name", () => {
    const names = instruments.flatMap(({ id, name }) => [id, name.split(' ')[0]!])
    const said = [...asked.flatMap(({ by }) => by), ...own.map(({ measured }) => measured)]
    const wrong = said.filter(({ name }) => names.some((instrument) => name.toLowerCase().includes(instrument.toLowerCase())))
    expect(wrong).toEqual([])
  })

  it('measures by figures that there are', async () => {
    const { events } = await play({ case: 'chest-discomfort-58', doctor: ['What has brought you in today?'] })
    const scored = events.find((event) => event.type === 'encounter-scored')!
    const there = Object.entries(scored.details?.figures ?? {}).flatMap(([group, figures]) =>
      Object.keys(figures).map((name) => `${group}/${name}`),
    )
    const wanted = frame.measures.flatMap((measure) => ('figure' in measure ? [measure.figure] : []))
    expect(wanted.filter((figure) => !there.includes(figure))).toEqual([])
  })
})

describe('a point', () => {
  const point = (fields: object) => ({
    ...{ schema: 'instrument/1', id: 'a', name: 'A', title: 'A', form: 'A', citation: 'A', rights: 'A' },
    groups: [{ name: 'A', asks: [{ number: 1, gloss: 'A', ...fields }] }],
  })
  const faults = (fields: object) => instrumentSchema.safeParse(point(fields)).error?.issues.map(({ path }) => path.at(-1)) ?? []

  it.each([
    [{ reach: 'none', by: ['ideas'], lacks: 'why' }, ['by']],
    [{ reach: 'none' }, ['lacks']],
    [{ reach: 'part', lacks: 'why' }, ['by']],
    [{ reach: 'part', by: ['ideas'] }, ['lacks']],
    [{ reach: 'whole', by: ['ideas'], lacks: 'why' }, ['lacks']],
    [{ reach: 'whole', by: ['ideas'] }, []],
  ])('%j has faults in %j', (fields, expected) => {
    expect(faults(fields)).toEqual(expected)
  })
})

describe('a mapping with a fault', () => {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })

  function problemsAfter(file: string, change: (text: string) => string): readonly Problem[] {
    const copy = mkdtempSync(join(tmpdir(), 'mapping-'))
    folders.push(copy)
    for (const folder of [FOLDER, JUDGE_ITEMS]) cpSync(join(root, folder), join(copy, folder), { recursive: true })
    const path = join(copy, FOLDER, file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    try {
      loadMapping(copy)
      return []
    } catch (error) {
      return (error as ContentError).problems
    }
  }

  it('is told with file, line and field', () => {
    const problems = problemsAfter('instruments/mirs.yaml', (text) => text.replace('by: [agenda]', 'by: [agendum]'))
    expect(problems).toMatchObject([
      { file: `${FOLDER}/instruments/mirs.yaml`, field: 'groups.0.asks.2.by.0', message: 'names "agendum", which is not measured here' },
    ])
    expect(problems[0]!.line).toBeGreaterThan(5)
  })

  it('is one where a number stands twice or an id is not the name of its file', () => {
    const twice = problemsAfter('instruments/mirs.yaml', (text) => text.replace('number: 2,', 'number: 1,'))
    expect(twice.map(({ message }) => message)).toEqual(['has twice: 1'])
    const misnamed = problemsAfter('instruments/mirs.yaml', (text) => text.replace('id: mirs', 'id: mris'))
    expect(misnamed.map(({ message }) => message)).toEqual(['is "mris", but the file is named "mirs"'])
  })

  it('is one where what is ours alone is not measured', () => {
    const problems = problemsAfter('mapping.yaml', (text) => text.replace('id: red-flags,', 'id: amber-flags,'))
    expect(problems.map(({ field }) => field)).toEqual(['own.0.id'])
  })
})
