import type { Measure } from '../../domain/run'

/** What each measure is called and means. All are between 0 and 1, and 1 is best. */
export const DEFINITIONS: Record<Measure, { name: string; meaning: string }> = {
  history: {
    name: 'History',
    meaning: 'Critical questions asked, everything there was to learn by weight, and the mean of the turns with a question.',
  },
  empathy: {
    name: 'Empathy',
    meaning: 'The mean level of the answers to feelings, weighted by their strength. Fewer than three feelings shown: not scored.',
  },
  diagnosis: {
    name: 'Diagnosis',
    meaning: 'How near the first diagnosis comes in five steps, the place of the right one, and whether stated certainty fits.',
  },
  management: {
    name: 'Management',
    meaning: 'The plan against the key both ways: what was needed and done, what was not needed and left.',
  },
  coverage: { name: 'Coverage', meaning: 'Of everything there was to learn, by weight, the part that was asked for.' },
  criticalRecall: { name: 'Critical questions', meaning: "Of the case's critical facts, the part that was asked for." },
  redFlags: { name: 'Danger signs', meaning: "Of the case's danger signs, the part that was asked for." },
}

/** What stands beside the measures. */
export const COUNTS: readonly { name: string; meaning: string }[] = [
  { name: 'n', meaning: 'Encounters with a value: the ones that the mean is of.' },
  { name: 'SD', meaning: 'Standard deviation between encounters (n - 1); it needs two.' },
  { name: 'Not scored', meaning: 'Done, but with no value: not applicable or not measured. In no mean, and never counted as 0.' },
  { name: 'Failed', meaning: 'Given up after faults of the machinery. They say nothing about the doctor and are in no mean.' },
  { name: '–', meaning: 'No value.' },
]
