import { screen } from './danger-screen'

const SUICIDE = `passive-death-wish suicidal-thoughts suicide-plan access-to-means suicide-intent suicide-preparation past-self-harm`

/** Mood, worry, sleep, psychosis, harm and drink. After NICE NG222, CG113, CG178, NG225, CG115, NG69 and CKS on insomnia and tiredness. */
export const MIND = [
  screen(
    'low-mood loss-of-interest hopelessness tearfulness guilt',
    `${SUICIDE} hearing-voices persecutory-ideas family-suicide manic-spells harm-to-others self-neglect`,
    { words: /\b(?:depress\w+|(?:low|down) in (?:mood|spirits)|low mood|(?:feel\w*|been) (?:really |so )?(?:low|down))\b/i },
  ),
  screen(
    'suicidal-thoughts passive-death-wish past-self-harm suicide-plan suicide-intent',
    `suicidal-thoughts suicide-intent suicide-plan access-to-means suicide-preparation past-self-harm hopelessness family-suicide
    harm-to-others hearing-voices alcohol-excess takes-paracetamol`,
    { words: /\b(?:overdose|self-harm\w*|(?:cut|hurt|harm)\w* (?:herself|himself|myself|themselves))\b/i },
  ),
  screen(
    'sleep-disturbed early-waking poor-concentration oversleeping',
    `low-mood passive-death-wish suicidal-thoughts hopelessness hearing-voices persecutory-ideas manic-spells loss-of-interest
    excessive-worry alcohol-excess snoring weight-loss`,
    { words: /\b(?:not sleeping|can'?t sleep|insomnia|sleeping (?:tablets|pills)|l(?:ie|ying) awake)\b/i },
  ),
  screen(
    'excessive-worry panic-episodes overwhelming-fear restlessness stress flashbacks compulsions',
    `low-mood passive-death-wish suicidal-thoughts hopelessness chest-pain syncope palpitations weight-loss alcohol-excess
    hearing-voices manic-spells recreational-drugs past-self-harm`,
    { words: /\b(?:anxi\w+|nerves|panic\w*|stress(?:ed)?)\b/i },
  ),
  screen(
    'hearing-voices persecutory-ideas sees-things',
    `suicidal-thoughts harm-to-others persecutory-ideas hearing-voices suicide-plan suicide-intent access-to-means past-self-harm
    acute-confusion seizure headache recreational-drugs self-neglect manic-spells fever`,
    { words: /\b(?:voices|(?:being|they'?re|are) (?:watch|follow|spy)\w*|paranoi\w+|strange (?:ideas|beliefs|behaviour))\b/i },
  ),
  screen(
    'manic-spells',
    'suicidal-thoughts harm-to-others hearing-voices persecutory-ideas recreational-drugs money-worries past-self-harm',
  ),
  screen(
    'alcohol-excess drinking-to-cope morning-drink-or-shakes',
    `morning-drink-or-shakes seizure sees-things acute-confusion vomiting-blood gi-bleeding jaundice low-mood suicidal-thoughts
    head-injury unsteadiness harm-to-others drink-driving`,
    { words: /\b(?:(?:his|her|my|the) drinking|my wine|the drink|alcohol|cut(?:ting)? down on (?:the )?drink)\b/i },
  ),
  screen(
    'disordered-eating',
    'syncope palpitations weight-loss suicidal-thoughts past-self-harm vomiting missed-period low-mood limb-weakness',
  ),
  screen('recent-bereavement social-withdrawal', `low-mood ${SUICIDE} hopelessness alcohol-excess`),
]
