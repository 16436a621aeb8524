import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { count, figure, playSeries, type RoundComparison, type SeriesOutcome, systemClock } from '#simulators'
import { EXIT } from '../exit-codes'
import type { CommandContext } from '../main'
import { type Output, table } from '../output'
import { AFTER_TURNS, untilInterrupted } from '../until-interrupted'
import { wholeNumber } from '../whole-number'
import { withSimulator } from '../workplace'

type CriticFlags = { model: string; rounds: number; concurrency: number; json?: boolean }

const HELP = `
A critic who knows the answer reads each encounter; the doctor is told its advice, which gives nothing of the case away, and plays the same
case, persona and seed again. Every round is kept as an encounter of its own, ID-round-N. Given again, it goes on where it stopped.
Examples:
  anamnesis critic 4f1c2ab09d3e --model openai-compatible/qwen3 --rounds 3
  anamnesis export 4f1c2ab09d3e --format openai --rounds best --by history --rewards --out better.jsonl
Exit codes: 0 done, 1 failed or stopped, 2 usage or bad input.`

export function addCritic(program: Command, { output, exit }: CommandContext): void {
  program
    .command('critic')
    .description('critique encounters by a model that knows the answer, and play them again')
    .argument('<encounter-or-run>', 'the id of an encounter or a run; its doctors must be played by models')
    .requiredOption('--model <vendor/model>', 'the critic')
    .option('--rounds <n>', 'rounds in all, the first included', wholeNumber(2, 10), 2)
    .option('--concurrency <n>', 'encounters at a time', wholeNumber(1, 256), 8)
    .option('--json', 'end with one JSON document')
    .addHelpText('after', HELP)
    .action(async (id: string, flags: CriticFlags) => {
      const { outcome, stopped } = await withSimulator((simulator) => playHere(simulator, id, flags, output))
      tell(outcome, flags, output)
      if (stopped || outcome.series.length === 0) exit(EXIT.failed)
    })
}

type Here = Parameters<Parameters<typeof withSimulator>[0]>[0]

async function playHere({ catalog, store, assembler, models }: Here, id: string, flags: CriticFlags, output: Output) {
  const { model: critic, rounds, concurrency } = flags
  // A name that is wrong is said before anything is played.
  models.model(critic)
  return untilInterrupted({ output, words: AFTER_TURNS }, async (signal) => {
    const outcome = await playSeries(id, {
      ...{ catalog, store, assembler, models, critic, rounds, concurrency, clock: systemClock, newId: randomUUID },
      signal,
      onPlayed: (played) => output.words(`${played[0]?.encounterId}: ${played.length} rounds`),
    })
    return { outcome, stopped: signal.aborted }
  })
}

function tell({ series, failed, comparison }: SeriesOutcome, { json }: CriticFlags, output: Output): void {
  if (json) output.json({ series, failed, comparison })
  else for (const line of table([['measure', 'round', 'n', 'first', 'mean', 'difference'], ...comparison.map(row)])) output.data(line)
  for (const { encounterId, why } of failed) output.words(`${encounterId}: ${why}`)
  output.words(`${count(series.length)} encounters played in rounds, ${count(failed.length)} could not be.`)
}

const row = ({ measure, round, n, first, mean, difference }: RoundComparison) => [
  measure,
  String(round),
  String(n),
  ...[first, mean, difference].map((value) => figure(value)),
]
