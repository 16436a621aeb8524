import { count, duration, type RunPlan } from '#simulators'
import { costWords } from './progress-words'

/** What a dry run says for scripts: everything but the list of encounters. */
export function planJson({ id, hash, grid, counts, cells, leftOut, estimate }: RunPlan) {
  return { run: id, hash, name: grid.name, planned: cells.length, counts, leftOut, estimate, grid }
}

/** And for people. */
export function planLines({ id, grid, counts, cells, leftOut, estimate }: RunPlan): string[] {
  const { cases, personas, doctors, seeds } = counts
  const axes = [`${cases} cases`, `${personas} personas`, `${doctors} doctors`, `${seeds} seeds`].join(' x ')
  const left = leftOut.length > 0 ? `, ${leftOut.length} pairs left out` : ''
  return [
    `Run ${id} "${grid.name}": ${axes} = ${count(cells.length)} encounters${left}`,
    ...leftOut.map(({ caseId, personaId, why }) => `  left out: ${caseId} with ${personaId}: ${why}`),
    `About ${count(estimate.turns)} turns, ${estimate.seconds === null ? 'a time that is not known' : duration(estimate.seconds)}, ${count(estimate.modelCalls)} model calls, ${count(estimate.tokens)} tokens, ${costWords(estimate.cost)}`,
    'Nothing was played or stored.',
  ]
}
