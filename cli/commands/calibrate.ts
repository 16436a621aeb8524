import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { type Calibration, calibrateJudge, loadRubric, readLabelledTalks, SimulatorError, systemClock } from '#simulators'
import { calibrationLines } from '../calibration-lines'
import { EXIT } from '../exit-codes'
import { rubricOption, samplesOption } from '../judging-options'
import type { CommandContext } from '../main'
import type { Output } from '../output'
import { untilInterrupted } from '../until-interrupted'
import { readCatalog, root, withModels } from '../workplace'
import { writeWhole } from '../write-whole'

type CalibrateFlags = { judge: string; labels: string; out: string; rubric: string; samples?: number; force?: boolean; json?: boolean }

const HELP = `
Each labelled talk is judged as score does it; per item a map is fitted from the judge's level to the expected worth of people's. An item
with fewer than 30 pairs gets none, and is told. docs/formats.md says what a file of labels holds. score --calibration FILE reads the maps.
Example:
  anamnesis calibrate --judge openai/gpt-5-mini --labels labelled/ --out gpt-5-mini.json
Exit codes: 0 done, 1 no item could be calibrated or stopped (nothing is written), 2 usage or bad input.`

export function addCalibrate(program: Command, { output, exit }: CommandContext): void {
  program
    .command('calibrate')
    .description("fit what a judge's levels stand for beside labels that people gave")
    .requiredOption('--judge <vendor/model>', 'the judge: one model')
    .requiredOption('--labels <path>', 'a folder of labelled talks, or one file')
    .requiredOption('--out <file>', 'where the maps are written, as JSON')
    .addOption(rubricOption())
    .addOption(samplesOption())
    .option('--force', 'write over a file that is there')
    .option('--json', 'print the file, too')
    .addHelpText('after', HELP)
    .action(async (flags: CalibrateFlags) => {
      if (existsSync(flags.out) && !flags.force)
        throw new SimulatorError('invalid-input', `${flags.out} is there already; --force writes over it`)
      const calibration = await calibrateHere(flags, output)
      if (flags.json) output.json(calibration)
      else for (const line of calibrationLines(calibration)) output.data(line)
      if (Object.keys(calibration.items).length === 0) {
        output.words('No item could be calibrated; nothing is written.')
        return exit(EXIT.failed)
      }
      await writeWhole(flags.out, flags.force === true, (write) => write(`${JSON.stringify(calibration, null, 2)}\n`))
      output.words(`Wrote ${flags.out}`)
    })
}

async function calibrateHere({ judge, labels, rubric: name, samples }: CalibrateFlags, output: Output): Promise<Calibration> {
  const catalog = readCatalog()
  const rubric = loadRubric(root, name)
  const talks = readLabelledTalks(labels, catalog, rubric)
  if (talks.every((talk) => talk.labels.length === 0))
    throw new SimulatorError('invalid-input', `${labels}: no label is of an item of the rubric ${name}`)
  const onJudged = (talk: string, paired: number, of: number) => output.words(`${talk}: the judge gave ${paired} of ${of} labels a level`)
  const date = systemClock.now().toISOString().slice(0, 10)
  const request = { talks, judge, rubric, samples: samples ?? null, date, onJudged }
  return untilInterrupted({ output, words: 'Stopping; nothing is written.' }, (signal) =>
    withModels((models) => calibrateJudge({ catalog, models }, { ...request, signal })),
  )
}
