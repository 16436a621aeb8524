import { isMap, parseDocument, stringify } from 'yaml'
import type { Grid } from '#simulators'

/** Short values that read better on one line. */
const ON_ONE_LINE: ReadonlySet<keyof Grid> = new Set(['seeds', 'limits'])

/** Whether single fields can be written into the text: it is YAML, and a map or empty. */
export function canHoldFields(text: string): boolean {
  const document = parseDocument(text)
  return document.errors.length === 0 && (document.contents === null || isMap(document.contents))
}

/** The text with one field written anew, or without it where the value is undefined. Every other field and comment stays. */
export function writeField<K extends keyof Grid>(text: string, field: K, value: Grid[K] | undefined): string {
  const document = parseDocument(text)
  if (value === undefined) document.delete(field)
  else document.set(field, document.createNode(value, { flow: ON_ONE_LINE.has(field) }))
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** A whole grid as text, without what is as it would be anyway. */
export function writeGrid({ name, cases, patients, doctors, seeds, limits, evaluate, thresholds }: Grid): string {
  let text = stringify({ name, cases, patients, doctors })
  text = writeField(text, 'seeds', seeds)
  text = writeField(text, 'limits', limits)
  if (evaluate.judge !== 'none') text = writeField(text, 'evaluate', evaluate)
  return Object.keys(thresholds).length > 0 ? writeField(text, 'thresholds', thresholds) : text
}
