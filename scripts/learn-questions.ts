import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { loadCatalog } from '../simulators/catalog'
import { createRandom } from '../simulators/dialogue/randomness'
import { type Learned, learnVectors } from './question-vectors/learn-vectors'
import { questionGroups } from './question-vectors/question-groups'

const root = join(import.meta.dirname, '..')
const TABLE = join(root, 'simulators/language/lexicon/question-vectors.json')
const lateSchema = z.object({ cases: z.array(z.string()) })

/**
 * Learns the table of question vectors from the ways of asking that the cases and the vocabulary give, and writes it.
 * Cases that the reading is measured on as new ones are left out. The same content gives the same bytes; about a minute of one core.
 */
function main(): void {
  const late = lateSchema.parse(JSON.parse(readFileSync(join(root, 'tests/measure/late-cases.json'), 'utf8')))
  const groups = questionGroups(loadCatalog(root), new Set(late.cases))
  const random = createRandom({ case: '', persona: '', doctor: '', seed: 1, turn: 0, purpose: 'question vectors' })
  const learned = learnVectors(groups, random, (step, loss) => process.stdout.write(`step ${step}: ${loss.toFixed(3)}\n`))
  writeFileSync(TABLE, `${JSON.stringify(toTable(learned), null, 2)}\n`)
  process.stdout.write(`${learned.units.length} units of ${learned.dimensions} dimensions, from ${groups.length} groups\n`)
}

/** Whole numbers of one byte: only directions count, so one scale does for all rows. */
function toTable({ units, dimensions, rows }: Learned) {
  const most = rows.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
  const values = Int8Array.from(rows, (value) => Math.round((127 * value) / most))
  return { dimensions, units: units.join(' '), values: Buffer.from(values.buffer).toString('base64') }
}

main()
