import table from './lexicon/question-vectors.json'
import { STOP_WORDS } from './lexicon/stop-words'
import { questionUnits } from './question-units'
import { createSpeller, type Speller } from './spelling'
import type { Token } from './words'

/** A question as a direction of unit length: questions after the same thing lie near each other, in whatever words. */
export type QuestionVector = Float32Array

type Table = { dimensions: number; rows: ReadonlyMap<string, number>; spell: Speller; values: Int8Array }

let opened: Table | undefined

/** The learned table: a row of `dimensions` whole numbers for each unit. The scale is left out, since only directions count. */
function theTable(): Table {
  if (opened !== undefined) return opened
  const units = table.units.split(' ')
  opened = {
    dimensions: table.dimensions,
    rows: new Map(units.map((unit, row) => [unit, row])),
    spell: createSpeller(units.filter((unit) => !unit.startsWith('#'))),
    values: new Int8Array(Buffer.from(table.values, 'base64')),
  }
  return opened
}

/** Where more of the telling words are unknown than this, the rest says nothing of what is asked. */
const MOST_UNKNOWN = 0.5

/** The sum of what the question's units mean, at unit length; null where the table knows too few of them. */
export function questionVector(tokens: readonly Token[]): QuestionVector | null {
  const { dimensions, rows, spell, values } = theTable()
  const units = questionUnits(tokens).map((unit) => (rows.has(unit) ? unit : spell(unit)))
  const telling = units.filter((unit) => !STOP_WORDS.has(unit))
  if (telling.filter((unit) => !rows.has(unit)).length > MOST_UNKNOWN * telling.length) return null
  const sum = new Float32Array(dimensions)
  for (const unit of units) {
    const row = rows.get(unit)
    if (row === undefined) continue
    for (let at = 0; at < dimensions; at += 1) sum[at]! += values[row * dimensions + at]!
  }
  const length = Math.hypot(...sum)
  return length === 0 ? null : sum.map((value) => value / length)
}
