/**
 * What a scripted doctor says beside the questions of the vocabulary, in its own words. The doctor also reads its own
 * earlier turns by these lines, so a step is known to be done because it was said. A `{slot}` stands for what is filled in;
 * a line with a slot is recognised by the words before it, which no other sentence may begin with.
 */
export const LINES = {
  idea: ['What do you think might be causing it?', 'Have you had any thoughts of your own about what this is?'],
  concern: ['Is there anything in particular that worries you about it?', 'What worries you most about all this?'],
  expectation: ['What were you hoping we could do for you today?', 'Was there something you wanted from this visit?'],
  summary: [
    'Let me check that I have this right. {story}',
    'Let me go over what I have heard so far. {story}',
    'Before we go on, this is how I understand it. {story}',
  ],
  'summary-check': ['Have I got that right?', 'Is that how it has been, or have I missed anything?'],
  'ask-to-examine': [
    'I would like to examine you now, and to arrange some tests, if that is all right with you.',
    'With your agreement I will examine you and get some tests done.',
  ],
  explain: [
    'From what you have told me, I think this may well be {diagnosis}.',
    'Putting it all together, the likeliest explanation is {diagnosis}.',
  ],
  'explain-blunt': ['It is probably {diagnosis}.', 'This looks like {diagnosis}.'],
  alternative: ['I also want to be sure that we are not missing {alternative}.', 'The other thing I want to rule out is {alternative}.'],
  check: [
    'To be sure that I was clear, could you tell me in your own words what you have understood?',
    'Can you tell me in your own words what we have said, so that I know I put it well?',
  ],
  offer: ['What I would suggest is {plan}.', 'My suggestion is {plan}.'],
  share: [
    'How does that sound to you, and is there anything you would rather do differently?',
    'What matters most to you as we decide, and are you happy with that plan?',
  ],
  'safety-net': ['If it should happen that {danger}, {response}.', 'If you find that {danger}, {response}.'],
  questions: ['What questions do you have for me?', 'Is there anything you would like to ask?'],
  close: ['Thank you for coming in and telling me all this.', 'Thank you, that is everything from me for now. Goodbye.'],
  'close-blunt': ['Right, that will be all.', 'That is all for today.'],
  privacy: [
    'Could we have a few minutes alone, just the two of us?',
    'Would your companion mind waiting outside, so that we can talk alone?',
  ],
  'call-in': ['Could we ask {name} to come in and tell us?', 'Would it be all right to ask {name} to join us?'],
  confidential: [
    'I ask everybody this, because the answer can change what is safe for you, and it stays between us.',
    'It is a question I put to everyone, and what you tell me stays in this room.',
  ],
  'rephrase-lead': ['Let me put that another way.', 'Sorry, that was not clear. I mean this.'],
  delicate: ['The next question is a personal one that I ask everybody.', 'I ask all my patients this one, if I may.'],
  thanks: ['Thank you.', 'Thank you, that helps.', 'Right.', 'I see.'],
  danger: [
    'I need to ask about a few things that I would not want to miss.',
    'Some of the next questions are about serious things, to be on the safe side.',
  ],
  perspective: ['I would like to hear how you see it yourself.', 'Your own view matters to me here.'],
} as const satisfies Record<string, readonly string[]>

export type Step = keyof typeof LINES

/** Answers to what a patient asks, by the words of the question; the first that fits. */
export const REPLIES_TO_QUESTIONS: readonly { words: RegExp; lines: readonly string[] }[] = [
  {
    words: /\bwhy (?:do|are|would) you (?:ask|need|want)|why is (?:this|that)/i,
    lines: ['I ask because the answer helps me to find the cause.', 'It helps me to tell one cause from another.'],
  },
  {
    words: /\b(?:die|dying|dead|serious|cancer|dangerous|bad news|worse)\b/i,
    lines: [
      'I will be straight with you: I cannot be certain yet, but I am taking this seriously and will tell you as soon as I know more.',
      'That is what we need to find out, and I will be honest with you about whatever we find.',
    ],
  },
  {
    words: /\b(?:drive|driving|work|job|school|travel|fly|holiday|trip|home|play|saturday|sunday|monday)\b/i,
    lines: [
      'Please leave that until we know what this is; I will come back to it with you before we finish.',
      'I would hold off for the moment, and we will decide it together once we know more.',
    ],
  },
  {
    words: /\b(?:what (?:is|do you think)|do you know|is it|could it)\b/i,
    lines: [
      'I do not want to guess before I have the whole picture, but I will tell you what I think before we finish.',
      'I will tell you what I think as soon as I have heard everything.',
    ],
  },
  {
    words: /./,
    lines: ['That is a fair question, and I will come back to it before we finish.', 'I will answer that once I have the full picture.'],
  },
]

