import { SimulatorError } from '../../../simulators/domain/errors'
import { csvRecords } from '../../../simulators/exchange/import/csv-records'
import type { Subject } from '../figure'
import { readData } from './read-data'

const FILE = 'mts-dialog/MTS-Dialog-ValidationSet.csv'

export type Turn = { speaker: 'doctor' | 'patient'; text: string }
export type Snippet = { header: string; turns: Turn[] }

/** The snippets of MTS-Dialog (Ben Abacha et al., 2023). Whoever is not the doctor counts as the patient's side. */
export function readSnippets(subject: Pick<Subject, 'data'>): Snippet[] {
  return csvRecords(readData(subject, FILE), FILE).map(({ cells: { section_header: header, dialogue } }) => {
    if (header === undefined || dialogue === undefined)
      throw new SimulatorError('invalid-input', `${FILE} has no section_header or dialogue`)
    const turns = dialogue.split(/\r?\n/).flatMap((line) => {
      const [, speaker, text] = /^\s*(\w+):\s*(.*)$/.exec(line) ?? []
      return speaker === undefined || !text ? [] : [{ speaker: speaker === 'Doctor' ? ('doctor' as const) : ('patient' as const), text }]
    })
    return { header, turns }
  })
}
