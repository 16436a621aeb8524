import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../../../env'
import { goldTalk } from './corpus'
import { compareMarks, equal } from './relation'
import { read } from './talk'

/** Doctor's turns of a labelled dialogue in other words, by the number of the turn. */
const rewordedSchema = z.object({ case: z.string(), file: z.string(), turns: z.array(z.object({ turn: z.int(), text: z.string() })) })

/** Relations 14 and 26, which need words that somebody else wrote. */
export const FIXED = [
  { number: 14, name: 'in other words the marks are the same', folder: 'paraphrases', within: 0.05 },
  { number: 26, name: 'translated and back the marks are the same', folder: 'back-translations', within: 0.1 },
] as const

const MARKS = ['history', 'coverage', 'criticalRecall']

export function rewordings(folder: string): string[] {
  const path = join(root, 'tests', 'validation', folder)
  return existsSync(path)
    ? readdirSync(path)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => join(path, file))
    : []
}

export function faultsOfRewording(path: string, within: number): string[] {
  const { file, turns } = rewordedSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const name = file.endsWith('.json') ? file : `${file}.json`
  const [before, after] = [goldTalk(name), goldTalk(name, new Map(turns.map(({ turn, text }) => [turn, text])))].map(read)
  return compareMarks(before!, after!, (what, old, now) => equal(what, old, now, within), MARKS)
}
