import { layOut } from './lay-out'
import type { Report } from './model'
import type { Cell, Excerpt, Section, Table } from './page'

/** Markdown with tables, as GitHub shows them. A chart is its title: its figures stand in the tables. */
export function renderMd(report: Report): string {
  const { title, summary, warnings, sections } = layOut(report)
  const before = warnings.length === 0 ? [] : ['## Before reading', warnings.map((line) => `- ${escaped(line)}`).join('\n')]
  return [`# ${escaped(title)}`, ...summary.map(escaped), ...before, ...sections.map(section)].join('\n\n').concat('\n')
}

const section = ({ title, words, charts, tables, excerpts }: Section): string =>
  [
    `## ${escaped(title)}`,
    ...words.map(escaped),
    ...charts.map((chart) => `**${escaped(chart.title)}**`),
    ...tables.map(tableOf),
    ...excerpts.map(excerpt),
  ].join('\n\n')

function tableOf({ title, columns, rows, note, terms = [] }: Table): string {
  const lines = [
    rowOf(columns.map(({ name }) => escaped(name))),
    rowOf(columns.map(({ measure }) => (measure ? '---:' : '---'))),
    ...rows.map((cells) => rowOf(cells.map(cellOf))),
  ]
  return [`### ${escaped(title)}`, lines.join('\n'), ...(note === undefined ? [] : [escaped(note)]), ...terms.map(termLine)].join('\n\n')
}

const termLine = ({ name, meaning }: { name: string; meaning: string }) => `**${escaped(name)}**: ${escaped(meaning)}`

const excerpt = ({ title, parts }: Excerpt): string =>
  [
    `### ${escaped(title)}`,
    ...parts.flatMap(({ name, words, quotes }) => [
      `**${escaped(name)}**${words === '' ? '' : `: ${escaped(words)}`}`,
      ...(quotes.length > 0 ? [quotes.map(({ turn, who, text }) => `- turn ${turn}, ${escaped(who)}: ${escaped(text)}`).join('\n')] : []),
    ]),
  ].join('\n\n')

const rowOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const cellOf = ({ text, small = [], missed }: Cell) =>
  `${missed ? `**${escaped(text)}**` : escaped(text)}${small.length > 0 ? ` (${escaped(small.join(', '))})` : ''}`

/** What would be read as markup or as the end of a cell. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ')
