import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { type Scored, SimulatorError, scoreStored, scoreTranscript, transcriptSchema } from '#simulators'
import { summaryLines } from '../event-printer'
import type { CommandContext } from '../main'
import type { Output } from '../output'
import { readCatalog, withStore } from '../workplace'

export function addScore(program: Command, { output }: CommandContext): void {
  program
    .command('score')
    .description('score a stored encounter again, or a conversation from a JSON file; nothing is generated')
    .argument('<encounter-or-file>', "an encounter's id, or a file {turns: [{role | speaker, text}]}")
    .option('--case <id>', 'the case, needed for a file')
    .option('--json', 'print what play prints as turn-scored and encounter-scored')
    .action(async (target: string, options: { case?: string; json?: boolean }) => {
      const catalog = readCatalog()
      if (existsSync(target) || target.endsWith('.json')) {
        if (!options.case) throw new SimulatorError('invalid-input', 'A file needs --case ID: what a case does not mark cannot be scored')
        return print(scoreTranscript(catalog, readTranscript(target), options.case), options, output)
      }
      print(await withStore((store) => scoreStored(catalog, store, target)), options, output)
    })
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
