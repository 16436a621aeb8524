import type { EventOf } from '../../domain/event'
import { type CsvCell, csvText } from '../csv-text'
import type { Exporter, ExportSource } from './exporter'

type Row = { source: ExportSource; turn: EventOf<'turn-end'>; scores: EventOf<'turn-scored'>['scores'] | undefined }

const list = (ids: readonly string[]) => ids.join(' ')

/** The columns in order. A score that was not measured is an empty cell; ids of a list are apart by spaces. */
const COLUMNS: Record<string, (row: Row) => CsvCell> = {
  encounter: ({ source }) => source.encounter.id,
  run: ({ source }) => source.encounter.run?.id,
  index: ({ source }) => source.encounter.run?.index,
  case: ({ source }) => source.encounter.caseId,
  persona: ({ source }) => source.encounter.personaId,
  doctor: ({ source }) => source.encounter.seats.doctor.name,
  seed: ({ source }) => source.encounter.seed,
  turn: ({ turn }) => turn.turn,
  role: ({ turn }) => turn.role,
  speaker: ({ turn }) => turn.speaker,
  text: ({ turn }) => turn.text,
  status: ({ turn }) => turn.status,
  history: ({ scores }) => scores?.history.value,
  empathy: ({ scores }) => scores?.empathy.value,
  diagnosisProcess: ({ scores }) => scores?.diagnosisProcess.value,
  diagnosisState: ({ scores }) => scores?.diagnosisState.value,
  asked: ({ turn }) => list(turn.ledger.asked),
  disclosed: ({ turn }) => list(turn.ledger.disclosed),
  volunteered: ({ turn }) => list(turn.ledger.volunteered),
  denied: ({ turn }) => list(turn.ledger.denied),
  withheld: ({ turn }) => list(turn.ledger.withheld),
  repeated: ({ turn }) => list(turn.ledger.repeated),
  unlisted: ({ turn }) => list(turn.ledger.unlisted),
  cue: ({ turn }) => turn.cue?.id,
}

/** A table of turns, for a spreadsheet or a statistics program. */
export const csvExporter: Exporter = {
  before: csvText([Object.keys(COLUMNS)]),
  between: '',
  after: '',
  carriesRewards: false,
  write(source) {
    // Later turns may revise a score: the last one stands.
    const scores = new Map(source.events.flatMap((event) => (event.type === 'turn-scored' ? [[event.turn, event.scores]] : [])))
    const turns = source.events.filter((event) => event.type === 'turn-end')
    return csvText(turns.map((turn) => Object.values(COLUMNS).map((cellOf) => cellOf({ source, turn, scores: scores.get(turn.turn) }))))
  },
}
