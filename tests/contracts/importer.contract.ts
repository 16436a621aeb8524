import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../env'
import { withCase } from '../../simulators/catalog'
import { contentHash } from '../../simulators/content-hash'
import { SimulatorError } from '../../simulators/domain/errors'
import type { Imported, ImportedDocument, Importer, ImportSource } from '../../simulators/exchange/import/importer'
import { importedFile } from '../../simulators/exchange/import/index'
import { lintCases } from '../../simulators/lint/index'
import { catalog, play } from '../support/play'

/** A small file of one format. */
export type ForeignFile = {
  importer: Importer
  text: string
  source: ImportSource
  records: number
  /** Rows of which no case can be made. */
  leftOut: readonly number[]
  /** Words of the source, each of which must be found again: in a document, or in what is told of its record. */
  words: readonly string[]
  /** Files that are not of the format, with the place and the words of the refusal. */
  bad: readonly (readonly [string, string, RegExp])[]
}

const PATIENCE = 120_000
const PLAYED_TURNS = 8

/** What every importer keeps to. */
export function importerContract(name: string, file: ForeignFile): void {
  describe(`importer contract: ${name}`, { timeout: PATIENCE }, () => {
    const read = (text = file.text) => file.importer.read(text, file.source)
    let imported: Imported
    beforeAll(() => {
      imported = read()
    }, PATIENCE)

    it('tells of every record what became of it', () => {
      const { records, documents } = imported
      expect(records).toHaveLength(file.records)
      expect(records.filter(({ leftOut }) => leftOut !== null).map(({ row }) => row)).toEqual(file.leftOut)
      for (const { id, leftOut, mapped, linked } of records) {
        expect(documents.some((document) => document.id === id)).toBe(leftOut === null)
        expect(linked).toBeLessThanOrEqual(mapped)
      }
      expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length)
    })

    it('loses nothing without saying so', () => {
      const told = imported.documents.map((document) => importedFile(document).text).join('\n') + JSON.stringify(imported.records)
      expect(file.words.filter((word) => !told.includes(word))).toEqual([])
    })

    it('says in each document what of its record has no place, and what the source does not tell', () => {
      for (const document of imported.documents) {
        const own = imported.records.filter(({ id }) => id === document.id)
        expect(document.origin?.file).toBe(file.source.file)
        for (const { unmapped, missing } of own)
          expect(document.origin?.unmapped).toEqual(expect.arrayContaining([...missing, ...unmapped]))
      }
    })

    it('makes up no mark, cue or management', () => {
      for (const document of imported.documents) if (document.schema === 'case/1') expect(inventionsIn(document)).toEqual([])
    })

    it('writes what passes lint at the level it declares', async () => {
      const report = await lintDocuments(imported.documents)
      expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(report.count).toBe(imported.documents.length)
      expect(report.levels?.station).toBeUndefined()
    })

    it('makes what can be played and scored; of management nothing is scored, and the reason is given', async () => {
      for (const document of imported.documents) {
        if (document.schema !== 'case/1') continue
        const entry = { value: document, hash: contentHash(document), file: file.source.file }
        const { events } = await play({ case: document.id, doctor: 'expert', turns: PLAYED_TURNS }, withCase(catalog, entry))
        const { scores, items } = events.findLast((event) => event.type === 'encounter-scored')!
        for (const score of [scores.management, items.escalation!, items.investigations!, items.treatment!, items['safety-net']!])
          expect(score).toMatchObject({ value: null, reason: expect.stringMatching(/^needs a marked case/) })
        expect(scores.history).toMatchObject({ value: expect.any(Number) })
      }
    })

    it('makes the same of the same', () => {
      expect(read()).toEqual(imported)
    })

    it.each([['nothing', '', /^\S+(?::\d+)? \(document\): /] as const, ...file.bad])(
      'refuses %s with file, line and field',
      (_, text, words) => {
        const refused = refusalOf(() => read(text))
        expect(refused.code).toBe('invalid-input')
        expect(refused.message).toMatch(words)
        expect(refused.message.startsWith(file.source.file)).toBe(true)
      },
    )

    it('reads or refuses whatever it is given', () => {
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.json(), cutOf(file.text)), (text) => {
          try {
            expect(read(text).records.length).toBeGreaterThan(0)
          } catch (error) {
            expect(error).toBeInstanceOf(SimulatorError)
          }
        }),
        { numRuns: 60, seed: 11 },
      )
    })
  })
}

/** A file that lost its end, or one character. */
const cutOf = (text: string) =>
  fc.tuple(fc.nat(text.length), fc.boolean()).map(([at, whole]) => text.slice(0, at) + (whole ? text.slice(at + 1) : ''))

export async function lintDocuments(documents: readonly ImportedDocument[]) {
  const folder = mkdtempSync(join(tmpdir(), 'anamnesis-import-'))
  try {
    const paths = documents.map((document) => {
      const { name, text } = importedFile(document)
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    })
    return await lintCases(root, paths, { play: true })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function inventionsIn({ key, patient }: Extract<ImportedDocument, { schema: 'case/1' }>): string[] {
  const { marks, management } = key
  const items = [management.investigations, management.treatments].flatMap(({ must, should, avoid }) => [...must, ...should, ...avoid])
  return [
    ...[...marks.critical, ...marks.redFlags, ...marks.important].map((id) => `mark ${id}`),
    ...Object.keys(patient.cues).map((id) => `cue ${id}`),
    ...[...items, ...management.safetyNet].map((item) => `management ${JSON.stringify(item)}`),
    ...(management.escalation.needed || management.followUp.needed ? ['a need'] : []),
    ...key.differentials.map((each) => `differential ${each.name}`),
  ]
}

function refusalOf(work: () => unknown): SimulatorError {
  try {
    work()
  } catch (error) {
    if (error instanceof SimulatorError) return error
    throw error
  }
  throw new Error('was not refused')
}
