import { screen } from './danger-screen'

/** Periods, pregnancy, breasts and sexual health. After NICE NG88, NG126, NG133, NG12, NG23 and the BASHH guidelines. */
export const WOMEN_AND_SEXUAL_HEALTH = [
  screen(
    'heavy-periods irregular-periods long-periods periods-rule-life vaginal-bleeding bleeding-after-sex painful-periods pelvic-heaviness',
    `missed-period pregnancy-possible vaginal-bleeding bleeding-after-sex abdominal-pain syncope weight-loss lower-tummy-lump
    pelvic-heaviness breathless-on-effort easy-bruising takes-anticoagulant painful-intercourse fever family-cancer symptom-course`,
    { words: /\b(?:periods?|bleed\w* (?:between|since|after|down below)|flooding)\b/i, sex: 'female', ages: [10, 120] },
  ),
  screen(
    'missed-period pregnancy-possible recent-childbirth previous-miscarriage',
    `vaginal-bleeding abdominal-pain shoulder-tip-pain syncope headache transient-visual-loss face-or-arm-swelling unilateral-leg-swelling
    breathlessness fever seizure low-mood suicidal-thoughts itch painful-urination`,
    { words: /\b(?:pregnan\w+|weeks gone|expecting a baby|gave birth|new baby|postnatal|antenatal)\b/i, sex: 'female', ages: [12, 55] },
  ),
  screen(
    'vaginal-discharge discharge-stains smelly-discharge genital-itch genital-sores painful-intercourse partner-symptoms',
    `abdominal-pain fever painful-intercourse pregnancy-possible vaginal-bleeding bleeding-after-sex unwanted-sex genital-sores
    painful-urination immunosuppression joint-pain`,
    { words: /\b(?:discharge|down below|sexual health|std|sti)\b/i, sex: 'female', ages: [12, 120] },
  ),
  screen(
    'discharge-stains genital-itch genital-sores unprotected-sex partner-symptoms',
    'testicular-pain fever painful-urination genital-sores joint-pain painful-red-eye rash unwanted-sex abdominal-pain lumps',
    { words: /\b(?:discharge|down below|sexual health|std|sti|penis)\b/i, sex: 'male', ages: [12, 120] },
  ),
  screen(
    'breast-lump breast-pain breast-hot-red nipple-or-skin-change',
    `nipple-or-skin-change breast-lump lumps breast-hot-red fever family-breast-cancer weight-loss bone-pain back-pain breathlessness
    headache pregnancy-possible recent-childbirth`,
    { words: /\b(?:breasts?|nipple|boobs?)\b/i },
  ),
  screen(
    'hot-flushes lighter-periods',
    'vaginal-bleeding pregnancy-possible breast-lump low-mood suicidal-thoughts previous-clot weight-loss palpitations',
    {
      sex: 'female',
      ages: [35, 120],
    },
  ),
  screen('uses-coil', 'abdominal-pain missed-period vaginal-bleeding fever vaginal-discharge painful-intercourse', { sex: 'female' }),
]
