import type { Heard } from './patient-rehearsal'

/** A fixed talk on cases/chest-discomfort-58.yaml: what personas are compared on. */
export const DOCTOR_QUESTIONS: readonly Heard[] = [
  {
    text: "Good morning, Mr Hale, I'm Dr Lind. What has brought you in today?",
    acts: ['GREET', 'INTRO'],
    asks: [{ form: 'open', domain: 'hpi', from: 'What has brought you in today?' }],
  },
  { text: 'Tell me more about that.', acts: ['FACILITATE'], asks: [{ form: 'open', domain: 'hpi' }] },
  { text: 'What does it feel like?', asks: [{ form: 'open', domain: 'hpi', slot: 'character', facts: ['character'] }] },
  { text: 'What brings it on?', asks: [{ form: 'open', domain: 'hpi', slot: 'modifiers', facts: ['effort'] }] },
  { text: 'Has it changed since it began?', asks: [{ domain: 'hpi', slot: 'timecourse', facts: ['getting-worse'] }] },
  {
    text: 'Have you had it while sitting still?',
    asks: [{ domain: 'hpi', slot: 'timecourse', facts: ['rest-pain'], findings: ['pain-at-rest'] }],
  },
  { text: 'Does it go anywhere?', asks: [{ domain: 'hpi', slot: 'radiation', facts: ['spreads'] }] },
  { text: 'Did you feel sweaty or sick?', asks: [{ domain: 'hpi', slot: 'associated', facts: ['sweating', 'nausea'] }] },
  { text: 'Was it tearing, or through to your back?', asks: [{ domain: 'hpi', slot: 'character', facts: ['tearing'] }] },
  { text: 'Have you blacked out at all?', asks: [{ domain: 'hpi', slot: 'associated', facts: ['blackout'] }] },
  { text: 'Any pain or swelling in your legs?', asks: [{ domain: 'ros', slot: 'musculoskeletal', facts: ['leg'] }] },
  { text: 'Have you had heart problems before?', asks: [{ domain: 'pmh', slot: 'condition', facts: ['heart-before'] }] },
  { text: 'Tell me about your health in general.', asks: [{ form: 'open', domain: 'pmh' }] },
  { text: 'What medicines do you take?', asks: [{ form: 'open', domain: 'med', slot: 'drug', facts: ['amlodipine'] }] },
  { text: 'Are you allergic to anything?', asks: [{ domain: 'allergy', slot: 'drug', facts: ['allergy'] }] },
  { text: 'Do you smoke?', asks: [{ domain: 'sh', slot: 'smoking', facts: ['smoking', 'smoking-now'] }] },
  { text: 'How much do you drink?', asks: [{ form: 'open', domain: 'sh', slot: 'alcohol', facts: ['alcohol'] }] },
  { text: 'Any heart trouble in the family?', asks: [{ domain: 'fh', slot: 'condition', facts: ['father'] }] },
  {
    text: "You're close to the age he was. That must be frightening. Is it on your mind?",
    acts: ['EMP_NAME', 'EMP_EXPLORE'],
    cueLevel: 4,
    asks: [{ form: 'closed', domain: 'ice', slot: 'concern', from: 'Is it on your mind?' }],
  },
  { text: 'What do you do for a living?', asks: [{ form: 'open', domain: 'sh', slot: 'occupation', facts: ['job'] }] },
  { text: 'What do you think it is?', acts: ['ICE_I'], asks: [{ form: 'open', domain: 'ice', slot: 'idea', facts: ['idea'] }] },
  { text: 'Have you got any ringing in your ears?', asks: [{ domain: 'ros', slot: 'neurological', findings: ['tinnitus'] }] },
  { text: 'What does the pain feel like, again?', asks: [{ form: 'open', domain: 'hpi', slot: 'character', facts: ['character'] }] },
  { text: 'Is there anything else?', asks: [{ form: 'open' }] },
  {
    text: 'I think this may be your heart. We will admit you to a monitored bed and ask a cardiologist to see you.',
    acts: ['EXPLAIN', 'ADVICE', 'DX_STATE'],
  },
  {
    text: 'I can hear how frightened you are. We are treating this early, and I will be straight with you all the way. What worries you most?',
    acts: ['EMP_NAME', 'EMP_SUPPORT', 'ICE_C'],
    cueLevel: 4,
    asks: [{ form: 'open', domain: 'ice', slot: 'concern', facts: ['fear-death', 'fear-job'], from: 'What worries you most?' }],
  },
  { text: 'Thank you, Mr Hale. I will be back shortly.', acts: ['CLOSE', 'THANKS'] },
]
