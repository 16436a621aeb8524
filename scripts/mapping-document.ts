import type { Asked, MappedInstrument, Mapping, MeasuredThing } from '#simulators'

const REACH = { whole: 'whole', part: 'part', none: 'not at all' }

const HEAD = `# Beside published instruments

Written from \`simulators/evaluation/mapping\` by \`npm run mapping\`; change it there. The app shows the same under \`/method/mapping\`.
`

/** The mapping as docs/mapping.md. */
export function mappingDocument({ statements, instruments, own }: Mapping): string {
  return `${[
    HEAD,
    list(statements),
    '',
    '| instrument | points | whole | in part | not at all |',
    '|---|---|---|---|---|',
    ...instruments.map(overview),
    '',
    ...instruments.flatMap(chapter),
    '## Ours alone',
    '',
    'Measured here, and asked for by none of them.',
    '',
    list(own.map(({ measured, why }) => `**${named(measured)}** (${measured.engine}). ${why}`)),
  ].join('\n')}\n`
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

function overview({ name, reach: { whole, part, none } }: MappedInstrument): string {
  return row([name, whole + part + none, whole, part, none])
}

function chapter({ name, title, form, citation, rights, numbering, groups }: MappedInstrument): string[] {
  const facts = [`**What it is.** ${form}.`, `**Source.** ${citation}`, `**Whose it is.** ${rights}`]
  if (numbering) facts.push(`**Numbers.** ${numbering}`)
  return [`## ${name}`, '', title, '', list(facts), '', ...groups.flatMap(({ name: group, asks }) => table(group, asks))]
}

function table(name: string, asks: readonly Asked[]): string[] {
  const rows = asks.map((asked) => row([asked.number, asked.gloss, REACH[asked.reach], measuring(asked), asked.lacks ?? '']))
  return [
    `### ${name}`,
    '',
    '| no. | asks for, in our words | measured | by what | not measured, and why |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ]
}

function measuring({ by, engines }: Asked): string {
  if (engines.length === 0) return 'neither rule nor judge'
  const things = (engine: MeasuredThing['engine']) => by.filter((measured) => measured.engine === engine).map(named)
  return engines.map((engine) => `${engine}: ${things(engine).join('; ')}`).join('<br>')
}

/** Ids, so that a reader finds the item's file; the name beside it for everybody else. */
const named = ({ id, name, number }: MeasuredThing) => `${number === null ? '' : `${number} `}${name} (\`${id}\`)`

const row = (cells: readonly (string | number)[]) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
