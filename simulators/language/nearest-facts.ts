import type { PatientSheet } from '../domain/case'
import type { Knowledge } from '../domain/knowledge'
import { type QuestionVector, questionVector } from './question-vectors'
import { findingIds, isHistoryFinding } from './target-profiles'
import { type Token, tokenise } from './words'

/** How near an ask lies to the nearest question that is known after each fact, and after any finding that the case has nothing of: cosines. */
export type Nearness = { facts: readonly { id: string; near: number }[]; elsewhere: number }

/** The vectors of questions after several things, in one block. `groups`: for each row the place of the thing in its list. */
type Rows = { values: Float32Array; groups: Uint16Array; count: number }

const NOTHING_NEAR = -1

function toRows(questions: readonly (readonly string[])[]): Rows {
  const vectors = questions.flatMap((lines, group) =>
    lines.flatMap((line) => {
      const vector = questionVector(tokenise(line))
      return vector === null ? [] : [{ vector, group }]
    }),
  )
  const dimensions = vectors[0]?.vector.length ?? 0
  const values = new Float32Array(vectors.length * dimensions)
  vectors.forEach(({ vector }, row) => {
    values.set(vector, row * dimensions)
  })
  return { values, groups: Uint16Array.from(vectors, ({ group }) => group), count: questions.length }
}

/** The cosine of the nearest row of each group; -1 for a group without rows. */
function nearestIn({ values, groups, count }: Rows, vector: QuestionVector): Float32Array {
  const nearest = new Float32Array(count).fill(NOTHING_NEAR)
  for (let row = 0, start = 0; row < groups.length; row += 1, start += vector.length) {
    let cosine = 0
    for (let at = 0; at < vector.length; at += 1) cosine += values[start + at]! * vector[at]!
    if (cosine > nearest[groups[row]!]!) nearest[groups[row]!] = cosine
  }
  return nearest
}

type FindingRows = { rows: Rows; placeOf: ReadonlyMap<string, number> }

const rowsOfKnowledge = new WeakMap<Knowledge, FindingRows>()

/** The questions of the whole vocabulary, the same for every case. */
function findingRows(knowledge: Knowledge): FindingRows {
  const before = rowsOfKnowledge.get(knowledge)
  if (before !== undefined) return before
  const asked = Object.entries(knowledge.findings).flatMap(([id, finding]) =>
    isHistoryFinding(finding) ? [{ id, questions: finding.questions }] : [],
  )
  const rows = { rows: toRows(asked.map(({ questions }) => questions)), placeOf: new Map(asked.map(({ id }, place) => [id, place])) }
  rowsOfKnowledge.set(knowledge, rows)
  return rows
}

/** Measures how near asks lie to the facts of a case: null where no word of the ask is known. */
export function createNearestFacts(sheet: PatientSheet, knowledge: Knowledge): (tokens: readonly Token[]) => Nearness | null {
  const vocabulary = findingRows(knowledge)
  const facts = Object.values(sheet.facts).flatMap((each) =>
    Object.entries(each ?? {}).map(([id, fact]) => ({
      id,
      asks: fact.ask ?? [],
      findings: findingIds(fact).flatMap((finding) => vocabulary.placeOf.get(finding) ?? []),
    })),
  )
  const listed = new Set(facts.flatMap(({ findings }) => findings))
  const ownRows = toRows(facts.map(({ asks }) => asks))
  return (tokens) => {
    const vector = questionVector(tokens)
    if (vector === null) return null
    const own = nearestIn(ownRows, vector)
    const byFinding = nearestIn(vocabulary.rows, vector)
    return {
      facts: facts.map(({ id, findings }, place) => ({
        id,
        near: Math.max(own[place]!, ...findings.map((finding) => byFinding[finding]!)),
      })),
      elsewhere: byFinding.reduce((most, near, finding) => (listed.has(finding) ? most : Math.max(most, near)), NOTHING_NEAR),
    }
  }
}