/** Replies to a feeling. `{words}` are the patient's own, turned to "you"; `{feeling}` a word for it. */
export const CUE_LINES = {
  stock: ["I'm sorry to hear that.", 'I see.', 'Sorry to hear that.'],
  echo: ['You mentioned that {words}.', 'You told me that {words}.', 'I heard you say that {words}.'],
  'echo-phrase': ['You mentioned {words}.', 'You spoke of {words}.'],
  name: ['That must be {feeling}.', 'That sounds {feeling}.', 'I can see how {feeling} that is.'],
  validate: [
    'Anyone in your place would feel that way.',
    'It makes sense that this is on your mind.',
    'It is completely understandable that you feel like this.',
    'Of course you feel that way, with all that has happened.',
    'It is only natural to feel so.',
  ],
  explore: [
    'What worries you most about that?',
    'Would you tell me more about what that is like for you?',
    'How do you feel about it when you are alone with it?',
  ],
  question: [
    'That is a hard thing to have to ask, and I am glad that you said it.',
    'I am glad that you asked me that openly; it must be weighing on you.',
  ],
} as const

/** A word for each feeling that fits after "that must be". */
export const FEELING_WORDS = {
  fear: ['frightening', 'scary'],
  worry: ['worrying', 'unsettling'],
  sadness: ['upsetting', 'sad'],
  anger: ['frustrating', 'infuriating'],
  frustration: ['frustrating', 'exhausting'],
  shame: ['difficult', 'uncomfortable'],
  guilt: ['hard', 'difficult'],
  hopelessness: ['overwhelming', 'hard'],
  unnamed: ['worrying', 'hard', 'difficult'],
} as const

/** Replies that say the question was not understood, or that ask what a word means. */
export const NOT_UNDERSTOOD =
  /\b(?:another way|say (?:that|it) again|what do you mean|what does .{1,40} mean|what'?s (?:a|an|that) |don'?t (?:follow|understand|know what .{1,30} means)|didn'?t (?:follow|catch|understand)|not (?:sure|with) (?:what )?you|or in general|what sort of thing)\b|^(?:sorry|pardon|what)\?/i
/** Those of them that cannot be anything else, whatever answer their words would make. */
export const LOST =
  /\b(?:(?:see|sure|know|get|understand|follow|following|clue) (?:what )?you(?:'?re| are)? (?:\w+ )?(?:asking|mean|saying|after|talking about)|you'?ve lost me|(?:put|say|ask) (?:me )?(?:it|that)(?: \w+)? (?:another way|again|slow(?:ly|er)?)|how do you mean|what was (?:that|it you asked)|what did you (?:say|ask)|(?:in|into) plain (?:english|words)|(?:did not|didn'?t) get (?:all )?that|lost my thread|too quick for me)\b/i

/** Replies of someone who knows but does not want to say it here and now. */
export const GUARDED =
  /\b(?:do we have to|rather not|don'?t (?:want|like) to (?:say|talk|go)|keep (?:that )?(?:to|for) m(?:yself|e)|why is (?:that|this) important|why do you (?:ask|need)|leave that|well enough (?:for|to)|not something i talk|sooner (?:not|leave)|keep that to myself|private)\b/i
export const WANTS_PRIVACY = /\b(?:just (?:us|the) two|on our own|alone|in private|not in front|without (?:him|her|them))\b/i
/** "Carol would know.": whose name stands before it. */
export const SOMEONE_KNOWS =
  /\b(?:my )?([A-Z][a-z]+|wife|husband|mother|father|mum|dad|son|daughter|partner) (?:would|will|might|'d) (?:know|tell you|remember)|ask (?:my )?([A-Z][a-z]+|wife|husband|mother|father|mum|dad|son|daughter|partner)\b/
