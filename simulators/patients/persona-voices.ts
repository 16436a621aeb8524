import type { Axes, Personality, Voice } from '../domain/persona'

const voice = (lines: Partial<Voice>): Voice => ({
  fillers: [],
  asides: [],
  softeners: [],
  challenges: [],
  hurry: [],
  worry: [],
  deflect: [],
  smallTalk: [],
  remarks: {},
  ...lines,
})

const COMMON_FILLERS = ['Well,', 'Um,', 'Er,', 'Let me think.', "Let's see.", 'To be honest,']

const CHATTY_ASIDES = [
  "Sorry, I do go on, tell me if I'm rambling.",
  "I was trying to get it straight in my head on the way here, what I'd say to you.",
  "It's funny what you notice when you start paying attention, isn't it.",
  'I said to myself, just tell them everything and let them sort it out.',
  "You forget half of it the minute you sit down in here, don't you.",
  "I'm probably telling this all in the wrong order.",
  "I don't normally talk about myself this much, believe it or not.",
  "You must hear all sorts in a day, I don't know how you keep it all in your head.",
  "I like to know where I am with things, that's just how I'm made.",
  'I was never one for sitting in waiting rooms, but there we are.',
  'The lady on the desk was very nice, I must say.',
  "I practised what to say, and of course I've forgotten every word.",
  "Everybody has their own idea about these things, don't they.",
  'I could talk about it till the cows come home, as they say.',
  "Anyway, that's the long and the short of it.",
  'I nearly turned round in the car park, if you want to know.',
]

/** What a talker closes with when an answer was short by their measure. None of it adds anything. */
export const CHATTY_TAILS: readonly string[] = [
  "And that's the honest truth of it, as near as I can tell you.",
  "So there you are, that's how it is, make of it what you will.",
  "If you see what I mean, I don't know how else to put it.",
  "That's just how I'd put it, other people might say it better.",
  "I've gone over it and over it and that's what I come back to.",
  'I said as much to the lady on the desk when I came in.',
  "And I'm not one to exaggerate, you can ask anybody.",
  "I don't know if that's what you wanted to hear, but there it is.",
  "I always say it's best to be straight with people in your line.",
  "You'd tell me if I was going on too long, wouldn't you.",
  "I thought you'd probably want to know that, so I'm telling you.",
  "It's funny, I've never had to put it into words before.",
  "Well, that's my answer, and I don't think I can say fairer than that.",
  'I was only thinking about that on the way here, as it goes.',
]

const WANDERING_ASIDES = [
  'You know, the parking here gets dearer every time.',
  "They've painted this place since I was last in, haven't they.",
  'I was only saying on the way in, nobody writes letters any more.',
  'That reminds me, I must ring the library.',
  'I do like those curtains, I used to have some just like that.',
  'There was a lovely old boy in the waiting room, we had a good natter.',
  "It's been a funny sort of summer, hasn't it.",
  'I meant to bring my other glasses.',
  'I always say you can tell a place by its biscuits.',
  "Somebody's radio was on out there, one of the old songs.",
  "My bag's full of receipts, I never throw anything away.",
  'The buses have all changed their numbers, you know.',
  'I had the crossword nearly done when they called me.',
  "You've got a nice tidy desk, I must say.",
]

const WORRIES = [
  'I do worry about it.',
  'It frightens me, not knowing.',
  "It's on my mind all the time.",
  "I'm so scared of what you'll find.",
  "I've been worrying myself silly.",
  'I always fear the worst.',
  "I'm worried I've left it too long.",
  "It's the not knowing that frightens me.",
  'I get so anxious about these things.',
  "Sorry, I'm a bag of nerves.",
  "I was worried you'd say I was wasting your time.",
  "I've been in a right state about it.",
]

