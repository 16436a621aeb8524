import { buffer } from 'node:stream/consumers'
import type { Command } from 'commander'
import { annotate, type Line, roleOf, SimulatorError } from '#simulators'
import type { CommandContext } from '../main'
import { decode, readText } from '../read-text'
import { readCatalog } from '../workplace'

export function addAnnotate(program: Command, { output }: CommandContext): void {
  program
    .command('annotate')
    .description('say what each doctor utterance does: acts, questions with form and domain, and, given a case, their targets')
    .argument('<file>', 'lines of text (all the doctor’s) or of {speaker, text}; - for standard input')
    .option('--case <id>', 'the case whose facts are looked for')
    .option('--json', 'one JSON object a line')
    .action(async (file: string, options: { case?: string; json?: boolean }) => {
      const catalog = readCatalog()
      const subject = options.case === undefined ? null : catalog.case(options.case).value
      const lines = (file === '-' ? decode(await buffer(process.stdin), 'Standard input') : readText(file))
        .split(/\r?\n/)
        .flatMap(readUtterance)
      for (const each of annotate(lines, catalog, subject)) {
        if (options.json) output.json(each)
        else {
          output.data(`${each.i}  ${lines[each.i]!.text}`)
          output.data(`   acts: ${each.acts.map(({ act }) => act).join(' ') || 'none'}`)
          for (const question of each.questions)
            output.data(
              `   asks: ${question.form} ${question.domain ?? 'no domain'}${question.targets ? ` -> ${question.targets.join(', ') || 'nothing in the case'}` : ''}`,
            )
        }
      }
    })
}

function readUtterance(raw: string, index: number): Line[] {
  const text = raw.trim()
  if (text === '') return []
  if (!text.startsWith('{')) return [{ role: 'doctor', text }]
  let value: { speaker?: unknown; role?: unknown; text?: unknown }
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new SimulatorError('invalid-input', `line ${index + 1}: ${error instanceof Error ? error.message : error}`)
  }
  if (typeof value.text !== 'string') throw new SimulatorError('invalid-input', `line ${index + 1} text: must be a string`)
  return [{ role: roleOf(String(value.role ?? value.speaker ?? ''), index), text: value.text }]
}
