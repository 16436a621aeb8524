import type { Case } from '../../domain/case'
import type { Encounter } from '../../domain/encounter'
import type { Logged, StoredEvent } from '../../domain/event'

/** All that an exporter writes from: the encounter's row, its whole log, and the case as it was played. */
export type ExportSource = { encounter: Encounter; events: readonly Logged<StoredEvent>[]; case: Case }

/** A form to write encounters in. Any number of them make one file: `before`, their texts with `between` between them, `after`. */
export type Exporter = {
  before: string
  between: string
  after: string
  /** One encounter; empty where it holds nothing that this form can carry. */
  write(source: ExportSource): string
}

/** A form of one JSON object a line. */
export const jsonLines = (write: (source: ExportSource) => readonly object[]): Exporter => ({
  before: '',
  between: '',
  after: '',
  write: (source) =>
    write(source)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
})