/** What each personality falls back on when its file has no lines left. None of them says anything about an illness. */
export const RESERVE_VOICES: Readonly<Record<Personality, Voice>> = {
  neutral: voice({ fillers: COMMON_FILLERS }),
  talkative: voice({ fillers: [...COMMON_FILLERS, 'Oh, well,', 'Now then,'], asides: CHATTY_ASIDES }),
  reserved: voice({ deflect: ["I'd rather not say.", 'Not something I talk about.', "I'd sooner leave that."] }),
  pleasing: voice({
    fillers: COMMON_FILLERS,
    softeners: [
      "I don't want to make a fuss.",
      "I'm sure you've got people who need you more.",
      "It's only a little thing, really.",
      "I wouldn't want to put you out.",
      "I don't like to complain.",
      "But I mustn't grumble.",
      "I'm sure you know best.",
      "Only if it's no trouble.",
      "I'm probably only being silly.",
      "It's only a bit of a nuisance.",
    ],
  }),
  impatient: voice({
    hurry: [
      'Will this take much longer?',
      "Can we get on, please? I haven't got all day.",
      'How many more of these are there?',
      "I've got somewhere to be.",
      'Can we hurry this up a bit?',
      'Is there much more of this?',
      "I've been waiting long enough as it is.",
      'Can we get to the point?',
    ],
    deflect: ["I haven't got time for that.", "Let's stick to what I came for.", 'Next, please.'],
  }),
  distrustful: voice({
    challenges: [
      'Why do you ask that?',
      'What do you want to know that for?',
      'Who gets to see all this?',
      "What's that got to do with it?",
      'Are you writing all this down?',
      'Is that really any of your business?',
      'Do you ask everybody that?',
      "I've answered all this before, you know.",
      'What are you getting at?',
    ],
    deflect: [
      "I'd rather keep that to myself.",
      "I don't see why you need that.",
      "That's my business.",
      "I don't know you well enough for that.",
    ],
  }),
  anxious: voice({ fillers: ['Oh,', 'Um,', 'Well,', 'Oh dear.', 'Let me think.'], worry: WORRIES }),
  tangential: voice({ fillers: ['Oh,', 'Well now,', 'Let me see.'], asides: WANDERING_ASIDES }),
  stoic: voice({ deflect: ["I'd sooner not go into it.", "There's nothing to be gained by that.", "We'll leave that where it is."] }),
}

/** A mood that shows by itself, without a reason given. */
export const MOODS: Readonly<Record<Axes['emotion'], readonly string[]>> = {
  calm: [],
  low: [
    'It all feels a bit hopeless, to be honest.',
    "Sorry, I'm not much company, I'm just so sad.",
    'I feel so low about it all.',
    'I feel miserable with it all.',
    "I can't see the point of much, I feel hopeless.",
    "I'm so unhappy with things.",
    'I do get gloomy.',
    'It makes me sad, all of it.',
  ],
  irritable: [
    'This is getting on my nerves.',
    'It makes me angry, all this.',
    "I've had enough of it, frankly.",
    "I'm annoyed I even had to come.",
    "Sorry. I'm angry, and it isn't your fault.",
    "I'm fed up.",
    "It's so annoying.",
    "I'm furious with the whole business.",
  ],
  fearful: [
    "I'm frightened, to tell you the truth.",
    "I'm scared, doctor.",
    'It does frighten me, this.',
    "I'm afraid of what you're going to say.",
    "Sorry. I'm just scared.",
    "I'm terrified, really.",
    "I'm dreading what comes next.",
    'It scares me.',
  ],
  tearful: [
    "Sorry, I think I'm about to cry.",
    'Sorry... I get upset.',
    "Give me a second, I'm sorry. I'm upset.",
    'I hate crying in front of people.',
    "Sorry, I didn't mean to get upset.",
    "I'm tearful today, I'm sorry.",
    "Oh, I'm getting upset again, I'm sorry.",
    "I'm all upset, give me a minute.",
  ],
  ashamed: [
    'I feel such a fool.',
    "I'm ashamed, to be honest.",
    "It's embarrassing, all this.",
    'I feel stupid saying it.',
    "I'm embarrassed even telling you.",
    "It's humiliating.",
    'I feel so embarrassed.',
    "I'm ashamed I let it come to this.",
  ],
}

