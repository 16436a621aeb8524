import { screen } from './danger-screen'

const BOWELS = /\b(?:bowels?|the runs|loose motions|bunged up)\b/i
const WATERWORKS = /\b(?:waterworks|passing water|cystitis|(?:my|his|her) (?:pee|wee|urine))\b/i

/** Gut, liver, kidneys and bladder. After NICE NG12, CG184, CG61, NG118, NG109 and the BSG on jaundice and bleeding. */
export const ABDOMEN = [
  screen(
    'abdominal-pain',
    `syncope pregnancy-possible missed-period vaginal-bleeding shoulder-tip-pain gi-bleeding vomiting-blood fever pain-migrated
    no-wind-or-stool jaundice painful-urination weight-loss`,
    { words: /\b(?:tummy|belly|stomach|abdom\w+)\b[^.]{0,20}\b(?:pain|ache|hurts?|killing)|\bpain low down\b/i },
  ),
  screen('abdominal-pain abdominal-pain-site=flank abdominal-pain-site=lower-middle', 'testicular-pain', { sex: 'male' }),
  screen(
    'abdominal-pain-site=flank cannot-lie-still',
    'fever rigors syncope hardly-passing-water blood-in-urine vomiting pregnancy-possible kidney-disease',
    { words: /\b(?:loin|flank|pain in (?:the|my|his|her) (?:left |right )?side)\b/i },
  ),
  screen(
    'bowel-habit-change diarrhoea constipation relieved-by-opening-bowels',
    `gi-bleeding weight-loss fever night-sweats no-wind-or-stool family-cancer family-bowel-disease vomiting abdominal-pain
    lower-tummy-lump breathless-on-effort recent-antibiotics recent-travel`,
    { words: BOWELS },
  ),
  screen(
    'bloating lower-tummy-lump',
    'weight-loss gi-bleeding bowel-habit-change appetite-loss vaginal-bleeding vomiting fever family-cancer jaundice missed-period',
  ),
  screen(
    'gi-bleeding sore-back-passage',
    `bowel-habit-change weight-loss syncope dizziness takes-anticoagulant vomiting-blood abdominal-pain family-cancer
    family-bowel-disease fever takes-nsaid`,
    { words: /\b(?:piles|back passage|blood (?:in|on|when|from)[^.]{0,25}(?:stools?|toilet|paper|motions|behind|poo))\b/i },
  ),
  screen(
    'vomiting-blood',
    'gi-bleeding syncope dizziness abdominal-pain takes-nsaid takes-anticoagulant alcohol-excess jaundice weight-loss',
  ),
  screen(
    'vomiting nausea',
    `vomiting-blood abdominal-pain gi-bleeding headache neck-stiffness no-wind-or-stool fever hardly-passing-water acute-confusion
    chest-pain pregnancy-possible thirst weight-loss head-injury`,
  ),
  screen(
    'diarrhoea suspect-food',
    'gi-bleeding fever drinking-little hardly-passing-water recent-travel recent-antibiotics abdominal-pain syncope',
  ),
  screen(
    'jaundice dark-urine',
    `abdominal-pain fever rigors weight-loss acute-confusion gi-bleeding vomiting-blood easy-bruising alcohol-excess injects-drugs
    recent-travel takes-paracetamol`,
    { words: /\b(?:jaundiced?|(?:gone|turned|going|look\w*) yellow)\b/i },
  ),
  screen(
    'swallowing-difficulty',
    'weight-loss vomiting-blood gi-bleeding hoarse-voice symptom-course vomiting cough limb-weakness speech-disturbance lumps',
    { words: /\b(?:swallow\w*|(?:food|it) (?:sticks|gets stuck))\b/i },
  ),
  screen(
    'heartburn acid-taste pain-related-to-meals relieved-by-antacid',
    `swallowing-difficulty weight-loss vomiting-blood gi-bleeding exertional-pain vomiting appetite-loss jaundice takes-nsaid
    breathlessness family-cancer`,
    { words: /\b(?:indigestion|heartburn|acid)\b/i },
  ),
  screen('groin-lump', 'no-wind-or-stool vomiting abdominal-pain fever testicular-pain weight-loss', { sex: 'male' }),
  screen('groin-lump', 'no-wind-or-stool vomiting abdominal-pain fever weight-loss', { sex: 'female' }),
  screen(
    'painful-urination urinary-frequency bladder-trouble-new bladder-accidents hardly-passing-water',
    `fever rigors blood-in-urine hardly-passing-water abdominal-pain vomiting pregnancy-possible back-pain weight-loss thirst
    saddle-numbness limb-weakness acute-confusion`,
    { words: WATERWORKS },
  ),
  screen('painful-urination genital-sores', 'testicular-pain', { sex: 'male' }),
  screen(
    'blood-in-urine frothy-urine',
    'weight-loss fever hardly-passing-water painful-urination abdominal-pain takes-anticoagulant back-pain easy-bruising ankle-swelling rash',
  ),
  screen('testicular-pain', 'onset-speed vomiting abdominal-pain fever recent-injury painful-urination groin-lump lumps weight-loss', {
    sex: 'male',
    words: /\b(?:testic\w+|scrot\w+|(?:his|my) balls?)\b/i,
  }),
]
