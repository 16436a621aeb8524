import { MEASURES, type Measure } from '../../domain/run'
import type { RunOverview, SummaryRow } from '../self-play/models'
import { DEFINITIONS } from './definitions'
import type { ComparedGroup, ComparedMeasure, ComparedRow, GroupName, Report, ReportGroup, ReportRow, RunReport } from './model'

/** A report of one run; with a second, also what differs between them. */
export function buildReport(first: RunOverview, second: RunOverview | null = null): Report {
  const runs = [first, ...(second ? [second] : [])].map(runReport)
  const [one, other] = runs
  return { schema: 'report/1', runs, comparison: one && other ? compare(one, other) : null, definitions: DEFINITIONS }
}

function runReport({ run, state, progress, turns, rate, thresholds, ...overview }: RunOverview): RunReport {
  const { id, hash, name, grid, played, createdAt, endedAt } = run
  return {
    ...{ id, hash, name, state, grid, progress, turns, seconds: played.seconds, rate, createdAt, endedAt, thresholds },
    groups: [
      groupOf('persona', overview.byPersona),
      groupOf('doctor', overview.byDoctor),
      groupOf('case', overview.byCase),
      groupOf('whole', [overview.whole]),
      groupOf('all', overview.byAll),
    ],
  }
}

/** By name: the order in which a database counts is its own. */
function groupOf(by: GroupName, rows: readonly SummaryRow[]): ReportGroup {
  const named = rows.map(({ planned, done, failed, cancelled, turns, measures, ...keys }): ReportRow => {
    const name = [keys.personaId, keys.caseId, keys.doctor].filter((part) => part !== undefined).join(' / ')
    return { name: name || 'all encounters', planned, done, failed, cancelled, turns, measures }
  })
  return { by, rows: named.sort((a, b) => (a.name < b.name ? -1 : 1)) }
}

function compare(first: RunReport, second: RunReport): ComparedGroup[] {
  return first.groups.map(({ by, rows }) => {
    const others = second.groups.find((group) => group.by === by)?.rows ?? []
    const names = [...new Set([...rows, ...others].map(({ name }) => name))].sort()
    const find = (among: readonly ReportRow[], name: string) => among.find((row) => row.name === name)
    return { by, rows: names.map((name) => comparedRow(name, find(rows, name), find(others, name))) }
  })
}

function comparedRow(name: string, first: ReportRow | undefined, second: ReportRow | undefined): ComparedRow {
  const compared = (measure: Measure): ComparedMeasure => {
    const [a, b] = [first?.measures[measure] ?? null, second?.measures[measure] ?? null]
    const both = a !== null && b !== null && a.mean !== null && b.mean !== null
    return { first: a, second: b, difference: both ? b.mean! - a.mean! : null }
  }
  return { name, measures: Object.fromEntries(MEASURES.map((measure) => [measure, compared(measure)])) as ComparedRow['measures'] }
}
