import { matchDiagnosis, matchDifferential } from '../../evaluation/match-diagnosis'
import type { DebriefModel, DifferentialRow, ExpectedRow } from './model'
import { type DebriefSource, referenceInWords, returnedResults } from './source'

/** From this step on an entry counts as the right condition. */
const RIGHT = 4

/** The list that was given beside the list that was expected. */
export function buildDifferential(source: DebriefSource): DebriefModel['differential'] {
  const { key } = source.case
  const acts = source.acts.flatMap(({ act }) => (act.kind === 'diagnose' ? [act] : []))
  const given = source.record.differential ?? []
  const rows: DifferentialRow[] = given.map(({ name, p }) => {
    const { step, listed } = matchDiagnosis(name, key)
    const other = listed === null ? matchDifferential(name, key) : null
    return { name, p: p ?? null, step, listed: listed ?? (other === null ? null : key.differentials[other]!.name) }
  })
  const named = new Set(given.map(({ name }) => matchDifferential(name, key)))
  const right: ExpectedRow = {
    name: key.diagnosis.name,
    mustNotMiss: false,
    correct: true,
    given: rows.some((row) => (row.step ?? 0) >= RIGHT),
    for: key.reasoning
      .filter((statement) => statement.about === key.diagnosis.condition && statement.for)
      .map((statement) => statement.says),
    against: [],
  }
  const others = key.differentials.map(
    (entry, index): ExpectedRow => ({
      name: entry.name,
      mustNotMiss: entry.mustNotMiss,
      correct: false,
      given: named.has(index),
      for: entry.for.map((reference) => referenceInWords(reference, source)),
      against: entry.against.map((reference) => referenceInWords(reference, source)),
    }),
  )
  return { final: acts.at(-1)?.final ?? false, given: rows, expected: [right, ...others] }
}

/** The expected reasoning, and which of its grounds the doctor had in hand. */
export function buildReasoning(source: DebriefSource): DebriefModel['reasoning'] {
  const { key } = source.case
  const returned = returnedResults(source)
  const names = new Map([
    [key.diagnosis.condition, key.diagnosis.name],
    ...key.differentials.map((entry) => [entry.condition, entry.name] as const),
  ])
  return key.reasoning.map((statement) => ({
    says: statement.says,
    about: names.get(statement.about) ?? statement.about,
    for: statement.for,
    because: statement.because.map((reference) => ({
      text: referenceInWords(reference, source),
      had: reference.includes('/') ? returned.has(reference) : source.told.has(reference) || source.case.station.given.includes(reference),
    })),
  }))
}
