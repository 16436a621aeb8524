import { screen, smallChildScreen, youngScreen } from './danger-screen'

/** Small children and the young. After NICE NG143, NG51, NG9, CG84, NG1, NG18, NG245, CG89 and CKS on the limping child. */
export const CHILDREN = [
  smallChildScreen(
    'fever child-drowsy child-not-playing fever-five-days poor-feeding child-inconsolable',
    `child-drowsy non-blanching-rash child-fast-breathing fewer-wet-nappies cold-mottled neck-stiffness seizure child-not-playing
    poor-feeding child-inconsolable bulging-soft-spot fever-five-days vomiting breathing-pauses limb-not-used`,
  ),
  smallChildScreen(
    'vomiting brings-up-milk projectile-vomiting green-vomit diarrhoea',
    `green-vomit child-drowsy fewer-wet-nappies fever bulging-soft-spot seizure child-fast-breathing breathing-pauses gi-bleeding
    poor-feeding legs-drawn-up cold-mottled non-blanching-rash head-injury growth-concern`,
    /\b(?:being sick|keeps? (?:being sick|vomiting|bringing)|vomit\w*|throwing up)\b/i,
  ),
  smallChildScreen(
    'cough wheeze breathlessness noisy-breathing-in child-fast-breathing barking-cough breathing-pauses runny-nose',
    `child-fast-breathing breathing-pauses noisy-breathing-in child-drowsy poor-feeding fewer-wet-nappies swallowed-something
    cold-mottled fever child-not-playing growth-concern preterm-birth`,
    /\b(?:chesty|breathing|wheez\w+|cough\w*|croup)\b/i,
  ),
  smallChildScreen(
    'rash non-blanching-rash itch kawasaki-signs sore-mouth',
    `non-blanching-rash child-drowsy neck-stiffness fever fever-five-days kawasaki-signs cold-mottled child-fast-breathing
    face-or-arm-swelling easy-bruising poor-feeding rough-handling`,
    /\b(?:rash|spots|blotch\w*)\b/i,
  ),
  smallChildScreen(
    'seizure',
    `child-drowsy neck-stiffness non-blanching-rash bulging-soft-spot head-injury fever limb-not-used vomiting swallowed-something
    milestones-delayed previous-febrile-fit rough-handling`,
    /\b(?:seizures?|convuls\w+|had a fit|fitted|went stiff)\b/i,
  ),
  smallChildScreen(
    'abdominal-pain legs-drawn-up constipation bloating',
    `green-vomit gi-bleeding child-drowsy fever pain-migrated fewer-wet-nappies legs-drawn-up non-blanching-rash thirst-weight-loss
    distress-passing-urine growth-concern`,
    /\b(?:tummy|belly)\b/i,
  ),
  smallChildScreen(
    'headache',
    'neck-stiffness non-blanching-rash child-drowsy vomiting headache-worsening unsteadiness head-injury seizure double-vision growth-concern',
  ),
  smallChildScreen(
    'distress-passing-urine foul-urine blood-in-nappy urinary-frequency',
    'fever child-drowsy vomiting fewer-wet-nappies thirst-weight-loss',
  ),
  smallChildScreen(
    'growth-concern milestones-delayed',
    'poor-feeding vomiting seizure diarrhoea child-fast-breathing limb-not-used rough-handling',
  ),
  smallChildScreen(
    'head-injury',
    'child-drowsy vomiting seizure limb-not-used bulging-soft-spot rough-handling child-inconsolable headache-worsening',
  ),
  youngScreen(
    'thirst thirst-weight-loss urinary-frequency',
    `child-drowsy child-fast-breathing vomiting thirst-weight-loss weight-loss abdominal-pain breathlessness acute-confusion urinary-frequency
    fever`,
    /\b(?:thirst\w*|drinking (?:all the time|gallons)|bed-?wetting|wet(?:s|ting) the bed)\b/i,
  ),
  youngScreen(
    'limping-child limb-not-used cannot-weight-bear leg-pain-site joint-pain',
    `cannot-weight-bear fever rigors child-not-playing leg-pain-at-night easy-bruising weight-loss pallor recent-injury night-sweats
    rough-handling non-blanching-rash`,
    /\blimp(?:s|ing)?\b/i,
  ),
  screen('limping-child abdominal-pain', 'testicular-pain', { sex: 'male', ages: [3, 17] }),
]
