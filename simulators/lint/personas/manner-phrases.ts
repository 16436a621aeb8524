/**
 * Ways of speaking, each by the words that give it away: written as anybody would list them who hears such people, not taken from the
 * lines of one persona. None names a complaint. Texts are compared in lower case with straight apostrophes.
 */
export const MANNER_PHRASES = {
  hedging:
    /\b(?:maybe|perhaps|probably|possibly|i suppose|i guess|i fancy|i dare say|i'd say|i think|sort of|kind of|a bit|more or less|or so|as far as i)\b/,
  vagueness:
    /\b(?:couldn't (?:really )?(?:say|tell)|hold me to|have to (?:check|look)|(?:don't|can't|couldn't) remember|memory|keep(?:ing)? track|have that wrong|a while|for(?:get|got|gotten)|told you wrong|don't know when|dunno)\b/,
  exactness:
    /\b(?:made a note|my notes|not(?:ed|ing) it|wr(?:o|i)te? it|writing|a record|precise(?:ly)?|to be exact|exactly|certain of|certain)\b/,
  'losing the thread':
    /\b(?:where was i|what was (?:it|that)|was it you asked|my thread|out of my head|what were we|all over the place|hang on|ask me (?:that )?again|can't think what|was about to say|a m(?:inute|oment) ago|lose the end|muddled?|mind is like|scatter)\b/,
  'asking for a word':
    /\bwhat(?:'s| does| is) [a-z -]+(?: mean)?\?|\b(?:plain english|mean by|what [a-z -]+ means)\b|[a-z]\? you've lost me/,
  'asking for less': /\b(?:too quick|more simple|many words|say it (?:slow|short)|what do you ask|did not get all)\b/,
  'few words for illness': /\b(?:long words|word for it|they call it|leaflet|reading up|half the words|never any good with)\b/,
  'learned words':
    /\b(?:article|evidence|guidelines?|terminology|correct term|mechanism|literature|hypothes[ie]s|rationale|reasoning|indicate|on what basis|the research)\b/,
  refusing:
    /\b(?:(?:rather|sooner|prefer) (?:not|leave)|leave (?:that|it|this)|skip|pass over|(?:keep|keeping) (?:that|this|it|one)|personal|private|my business|only for me|not (?:that one|going there|this, please|today)|(?:don't|do not) (?:want to |like to )?(?:say|speak of|discuss|talk about)|(?:can|could|may|might) (?:we|i) (?:come back|leave|pass|not)|hard to say|too shy|move on|a story for|is not said|decline)\b/,
  'finding it hard to say':
    /\b(?:easy to talk about|like to (?:speak|mention)|tell people that|hard for me to say|hard to say out|say (?:that|it) to anybody|say (?:that|it) out loud|don't like to say|not easy to say)\b/,
  challenging:
    /\b(?:why (?:do you|are you|would|does|this|is that)|what for|(?:that|it) got to do|has that to do|who (?:reads|gets)|going in the|writ(?:e|ing|ten) (?:all|that|a lot)|everybody (?:that|this)|everyone that|relevan(?:t|ce)|necessary|getting at|that for|on what basis|you people|is there a reason|does (?:that|it) matter)\b/,
  hurrying:
    /\b(?:get on with it|can we get|hurry|how long|much longer|all day|crack on|to the point|how many more|(?:much )?more of this|be quick|quick as|in a rush|need to be|somewhere to be|waiting on me|waited long|short version|(?:the )?last one|nearly there|drag this|next step|a meter|only be a minute|let's have it)\b/,
  'making little of it':
    /\b(?:a fuss|no trouble|put you out|(?:being|sounds) silly|only a (?:little|bit|trifle)|hardly (?:anything|worth)|only slightly|nothing (?:beside|to)|complain|grumble|know best|no offence|if i may|too much of it|worth mentioning|just me|don't mind|you're the expert|whatever you say|forgive me|far worse|more important people)\b/,
  'saying doctor': /, doctor(?=[.?!,…]|$)|^doctor,/,
  'speaking of the family': /\b(?:my family|at home, all|(?:we|us) decide|decide together|for me alone|up to me|we talk about)\b/,
  'trusting the doctor':
    /\b(?:good hands|trust you|every confidence|glad it's you|always been good|what you're doing|so nice|you're being)\b/,
  'wary of the doctor':
    /\b(?:let down|don't know you|know you better|how we get on|cards close|be telling you|when i see it|need to know you|braced|that's safe)\b/,
  chatting:
    /\b(?:on the way (?:here|in)|waiting rooms?|on the desk|as they say|i do (?:chatter|go on)|rambling|isn't it|don't they|haven't they|wouldn't you|aren't they|there you are|i must say|believe it or not|the honest truth|make of it|lovely|you must|i always say)\b/,
  wandering:
    /\b(?:bus|buses|parking|library|radio|songs|crossword|curtains|biscuits|letters|garden|tune|bird|reminds? me of|that reminds me|old boy|other glasses|receipts|kettle|painted|tidy desk|once upon|sort of summer|i noticed)\b/,
  'telling beliefs':
    /\b(?:pray(?:er|ers|ed)?|blessing|candle|was sent|are sent|judgement|out of balance|honey|soup|ginger|pot of tea|bad air|did wrong|grit your|most things mend)\b/,
  bearing:
    /\b(?:get on with (?:it|things)|it is what it is|no use|never mended|making a song|no matter|least said|much to grumble|brought up to)\b/,
  crying: /\b(?:cry(?:ing)?|cries|tears?|tearful|upset|set me off|hanky|watering can|i'm off|sob|wipes?|sniffs?)\b/,
  shame: /\b(?:asham(?:ed|ing)|embarrass\w*|such a fool|stupid|humiliat\w*|shy|blush|improper|out loud)\b/,
  despair: /\b(?:hopeless|the point of|miserable|gloomy|so (?:low|sad|unhappy)|given up|much like another|expect much|energy for)\b/,
  temper: /\b(?:on my nerves|angry|had enough|annoy\w*|fed up|furious|sick of)\b/,
  fright: /\b(?:scare[sd]?|scared|frighten\w*|afraid|terrified|dread\w*|panic|nervous|nerves)\b/,
  worrying:
    /\b(?:worr(?:y|ied|ies|ying)|anxious|on my mind|fear the worst|round in my head|a state about|not knowing|serious|is that bad)\b/,
  'having looked it up':
    /\b(?:looked (?:it|this) (?:all )?up|read up|searched|researched|everything i could find|the literature|my own (?:conclusion|view)|know what it is, i|only need (?:the treatment|you to)|just give me something for it|know what i'd be|confirm it)\b/,
  'saying everybody has it': /\b(?:everybody(?:'s got| gets| seems to)|half the street|sooner or later|hear about it all)\b/,
  'saying anybody would': /\b(?:any(?:one|body) (?:would|in my)|in my shoes|thought different|see it differently)\b/,
  'thinking of a case':
    /\b(?:keep (?:thinking (?:of|what)|going back to)|out of my mind|haunts|ever since [^.]+, i wonder|on my street|just like this)\b/,
  'another doctor wished for': /\b(?:asked for the other doctor|different doctor|pictured somebody|you, of all people)\b/,
  'doubting for the face': /\b(?:like my face|treat all people|working here long|doctor we always|other doctor be in)\b/,
  'doubting for how one lives': /\b(?:how i live|who i love|things the same way)\b/,
  'doubting for where one is from': /\b(?:where you (?:come from|trained)|(?:our|things our) way|one of our own)\b/,
  'doubting the training': /\b(?:qualif(?:y|ied)|did you train|your studies|real doctor|been doing this|long have you)\b/,
  'doubting for faith': /\b(?:any faith|a believer|pray like|same things, you|trust somewhere|what i believe|you hold)\b/,
  'doubting for money': /\b(?:pennies|people like me|right for (?:some|you)|with money|got money|scraping|docked|count the)\b/,
} as const satisfies Record<string, RegExp>
