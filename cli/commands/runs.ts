import { type Command, Option } from 'commander'
import {
  count,
  LARGEST_RUN,
  type RunDesk,
  type RunListing,
  type RunOverview,
  SimulatorError,
  stateWords,
  type Verification,
} from '#simulators'
import { EXIT } from '../exit-codes'
import type { CommandContext } from '../main'
import { type Output, table } from '../output'
import { wholeNumber } from '../whole-number'
import { withSimulator } from '../workplace'

type RunsFlags = {
  json?: boolean
  verify?: boolean
  pause?: boolean
  resume?: boolean
  cancel?: boolean
  concurrency?: number
  requeue?: number
}

const LISTED = 50

const HELP = `
Examples:
  anamnesis runs
  anamnesis runs 4f1c2ab09d3e --json
  anamnesis runs 4f1c2ab09d3e --pause
  anamnesis runs 4f1c2ab09d3e --verify
--resume leaves the run to a worker of the server; "anamnesis run GRID" plays it here.
Exit codes: 0 done, 1 failed or --verify found faults, 2 usage or bad input.`

export function addRuns(program: Command, { output, exit }: CommandContext): void {
  program
    .command('runs')
    .description('list the runs, or say where one stands, and steer it while it is played')
    .argument('[id]', "a run's id")
    .option('--json', 'one JSON document')
    .option('--verify', 'read the whole stored log and check it')
    .addOption(new Option('--pause', 'stop after the turns in flight').conflicts(['resume', 'cancel']))
    .addOption(new Option('--resume', 'want it played again').conflicts(['pause', 'cancel']))
    .addOption(new Option('--cancel', 'give up what is not done').conflicts(['pause', 'resume']))
    .option('--concurrency <n>', 'encounters at a time from now on', wholeNumber(1, 256))
    .option('--requeue <index>', 'play one encounter anew', wholeNumber(0, LARGEST_RUN - 1))
    .addHelpText('after', HELP)
    .action(async (id: string | undefined, flags: RunsFlags) => {
      if (id === undefined && Object.keys(flags).some((flag) => flag !== 'json'))
        throw new SimulatorError('invalid-input', 'That goes with one run: anamnesis runs ID')
      await withSimulator(async ({ runs }) => {
        if (id === undefined) return list(runs, flags, output)
        await steer(runs, id, flags, output)
        if (!flags.verify) return show(await runs.overview(id), flags, output)
        const verification = await runs.verify(id)
        tellVerification(verification, flags, output)
        if (verification.faults.length > 0) exit(EXIT.failed)
      })
    })
}

async function list(desk: RunDesk, { json }: RunsFlags, output: Output): Promise<void> {
  const listed = await desk.list({ limit: LISTED })
  if (json) return output.json(listed)
  if (listed.length === 0) return output.words('There are no runs yet. To start one: anamnesis run docs/examples/personas-by-skill.yaml')
  for (const line of table([['run', 'name', 'state', 'done', 'failed', 'left', 'begun'], ...listed.map(rowOf)])) output.data(line)
  if (listed.length === LISTED) output.words(`The newest ${LISTED}; the page of runs has the older ones.`)
}

const rowOf = ({ run, state, progress: { planned, done, failed, waiting, playing } }: RunListing) => [
  run.id,
  run.name,
  stateWords(state),
  `${count(done)} of ${count(planned)}`,
  count(failed),
  count(waiting + playing),
  run.createdAt,
]

async function steer(desk: RunDesk, id: string, flags: RunsFlags, output: Output): Promise<void> {
  const { pause, resume, cancel, concurrency, requeue } = flags
  if (concurrency !== undefined) await desk.setConcurrency(id, concurrency)
  if (requeue !== undefined) {
    await desk.requeue(id, requeue, false)
    output.words(`Encounter ${requeue} is played anew when the run goes on: anamnesis runs ${id} --resume, or anamnesis run with its grid.`)
  }
  if (pause) await desk.pause(id)
  if (resume) await desk.resume(id, true)
  if (cancel) await desk.cancel(id)
}

function show({ run, state, progress, turns, rate, thresholds }: RunOverview, { json }: RunsFlags, output: Output): void {
  if (json) {
    output.json({ run, state, progress, turns, rate, thresholds })
    return
  }
  const { planned, done, failed, cancelled, waiting, playing } = progress
  const lines = [
    ['run', `${run.id} "${run.name}"`],
    ['state', stateWords(state)],
    ['encounters', `${count(done)} of ${count(planned)} done, ${count(failed)} failed, ${count(cancelled)} cancelled`],
    ['left', `${count(waiting)} waiting, ${count(playing)} being played, ${run.concurrency} at a time`],
    ['turns', `${count(turns)}${rate === null ? '' : `, ${rate.toFixed(1)} a second`}`],
    ['played by', run.hold ? run.hold.holder : 'nobody just now'],
    ...(run.fault === null ? [] : [['last stopped by', run.fault]]),
  ]
  for (const line of table(lines)) output.data(line)
}

function tellVerification(verification: Verification, { json }: RunsFlags, output: Output): void {
  if (json) {
    output.json(verification)
    return
  }
  const { run, encounters, playing, events, turns, faults } = verification
  output.data(
    `run ${run}: ${count(encounters)} encounters, ${count(events)} events, ${count(turns)} turns: ${faults.length === 0 ? 'no fault found' : `${faults.length} faults`}`,
  )
  if (playing > 0) output.words(`${count(playing)} encounters are being played just now and were not looked at.`)
  for (const { index, encounterId, what } of faults) output.data(`  ${index ?? '-'}  ${encounterId ?? '-'}  ${what}`)
}
