import type { Grid } from '../../domain/run'
import type { RunReport } from './model'
import type { Table } from './page'
import { count, duration, stateWords } from './words'

/** Where a run stands, in a sentence. */
export function summaryOf({ id, state, progress, thresholds }: RunReport): string {
  const { planned, done, failed, cancelled } = progress
  const missed = thresholds.filter(({ met }) => !met).length
  const rest = [
    `${count(done)} of ${count(planned)} encounters done`,
    `${count(failed)} failed`,
    cancelled > 0 ? `${count(cancelled)} cancelled` : [],
    thresholds.length > 0 ? `${missed} of ${thresholds.length} thresholds missed` : [],
  ].flat()
  return `Run ${id}: ${stateWords(state)}; ${rest.join(', ')}.`
}

/** Everything needed to play it again and to know that it is the same. */
export function provenanceTable(run: RunReport, _: number, runs: readonly RunReport[]): Table {
  const { progress, grid } = run
  const settled = `${count(progress.done)} done, ${count(progress.failed)} failed, ${count(progress.cancelled)} cancelled`
  const rows: [string, string][] = [
    ['Run', run.id],
    ['Hash', run.hash],
    ['Encounters', `${count(progress.planned)}: ${settled}, ${count(progress.waiting + progress.playing)} left`],
    ['In no mean', `${count(progress.excluded)} encounters that failed or were cancelled`],
    ['Cases', namesOf(grid.cases)],
    ['Personas', namesOf(grid.patients)],
    ['Doctors', namesOf(grid.doctors)],
    ['Seeds', seedsOf(grid.seeds)],
    ['Turns at most', String(grid.limits.turns)],
    ['Judge', [grid.evaluate.judge].flat().join(', ')],
    ['Turns played', `${count(run.turns)} in ${duration(run.seconds)}${run.rate === null ? '' : `, ${run.rate.toFixed(1)} a second`}`],
    ['Begun', run.createdAt],
    ['Ended', run.endedAt ?? '–'],
  ]
  return {
    title: runs.length > 1 ? `Where ${run.id} comes from` : 'Where this comes from',
    columns: [{ name: 'What' }, { name: 'Value' }],
    rows: rows.map(([name, value]) => [{ text: name }, { text: value }]),
    note: 'Scripted agents, scored by rules. Formative: not validated for decisions about people. Fictional patients, not medical advice.',
  }
}

function namesOf(axis: Grid['cases'] | Grid['patients'] | Grid['doctors']): string {
  if (axis === 'all') return 'all'
  if (!Array.isArray(axis)) return `all with the tag ${axis.tags.join(' or ')}`
  return axis.map((entry) => (typeof entry === 'string' ? entry : entry.name)).join(', ')
}

const seedsOf = (seeds: Grid['seeds']) => (Array.isArray(seeds) ? seeds.join(', ') : `${seeds.from} to ${seeds.to}`)
