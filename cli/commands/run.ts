import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import {
  count,
  executeRun,
  isGone,
  planRun,
  priceIn,
  type Run,
  type RunOutcome,
  type RunOverview,
  type Simulator,
  systemClock,
  thisHolder,
} from '#simulators'
import { EXIT } from '../exit-codes'
import type { CommandContext } from '../main'
import type { Output } from '../output'
import { planJson, planLines } from '../plan-lines'
import { createProgressPrinter } from '../progress-printer'
import { readText } from '../read-text'
import { summaryTable } from '../summary-table'
import { tellMissed } from '../tell-missed'
import { AFTER_TURNS, untilInterrupted } from '../until-interrupted'
import { wholeNumber } from '../whole-number'
import { readCatalog, withModels, withSimulator } from '../workplace'

type RunFlags = { dryRun?: boolean; concurrency: number; retryErrors?: boolean; json?: boolean }

const DEFAULT_CONCURRENCY = 32
const LARGEST_CONCURRENCY = 256

const HELP = `
The same grid again goes on where it stopped: what is done stays done. Ctrl-C stops after the turns in flight.
Examples:
  anamnesis run docs/examples/personas-by-skill.yaml --dry-run
  anamnesis run docs/examples/personas-by-skill.yaml --concurrency 128
  anamnesis run docs/examples/personas-by-skill.yaml --retry-errors
Exit codes: 0 done; 1 stopped, or nothing could be played; 2 usage or bad input; 100 a threshold of the grid was missed.`

export function addRun(program: Command, { output, exit }: CommandContext): void {
  program
    .command('run')
    .description('play a grid of cases, personas, doctors and seeds, or go on with it')
    .argument('<grid>', 'a YAML file (schemas/grid.schema.json)')
    .option('--dry-run', 'say what would be played and what it would take; nothing is stored')
    .option('--concurrency <n>', 'encounters at a time', wholeNumber(1, LARGEST_CONCURRENCY), DEFAULT_CONCURRENCY)
    .option('--retry-errors', 'play again what failed')
    .option('--json', 'end with one JSON document')
    .addHelpText('after', HELP)
    .action(async (file: string, flags: RunFlags) => {
      const text = readText(file)
      if (flags.dryRun) {
        const plan = await withModels(async (models) => planRun(readCatalog(), text, file, priceIn(models)))
        if (flags.json) output.json(planJson(plan))
        else for (const line of planLines(plan)) output.data(line)
        return
      }
      exit(await withSimulator((simulator) => playGrid(simulator, { text, file, ...flags }, output)))
    })
}

/** Starts a grid, or finds its run, and plays it in this process. Resolves with the exit code. */
async function playGrid(simulator: Simulator, grid: RunFlags & { text: string; file: string }, output: Output): Promise<number> {
  const { runs } = simulator
  const plan = runs.plan(grid.text, grid.file)
  return untilInterrupted({ output, words: AFTER_TURNS }, async (signal) => {
    const { run, found } = await runs.start(plan, { concurrency: grid.concurrency, unattended: false })
    const again = grid.retryErrors ? await runs.retryErrors(run.id, false) : 0
    const before = found ? '; it is there already: what is done stays done' : ''
    output.words(`Run ${run.id} "${run.name}": ${count(run.planned)} encounters, ${grid.concurrency} at a time${before}`)
    if (again > 0) output.words(`${count(again)} that failed are played again.`)
    const outcome = await playHere(simulator, run, signal, output)
    const overview = await runs.overview(run.id)
    tellOutcome(outcome, overview, grid, output)
    if (outcome.ended !== 'finished') return EXIT.failed
    const missed = tellMissed(overview, output)
    return outcome.done === 0 ? EXIT.failed : missed ? EXIT.threshold : EXIT.done
  })
}

async function playHere(
  { catalog, store, assembler, models }: Simulator,
  run: Run,
  signal: AbortSignal,
  output: Output,
): Promise<RunOutcome> {
  const printer = createProgressPrinter(process.stderr, output, Date.now)
  try {
    return await executeRun({ catalog, store, assembler, models, clock: systemClock, newId: randomUUID }, run.id, {
      holder: thisHolder(),
      isGone,
      signal,
      onReport: printer.print,
    })
  } finally {
    printer.close()
  }
}

function tellOutcome(outcome: RunOutcome, overview: RunOverview, { file, json }: { file: string; json?: boolean }, output: Output): void {
  const { ended, ...figures } = outcome
  if (json) output.json(figures)
  else for (const line of summaryTable(overview.byPersona)) output.data(line)
  const { done, planned, failed } = figures
  output.words(
    `${count(done)} of ${count(planned)} encounters done, ${count(failed)} failed; ${count(figures.turns)} turns in ${figures.seconds.toFixed(1)} s.`,
  )
  const why = ENDINGS[ended]
  if (why !== null) output.words(`${why} To go on: anamnesis run ${file}`)
  if (failed > 0) output.words(`What failed is in no mean. To play it again: anamnesis run ${file} --retry-errors`)
  if (ended === 'finished') output.words(`Report: anamnesis report ${outcome.run} --out report.html`)
}

/** Null where nothing more is to be done. */
const ENDINGS: Record<RunOutcome['ended'], string | null> = {
  finished: null,
  stopped: 'Stopped: every turn that was played is kept.',
  paused: 'Somebody paused the run.',
  cancelled: 'Somebody cancelled the run.',
  lost: 'Another process has taken the run over.',
}
