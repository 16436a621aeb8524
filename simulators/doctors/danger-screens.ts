import type { FindingId } from '../domain/identifiers'

export type DangerScreen = { complaint: readonly FindingId[]; ages?: readonly [number, number]; signs: readonly FindingId[] }

/**
 * What doctors learn to ask whenever a problem is brought, before they know the cause: the danger signs of each complaint, most
 * pressing first. `complaint`: any of these findings brings it up, in patients of these `ages` in years (default: 8 and over).
 * Ids that a vocabulary lacks are passed over.
 */
export const DANGER_SCREENS: readonly DangerScreen[] = [
  {
    complaint: ['chest-pain'],
    signs: [
      'pain-at-rest',
      'ongoing-pain',
      'tearing-pain',
      'sweating',
      'syncope',
      'breathlessness',
      'pleuritic-pain',
      'unilateral-leg-swelling',
      'haemoptysis',
    ],
  },
  {
    complaint: ['breathlessness', 'breathless-on-effort', 'breathless-at-rest', 'waking-breathless'],
    signs: [
      'onset-speed',
      'chest-pain',
      'pleuritic-pain',
      'haemoptysis',
      'unilateral-leg-swelling',
      'dizziness',
      'syncope',
      'breathless-at-rest',
      'fever',
      'wheeze',
    ],
  },
  {
    complaint: ['abdominal-pain'],
    signs: [
      'syncope',
      'pregnancy-possible',
      'missed-period',
      'vaginal-bleeding',
      'shoulder-tip-pain',
      'gi-bleeding',
      'vomiting-blood',
      'fever',
      'pain-migrated',
      'no-wind-or-stool',
      'painful-urination',
      'weight-loss',
    ],
  },
  {
    complaint: ['headache'],
    signs: [
      'thunderclap-onset',
      'neck-stiffness',
      'limb-weakness',
      'speech-disturbance',
      'transient-visual-loss',
      'double-vision',
      'painful-red-eye',
      'head-injury',
      'headache-straining',
      'fever',
      'jaw-claudication',
      'scalp-tenderness',
      'weight-loss',
    ],
  },
  {
    complaint: ['cough', 'changed-cough'],
    signs: [
      'haemoptysis',
      'weight-loss',
      'hoarse-voice',
      'night-sweats',
      'face-or-arm-swelling',
      'breathlessness',
      'chest-pain',
      'fever',
      'unilateral-leg-swelling',
    ],
  },
  {
    complaint: ['low-mood', 'loss-of-interest', 'hopelessness'],
    signs: [
      'passive-death-wish',
      'suicidal-thoughts',
      'suicide-plan',
      'access-to-means',
      'suicide-intent',
      'suicide-preparation',
      'past-self-harm',
      'hearing-voices',
      'persecutory-ideas',
      'manic-spells',
      'harm-to-others',
    ],
  },
  {
    complaint: ['sleep-disturbed', 'early-waking', 'fatigue', 'poor-concentration'],
    signs: ['low-mood', 'loss-of-interest', 'hopelessness', 'excessive-worry', 'weight-loss', 'snoring'],
  },
  {
    complaint: ['fever', 'cough', 'child-drowsy', 'child-not-playing', 'fever-five-days', 'poor-feeding', 'vomiting', 'seizure'],
    ages: [0, 8],
    signs: [
      'child-drowsy',
      'non-blanching-rash',
      'child-fast-breathing',
      'fewer-wet-nappies',
      'cold-mottled',
      'neck-stiffness',
      'seizure',
      'child-not-playing',
      'poor-feeding',
      'child-inconsolable',
      'bulging-soft-spot',
      'fever-five-days',
      'vomiting',
      'breathing-pauses',
      'limb-not-used',
    ],
  },
  {
    complaint: ['back-pain'],
    signs: ['limb-weakness', 'numbness', 'weight-loss', 'fever', 'night-sweats', 'previous-cancer'],
  },
  {
    complaint: ['palpitations', 'syncope', 'dizziness'],
    signs: [
      'syncope',
      'exertional-syncope',
      'chest-pain',
      'breathlessness',
      'family-sudden-death',
      'gi-bleeding',
      'limb-weakness',
      'seizure',
    ],
  },
]
