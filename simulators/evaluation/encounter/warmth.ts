import type { Act } from '../../domain/vocabulary'
import { plain } from '../../language/reply-clauses'
import type { ScoringContext } from '../scoring-context'

/** Kindness that no feeling of the patient's asked for. */
const WARM = new Set<Act>(['THANKS', 'EMP_RESPECT', 'EMP_SUPPORT'])
/** What is said more often than this is a formula. */
const FORMULA_FROM = 3

/** Unprompted warmth: a greeting, thanks, respect, care before an examination; each wording once, and no formula. In order of the talk. */
export function warmPassages({ record }: ScoringContext): { turn: number; quote: string }[] {
  const said = record.doctorTurns
    .filter((turn) => !turn.openCue && !turn.late)
    .flatMap(({ turn, text, reading: { acts } }) => {
      const examines = acts.some(({ act }) => act === 'EXAM_REQ')
      return acts
        .filter(({ act }) => WARM.has(act) || act === 'GREET' || (act === 'CONSENT' && examines))
        .map(({ start, end }) => ({ turn, quote: text.slice(start, end).trim() }))
    })
    .filter(({ quote }) => quote !== '')
  const wordings = Map.groupBy(said, ({ quote }) => plain(quote))
  return [...wordings.values()].filter((alike) => alike.length < FORMULA_FROM).map(([first]) => first!)
}
