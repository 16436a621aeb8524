import type { Catalog } from '../../catalog'
import { type Grid, MEASURES, type Measure } from '../../domain/run'
import type { RunOverview, SummaryRow } from '../self-play/models'
import { caseDifferences } from './case-differences'
import { compareSwaps } from './case-swaps'
import { compareDoctors } from './compare-doctors'
import { DEFINITIONS } from './definitions'
import { adjustAll, effectOf } from './effect'
import { checkManners } from './manner-check'
import type { ComparedGroup, ComparedMeasure, ComparedRow, GroupName, Report, ReportGroup, ReportRow, RunReport } from './model'
import { comparePersonas } from './persona-effects'
import type { Reading } from './read-report'
import { warningsOf } from './warnings'

/** A run's sums, and what was read of its encounters. */
export type ReadRun = { overview: RunOverview; reading: Reading }

/** A report of one run; with a second, also what differs between them. */
export async function buildReport(catalog: Catalog, read: readonly ReadRun[]): Promise<Report> {
  const runs: RunReport[] = []
  for (const run of read) runs.push(await runReport(catalog, run))
  const [one, other] = read
  return { schema: 'report/1', runs, comparison: one && other ? compareRuns(one.overview, other.overview) : null, definitions: DEFINITIONS }
}

async function runReport(catalog: Catalog, { overview: { run, ...overview }, reading }: ReadRun): Promise<RunReport> {
  const { id, hash, name, grid, played, createdAt, endedAt } = run
  const { state, progress, turns, rate, thresholds, whole, byAll } = overview
  const personas = overview.byPersona.map(({ personaId }) => personaId!).sort()
  const manner = checkManners(reading.manners, personas, catalog)
  return {
    ...{ id, hash, name, state, grid, progress, turns, played, rate, createdAt, endedAt, thresholds },
    groups: groupsOf(overview),
    warnings: warningsOf({ progress, whole, byAll, seeds: seedsIn(grid) }),
    sample: reading.size,
    manner,
    effects: await comparePersonas(byAll, new Map(manner.rows.map(({ persona, verdict }) => [persona, verdict]))),
    fidelity: reading.fidelity,
    doctors: await compareDoctors(byAll),
    swaps: compareSwaps(byAll, catalog),
    headers: reading.headers,
    craft: reading.craft,
    evidence: reading.evidence,
  }
}

export const seedsIn = ({ seeds }: Grid): number => (Array.isArray(seeds) ? seeds.length : seeds.to - seeds.from + 1)

type Tables = Pick<RunOverview, 'byPersona' | 'byDoctor' | 'byCase' | 'byAll' | 'whole'>

const tablesOf = ({ byPersona, byDoctor, byCase, byAll, whole }: Tables): [GroupName, readonly SummaryRow[]][] => [
  ['persona', byPersona],
  ['doctor', byDoctor],
  ['case', byCase],
  ['whole', [whole]],
  ['all', byAll],
]

const groupsOf = (tables: Tables): ReportGroup[] => tablesOf(tables).map(([by, rows]) => ({ by, rows: namedRows(rows) }))

/** By name: the order in which a database counts is its own. */
export function namedRows(rows: readonly SummaryRow[]): ReportRow[] {
  const named = rows.map(({ planned, done, failed, cancelled, turns, measures, ...keys }): ReportRow => {
    return { name: nameOf(keys), planned, done, failed, cancelled, turns, measures }
  })
  return named.sort((a, b) => (a.name < b.name ? -1 : 1))
}

const nameOf = ({ personaId, caseId, doctor }: Pick<SummaryRow, 'personaId' | 'caseId' | 'doctor'>) =>
  [personaId, caseId, doctor].filter((part) => part !== undefined).join(' / ') || 'all encounters'

const KEY_OF = { persona: 'personaId', doctor: 'doctor', case: 'caseId' } as const

function compareRuns(first: RunOverview, second: RunOverview): ComparedGroup[] {
  const others = new Map(tablesOf(second))
  return tablesOf(first).map(([by, rows]) => {
    const there = others.get(by) ?? []
    const [here, beyond] = [rows, there].map((among) => new Map(among.map((row) => [nameOf(row), row])))
    const names = [...new Set([...rows, ...there].map(nameOf))].sort()
    const combinations = (run: RunOverview, name: string) =>
      by === 'whole' ? run.byAll : by === 'all' ? [] : run.byAll.filter((row) => row[KEY_OF[by]] === name)
    const compared = names.map((name) =>
      comparedRow(
        name,
        { row: here?.get(name), all: combinations(first, name) },
        { row: beyond?.get(name), all: combinations(second, name) },
      ),
    )
    return { by, rows: adjustRows(compared) }
  })
}

/** Each table of two runs is a family. */
function adjustRows(rows: readonly ComparedRow[]): ComparedRow[] {
  const adjusted = adjustAll(rows.flatMap(({ measures }) => MEASURES.map((measure) => measures[measure].paired))).values()
  return rows.map(({ name, measures }) => {
    const own = MEASURES.map((measure) => [measure, { ...measures[measure], paired: adjusted.next().value! }])
    return { name, measures: Object.fromEntries(own) as ComparedRow['measures'] }
  })
}

type Side = { row: SummaryRow | undefined; all: readonly SummaryRow[] }

function comparedRow(name: string, first: Side, second: Side): ComparedRow {
  const compared = (measure: Measure): ComparedMeasure => {
    const [a, b] = [first.row?.measures[measure] ?? null, second.row?.measures[measure] ?? null]
    const both = a !== null && b !== null && a.mean !== null && b.mean !== null
    const paired = effectOf(caseDifferences(second.all, first.all, measure, null))
    return { first: a, second: b, difference: both ? b.mean! - a.mean! : null, paired }
  }
  return { name, measures: Object.fromEntries(MEASURES.map((measure) => [measure, compared(measure)])) as ComparedRow['measures'] }
}
