import type { Grid } from '../../domain/run'
import type { RunReport } from './model'
import type { Table } from './page'
import { count, counted, duration, stateWords } from './words'

/** Where a run stands, in a sentence. */
export function summaryOf({ id, state, progress, thresholds }: Pick<RunReport, 'id' | 'state' | 'progress' | 'thresholds'>): string {
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

/** What playing took: nothing is said to be free that merely has no price. */
export function tookWords({ played: { modelCalls, unpricedCalls, tokens, cost }, turns, progress: { done } }: RunReport): string {
  const each = done === 0 ? '' : `, ${(turns / done).toFixed(1)} an encounter`
  if (modelCalls === 0) return `${counted(turns, 'turn')} were played${each}. No model was asked: it cost nothing.`
  const price =
    unpricedCalls === modelCalls
      ? 'What it cost is not known: no price is known for its models'
      : `It cost ${cost.toFixed(2)} in the currency of the price list${done === 0 ? '' : `, ${(cost / done).toFixed(4)} an encounter`}${unpricedCalls > 0 ? `, without ${counted(unpricedCalls, 'call')} that have no known price` : ''}`
  return `${counted(turns, 'turn')} were played${each}, with ${counted(modelCalls, 'call')} of models and ${counted(tokens, 'token')}. ${price}.`
}

/** Everything needed to play it again and to know that it is the same. */
export function provenanceTable(run: RunReport): Table {
  const { progress, grid, played } = run
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
    ['Turns played', `${count(run.turns)} in ${duration(played.seconds)}${run.rate === null ? '' : `, ${run.rate.toFixed(1)} a second`}`],
    ['Begun', run.createdAt],
    ['Ended', run.endedAt ?? '–'],
  ]
  return {
    title: 'Where this comes from',
    columns: [{ name: 'What' }, { name: 'Value', text: true }],
    rows: rows.map(([name, value]) => [{ text: name }, { text: value }]),
    note: 'Formative: not validated for decisions about people. Fictional patients, not medical advice.',
  }
}

function namesOf(axis: Grid['cases'] | Grid['patients'] | Grid['doctors']): string {
  if (axis === 'all') return 'all'
  if (!Array.isArray(axis)) return `all with the tag ${axis.tags.join(' or ')}`
  return axis.map((entry) => (typeof entry === 'string' ? entry : entry.name)).join(', ')
}

const seedsOf = (seeds: Grid['seeds']) => (Array.isArray(seeds) ? seeds.join(', ') : `${seeds.from} to ${seeds.to}`)
