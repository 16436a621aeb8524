import { randomInt } from 'node:crypto'
import { type Command, Option } from 'commander'
import { EXIT } from '../exit-codes'
import type { CommandContext } from '../main'
import { playInTerminal } from '../play-in-terminal'
import { wholeNumber } from '../whole-number'

export type PlayFlags = {
  case: string
  persona: string
  as: 'doctor' | 'patient' | 'observer'
  doctor: string
  model?: string
  patientModel?: string
  seed?: number
  turns: number
  pace: 'instant' | 'spoken'
  json?: boolean
  showScores?: boolean
}

const LARGEST_SEED = 2 ** 31 - 1

export function addPlay(program: Command, { output, exit }: CommandContext): void {
  program
    .command('play')
    .description('play one encounter: as the doctor, as the patient, or watching two agents')
    .requiredOption('--case <id>', 'the case: an id, or a case file, such as an import writes')
    .option('--persona <id>', 'how the patient is; "surprise" lets the seed choose', 'neutral')
    .addOption(new Option('--as <seat>', 'your seat').choices(['doctor', 'patient', 'observer']).default('doctor'))
    .option('--doctor <name>', 'the doctor, where that seat is not yours; anamnesis doctors lists them', 'expert')
    .option('--model <vendor/model>', 'what plays the doctor agent; the patient, where you are the doctor')
    .option('--patient-model <vendor/model>', 'what speaks for the patient; the script by default')
    .option('--seed <n>', 'the same seed gives the same encounter', wholeNumber(0, LARGEST_SEED))
    .option('--turns <n>', 'turns of both together after which it ends', wholeNumber(2, 400), 120)
    .addOption(new Option('--pace <pace>', 'how fast an agent speaks').choices(['instant', 'spoken']).default('instant'))
    .option('--json', 'print the events, one JSON object a line, with ledger and scores')
    .option('--show-scores', 'print scores after each turn')
    .addHelpText(
      'after',
      '\nEach line of input is a turn. Lines that begin with / are acts:\n  /examine NAME  /order NAME  /diagnose A; B; C  /plan TEXT  /end\nExit codes: 0 done, 1 failed, 2 usage or bad input.',
    )
    .action(async (flags: PlayFlags) => {
      const finished = await playInTerminal({ ...flags, seed: flags.seed ?? randomInt(LARGEST_SEED) }, output)
      if (!finished) exit(EXIT.failed)
    })
}
