import { SOCRATES } from '../../domain/vocabulary'
import type { Rule } from '../rule'

const LEAST_CRITICAL = 8
const MOST_CRITICAL = 18

/** Rule 7: a station has enough that matters, a third of it beyond the complaint's positives, and every part of a history. */
export const historyIsWhole: Rule = ({ value, facts, critical }, report) => {
  const { tags } = value
  if (critical.size < LEAST_CRITICAL || critical.size > MOST_CRITICAL)
    report(['key', 'marks', 'critical'], `holds ${critical.size} facts; ${LEAST_CRITICAL} to ${MOST_CRITICAL} are expected`)
  const beyond = facts.filter(({ id, domain, fact }) => critical.has(id) && (!fact.present || domain !== 'hpi'))
  if (beyond.length * 3 < critical.size) report(['key', 'marks', 'critical'], 'fewer than a third are negatives or outside hpi')
  const slots = new Set(facts.filter(({ domain }) => domain === 'hpi').map(({ fact }) => fact.slot))
  const empty = tags.includes('no-pain') ? [] : SOCRATES.filter((slot) => !slots.has(slot))
  if (empty.length > 0)
    report(['patient', 'facts', 'hpi'], `has nothing for ${empty.join(', ')} (tag the case no-pain if these do not apply)`)
  for (const domain of ['pmh', 'med', 'allergy', 'fh', 'sh'] as const) {
    if (!facts.some((fact) => fact.domain === domain)) report(['patient', 'facts'], `has nothing for ${domain}`)
  }
  for (const slot of ['idea', 'concern', 'expectation'] as const) {
    if (!facts.some(({ domain, fact }) => domain === 'ice' && fact.slot === slot)) report(['patient', 'facts', 'ice'], `has no ${slot}`)
  }
}

/** Rule 2: the opening and the door note give nothing critical away, and few critical facts come unasked. */
export const openingGivesNothingAway: Rule = ({ value, facts, critical, matcher }, report) => {
  const { opening } = value.patient
  for (const [ids, path] of [
    [opening.facts, ['patient', 'opening', 'facts']],
    [value.station.given, ['station', 'given']],
  ] as const) {
    ids.forEach((id, index) => {
      if (critical.has(id)) report([...path, index], `"${id}" is critical and would be given away`)
    })
  }
  opening.say.forEach((line, index) => {
    const told = matcher.find(line, null).find((mention) => critical.has(mention.id))
    if (told) report(['patient', 'opening', 'say', index], `tells the critical fact "${told.id}"`)
  })
  const told = matcher.find(value.station.doorNote, null).find((mention) => critical.has(mention.id))
  if (told) report(['station', 'doorNote'], `tells the critical fact "${told.id}"`)
  const open = facts.filter(({ id, fact }) => critical.has(id) && fact.disclose === 'open')
  if (open.length * 3 > critical.size)
    report(['key', 'marks', 'critical'], `${open.length} of ${critical.size} come to an open question; at most a third may`)
}

/** Rule 11: sources, a feeling, and both sides of management. */
export const keyIsWhole: Rule = ({ value }, report) => {
  const { management } = value.key
  if (value.sources.length < 2) report(['sources'], 'has fewer than two')
  if (Object.keys(value.patient.cues).length === 0) report(['patient', 'cues'], 'has no cue')
  if (management.investigations.avoid.length + management.treatments.avoid.length === 0)
    report(['key', 'management'], 'says nothing that must be avoided')
  if (management.escalation.needed && !management.escalation.accept)
    report(['key', 'management', 'escalation', 'accept'], 'is needed where escalation is')
  if (management.followUp.needed && !management.followUp.accept)
    report(['key', 'management', 'followUp', 'accept'], 'is needed where follow-up is')
  if (value.review.status !== 'clinician') report(['review', 'status'], 'not yet reviewed by a clinician', 'warning')
}
