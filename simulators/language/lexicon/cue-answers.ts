/**
 * How people answer yes, no and "I don't know", and how they deny. Patterns run over words in lower case, contractions spelt out, joined by
 * single spaces ("i have not"); word sets hold such words.
 */

/** Words that deny what follows them within their clause. */
export const NEGATORS: ReadonlySet<string> = new Set([
  'not',
  'no',
  'never',
  'none',
  'nothing',
  'neither',
  'nor',
  'without',
  'nobody',
  'nowhere',
  'hardly',
  'denies',
  'deny',
  'denied',
  'nope',
  'nah',
])

/** Negative in form and not in sense: blanked before negators are looked for. */
export const FALSE_NEGATIVES: readonly RegExp[] = [
  /\b(?:can|could) not (?!say\b|complain\b|think of\b|remember having\b)/g,
  /\b(?:will|does|did|do|would|has|have|had) not (?:go away|let up|stop|shift|settle|clear|ease off|go off|budge|leave me|want to)\b/g,
  /\bnever (?:stops|stopped|goes away|lets up|fails|used to|ends)\b/g,
  /\b(?:not (?:for )?(?:much|a lot|a great deal|more than|enough)|no more than|not that (?:much|many|bad))\b/g,
  /\bnot (?:only|just|even half|until|too bad|so bad|been (?:right|well|myself|good)|right|well|myself|good|great|nice|long|far|often)\b/g,
  /\bno (?:doubt|wonder|joke|fun|end of|longer than|more than|less than|good with)\b/g,
  /\bnothing (?:but|like as|much helps|helps|works|shifts it|touches it)\b/g,
  /\b(?:why|is|do|does|did|has|have|are|was) not (?:it|you|i|he|she|they)\b/g,
  /\b(?:doing|over|for|at) nothing\b/g,
  /\bno (?:better|good|go in|energy|strength|colour|appetite|sleep|point|let up|use)\b/g,
  /\bnever (?:seen|felt|known)(?: \w+){0,2} (?:that|like|so|this)\b/g,
]

/** Turns of phrase that mean one word, whatever their own words mean elsewhere; over stems. */
export const IDIOMS: readonly { pattern: RegExp; term: string | null }[] = [
  { pattern: /\b(?:pack|give|kick)(?: (?:it|them|that|those|the habit))? (?:in|up)\b|\bquit\b|\bkick the habit\b/g, term: 'stop' },
  { pattern: /\b(?:minute|hour|dai|day|week|month|year|while|long way|bit|time) (?:back)\b/g, term: null },
  {
    pattern:
      /\b(?:go|come|get|be|am|call|bring|give|take|look|send|put|hold|cut|keep|ring|write|lie|sit|lean|think|turn|straight|right|head|drop|move|hear|pay) back\b/g,
    term: null,
  },
  {
    pattern:
      /\bback (?:on|then|when|again|to work|to normal|at work|at home|in (?:the )?(?:day|spring|summer|autumn|winter|\w+uary|march|april|mai|june|juli|august|\w+ber))\b/g,
    term: null,
  },
  { pattern: /\b(?:someon|someth)\b/g, term: 'somebodi' },
  { pattern: /\bthing (?:that|which) work\b|\bwork (?:for (?:me|my|the)|well|a treat|wonder)\b/g, term: 'help' },
  {
    pattern:
      /\bin hand\b|\bon the other hand\b|\bgive (?:me|you|us|him|her) a hand\b|\ba hand with\b|\bby heart\b|\bat heart\b|\bhead off\b|\bface it\b|\bfac up to\b|\bto hand\b|\bfirst hand\b|\beye on\b|\bon my feet\b|\bon (?:his|her|your) feet\b/g,
    term: null,
  },
]

/** What frames an idea, a fear, a hope, a length of time or a likeness: it is not their content. */
export const FRAME_TERMS: ReadonlySet<string> = new Set([
  '#idea',
  '#concern',
  '#expectation',
  '#duration',
  '#character',
  'think',
  'thought',
  'worri',
  'hope',
  'mind',
  'turn',
  'somebodi',
])

/** "They did nothing", "it doesn't change it": said of what went before, such a denial reaches back to it. */
export const WITHOUT_EFFECT =
  /\b(?:do|does|did|make|makes|made|help|helps|helped|touch|touched|change|changes|changed|work|works|worked|hurt|hurts|bother|bothers|stop|stopped|shift|shifted|ease|eased|happen|happens|happened|affect|affects|matter|matters|come|comes)\b/

