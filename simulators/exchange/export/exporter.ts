import type { Case } from '../../domain/case'
import type { Encounter } from '../../domain/encounter'
import type { Logged, StoredEvent } from '../../domain/event'
import { rewardsOf } from './rewards'

/** All that an exporter writes from: the encounter's row, its whole log, and the case as it was played. */
export type ExportSource = { encounter: Encounter; events: readonly Logged<StoredEvent>[]; case: Case }

/** What is written beside the conversation. */
export type ExportExtras = { rewards: boolean }

/** A form to write encounters in. Any number of them make one file: `before`, their texts with `between` between them, `after`. */
export type Exporter = {
  before: string
  between: string
  after: string
  /** Forms for training carry a reward for each doctor turn where asked to. */
  carriesRewards: boolean
  /** One encounter; empty where it holds nothing that this form can carry. */
  write(source: ExportSource, extras: ExportExtras): string
}

/** A form of one JSON object a line. */
export const jsonLines = (write: (source: ExportSource) => readonly object[], { carriesRewards = false } = {}): Exporter => ({
  before: '',
  between: '',
  after: '',
  carriesRewards,
  write: (source, { rewards }) =>
    write(source)
      .map((line) => `${JSON.stringify(rewards ? { ...line, rewards: rewardsOf(source) } : line)}\n`)
      .join(''),
})
