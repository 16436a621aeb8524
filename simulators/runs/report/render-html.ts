import { layOut } from './lay-out'
import type { Report } from './model'
import type { Cell, Table } from './page'
import { REPORT_STYLE } from './report-style'

/** One file that opens from a disk: no script, nothing fetched, the colours of the reader's system, and made to be printed. */
export function renderHtml(report: Report): string {
  const { title, summary, tables } = layOut(report)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${escaped(title)} – self-play report</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<p class="kind">Self-play report</p>
<h1>${escaped(title)}</h1>
${summary.map((line) => `<p class="lead">${escaped(line)}</p>`).join('\n')}
${tables.map(section).join('\n')}
</main>
</body>
</html>
`
}

/** Wide tables scroll in a region of their own, which the keyboard reaches. */
function section({ title, columns, rows, note }: Table, place: number): string {
  const id = `table-${place + 1}`
  const head = columns.map(({ name, measure }) => `<th scope="col"${measure ? ` data-measure="${measure}"` : ''}>${escaped(name)}</th>`)
  const kind = columns.some(({ measure }) => measure) ? ' class="numbers"' : columns.length === 2 ? ' class="pairs"' : ''
  return `<section>
<h2 id="${id}">${escaped(title)}</h2>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table${kind}>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`).join('\n')}
</tbody>
</table>
</div>${note === undefined ? '' : `\n<p class="note">${escaped(note)}</p>`}
</section>`
}

function cellOf({ text, small = [], missed }: Cell, place: number): string {
  const inside = `${escaped(text)}${small.map((line) => `<small>${escaped(line)}</small>`).join('')}`
  if (place === 0) return `<th scope="row">${inside}</th>`
  return `<td${missed ? ' class="missed"' : ''}>${inside}</td>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)
