import { buffer } from 'node:stream/consumers'
import type { Command } from 'commander'
import { annotate, createRoleCheck, type Line, readTranscripts, roleOf, SimulatorError } from '#simulators'
import { caseNamed } from '../case-named'
import type { CommandContext } from '../main'
import { decode, readText } from '../read-text'
import { readCatalog } from '../workplace'

type Talk = { id: string | null; lines: Line[]; oddities: string[] }

export function addAnnotate(program: Command, { output }: CommandContext): void {
  program
    .command('annotate')
    .description('say what each doctor utterance does: acts, questions with form and domain, and, given a case, their targets')
    .argument('<file>', 'lines of text (all the doctor’s), or conversations as score takes them; - for standard input')
    .option('--case <id>', 'the case whose facts are looked for: an id, or a case file')
    .option('--json', 'one JSON object a line')
    .action(async (file: string, options: { case?: string; json?: boolean }) => {
      const catalog = readCatalog()
      const subject = options.case === undefined ? null : caseNamed(catalog, options.case).value
      const text = file === '-' ? decode(await buffer(process.stdin), 'Standard input') : readText(file)
      for (const { id, lines, oddities } of talksIn(text, file === '-' ? 'Standard input' : file, createRoleCheck(catalog.knowledge))) {
        for (const words of oddities) output.words(`${id === null ? 'Note' : `Conversation ${id}`}: ${words}.`)
        if (id !== null && !options.json) output.data(`Conversation ${id}`)
        for (const each of annotate(lines, catalog, subject)) {
          if (options.json) output.json(id === null ? each : { conversation: id, ...each })
          else {
            output.data(`${each.i}  ${lines[each.i]!.text}`)
            output.data(`   acts: ${each.acts.map(({ act }) => act).join(' ') || 'none'}`)
            for (const question of each.questions)
              output.data(
                `   asks: ${question.form} ${question.domain ?? 'no domain'}${question.targets ? ` -> ${question.targets.join(', ') || 'nothing in the case'}` : ''}`,
              )
          }
        }
      }
    })
}

/** Conversations where the text is JSON; else every line is something that the doctor says. */
function talksIn(text: string, file: string, odditiesOf: ReturnType<typeof createRoleCheck>): Talk[] {
  if (/^\s*[[{]/.test(text)) {
    return readTranscripts(text, file).map(({ id, transcript }) => ({
      id,
      lines: transcript.turns.map(({ role, speaker, text: said }, index) => ({ role: roleOf(role ?? speaker, index), text: said })),
      oddities: odditiesOf(transcript),
    }))
  }
  const lines = text.split(/\r?\n/).flatMap((line): Line[] => (line.trim() === '' ? [] : [{ role: 'doctor', text: line.trim() }]))
  if (lines.length === 0) throw new SimulatorError('invalid-input', `${file} (document): is empty`)
  return [{ id: null, lines, oddities: [] }]
}
