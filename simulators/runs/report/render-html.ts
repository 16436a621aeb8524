import { escapeHtml } from './escape-html'
import { layOut } from './lay-out'
import type { Report } from './model'
import type { Behind, Cell, Excerpt, Page, Section, Table } from './page'
import { renderPlot } from './render-plot'
import { REPORT_STYLE } from './report-style'
import { isSentence } from './words'

/** One file that opens from a disk: no script, nothing fetched, the colours of the reader's system, and made to be printed. */
export function renderHtml(report: Report): string {
  const page = layOut(report)
  const places = createPlaces(page)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${escapeHtml(page.title)} – persona evaluation report</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<p class="kind">Persona evaluation report</p>
<h1>${escapeHtml(page.title)}</h1>
${page.summary.map((line) => `<p class="lead">${escapeHtml(line)}</p>`).join('\n')}
${warnings(page)}
<nav aria-label="Contents"><ol>${page.sections.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join('')}</ol></nav>
${page.sections.map((one) => section(one, places)).join('\n')}
</main>
</body>
</html>
`
}

const warnings = ({ warnings: lines }: Page) =>
  lines.length === 0
    ? ''
    : `<section class="warnings" aria-labelledby="limits"><h2 id="limits">Before reading</h2><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul></section>`

/** Where a number leads within this file; null where nothing of it is in it. */
type Places = { hrefOf(behind: Behind): string | null; rowId(behind: Behind): string | null }

/** What is in the appendix, so that no link leads nowhere. */
function createPlaces({ sections }: Page): Places {
  const excerpts = new Set(sections.flatMap((one) => one.excerpts.map(({ id }) => id)))
  const keyOf = (behind: Behind & { to: 'encounters' }) => JSON.stringify([behind.run, behind.by, behind.name, behind.measure])
  const rows = new Map<string, string>()
  for (const { id, tables } of sections)
    if (id.endsWith('-evidence'))
      for (const behind of tables.flatMap((table) => table.rows.flatMap(([first]) => first?.behind ?? [])))
        if (behind.to === 'encounters') rows.set(keyOf(behind), `${behind.run}-behind-${rows.size + 1}`)
  return {
    hrefOf(behind) {
      if (behind.to === 'encounters') return rows.has(keyOf(behind)) ? `#${rows.get(keyOf(behind))}` : null
      const excerpt = `${behind.run}-encounter-${behind.index}`
      return excerpts.has(excerpt) ? `#${excerpt}` : null
    },
    rowId: (behind) => (behind.to === 'encounters' ? (rows.get(keyOf(behind)) ?? null) : null),
  }
}

function section({ id, title, words, charts, tables, excerpts }: Section, places: Places): string {
  const evidence = id.endsWith('-evidence')
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(title)}</h2>
${words.map((line) => `<p class="words">${escapeHtml(line)}</p>`).join('\n')}
${charts.map(({ title: finding, plots }) => `<h3>${escapeHtml(finding)}</h3><div class="plots">${plots.map((plot) => renderPlot(plot, places.hrefOf)).join('')}</div>`).join('\n')}
${tables.map((one, place) => table(one, `${id}-table-${place + 1}`, places, evidence)).join('\n')}
${excerpts.map((one) => excerpt(one, places)).join('\n')}
</section>`
}

/** Wide tables scroll in a region of their own, which the keyboard reaches. */
function table({ title, columns, rows, note, terms = [] }: Table, id: string, places: Places, evidence: boolean): string {
  const head = columns.map(
    ({ name, measure, text }) =>
      `<th scope="col"${measure ? ` data-measure="${measure}"` : ''}${text ? ' class="text"' : ''}>${escapeHtml(name)}</th>`,
  )
  const body = rows.map((cells) => {
    const behind = evidence ? cells[0]?.behind : undefined
    const anchor = behind ? places.rowId(behind) : null
    return `<tr${anchor ? ` id="${anchor}"` : ''}>${cells.map((cell, place) => cellOf(cell, place, columns[place]?.text ?? false, evidence && place === 0 ? () => null : places.hrefOf)).join('')}</tr>`
  })
  return `<h3 id="${id}">${escapeHtml(title)}</h3>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>${note === undefined ? '' : `\n<p class="note">${escapeHtml(note)}</p>`}${terms.length === 0 ? '' : `\n<dl class="note">${terms.map(termHtml).join('')}</dl>`}`
}

const termHtml = ({ name, meaning }: { name: string; meaning: string }) =>
  `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(meaning)}</dd></div>`

function cellOf({ text, small = [], missed, faint, behind }: Cell, place: number, words: boolean, hrefOf: Places['hrefOf']): string {
  const href = behind ? hrefOf(behind) : null
  const shown = href === null ? escapeHtml(text) : `<a href="${href}">${escapeHtml(text)}</a>`
  const inside = `${shown}${small.map((line) => `<small${isSentence(line) ? ' class="sentence"' : ''}>${escapeHtml(line)}</small>`).join('')}`
  if (place === 0) return `<th scope="row">${inside}</th>`
  const looks = [missed ? 'missed' : [], faint ? 'faint' : [], words ? 'text' : []].flat()
  return `<td${looks.length > 0 ? ` class="${looks.join(' ')}"` : ''}>${inside}</td>`
}

function excerpt({ id, title, parts }: Excerpt, { hrefOf }: Places): string {
  const quotes = (of: Excerpt['parts'][number]['quotes']) =>
    of
      .map(({ turn, who, text, behind }) => {
        const href = hrefOf(behind)
        const where = `turn ${turn}, ${escapeHtml(who)}`
        return `<li><span class="who">${href === null || href === `#${id}` ? where : `<a href="${href}">${where}</a>`}</span> <q>${escapeHtml(text)}</q></li>`
      })
      .join('')
  const part = ({ name, words, quotes: own }: Excerpt['parts'][number]) =>
    `<h4>${escapeHtml(name)}</h4>${words === '' ? '' : `<p class="note">${escapeHtml(words)}</p>`}${own.length > 0 ? `<ul class="quotes">${quotes(own)}</ul>` : ''}`
  return `<article class="excerpt" id="${id}"><h3>${escapeHtml(title)}</h3>${parts.map(part).join('')}</article>`
}
