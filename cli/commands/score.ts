import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import {
  type Case,
  createRoleCheck,
  createTranscriptScorer,
  type Entry,
  type NamedTranscript,
  readTranscripts,
  type Scored,
  SimulatorError,
  scoreStored,
} from '#simulators'
import { caseNamed } from '../case-named'
import { summaryLines } from '../event-printer'
import { EXIT } from '../exit-codes'
import { judgeTarget } from '../judge-target'
import { rubricOption, samplesOption } from '../judging-options'
import type { CommandContext } from '../main'
import type { Output } from '../output'
import { readText } from '../read-text'
import { readCatalog, withStore } from '../workplace'

type ScoreFlags = {
  case?: string
  json?: boolean
  judge?: string
  rubric: string
  samples?: number
  control?: boolean
  calibration?: string
}

const HELP = `
A file holds one conversation or several: [{role, text}], {turns: [...]}, one of these a line, or MTMedDialog's list. Without --case, only what
the doctor's words show by themselves is measured; the rest is null and says so.
With --judge, language models score the dialogue as it stands: each dimension by itself, each level with the words that bear it out.
With --control the talk is judged once more without the doctor's acknowledgements, stock courtesies and hedges: a dimension that then moves
by more than 0.1 rests on style. With --calibration (a file of anamnesis calibrate) calibrated values stand beside the raw ones.
Examples:
  anamnesis score talk.json
  anamnesis score 4f1c2ab09d3e --judge openai/gpt-5-mini,anthropic/claude-sonnet-4-5
  anamnesis score talk.json --case chest-discomfort-58 --judge openai-compatible/qwen3 --rubric amie --samples 3
  anamnesis score 4f1c2ab09d3e --judge openai/gpt-5-mini --control --calibration gpt-5-mini.json
Exit codes: 0 done, 1 failed or nothing could be judged, 2 usage or bad input.`

export function addScore(program: Command, { output, exit }: CommandContext): void {
  program
    .command('score')
    .description('score a stored encounter again, or conversations from a JSON file; nothing is generated')
    .argument('<encounter-or-file>', "an encounter's id (with --judge also a run's), or a file of conversations")
    .option('--case <id>', 'the case of a file: an id, or a case file; what needs one is null without it')
    .option('--judge <vendor/model,...>', 'have models judge it instead of the rules')
    .addOption(rubricOption())
    .addOption(samplesOption())
    .option('--control', "judge once more without the doctor's filler")
    .option('--calibration <file>', "set what the judge's levels stand for beside them")
    .option('--json', "print what play prints as turn-scored and encounter-scored, or the judges' reports, one a line")
    .addHelpText('after', HELP)
    .action(async (target: string, flags: ScoreFlags) => {
      const talks = existsSync(target) || /\.jsonl?$/.test(target) ? readTranscripts(readText(target), target) : null
      if (flags.judge !== undefined) {
        const judged = await judgeTarget(talks ? oneWithCase(talks, flags) : target, { ...flags, judge: flags.judge }, output)
        return judged ? undefined : exit(EXIT.failed)
      }
      needsJudge(flags)
      const catalog = readCatalog()
      if (!talks) return print(await withStore((store) => scoreStored(catalog, store, target)), null, flags, output)
      const score = createTranscriptScorer(catalog, flags.case === undefined ? null : caseNamed(catalog, flags.case))
      const oddities = createRoleCheck(catalog.knowledge)
      for (const { id, transcript, wordless } of talks) {
        warn(id, [...(wordless > 0 ? [`${wordless} turns have no words and are left out`] : []), ...oddities(transcript)], output)
        print(score(transcript), id, flags, output)
      }
    })
}

function needsJudge({ control, calibration }: ScoreFlags): void {
  if (control) throw new SimulatorError('invalid-input', '--control needs --judge')
  if (calibration !== undefined) throw new SimulatorError('invalid-input', '--calibration needs --judge')
}

function oneWithCase(
  talks: readonly NamedTranscript[],
  flags: ScoreFlags,
): { transcript: NamedTranscript['transcript']; subject: Entry<Case> } {
  const [talk, second] = talks
  if (talk === undefined || second !== undefined) throw new SimulatorError('invalid-input', 'Judges take a file of one conversation')
  if (flags.case === undefined)
    throw new SimulatorError('invalid-input', 'Judges need --case ID for a file: they are told what it was about')
  return { transcript: talk.transcript, subject: caseNamed(readCatalog(), flags.case) }
}

function warn(id: string | null, words: readonly string[], output: Output): void {
  for (const line of words) output.words(`${id === null ? 'Note' : `Conversation ${id}`}: ${line}.`)
}

/** `id`: the conversation's, where the file names it; it then stands on every line. */
function print({ turns, encounter }: Scored, id: string | null, options: { json?: boolean }, output: Output): void {
  if (options.json) {
    for (const event of [...turns, encounter]) output.json(id === null ? event : { conversation: id, ...event })
    return
  }
  if (id !== null) output.data(`\nConversation ${id}`)
  for (const { turn, scores } of turns) {
    output.data(
      `turn ${turn}: ${Object.entries(scores)
        .map(([name, { value }]) => `${name} ${value === null ? '–' : value.toFixed(2)}`)
        .join('  ')}`,
    )
  }
  for (const line of summaryLines(encounter)) output.data(line)
}
