import { LEAST_TOLD_IN_A_VIGNETTE } from '../../domain/case'
import type { Rule } from '../rule'

/** A vignette has a history to take; with less it is a sketch. */
export const historyIsTold: Rule = ({ value, facts }, report) => {
  const beyond = facts.filter(({ id }) => !value.patient.opening.facts.includes(id))
  if (beyond.length < LEAST_TOLD_IN_A_VIGNETTE)
    report(
      ['patient', 'facts'],
      `tells ${beyond.length} things beyond the opening; a vignette has ${LEAST_TOLD_IN_A_VIGNETTE}, and a sketch may have fewer`,
    )
}

/** What nobody checked must not mark anybody: marks and management are a station's. */
export const nothingIsMarked: Rule = ({ value }, report) => {
  const { marks, management } = value.key
  for (const list of ['critical', 'redFlags', 'important'] as const) {
    if (marks[list].length > 0) report(['key', 'marks', list], `marks ${marks[list].length} facts, which only a station may`)
  }
  const items = [management.investigations, management.treatments].flatMap(({ must, should, avoid }) => [...must, ...should, ...avoid])
  if (items.length + management.safetyNet.length > 0 || management.escalation.needed || management.followUp.needed)
    report(['key', 'management'], 'says what is to be done, which only a station may')
}
