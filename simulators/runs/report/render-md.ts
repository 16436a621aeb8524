import { layOut } from './lay-out'
import type { Report } from './model'
import type { Cell, Table } from './page'

/** Markdown with tables, as GitHub shows them. */
export function renderMd(report: Report): string {
  const { title, summary, tables } = layOut(report)
  return [`# ${escaped(title)}`, ...summary.map(escaped), ...tables.map(section)].join('\n\n').concat('\n')
}

function section({ title, columns, rows, note }: Table): string {
  const lines = [
    rowOf(columns.map(({ name }) => escaped(name))),
    rowOf(columns.map(({ measure }) => (measure ? '---:' : '---'))),
    ...rows.map((cells) => rowOf(cells.map(cellOf))),
  ]
  return [`## ${escaped(title)}`, lines.join('\n'), ...(note === undefined ? [] : [escaped(note)])].join('\n\n')
}

const rowOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const cellOf = ({ text, small = [], missed }: Cell) =>
  `${missed ? `**${escaped(text)}**` : escaped(text)}${small.length > 0 ? ` (${escaped(small.join(', '))})` : ''}`

/** What would be read as markup or as the end of a cell. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ')