/** Says that a part or a function is as it should be, which denies a complaint about it. */
export const WELL_PHRASES: readonly RegExp[] = [
  /\b(?:is|are|am|was|were|be|been|feels?|feeling|seems?|looks?|works?|working|going|eats?|eating|sleeps?|sleeping|drinks?|drinking|moves?|moving|sees?|hears?|walks?)(?: \w+)? (?:fine|all right|alright|okay|normal|perfect|normally|perfectly|properly|good as gold|good as ever|as usual|same as ever|same as always|same as usual|as it should)\b/,
  /\b(?:fine|all right|alright|okay|normal|clear|good)$/,
  /^(?:all )?(?:fine|normal|clear|good) (?:there|with|as)\b/,
  /\b(?:is|are|has|have|had|been|was) (?:all )?gone(?! (?:up|down|on|to|through|into|over|out|off on|from|round|back|wrong|bad|numb|cold|hard|blue|yellow|grey|red|white|pale|for|by|past|without|a|very|really|dead|funny|weak))\b/,
  /\bmakes? (?:no|little) (?:odds|difference|change)\b/,
  /\b(?:free of|clear of|free from)\b/,
]

/** A clause that leaves the question open. */
export const UNSURE_PHRASES: readonly RegExp[] = [
  /\b(?:do|did|would|could|can) not (?:really )?(?:know|remember|recall|tell|say)\b(?! (?:any|of any|i have|he has|she has|of anything))/,
  /\bnot (?:really |too |so |quite |very |entirely |totally |a hundred per ?cent )?(?:sure|certain)\b/,
  /\b(?:no idea|no clue|hard to say|could be anything|who knows|your guess is|you would have to ask|i would have to (?:check|ask|look)|cannot recall|search me|beats me|hard to tell|depends)\b/,
  /\bwould not know\b/,
]

/** Words that take up a thing without saying that it is so: a guess, a fear, a hope, a condition. */
export const SUPPOSING_PHRASES: readonly RegExp[] = [
  /\b(?:worr(?:y|ied|ies|ying)|afraid|scared|frightened|terrified|anxious|dread(?:ing)?|fear(?:ing)?)(?: \w+)? (?:that|about|of|it|i|he|she|they|in case|if|for|my|the)\b/,
  /\b(?:what if|in case|as if|as though|wonder(?:ed|ing)? (?:if|whether|about)|hop(?:e|ed|ing)|put it down to|put that down to|might be|could be|may be|must be|bound to be|looked up|read about|read that|told me it was|said it was)\b/,
  /\b(?:think|thought|thinking|reckon|reckoned|guess|guessed|figured|suppose|supposed|assumed|suspect|suspected|bet|convinced) (?:that )?(?:it|this|that|i)(?: is| was| had| have| might| could| may| must| would| will)\b/,
  /^(?:if|unless)\b/,
]

/** A sentence that says no, with no content of its own. Matched against the sentence without its words of filling. */
export const BARE_NO: readonly RegExp[] = [
  /^(?:no|nope|nah|never|none|negative|neither|nothing|nought|nil|no way|certainly not|definitely not|absolutely not|of course not|not at all|not really|not as such|not me|not now|not yet|not once|not ever|not any|not today|not lately|not recently|not particularly|not especially|not to my knowledge|no thank goodness|thankfully not|thank god no|hardly|heavens no|god no)$/,
  /^(?:no )?(?:not|none|nothing|no)(?: one)? (?:that )?(?:i|we) (?:know|can think|can remember|could say|could think|have noticed|noticed|noticed of|am aware|are aware|was aware|recall|can recall|remember|have seen|have heard|have had|have got|have felt|can tell|would say|would notice|have spotted|spotted)(?: of| about)?$/,
  /^(?:no )?(?:i|we|he|she|it|they|there|that)(?: \w+)? (?:do|does|did|have|has|had|am|is|are|was|were|can|could|would|will|should) not(?: been| got| had| any| one| really| think so| believe so| at all| no| either| know of any| to my knowledge| thought so)?(?: any| one| anything| that| it)?$/,
  /^(?:no )?(?:never|nothing|none|no)(?: have| had| has| did| done| ever)?(?: like (?:that|this|it)| of (?:that|those|these|the sort|that sort|that kind|the kind|them)| at all| in particular| special| unusual| else| different| out of (?:the )?ordinary| to speak of| worth mentioning| wrong(?: there)?| new| there| so far| as yet| problems?| trouble| issues?| complaints?| changes?| once| before| ever| whatsoever)*$/,
  /^(?:no )?i (?:have|had) never(?: had| done| been| noticed| felt| seen)?(?: anything| any| that| it| one| a problem| any problems?| any trouble)?(?: like (?:that|this|it)| of (?:that|those|the sort|that sort|that kind))?(?: before| at all)?$/,
  /^(?:no )?(?:i )?(?:do|would|should) not (?:think|believe|say|reckon|imagine)(?: so| that| i have| i do| i am)?$/,
  /^(?:no )?not (?:that|so) (?:i have|i would|you would)(?: \w+)?$/,
]

