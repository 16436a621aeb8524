import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../../../env'
import { goldTalk } from './corpus'
import { compareMarks, equal, marksOf } from './relation'
import { type Reading, read } from './talk'

/** Doctor's turns of a labelled dialogue in other words, by the number of the turn. */
const rewordedSchema = z.object({ case: z.string(), file: z.string(), turns: z.array(z.object({ turn: z.int(), text: z.string() })) })

/**
 * Relations 14 and 26, which need words that somebody else wrote. `within` is what every dialogue should keep to, and `npm run validate` counts
 * how many do; `onAverage` is how far the marks of a dialogue move now, and no change may make that worse.
 */
export const FIXED = [
  { number: 14, name: 'in other words the marks are the same', folder: 'paraphrases', within: 0.05, onAverage: 0.15 },
  { number: 26, name: 'translated and back the marks are the same', folder: 'back-translations', within: 0.1, onAverage: 0.15 },
] as const

const MARKS = ['history', 'coverage', 'criticalRecall'] as const

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
  const [before, after] = bothReadings(path)
  return compareMarks(before, after, (what, old, now) => equal(what, old, now, within), [...MARKS])
}

/** How far each mark moves, on average over the dialogues of a folder; marks without a value on either side are left out. */
export function meanShifts(folder: string): Record<string, number> {
  const pairs = rewordings(folder).map((path) => bothReadings(path).map(marksOf))
  return Object.fromEntries(
    MARKS.map((mark) => {
      const shifts = pairs.flatMap(([before, after]) => {
        const [old, now] = [before?.[mark], after?.[mark]]
        return typeof old === 'number' && typeof now === 'number' ? [Math.abs(now - old)] : []
      })
      return [mark, shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length]
    }),
  )
}

function bothReadings(path: string): [before: Reading, after: Reading] {
  const { file, turns } = rewordedSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const name = file.endsWith('.json') ? file : `${file}.json`
  return [read(goldTalk(name)), read(goldTalk(name, new Map(turns.map(({ turn, text }) => [turn, text]))))]
}
