import { EMPATHY_RELATIONS } from './empathy-relations'
import { FRAME_RELATIONS } from './frame-relations'
import { HISTORY_RELATIONS } from './history-relations'
import { OUTCOME_RELATIONS } from './outcome-relations'
import type { Relation } from './relation'

/** The deterministic edits of evaluation.md 8.8, by their numbers there; 14 and 26 work on fixed files. */
export const RELATIONS: readonly Relation[] = [
  ...EMPATHY_RELATIONS,
  ...HISTORY_RELATIONS,
  ...OUTCOME_RELATIONS,
  ...FRAME_RELATIONS,
].toSorted((a, b) => a.number - b.number)
