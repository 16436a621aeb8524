import type { EncounterDetails, SafetyFlag, Score } from '../domain/score'
import type { ScoredEncounter, ScoredTurn } from './evaluator'

const NEEDS_MARKS = 'needs a marked case: this one says nothing of what is to be done'

/** What is scored against the key's management, and so is empty in a case that has none. */
const ITEMS_OF_MANAGEMENT: ReadonlySet<string> = new Set(['escalation', 'investigations', 'treatment', 'safety-net'])
const FLAGS_OF_MARKS: ReadonlySet<SafetyFlag['kind']> = new Set(['premature-closure', 'escalation-omitted', 'red-flag-missed'])

/** Figures that would be counted over marks, prices or a plan that are not there: a 0 among them says nothing. */
const FIGURES_OF_MARKS: Readonly<Record<string, readonly string[]>> = {
  closure: ['premature', 'redFlagsUnasked'],
  testing: ['cost', 'minutes', 'uncalledFor'],
  efficiency: ['combined', 'index'],
}

const unmarked = (flags: readonly SafetyFlag[]) => flags.filter(({ kind }) => !FLAGS_OF_MARKS.has(kind))

/** A turn in a case below a station: nobody is accused of what its marks would ask for. */
export const turnWithoutMarks = (turn: ScoredTurn): ScoredTurn => ({ ...turn, flags: unmarked(turn.flags) })

/** A case from elsewhere has neither marks nor management: what would be scored on them is null, not "none was needed". */
export function withoutMarks(encounter: ScoredEncounter): ScoredEncounter {
  const { scores, items, flags, details } = encounter
  return {
    ...encounter,
    scores: { ...scores, management: none(scores.management) },
    items: Object.fromEntries(Object.entries(items).map(([id, score]) => [id, ITEMS_OF_MANAGEMENT.has(id) ? none(score) : score])),
    flags: unmarked(flags),
    ...(details && { details: detailsWithoutMarks(details) }),
  }
}

const detailsWithoutMarks = (details: EncounterDetails): EncounterDetails => ({
  ...details,
  profile: { ...details.profile, management: none(details.profile.management) },
  composite: none(details.composite),
  figures: Object.fromEntries(Object.entries(details.figures).map(([group, figures]) => [group, figuresWithoutMarks(group, figures)])),
})

const figuresWithoutMarks = (group: string, figures: EncounterDetails['figures'][string]) =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      FIGURES_OF_MARKS[group]?.includes(name) ? { value: null, of: 0, reason: NEEDS_MARKS } : figure,
    ]),
  )

const none = ({ source, versions }: Score): Score => ({ value: null, reason: NEEDS_MARKS, evidence: [], source, versions })
