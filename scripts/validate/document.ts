import { type Figure, isMet } from '../measure/figure'

/** What one part of the validation gave: its figures, or why it was skipped. */
export type Part = { title: string; about: string; figures: readonly Figure[]; skipped: string | null }

const HEAD = `# Validation

Written by \`npm run validate -- --data DIR --write\` and by nothing else. The labelled dialogues are **engineering gold, not clinically validated**: no
clinician has labelled them, and no figure here says what a score means for a doctor's competence. No rule may be changed because of a miss on the labels
or the checklists; the relations and the known groups are tests that rules are held to.

Intervals are for 95 %: those of shares are Wilson's, the others draw cases, dialogues or consultations whole (BCa, 2000 resamples), or are Newcombe's
where a line says so. A figure that is *missed* is shown as it was measured. Without a date and from the same content, everything but times comes out the same.
`

const COLUMNS = ['figure', 'measured', 'n', '95 % interval', 'wanted', 'verdict']

/** The page of all figures: tables, and under them what there is to say about single ones. */
export function validationPage(parts: readonly Part[]): string {
  return `${[HEAD.trim(), ...parts.map(sectionOf)].join('\n\n')}\n`
}

function sectionOf({ title, about, figures, skipped }: Part): string {
  const heading = `## ${title}\n\n${about}`
  if (skipped !== null) return `${heading}\n\nNot measured: ${skipped}.`
  const table = [COLUMNS, COLUMNS.map(() => '---'), ...figures.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`)
  const notes = figures.flatMap(({ name, details }) => (details.length === 0 ? [] : [`- ${name}: ${details.join('; ')}`]))
  return [heading, table.join('\n'), notes.join('\n')].filter((block) => block !== '').join('\n\n')
}

function cellsOf(figure: Figure): string[] {
  const { name, value, n, of, interval, wanted } = figure
  return [
    name,
    value === null ? 'not measured' : inUnit(value, figure),
    `${n} ${of}`,
    interval === null ? 'none' : interval.map((end) => inUnit(end, figure)).join(' to '),
    wanted === null ? '' : wantedOf(wanted, figure),
    wanted === null ? '' : isMet(figure) ? 'met' : '**missed**',
  ]
}

function wantedOf(wanted: NonNullable<Figure['wanted']>, figure: Figure): string {
  const [word, bound] = Object.entries(wanted)[0] as ['least' | 'most' | 'below', number]
  return `${{ least: 'at least', most: 'at most', below: 'under' }[word]} ${inUnit(bound, figure)}`
}

/** Three places, so that a figure just under its bound does not look as if it met it. */
function inUnit(value: number, { unit }: Figure): string {
  if (unit === 'share') return `${(100 * value).toFixed(1)} %`
  if (unit === 'milliseconds') return `${value.toFixed(0)} ms`
  return unit === 'count' ? String(value) : value.toFixed(3)
}
