import type { Emotion } from '../domain/vocabulary'

/** A way of speaking that hints at a feeling without naming it, and the feeling it mostly stands for. */
export type Hint = { words: RegExp; emotion: Emotion | null }

/** The first that fits decides. They are turns of speech, not contents: doubt, blame, waiting, loss, what is at stake. */
export const HINTS: readonly Hint[] = [
  // What is seen and not said
  { words: /^\([^)]*\)/, emotion: null },
  // Asking for the truth about oneself or one's own
  {
    words:
      /^(?:so |but |and |please,? )*(?:am i|will i|could i|have i|should i|is (?:it|that|this|she|he|the)|does this|are (?:you|they)|what happens|what if|how (?:bad|long))\b.*\b(?:going to|die|dead|danger|done|late|right|far|harm|mean|it|bad|big|serious|come|before|scarred|way out)\b.*\?/i,
    emotion: 'fear',
  },
  {
    words:
      /\b(?:tell me (?:straight|honest|the truth)|just tell me|a plain question|don'?t (?:dress it up|fob me off|lie to me)|i'?d (?:rather|sooner) know|i need to know|not knowing|you'?re telling me it'?s bad|you(?:'?ve| have) not (?:answered|said)|you(?:'?d| would)(?:n'?t)? (?:tell|keep|hide)|telling me everything)\b/i,
    emotion: 'fear',
  },
  { words: /\byou(?:'?re| are) not going to\b/i, emotion: 'fear' },
  // Taking the blame, making oneself small
  {
    words:
      /\b(?:my (?:own )?(?:\w+ )?fault|serves me right|i should(?:n'?t| not| never)?(?:'ve| have)|left it (?:too )?(?:late|long)|kept meaning|not proud|blame me|let (?:them|her|him|everyone|people) down|ruined it)\b/i,
    emotion: 'guilt',
  },
  {
    words:
      /\b(?:a (?:nuisance|fraud|bother|burden)|wast(?:e|ing) (?:of )?your time|taking up (?:your|too much) time|keeping you|put (?:anyone|people) out|bother (?:you|people|anyone)|(?:being|so) (?:silly|stupid|daft)|feel (?:daft|stupid|silly|small)|stupid to say|think badly|i ramble|others who (?:really )?need|enough on their plates?|muddled?|tongue-tied)\b/i,
    emotion: 'shame',
  },
  // Not being heard
  {
    words:
      /\b(?:nobody (?:listens|here|seems|believed|minds)|nobody'?s (?:laid|got|asked|told)|you people|all alike|like a number|no idea (?:how|what)|sent me (?:home|away)|off you go|fob(?:bed)? (?:me )?off|been told to calm|told (?:you'?re|i was) (?:fussing|making)|had (?:quite )?enough|made to feel|seems to care|told (?:him|her|me) it was nothing)\b/i,
    emotion: 'frustration',
  },
  // Loss, and being alone
  {
    words:
      /\b(?:on my own|all alone|nobody to|so quiet|very quiet|how quiet|someone to talk to|horrible (?:year|time|month)|not been myself|not (?:like|the same as) me|difference to anybody|without (?:me|him|her))\b/i,
    emotion: 'sadness',
  },
  {
    words: /\b(?:the best of it|well out of it|envy (?:him|her|them)|better off|no point|what'?s the point|can'?t go on|nothing left)\b/i,
    emotion: 'hopelessness',
  },
  // The body under strain
  {
    words:
      /\b(?:not slept|can'?t sleep|lie (?:there|awake)|shut my eyes|small hours|the nights|sat up (?:\w+ )?nights?|trembling|shaking like|goes round|not eaten)\b/i,
    emotion: 'worry',
  },
  // What may be lost, and who else it happened to
  {
    words:
      /\b(?:lose (?:my|the|it)|depends? on me|count on me|rely on me|behind me|who will|what would (?:we|they|i|become)|things as they are|can'?t afford to|not me i'?m thinking of|in control|no good time)\b/i,
    emotion: 'worry',
  },
  {
    words:
      /\b(?:same (?:age|eyes|way|as (?:my|he|she|him|her|mum|mam|dad))|all over again|my turn|the end|not far off|out of (?:my|your) (?:head|mind)|on the news|hear these stories|starts? off as|looked (?:it|things) up)\b/i,
    emotion: 'fear',
  },
  {
    words:
      /\b(?:he|she|mum|mam|dad|mother|father|brother|sister|wife|husband) (?:was|had|died|went|never|always|used to)\b.*\b(?:i'?m|i am|me|my)\b/i,
    emotion: 'fear',
  },
  // Trailing off
  { words: /,\s*(?:am i|aren'?t i|isn'?t it|isn'?t he|isn'?t she|don'?t you|wouldn'?t you|aren'?t they|is it)[.?!]*$/i, emotion: null },
  {
    words:
      /\b(?:i keep|can'?t (?:stop|help)|don'?t know (?:what|how)|not easy|one to one|(?:nearly|almost) (?:didn'?t|cancelled)|you never know|went back and forth|make a joke|if you don'?t laugh|underneath|do what you have to)\b/i,
    emotion: null,
  },
  {
    words:
      /\b(?:you know|to tell you the truth|if i'?m honest(?: with you)?|to be honest(?: with you)?|if you want (?:the truth|to know)|that'?s all i'?m saying|i dare say|never mind|take no notice)[.,!]*$/i,
    emotion: null,
  },
]
