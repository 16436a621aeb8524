import { screen } from './danger-screen'

/** Brain, nerves, eyes and ears. After NICE CG150, NG127, NG128, NG97, CG103, NG249, NG232 and CKS on red eye and vertigo. */
export const HEAD = [
  screen(
    'headache scalp-tenderness facial-pressure facial-shocks',
    `thunderclap-onset neck-stiffness limb-weakness speech-disturbance transient-visual-loss double-vision painful-red-eye
    head-injury headache-straining acute-confusion fever seizure weight-loss`,
    { words: /\b(?:head ?aches?|(?:sore|bad) head|it'?s my head)\b/i },
  ),
  screen('headache scalp-tenderness proximal-stiffness', 'transient-visual-loss jaw-claudication scalp-tenderness weight-loss fever', {
    ages: [50, 120],
  }),
  screen('headache', 'pregnancy-possible recent-childbirth', { sex: 'female', ages: [14, 50] }),
  screen(
    'vertigo dizziness spins-on-head-movement unsteadiness dizzy-on-standing',
    `limb-weakness speech-disturbance double-vision unsteadiness headache hearing-loss syncope palpitations numbness chest-pain
    gi-bleeding head-injury`,
    { words: /\b(?:dizz\w+|vertigo|giddy|light-?headed|(?:room|head)[^.]{0,15} spin\w*)\b/i },
  ),
  screen(
    'limb-weakness face-droop speech-disturbance numbness',
    `onset-speed face-droop speech-disturbance limb-weakness transient-visual-loss double-vision headache unsteadiness acute-confusion
    seizure head-injury irregular-heartbeat-history takes-anticoagulant neck-or-arm-pain fever bladder-trouble-new`,
    {
      words:
        /\b(?:weak (?:arm|leg|hand|face|down)|(?:arm|leg|hand|side)s?\b[^.]{0,20}\b(?:weak|numb|dead|useless)|slurr\w+|face (?:dropped|drooped))\b/i,
    },
  ),
  screen(
    'transient-visual-loss blurred-sight double-vision',
    `onset-speed painful-red-eye headache jaw-claudication scalp-tenderness limb-weakness speech-disturbance light-haloes eye-injury
    irregular-heartbeat-history diabetes`,
    { words: /\b(?:lost|losing|loss of) (?:the |my |his |her )?(?:eye ?)?sight|seeing double\b/i },
  ),
  screen(
    'red-eye painful-red-eye eye-discharge eye-gritty light-haloes',
    'blurred-sight light-sensitivity painful-red-eye light-haloes headache vomiting contact-lenses eye-injury double-vision cold-sores eye-discharge',
    { words: /\b(?:red|pink|sore|painful|sticky) eyes?|eyes? (?:is|are|'s) (?:\w+ and )?(?:red|pink|sore|sticky)\b/i },
  ),
  screen(
    'memory-trouble repeats-questions gets-lost personality-change',
    `acute-confusion muddle-fluctuates head-injury headache limb-weakness slow-shuffling sees-things bladder-accidents gets-lost
    safety-lapse low-mood falls takes-sedative weight-loss`,
    { words: /\b(?:forget\w*|forgotten|memory)\b/i, ages: [40, 120] },
  ),
  screen(
    'acute-confusion abnormal-drowsiness muddle-fluctuates',
    `head-injury limb-weakness speech-disturbance headache neck-stiffness fever cough breathlessness chest-pain takes-anticoagulant
    painful-urination hardly-passing-water seizure takes-opioid takes-sedative alcohol-excess drinking-little`,
    { words: /\b(?:confus\w+|muddled|not making sense|talking nonsense)\b/i },
  ),
  screen(
    'falls trip-or-slip long-lie',
    `syncope exertional-syncope palpitations chest-pain limb-weakness speech-disturbance head-injury takes-anticoagulant gi-bleeding
    acute-confusion breathlessness long-lie fever`,
    { words: /\b(?:falls\b(?! asleep)|keeps? falling|fallen over|had a fall|tumbles?)/i, ages: [50, 120] },
  ),
  screen(
    'seizure jerking-in-collapse tongue-bitten',
    `head-injury headache fever neck-stiffness limb-weakness exertional-syncope palpitations pregnancy-possible alcohol-excess
    family-sudden-death recreational-drugs weight-loss`,
    { words: /\b(?:seizures?|convuls\w+|had a fit|fitted)\b/i },
  ),
  screen(
    'hearing-loss ear-ringing ear-fullness pulsatile-tinnitus',
    'onset-speed vertigo face-droop headache limb-weakness pulsatile-tinnitus fever',
  ),
  screen(
    'head-injury',
    'abnormal-drowsiness vomiting headache-worsening seizure limb-weakness takes-anticoagulant acute-confusion double-vision syncope alcohol-excess',
  ),
]
