import { Command, CommanderError } from 'commander'
import { addAnnotate } from './commands/annotate'
import { addCalibrate } from './commands/calibrate'
import { addCases } from './commands/cases'
import { addCheck } from './commands/check'
import { addCritic } from './commands/critic'
import { addDoctors } from './commands/doctors'
import { addExport } from './commands/export'
import { addImport } from './commands/import'
import { addModels } from './commands/models'
import { addPersonas } from './commands/personas'
import { addPlay } from './commands/play'
import { addReport } from './commands/report'
import { addRun } from './commands/run'
import { addRuns } from './commands/runs'
import { addScore } from './commands/score'
import { EXIT, exitCodeOf } from './exit-codes'
import { type Output, terminalOutput, wordsOf } from './output'

/** What a command is given: where to write, and how to say how it ended. */
export type CommandContext = { output: Output; exit(code: number): void }

const COMMANDS = [
  addPlay,
  addRun,
  addRuns,
  addCritic,
  addReport,
  addScore,
  addCalibrate,
  addAnnotate,
  addExport,
  addImport,
  addCases,
  addPersonas,
  addDoctors,
  addModels,
  addCheck,
]

/** Runs the command line; resolves to the exit code: 0 done, 1 failed, 2 usage or bad input, 100 a threshold missed. */
export async function main(argv: readonly string[], output: Output = terminalOutput): Promise<number> {
  let code: number = EXIT.done
  const context: CommandContext = { output, exit: (given) => (code = given) }
  const program = new Command('anamnesis')
    .description('An open clinical-conversation simulator: play, score and export encounters between doctors and patients.')
    .exitOverride()
    .showHelpAfterError()
    .configureOutput({ writeErr: (text) => output.words(text.trimEnd()) })
  for (const add of COMMANDS) add(program, context)
  try {
    await program.parseAsync(argv)
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    output.words(wordsOf(error))
    return exitCodeOf(error)
  }
}
