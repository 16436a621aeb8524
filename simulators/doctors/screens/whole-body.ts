import { screen } from './danger-screen'

/** What belongs to no one organ, joints and spine, skin and hormones. After NICE NG12, NG59, NG51, NG65, NG17, NG145, NG56 and CKS. */
export const WHOLE_BODY = [
  screen(
    'back-pain leg-pain-shooting back-pain-at-night',
    `saddle-numbness bladder-trouble-new bowel-control-lost limb-weakness numbness both-legs-affected sexual-feeling-changed fever rigors
    weight-loss night-sweats previous-cancer back-pain-at-night recent-injury takes-steroid injects-drugs immunosuppression tearing-pain`,
    {
      words:
        /\b(?:back pain|backache|bad back|(?:it'?s|because of) (?:my|his|her) back|(?:my|his|her) back(?:'s| is| has| hurts| went)|sciatica)\b/i,
    },
  ),
  screen(
    'neck-or-arm-pain',
    'limb-weakness numbness unsteadiness chest-pain bladder-trouble-new fever weight-loss recent-injury previous-cancer',
  ),
  screen(
    'joint-pain hand-joint-pain morning-back-stiffness',
    `fever rigors cannot-weight-bear recent-injury immunosuppression weight-loss rash painful-red-eye unprotected-sex injects-drugs
    breathlessness chest-pain`,
    { words: /\b(?:joints?|knees?|toe|hip|wrist|elbow|shoulder)\b[^.]{0,25}\b(?:pain\w*|sore|hot|swollen|swelled|stiff|hurts?)\b/i },
  ),
  screen(
    'proximal-stiffness muscle-aches',
    'transient-visual-loss jaw-claudication headache fever weight-loss limb-weakness takes-statin dark-urine',
  ),
  screen(
    'fatigue malaise effort-tolerance-down weak-thighs',
    `weight-loss low-mood passive-death-wish suicidal-thoughts night-sweats fever gi-bleeding breathless-on-effort lumps thirst
    heavy-periods easy-bruising snoring`,
    { words: /\b(?:tired(?:ness)?(?: all the time)?|exhausted|no energy|worn out|fatigued?)\b/i },
  ),
  screen(
    'weight-loss appetite-loss',
    `gi-bleeding bowel-habit-change swallowing-difficulty haemoptysis cough night-sweats fever lumps abdominal-pain jaundice thirst
    low-mood pregnancy-possible vaginal-bleeding disordered-eating`,
  ),
  screen(
    'weight-gain heat-or-cold-intolerance hot-flushes',
    'vaginal-bleeding low-mood suicidal-thoughts breathlessness palpitations weight-loss neck-fullness headache',
  ),
  screen(
    'shaky-hands heat-or-cold-intolerance eyes-prominent neck-fullness',
    'weight-loss palpitations breathlessness fever noisy-breathing-in swallowing-difficulty hoarse-voice blurred-sight double-vision pregnancy-possible lumps',
  ),
  screen(
    'fever rigors night-sweats',
    `neck-stiffness non-blanching-rash acute-confusion light-sensitivity breathlessness rigors hardly-passing-water weight-loss
    recent-travel immunosuppression headache lumps back-pain injects-drugs`,
    { words: /\b(?:fever\w*|high temperature|sweating at night|night sweats)\b/i },
  ),
  screen(
    'thirst thirst-weight-loss',
    `weight-loss vomiting abdominal-pain abnormal-drowsiness acute-confusion breathlessness urinary-frequency fever blurred-sight
    family-diabetes`,
    { words: /\b(?:thirst\w*|drinking (?:all the time|a lot of water|gallons))\b/i },
  ),
  screen('lumps', 'weight-loss night-sweats fever swallowing-difficulty hoarse-voice easy-bruising itch previous-cancer', {
    words: /\b(?:lump|swelling) (?:in|on) (?:my|his|her|the) (?:neck|armpit|groin)\b/i,
  }),
  screen(
    'easy-bruising pallor anaemia-history',
    'fever gi-bleeding weight-loss night-sweats heavy-periods bone-pain lumps takes-anticoagulant alcohol-excess',
  ),
  screen(
    'rash itch',
    'non-blanching-rash fever breathlessness face-or-arm-swelling neck-stiffness sore-mouth new-medicine jaundice weight-loss easy-bruising joint-pain',
    { words: /\b(?:rash|blotch\w*|hives|spots)\b/i },
  ),
  screen('', 'lumps weight-loss previous-cancer family-cancer immunosuppression', {
    words: /\b(?:moles?|sore that (?:won'?t|will not|has not|hasn'?t) heal\w*|patch of skin|freckles?)\b/i,
  }),
  screen('bone-pain', 'weight-loss previous-cancer fever night-sweats limb-weakness thirst recent-injury leg-pain-at-night'),
  screen(
    'misses-doses new-medicine',
    `gi-bleeding falls dizzy-on-standing syncope easy-bruising acute-confusion breathlessness takes-bought-medicine takes-nsaid
    muscle-aches constipation drug-allergy`,
    {
      words:
        /\b(?:(?:medicines?|medications?|tablets?|prescription) (?:review|check)|review of (?:\w+ )?(?:medicines?|medication|tablets?))\b/i,
    },
  ),
  screen(
    'previous-cancer',
    'weight-loss back-pain limb-weakness breathlessness headache bone-pain fever jaundice low-mood suicidal-thoughts',
    {
      words: /\b(?:(?:for|about|get|have|has|the) (?:(?!no )\w+ )?results?|biopsy|sample was taken)\b/i,
    },
  ),
]
