import { escapeHtml } from './escape-html'
import type { Behind, Plot } from './page'
import { plotShapes, type Shape } from './plot-shapes'

/** An interval plot as inline SVG. Each row is a link that the keyboard reaches and a screen reader says as a sentence. */
export function renderPlot(plot: Plot, hrefOf: (behind: Behind) => string | null): string {
  const { width, height, frame, rows } = plotShapes(plot)
  const inside = rows.map(({ words, behind, top, height: tall, shapes }) => {
    const marks = `<title>${escapeHtml(words)}</title><rect class="hit" x="0" y="${top}" width="${width}" height="${tall}"/>${shapes.map(shape).join('')}`
    const href = hrefOf(behind)
    return href === null
      ? `<g role="img" tabindex="0" aria-label="${escapeHtml(words)}">${marks}</g>`
      : `<a href="${escapeHtml(href)}" aria-label="${escapeHtml(words)}">${marks}</a>`
  })
  return `<figure class="plot"${plot.measure ? ` data-measure="${plot.measure}"` : ''}><figcaption>${escapeHtml(plot.title)}</figcaption><svg viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeHtml(`${plot.title}, ${plot.axis}`)}">${frame.map(shape).join('')}${inside.join('')}</svg></figure>`
}

const number = (value: number) => String(Math.round(value * 10) / 10)

function shape(drawn: Shape): string {
  if (drawn.kind === 'line')
    return `<line class="${drawn.look}" x1="${number(drawn.x1)}" y1="${number(drawn.y1)}" x2="${number(drawn.x2)}" y2="${number(drawn.y2)}"/>`
  if (drawn.kind === 'dot') return `<circle class="${drawn.look}" cx="${number(drawn.x)}" cy="${number(drawn.y)}" r="${drawn.r}"/>`
  return `<text class="${drawn.look}" x="${number(drawn.x)}" y="${number(drawn.y)}" text-anchor="${drawn.anchor}">${escapeHtml(drawn.text)}</text>`
}
