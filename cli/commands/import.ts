import { basename, dirname, join } from 'node:path'
import type { Command } from 'commander'
import { type Imported, type ImportedDocument, type ImportedRecord, importedFile, importerOf } from '#simulators'
import { EXIT } from '../exit-codes'
import type { CommandContext } from '../main'
import type { Output } from '../output'
import { readText } from '../read-text'
import { readCatalog, root } from '../workplace'
import { writeFolder } from '../write-folder'

const HELP = `
Writes one file a case, or one ontology. Each says in "origin" what of its record has no place here; nothing is made up for it. See docs/formats.md.
Examples:
  anamnesis import --from avey avey_vignettes.jsonl --out avey-cases && anamnesis cases lint avey-cases/*.yaml
  anamnesis import --from ddxplus release_conditions.json --out ddxplus     # release_evidences.json lies beside it
Exit codes: 0 done, 1 no record could be made a case, 2 usage or bad input; then nothing is written.`

export function addImport(program: Command, { output, exit }: CommandContext): void {
  program
    .command('import')
    .description('read cases or an ontology of another format, and say what of every record has no place here')
    .argument('<file>')
    .requiredOption('--from <format>', 'agentclinic, mtmeddialog, mediq, avey or ddxplus')
    .requiredOption('--out <dir>', 'a folder that is not there yet, or empty')
    .option('--json', 'one JSON object a record, then the sums')
    .addHelpText('after', HELP)
    .action(async (file: string, flags: { from: string; out: string; json?: boolean }) => {
      const imported = importerOf(flags.from).read(readText(file), {
        file: basename(file),
        knowledge: readCatalog().knowledge,
        beside: (name) => readText(join(dirname(file), name)),
        content: (path) => readText(join(root, path)),
      })
      if (imported.documents.length > 0) await writeFolder(flags.out, imported.documents.map(importedFile))
      tell(imported, flags, output)
      if (imported.documents.length === 0) exit(EXIT.failed)
    })
}

function tell({ documents, records }: Imported, { out, json }: { out: string; json?: boolean }, output: Output): void {
  const levels = Map.groupBy(documents, levelOf)
  const sum = (count: (record: ImportedRecord) => number) => records.reduce((total, record) => total + count(record), 0)
  const sums = {
    records: records.length,
    documents: documents.length,
    leftOut: sum(({ leftOut }) => (leftOut === null ? 0 : 1)),
    levels: Object.fromEntries([...levels].map(([level, each]) => [level, each.length])),
    mapped: sum(({ mapped }) => mapped),
    linked: sum(({ linked }) => linked),
    unmapped: sum(({ unmapped }) => unmapped.length),
  }
  if (json) {
    for (const record of records) output.json(record)
    output.json(sums)
    return
  }
  for (const record of records) for (const line of linesOf(record)) output.data(line)
  const kinds = Object.entries(sums.levels).map(([level, count]) => `${count} ${level}`)
  output.words(`${sums.records} records: ${sums.documents} written to ${out} (${kinds.join(', ') || 'none'}), ${sums.leftOut} left out`)
  output.words(`${sums.mapped} texts have a place, ${sums.linked} of them in the vocabulary; ${sums.unmapped} have none`)
}

function linesOf({ row, id, leftOut, mapped, unmapped, missing }: ImportedRecord): string[] {
  const head = leftOut === null ? `${id}: ${mapped} texts mapped, ${unmapped.length} not` : `left out: it ${leftOut}`
  return [
    `row ${row}  ${head}`,
    ...unmapped.map((text) => `  not mapped: ${text}`),
    ...(missing.length > 0 ? [`  not told: ${missing.join('; ')}`] : []),
  ]
}

const levelOf = (document: ImportedDocument): string => (document.schema === 'case/1' ? (document.level ?? 'station') : 'ontology')
