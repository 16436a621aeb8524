import { z } from 'zod'
import { parseLines, readData } from '../../measure/data/read-data'
import type { Subject } from '../../measure/figure'

const FILE = 'primock57/checklists.jsonl'
const criticalities = ['critical', 'non_critical', 'irrelevant'] as const
const checklistSchema = z.object({
  clinician: z.string(),
  consultation: z.string(),
  lists: z.array(
    z.object({ items: z.array(z.object({ text: z.string(), depth: z.int().min(0), criticality: z.enum(criticalities).nullable() })) }),
  ),
})

/** What a clinician noted as asked or told in one consultation. `within`: the items that it stands under, from the nearest. */
export type ChecklistItem = { clinician: string; consultation: string; text: string; critical: boolean; within: readonly string[] }

/** Items of PriMock57's checklists, without the headings of their sections, which have no criticality. Throws `Skipped` without the data. */
export function readItems(subject: Pick<Subject, 'data'>): ChecklistItem[] {
  return parseLines(readData(subject, FILE), checklistSchema, FILE).flatMap(({ clinician, consultation, lists }) =>
    lists.flatMap(({ items }) => itemsOf(items).map((item) => ({ clinician, consultation, ...item }))),
  )
}

type Line = z.infer<typeof checklistSchema>['lists'][number]['items'][number]

export function itemsOf(lines: readonly Line[]): Pick<ChecklistItem, 'text' | 'critical' | 'within'>[] {
  let above: Line[] = []
  return lines.flatMap((line) => {
    above = above.filter(({ depth }) => depth < line.depth)
    const within = above.map(({ text }) => text).reverse()
    // A heading heads what follows until the next one; its words are of the form, not of the consultation.
    if (line.criticality === null) above = []
    else above = [...above, line]
    return line.criticality === null ? [] : [{ text: line.text, critical: line.criticality === 'critical', within }]
  })
}
