import { screen } from './danger-screen'

/** Heart, lungs, vessels and throat. After NICE CG95, NG185, NG158, NG12 and CG109, and ESC 2018 on syncope. */
export const CHEST = [
  screen(
    'chest-pain',
    'pain-at-rest ongoing-pain tearing-pain sweating syncope breathlessness pleuritic-pain unilateral-leg-swelling haemoptysis crescendo-pattern',
    { words: /\bchest (?:pain|discomfort|tightness)|\bpain in (?:the|my|his|her) chest\b/i },
  ),
  screen(
    'breathlessness breathless-on-effort breathless-at-rest waking-breathless wheeze noisy-breathing-in',
    `onset-speed chest-pain pleuritic-pain haemoptysis unilateral-leg-swelling dizziness syncope breathless-at-rest fever wheeze
    breathless-lying-flat noisy-breathing-in`,
    { words: /\b(?:short of breath|breathless|(?:out of|get (?:my|his|her)) (?:puff|breath))\b/i },
  ),
  screen(
    'cough changed-cough phlegm',
    'haemoptysis weight-loss hoarse-voice night-sweats face-or-arm-swelling breathlessness chest-pain fever unilateral-leg-swelling tb-contact',
  ),
  screen(
    'haemoptysis',
    'weight-loss night-sweats breathlessness pleuritic-pain unilateral-leg-swelling hoarse-voice fever tb-contact takes-anticoagulant',
  ),
  screen('hoarse-voice', 'swallowing-difficulty noisy-breathing-in haemoptysis weight-loss lumps neck-fullness breathlessness'),
  screen(
    'sore-throat',
    'noisy-breathing-in swallowing-difficulty breathlessness neck-stiffness rash fever lumps immunosuppression weight-loss',
  ),
  screen(
    'palpitations irregular-palpitations thump-and-pause palpitations-sudden-start-and-stop',
    `syncope exertional-syncope chest-pain breathlessness family-sudden-death family-premature-heart-disease limb-weakness
    speech-disturbance known-heart-disease weight-loss`,
    { words: /\b(?:flutter\w*|palpitations?|heart (?:racing|pounding|skipping))\b/i },
  ),
  screen(
    'syncope exertional-syncope',
    `exertional-syncope chest-pain palpitations breathlessness family-sudden-death family-premature-heart-disease limb-weakness
    speech-disturbance thunderclap-onset tongue-bitten muddled-afterwards gi-bleeding abdominal-pain pregnancy-possible head-injury`,
    { words: /\b(?:collapsed?|faint\w*|blackouts?|black(?:ed|ing) out|pass(?:ed|es|ing)? out|keeled over)\b/i },
  ),
  screen(
    'ankle-swelling unilateral-leg-swelling varicose-veins',
    `unilateral-leg-swelling chest-pain breathlessness pleuritic-pain haemoptysis syncope breathless-lying-flat waking-breathless
    frothy-urine jaundice weight-loss previous-cancer pregnancy-possible`,
    { words: /\b(?:swollen (?:leg|ankle|calf|feet|foot)|(?:leg|ankle|calf|feet|foot)s?\b[^.]{0,30}\bswoll?en)/i },
  ),
]