/** Traits that show by themselves, without any fact: of literacy, recall, trust, and who decides. */
export const TRAITS = {
  plain: [
    "I don't know what the word for it is.",
    'I was never any good with the long words.',
    "I don't know what they call it.",
    "I'm not one for reading up on things.",
    "They gave me a leaflet, I couldn't make head nor tail of it.",
    "I can't follow half the words they use.",
  ],
  informed: [
    'I did read a review article before I came.',
    'I believe that is the correct term.',
    'I would be interested in the evidence.',
    'I like to understand the mechanism.',
    'I have read the guideline, as it happens.',
    "I'm familiar with the terminology.",
  ],
  exact: [
    'I made a note of it.',
    'I keep a record of these things.',
    'I can be quite precise about that.',
    'I remember it exactly.',
    'I wrote it all down.',
    "I'm certain of that.",
  ],
  wary: [
    "I'm not sure I should be telling you this.",
    "I'll see how we get on.",
    "I don't know you yet.",
    "I've been let down before.",
    "I'll believe it when I see it.",
    'I keep my cards close.',
  ],
  trusting: [
    "I know I'm in good hands.",
    "I'd trust you with anything.",
    "I'm glad it's you I'm seeing.",
    'I have every confidence in you.',
    'You lot have always been good to me.',
    "I'm sure you know what you're doing.",
  ],
  family: [
    'My family will want to hear about this.',
    "I'll have to tell my family what you say.",
    'We talk about these things at home, all of us.',
    "My family said I'd to ask you everything.",
    'My family have their own opinion.',
    "It isn't only up to me, we decide together.",
  ],
  reluctant: [
    "I don't find that easy to talk about.",
    "It's not a thing I like to speak of.",
    "I don't tell people that.",
    "That's hard for me to say out loud.",
    "I wouldn't say that to anybody else.",
  ],
} as const satisfies Record<string, readonly string[]>

/** What a bias lets slip where the persona's file has no words for it: `{about}` is the file's own. */
export const BIAS_REMARKS: Readonly<Record<Axes['bias'][number]['name'], readonly string[]>> = {
  recency: ['I keep thinking of {about}.', "I can't get {about} out of my mind.", 'Ever since {about}, I wonder.'],
  frequency: [
    "Everybody seems to have something like it, don't they.",
    'You hear about it all the time.',
    'They say everybody gets it sooner or later.',
  ],
  'false-consensus': [
    'Anyone would say the same.',
    "I don't know anybody who'd see it differently.",
    'Anybody in my shoes would think so.',
  ],
  'self-diagnosis': [
    'Can you just give me something for it?',
    "I've read up on it, so I only need the treatment.",
    "I know what it is, I've looked it up.",
  ],
  gender: [
    "I'd pictured somebody else, I must say.",
    'Is there a different doctor I could have seen?',
    "I'd have asked for the other doctor, if they'd let me choose.",
  ],
  race: ['Have you been working here long?', 'Will the other doctor be in as well?', "I'm used to the doctor we always had."],
  'sexual-orientation': [
    "I don't suppose you'd understand how I live.",
    "I'm not sure we'd see things the same way.",
    "People don't always understand how I live.",
  ],
  cultural: [
    "I don't know how you do things where you come from.",
    'People like me usually see one of our own.',
    "They don't do things our way in here, do they?",
  ],
  education: ['Are you fully qualified?', 'How long have you been doing this?', 'Where did you train, if I may ask?'],
  religion: [
    "I don't suppose we believe the same things, you and I.",
    "I put my trust somewhere else, if I'm honest.",
    "I don't suppose you're a believer.",
  ],
  socioeconomic: [
    "I don't suppose you know what it's like for people like me.",
    "It's all right for some.",
    "It's different for people with money.",
  ],
}