/** A sentence that says yes, with no content of its own. */
export const BARE_YES: readonly RegExp[] = [
  /^(?:yes|yeah|yep|yup|aye|correct|right|exactly|absolutely|definitely|certainly|of course|sure|indeed|true|that is right|that is it|that is correct|i think so|i believe so|i suppose so|i guess so|i would say so|i am afraid so|a bit|a little|a lot|quite a bit|quite a lot|sometimes|now and then|now and again|occasionally|often|all the time|always|mostly|every now and then|every so often|on and off|a touch|slightly|very much|very|too right|you could say that|spot on|afraid so|unfortunately|sadly|uh huh|mm hm|i do sometimes|some|both)(?: (?:yes|yeah|i do|i have|i am|i did|it is|it does|it did|that is right|exactly|unfortunately|sometimes|really|actually))*$/,
  /^(?:yes |yeah )?(?:i|we|he|she|it|they|there|that)(?: certainly| really| often| always| sometimes| still)? (?:do|does|did|have|has|had|am|is|are|was|were|can|could|would|will)(?: (?:yes|a bit|a little|sometimes|indeed|now|then|actually|often))?$/,
]

/** A sentence's first words that answer before it goes on. */
export const LEADING_NO = /^(?:no|nope|nah|not really|not at all|never|none)$/
/** So little that a question about too much of it is answered no. */
export const LITTLE =
  /^(?:(?:no|oh|well|really) )*(?:not (?:really )?(?:much|a lot|often|many|that much|that often)|no more than|hardly|scarcely|barely|very little|next to nothing|only|just the|now and then|rarely|seldom)\b/
export const LEADING_YES =
  /^(?:yes|yeah|yep|yup|aye|definitely|absolutely|certainly|exactly|of course|i do|i am|i have|i did|it is|it does|it did)$/

/** Filling that a reply may open or close with, taken off before it is looked at as yes or no. */
export const FILLING: ReadonlySet<string> = new Set([
  'oh',
  'ah',
  'well',
  'um',
  'uh',
  'er',
  'erm',
  'hmm',
  'mm',
  'look',
  'so',
  'okay',
  'now',
  'actually',
  'honestly',
  'really',
  'just',
  'please',
  'doctor',
  'doc',
  'love',
  'dear',
  'sorry',
  'thanks',
  'goodness',
  'see',
  'listen',
  'i',
  'mean',
  'you',
  'know',
  'like',
  'to',
  'be',
  'honest',
  'as',
  'said',
  'say',
  'let',
  'me',
  'think',
  'and',
  'but',
  'then',
  'anyway',
  'right',
  'fortunately',
  'luckily',
  'thankfully',
  'god',
  'thank',
  'sir',
  'madam',
])

/** A reply that gives nothing away: it asks back, or sets the question aside. */
export const DEFLECTING: readonly RegExp[] = [
  /^(?:why|what|who|how|is|are|do|does|did|can|could|must|should|would)\b.*\?$/,
  /\b(?:rather not|prefer not|not go(?:ing)? into (?:that|it|all)|not (?:your|anyone'?s) business|none of your business|keep (?:that|this) (?:for|to) (?:me|myself)|let us leave (?:that|it)|let us not|do not want to (?:talk|say|go into|discuss)|not want to talk|this i keep|private|personal|not (?:really )?talk(?:ing)? about|do(?:n'?t| not) (?:really )?talk about|not answering|not in front of|ask me (?:that )?(?:when|later|another)|tell you (?:about (?:that|it) )?(?:when|later|another)|sooner you asked|let'?s (?:leave|not)|still a bit raw|big question|question to put|next question|move on|skip that|why does that matter|enough of that)\b/,
]

/** Relatives, by the concept or stem that names them, and the relations of a speaker for whom that word is the patient. */
export const RELATIVES: Readonly<Record<string, readonly string[]>> = {
  '#parent': ['daughter', 'son', 'child'],
  '#sibling': ['sister', 'brother'],
  '#grandparent': ['granddaughter', 'grandson', 'grandchild'],
  '#partner': ['wife', 'husband', 'partner', 'girlfriend', 'boyfriend'],
  '#child': ['mother', 'father', 'mum', 'dad', 'parent', 'guardian', 'carer', 'grandmother', 'grandfather'],
  aunt: ['niece', 'nephew'],
  uncl: ['niece', 'nephew'],
  cousin: ['cousin'],
  neighbour: ['neighbour'],
  friend: ['friend'],
  mate: ['friend'],
  colleagu: ['colleague'],
  boss: [],
}
