/**
 * What a patient says when it is not telling a fact: lay British English, several ways of saying each thing.
 * No line holds a fact of any case, a number, or the name of an illness.
 * Slots: {doctor} is ", doctor" for the formal and nothing for others; {word}, {name}, {he}, {him} are filled where they stand.
 */
export const LINES = {
  greet: ['Hello{doctor}.', 'Hello there.', 'Hi.', 'Hello, thanks for seeing me.', 'Hello. Nice to meet you.'],
  greetAgain: ['Yes, hello.', 'Hello again.'],
  wellbeing: ["Not too bad, considering.", "I've been better.", 'Bearing up, thanks.', "I'm all right, I suppose.", "Oh, you know. Getting by."],
  consent: ["Yes, that's fine.", 'Yes, of course.', 'Yes, go ahead.', 'By all means.', 'Yes, ask away.', "That's all right by me.", 'Yes, no problem.'],
  signpost: ['All right.', 'Okay, go on.', "Yes, that's fine.", 'Fair enough, fire away.', 'Yes, okay.', 'Right you are.'],
  examine: ['Yes, go ahead.', 'Of course. Where do you want me?', "That's fine. Shall I hop up on the couch?", 'Yes, you do what you need to.', 'All right. Tell me if you want anything off.', 'Yes, okay. Are your hands cold?'],
  intimate: ["Oh. Can I ask why you need to do that?", "Is that really necessary?", "All right, but I'd like somebody else in the room, if I may.", "I'd want a chaperone for that, if that's all right.", 'What would that tell you, if you don\'t mind me asking?'],
  test: ["If you think it'll help.", 'Yes, all right. Whatever you need.', 'Okay. Will it take long?', "That's fine by me.", 'Right. When will I hear?', 'Yes, go on then.', 'Okay. Is there anything I need to do?'],
  results: ["I wouldn't know, nobody's told me anything.", "I've not been told, sorry.", "You'd know that better than me.", "Nobody's said. I was hoping you'd tell me."],
  unclear: ['Sorry, could you put that another way?', "Sorry, I didn't quite follow that.", "I'm not sure what you mean.", "You've lost me there, sorry.", 'How do you mean?', "I don't quite see what you're asking.", "Sorry, what was that?", "Could you say that again, a bit differently?"],
  slower: ['Sorry, too quick for me. Say it short, please?', 'Please, more simple?', 'That is many words. What do you ask?', 'Sorry, can you say it slow?', 'I did not get all that. Again, please?'],
  word: ["Sorry, what's {word}?", "What does {word} mean?", "I don't know what you mean by {word}.", "You'll have to tell me what {word} means.", "{word}? You've lost me there.", "Can you put {word} into plain English for me?"],
  vague: ['How do you mean, with this or in general?', 'Where do you want me to start?', "What sort of thing do you want to know?", "Do you mean about what I came in for?"],
  nothingMore: ["I think that's all.", "No, I think that's everything.", "That's about it, I think.", "Nothing else comes to mind.", 'Not that I can think of.', "No, that's the lot.", "I don't think so, no."],
  oneThing: ['There is one thing.', 'Well, one thing, I suppose.', "There's just this.", 'Only this, really.'],
  openDone: ["That's the gist of it, really.", "I'm not sure what else to tell you. Ask me anything you want.", "I think I've told you the main things.", "I don't know what else would help. What do you want to know?", "That's as much as I can think of, unless you ask me something."],
  unknown: ["I couldn't really say.", "I couldn't tell you, to be honest.", "I'd not thought about it, to be honest.", "I'm not sure about that, sorry.", "I really don't know.", "That I couldn't tell you."],
  puzzled: ["I don't know what you mean by that. I just want to find out what's wrong.", "I'm not following you. I only came to get myself looked at.", "That's a funny thing to ask somebody. Can we get back to me?", "You've lost me. I'm only here because I'm not right.", "Sorry, is that something to do with why I'm here?", "I haven't a clue what you're talking about{doctor}.", "Are you having me on? I thought this was about me."],
  yourThought: ['Is that what you think it is?', 'Is that what you think?', "I wouldn't know. Is that what it sounds like to you?", "You tell me. Is that what you're thinking?", "I couldn't say. Is that what's on your mind?", "That's for you to say, isn't it? I've no idea."],
  acknowledge: ['Right.', 'Okay.', 'All right.', 'I see.', 'Right, okay.', 'Yes, all right.', 'Mm, okay.', 'Fair enough.', 'Oh, I see.', "Right, I'm with you."],
  plan: ['Right. Well, if you think that\'s best.', 'All right, I\'ll go along with that.', 'Okay. So what happens now?', "Right. It's a lot to take in.", 'Okay, that makes sense.', "All right, you're the expert.", 'Right you are.', "Okay. As long as I know what's going on."],
  news: ["Right. I wasn't expecting that.", 'Oh. So what does that mean for me?', 'Right. Are you sure?', "Oh. I don't quite know what to say.", 'Right... And what happens now?', "Oh dear. I didn't think you'd say that."],
  kindness: ['Thank you.', 'Thanks, I appreciate that.', "That's good of you.", "It's nice to hear somebody say that.", 'Thanks. That does help.', "That's kind.", "I'm glad you said that."],
  reassured: ['I hope so.', "Well, I hope you're right.", 'If you say so.', "That's good to hear.", "I'll take your word for it."],
  hurt: ["There's no need to talk to me like that.", "I wouldn't have come if I didn't think it mattered.", "I feel a bit told off now.", "That's not very nice.", "I'm not making it up, you know.", "I came here for help, not for that."],
  commanded: ['All right, all right.', "Okay, if you say so.", 'All right. No need to bark.', 'Okay, okay.'],
  confirm: ["Yes, that's right.", "That's it, yes.", "Yes, you've got it.", "That's right, yes.", "Yes, that's about the size of it.", 'Yes, you have it.'],
  correct: ['Not quite.', 'Well, no.', 'No, not really.', "I wouldn't put it like that.", "No, that's not quite it."],
  agreeFirst: ['Well, maybe.', 'Yes, well, perhaps.', "I suppose you could say that.", "If you say so, though I'd put it this way."],
  understood: ["I think so, yes. It's a lot to take in.", 'Yes, I think I follow.', "I think so. I might need it written down.", 'Yes, I think I\'ve got that.', "I think so. I'll ask if I get stuck."],
  shared: ['What would you do, in my place?', "I'd go by what you say, really.", "I'd rather you told me what's best.", 'That sounds all right to me.', "Can I think about it for a minute?"],
  family: ["I'd want to talk to my family about that first.", 'My family will want a say in that.', "That's not for me alone. I'll ask my family.", 'We decide these things together, at home.'],
  close: ['Thank you{doctor}.', 'Thanks for your time.', 'All right, thank you.', 'Thanks very much.', "Thank you. I'm glad I came."],
  smallTalk: ["Oh, you know how it is.", 'Ha, yes.', "I couldn't tell you, to be honest.", "I don't really follow that sort of thing.", "Yes, I suppose it is.", "That's one way of looking at it.", "It takes all sorts."],
  steer: ["Anyway, can we get back to why I'm here?", "Sorry, but what's that got to do with what I came for?", "Shall we get on with it? I'd like to know what this is.", "That's as may be, but I'd rather talk about what I came for."],
  guardedCompany: ['Could we talk about that on our own?', "Not just now, if you don't mind.", "I'd sooner tell you that in private.", 'Can that wait until it\'s just us?'],
  guardedTrust: ["I'd rather not go into that.", 'Do you need to know that?', "I'd rather leave that for now.", "That's a bit personal, isn't it?", "I'd rather not say, not just now.", 'Can we leave that one?', "I'd prefer not to talk about that today."],
  guardedAgain: ["I said I'd rather not.", "Like I said, I'd sooner leave it.", "You've asked me that. I'd still rather not say.", 'Not that again, please.'],
  otherSpeaker: ['{name} would know.', "You'd have to ask {name}.", '{name} could tell you that better than me.', "I couldn't say. {name} might."],
  otherSpeakerHere: ['{name} would know.', 'You tell it, {name}, you know better than me.', 'Ask {name}.', '{name} can answer that one.'],
  notMine: ['{he} would know better than me.', "You'd have to ask {him} that.", "That's one for {him}, not me.", "I'd only be guessing."],
  asISaid: ['As I said,', 'Like I said,', 'As I told you,', 'It\'s like I said,'],
  askedAlready: ["I've already told you that.", 'You asked me that already.', "We've done this one.", "Weren't you listening?", "That's the same question again."],
  whyAgain: ['Why do you ask again? Is something wrong?', "You keep coming back to that. Is it bad?", 'Why, what have you noticed?', "You've asked me that before. Should I be worried?"],
  seeSomeoneElse: ["I think I'd rather see someone else, if it's all the same to you.", "Is there another doctor I could see? I don't feel we're getting on.", "I don't want to carry on with this. I'd like somebody else, please."],
  unsure: ["I'd have to check.", "Don't hold me to that.", "I'd have to look it up to be sure.", 'My memory for these things is hopeless.', "I'm not good at keeping track.", 'I may have that wrong.'],
  muddled: ['Sorry, where was I?', "What was it you asked me?", "I can't think what I was saying.", "Somebody's moved my things, I think.", 'Is it time to go?', 'What are we waiting for?', "I was about to say something, wasn't I?", 'Have you seen my coat?', "Are you the one I spoke to before?", "I don't know where I've put it."],
  serious: ["Is it serious?", 'Is that bad?', "It's not something serious, is it?", 'Should I be worried?'],
  noneOfThose: ['No, none of those.', 'No, nothing like that.', "No to all of that.", "Not that I've noticed, no."],
  alone: ['Yes, all right. Give us a minute, {name}.', '{name}, would you mind waiting outside?', "That's fine. {name} can wait outside."],
  alreadyAlone: ["There's only me here.", "It's just me, there's nobody else."],
  called: ["Yes, I'd like that.", 'Yes, have {name} in.', "{name}'s just outside, yes."],
  nobodyToCall: ["There's nobody with me.", 'I came on my own.', "There's nobody here to ask."],
  birthDate: ["You'll have that on your screen, won't you? I'm {age}.", "It's on your form. I'm {age}.", "I'm {age}. The date's on my notes."],
  fallback: ["I'm not sure how to answer that.", "I don't know what to say to that.", "Sorry, I'd have to think about that."],
} as const satisfies Record<string, readonly string[]>

export type LineKind = keyof typeof LINES

/** Openings of a second or third thing told in one breath. Used only where the line can follow in lower case. */
export const CONNECTIVES = { first: ['And', 'And', 'Oh, and', 'Also,'], later: ['And', 'Oh, and', 'And then'] } as const

/** Openings of the same thing said once more in other words. */
export const RESTATEMENTS = ['I mean,', 'You know,', 'What I mean is,', 'Put it this way,'] as const

/** Words that may begin a sentence and lose their capital when something is put before them. */
export const COMMON_STARTS: ReadonlySet<string> = new Set(
  ("the a an it it's that that's this these those there there's they they're they've they'd he he's she she's we we've we're you you've my his her our your their " +
    "some any no not nothing never none if when while since after before to by in on at for with about from of as and but or so just even only still all both most " +
    "right across hills stairs mostly sometimes usually often now then once three two four five six eight twenty a few maybe perhaps probably well one every").split(' '),
)
