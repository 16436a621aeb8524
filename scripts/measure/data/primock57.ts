import { z } from 'zod'
import type { Subject } from '../figure'
import { parseLines, readData } from './read-data'

const FILE = 'primock57/consultations.jsonl'
const consultationSchema = z.object({
  id: z.string(),
  presenting_complaint: z.string(),
  turns: z.array(z.object({ speaker: z.enum(['doctor', 'patient']), text: z.string() })),
})
export type Consultation = z.infer<typeof consultationSchema>

/** What nobody could make out, and marks around what was hard to. */
const UNHEARD = /<(?:UNIN|INAUDIBLE_SPEECH)\/>/g
const MARKS = /<\/?[A-Z_]+\/?>/g

/** The consultations of PriMock57 (Papadopoulos Korfiatis et al., 2022) as they were spoken, without the marks of those who wrote them down. */
export function readConsultations(subject: Pick<Subject, 'data'>): Consultation[] {
  return parseLines(readData(subject, FILE), consultationSchema, FILE).map(({ turns, ...consultation }) => ({
    ...consultation,
    turns: turns.map(({ speaker, text }) => ({
      speaker,
      text: text.replace(UNHEARD, ' ').replace(MARKS, '').replace(/\s+/g, ' ').trim(),
    })),
  }))
}
