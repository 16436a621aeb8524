import { SimulatorError } from '../../domain/errors'
import { NOT_EVALUABLE } from '../../domain/event'
import type { PlayedCell } from '../../domain/run'
import type { Store } from '../../storage/store'
import { chooseRounds } from './choose-rounds'
import { EXPORT_FORMATS, type ExportOptions, needCarrier } from './index'
import { createSourceReader } from './source-reader'

/** Cells read at a time. */
const PAGE = 200

/** How many encounters were written, and how many of the run were not. */
export type RunExport = { written: number; leftOut: number }

/**
 * Writes a run's encounters in order of index, one after another, so that memory stays the same however many there are: those that can
 * be evaluated, or with `all` every one that was begun. Throws `not-found`; `invalid-input` for `all` in another form than native,
 * which alone says how an encounter ended.
 */
export async function exportRun(
  store: Store,
  runId: string,
  { format, choice, all, ...extras }: ExportOptions & { all: boolean },
  write: (text: string) => Promise<void> | void,
): Promise<RunExport> {
  if (all && format !== 'native')
    throw new SimulatorError(
      'invalid-input',
      `Only the native form says how an encounter ended; ${format} takes those that can be evaluated`,
    )
  needCarrier({ format, ...extras })
  if (!(await store.runs.run(runId))) throw new SimulatorError('not-found', `There is no run "${runId}"`)
  const exporter = EXPORT_FORMATS[format]
  const read = createSourceReader(store)
  const counts = { written: 0, leftOut: 0 }
  await write(exporter.before)
  for await (const cell of cellsOf(store, runId)) {
    const wanted = cell.encounterId !== null && (all || isEvaluable(cell))
    const rounds = wanted ? await chooseRounds(store, cell.encounterId!, choice) : []
    const before = counts.written
    for (const round of rounds) {
      const text = exporter.write(await read(round), extras)
      if (text === '') continue
      await write(counts.written > 0 ? exporter.between + text : text)
      counts.written += 1
    }
    if (counts.written === before) counts.leftOut += 1
  }
  await write(exporter.after)
  return counts
}

/** All cells in order: their number is fixed, so that pages neither skip nor repeat one while the run goes on. */
async function* cellsOf(store: Store, runId: string): AsyncGenerator<PlayedCell> {
  for (let offset = 0; ; offset += PAGE) {
    const { cells } = await store.runs.cells(runId, { sort: 'index', descending: false, offset, limit: PAGE })
    yield* cells
    if (cells.length < PAGE) return
  }
}

const isEvaluable = ({ status, stopReason }: PlayedCell) => status === 'done' && !(stopReason !== null && NOT_EVALUABLE.has(stopReason))
