import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { type Scored, SimulatorError, scoreStored, scoreTranscript, transcriptSchema } from '#simulators'
import { summaryLines } from '../event-printer'
import { EXIT } from '../exit-codes'
import { judgeTarget } from '../judge-target'
import type { CommandContext } from '../main'
import type { Output } from '../output'
import { wholeNumber } from '../whole-number'
import { readCatalog, withStore } from '../workplace'

type ScoreFlags = { case?: string; json?: boolean; judge?: string; rubric: string; samples?: number }

const HELP = `
With --judge, language models score the dialogue as it stands: each dimension by itself, each level with the words that bear it out.
Examples:
  anamnesis score 4f1c2ab09d3e --judge openai/gpt-5-mini,anthropic/claude-sonnet-4-5
  anamnesis score talk.json --case chest-discomfort-58 --judge openai-compatible/qwen3 --rubric amie --samples 3
Exit codes: 0 done, 1 failed or nothing could be judged, 2 usage or bad input.`

export function addScore(program: Command, { output, exit }: CommandContext): void {
  program
    .command('score')
    .description('score a stored encounter again, or a conversation from a JSON file; nothing is generated')
    .argument('<encounter-or-file>', "an encounter's id (with --judge also a run's), or a file {turns: [{role | speaker, text}]}")
    .option('--case <id>', 'the case, needed for a file')
    .option('--judge <vendor/model,...>', 'have models judge it instead of the rules')
    .option('--rubric <name>', 'what they judge by', 'dialogue')
    .option('--samples <n>', 'how often each is asked; by default as the rubric says', wholeNumber(1, 9))
    .option('--json', "print what play prints as turn-scored and encounter-scored, or the judges' reports, one a line")
    .addHelpText('after', HELP)
    .action(async (target: string, flags: ScoreFlags) => {
      const file = existsSync(target) || target.endsWith('.json') ? { transcript: readTranscript(target), caseId: caseOf(flags) } : null
      if (flags.judge !== undefined) {
        const judged = await judgeTarget(file ?? target, { ...flags, judge: flags.judge }, output)
        return judged ? undefined : exit(EXIT.failed)
      }
      const catalog = readCatalog()
      if (file) return print(scoreTranscript(catalog, file.transcript, file.caseId), flags, output)
      print(await withStore((store) => scoreStored(catalog, store, target)), flags, output)
    })
}

function caseOf(flags: ScoreFlags): string {
  if (flags.case) return flags.case
  throw new SimulatorError('invalid-input', 'A file needs --case ID: what a case does not mark cannot be scored')
}

function print({ turns, encounter }: Scored, options: { json?: boolean }, output: Output): void {
  if (options.json) {
    for (const event of [...turns, encounter]) output.json(event)
    return
  }
  for (const { turn, scores } of turns) {
    output.data(
      `turn ${turn}: ${Object.entries(scores)
        .map(([name, { value }]) => `${name} ${value === null ? '–' : value.toFixed(2)}`)
        .join('  ')}`,
    )
  }
  for (const line of summaryLines(encounter)) output.data(line)
}

function readTranscript(path: string) {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)))
  } catch (error) {
    throw new SimulatorError('invalid-input', `${path}: ${error instanceof Error ? error.message : error}`)
  }
  const parsed = transcriptSchema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new SimulatorError(
    'invalid-input',
    parsed.error.issues.map((issue) => `${path} ${issue.path.join('.') || '(document)'}: ${issue.message}`).join('\n'),
  )
}
