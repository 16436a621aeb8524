import type { Domain, Slot } from '../../domain/vocabulary'

/**
 * A way in which doctors ask for one slot, whatever the complaint. `asks` is the same question in the words of the
 * findings vocabulary. `open`: it invites more than a yes or one value. `absent`: how surely it also asks for the
 * negatives of the slot, in [0,1]. `needs`: terms of which a fact must have one, where a slot holds unlike things.
 */
export type Frame = {
  domain: Domain
  slot: Slot | null
  patterns: readonly RegExp[]
  asks: readonly string[]
  open?: boolean
  absent?: number
  needs?: readonly string[]
  /** A finding that asks for something else in the same slot: its facts are not meant. */
  notFor?: string
  about?: 'aggravating' | 'relieving' | 'tried'
}

const IT =
  '(?:it|this|that|these|they|the (?:\\w+ ){0,2}(?:pain|pains|discomfort|feeling|ache|tightness|headaches?|symptoms?|problem|cough|rash|swelling|dizziness|breathlessness|attacks?|episodes?|sensation|bleeding|fever|weakness|tummy ache|burning|vomiting|diarrhoea|mood|pressure|numbness)|your (?:\\w+ ){0,2}(?:pain|symptoms?|headaches?|breathing|breathlessness|cough|mood|discomfort|problem|tummy|stomach|back|head|chest))'
const BE = '(?:is|are|was|were|has|have|do|does|did)'
const it = (pattern: string): RegExp => new RegExp(pattern.replaceAll('<it>', IT).replaceAll('<be>', BE))

/** What was tried for the complaint. */
const TRIED: readonly RegExp[] = [
  /\b(?:have|has) (?:you|he|she|they) (?:had|been given|been prescribed) (?:anything|something|any treatment) for (?:it|this|that|the \w+)\b/,
  /\bwhat (?:have|has|had|did) (?:you|he|she|they) (?:been )?(?:put|putting) (?:in|on|onto|into) (?:it|them|there|the \w+|your \w+)\b/,
  /\b(?:have|has|did|what have|what did) (?:you|he|she|they) (?:\w+ )?(?:tried|try|taken|take|taking|used|use|been taking|given|give) ?(?:(?:him|her|them) )?(?:anything|something|any (?:medicines?|medication|tablets?|treatment|painkillers?))?(?: else)?(?: for (?:it|this|that|the \w+)| to (?:help|ease|relieve|make|settle|stop)| at all| so far| yourself| yet)?(?: with it| yet)?$/,
]

/** The presenting problem, slot by slot. */
const PRESENTING: readonly Frame[] = [
  {
    domain: 'hpi',
    slot: 'site',
    asks: ['Where exactly is the pain?', 'Can you point to where it hurts?', 'Can you point to it with one finger?'],
    patterns: [
      it(
        '\\bwhere(?:abouts)?(?: exactly| abouts| precisely| about| in your \\w+)?(?: <be>)? (?:you (?:feel|get|have|feeling|getting) )?<it>(?! (?:go|spread|travel|move|radiate|come from|start))',
      ),
      /\bwhere(?:abouts)?(?: exactly| abouts)?(?: \w+){0,4} (?:hurt|hurts|hurting|sore|ache|aches)\b/,
      /\b(?:point|show me|show)(?: \w+){0,4} (?:where|finger|place|spot|area|hurts)\b/,
      it('\\b(?:which|what) (?:part|side|area|bit|place|spot|region)\\b(?! of (?:the (?:day|country|town|world)|town|england))'),
      /\bsite of (?:the )?pain\b/,
      /\b(?:is|was) (?:it|the pain|this) (?:on )?(?:the )?(?:left|right|one side|both sides|central|localised|in one (?:place|spot)|all over)\b/,
      /^(?:and |so |okay )*where(?:abouts)?(?: exactly| is that| about)?$/,
      /^pain where$/,
      /^(?:site|location)(?: of pain)?$/,
    ],
  },
  {
    domain: 'hpi',
    slot: 'onset',
    notFor: 'onset-speed',
    asks: ['When did it start?', 'How long have you had it?', 'When did you first notice it?'],
    patterns: [
      it(
        '\\bwhen(?: exactly| about)?(?: did| was| has| were)?(?: \\w+){0,5} (?:start|begin|come on|notice|first|happen|get|feel|appear|get ill|become|kick off|see|develop)\\b(?! periods)',
      ),
      it(
        '\\bhow long (?:ago )?(?:<be> )?(?:you |he |she |they )?(?:had|have|been|has|did|felt|feel|feeling|suffered|it|this|<it>)(?! (?:last|take|go on for when|to)\\b)',
      ),
      it('\\bhow long (?:has|have|is|was) (?:<it>|he|she|your child|there)\\b(?: been| had| going| got| unwell| lasted)?'),
      /^(?:and |so )*(?:since when|for how long|how long|when did (?:it|this|that) (?:all )?start|when was that|how long ago|when started|onset|duration|started when|started)$/,
      /\b(?:going on|been there|been like this|been happening|been troubling|had (?:this|it|these)) (?:for )?(?:how long|long)\b/,
      /\bfirst (?:time|day) (?:you )?(?:notice|noticed|felt|had|that)\b/,
      /\bhow many (?:days|weeks|months|years|hours)(?: \w+){0,5} (?:had|been|ago|going|this|it)\b/,
      /\btake me back to (?:the|when)\b/,
      /\b(?:at what time|what time|what (?:day|date)|since what time|on (?:what|which) day)\b(?: \w+){0,5} (?:start|begin|come on|happen|notice)\b/,
      /\bwhen did(?: \w+){1,4} (?:first )?(?:go up|shoot up|go|go wrong|set in|come about|change|crop up)\b/,
      /\bover (?:what|how long a) (?:period|time)\b/,
    ],
  },
  {
    domain: 'hpi',
    slot: 'onset',
    notFor: 'symptom-duration',
    asks: ['Did it come on suddenly or gradually?', 'How quickly did it come on?'],
    patterns: [
      it(
        '\\b(?:suddenly|sudden|gradual|gradually|all at once|all in a moment|in an instant|all of a sudden|out of the blue|little by little|bit by bit)\\b',
      ),
      it('\\bhow (?:quickly|fast|suddenly) <be>(?: \\w+){0,3} (?:come|start|begin|develop|build|appear|reach)'),
      it('\\bhow (?:did|does|has) <it> (?:all |first |actually )?(?:come on|start|begin|began|kick off)'),
    ],
  },
  {
    domain: 'hpi',
    slot: 'character',
    asks: ['What does the pain feel like?', 'Can you describe the pain for me?', 'What sort of pain is it, sharp or dull or heavy?'],
    open: true,
    patterns: [
      it('\\bwhat(?: \\w+)? (?:does|did|do|is) <it> (?:\\w+ )?(?:feel|feels|felt|like)(?: like)?\\b'),
      it('\\bwhat (?:is|was) <it> (?:\\w+ )?like\\b'),
      /\bwhat (?:does|did|do) (?:the|that|this|your|these|those)(?: \w+){1,6} feel like\b/,
      it('\\b(?:describe|characterise) (?:<it>|what it|how it|the (?:type|nature|character|kind|sort|feeling))'),
      it('\\b(?:what|which) (?:kind|sort|type) of (?:a )?(?:pain|ache|feeling|discomfort|headache|sensation|cough)\\b'),
      /\b(?:is|was) (?:it|the pain|this|that)(?: \w+){0,3} (?:sharp|dull|heavy|burning|stabbing|crushing|tight|throbbing|aching|cramping|cramp|squeezing|pressure|crampy|pressing|shooting)\b/,
      /\b(?:character|nature|quality) of (?:the )?(?:pain|ache|headache)\b/,
      /^(?:describe|type of pain|character|pain character)$/,
      /\bhow (?:would|can|do) you describe\b/,
      /^(?:is it )?(?:sharp|dull|burning|stabbing|crushing|achy|throbbing)(?: (?:or )?(?:sharp|dull|burning|stabbing|crushing|heavy|throbbing|achy|aching|tight))+$/,
    ],
  },
  {
    domain: 'hpi',
    slot: 'radiation',
    asks: ['Does the pain go anywhere else?', 'Does it spread or travel?'],
    patterns: [
      it(
        '\\b(?:go|goes|going|spread|spreads|spreading|travel|travels|move|moves|moved|radiate|radiates|radiated|radiating|shoot|shoots|extend|extends)(?: \\w+){0,2} (?:anywhere|somewhere|elsewhere|else|to other|around|round)\\b',
      ),
      it('<it>(?: \\w+)? (?:radiate|spread|travel)\\b'),
      /\b(?:radiate|radiates|radiation|radiating|radiated)\b/,
      /\b(?:feel|feeling|felt|hurt|pain|ache|have) (?:it |this |the pain |that )?(?:anywhere|somewhere) (?:else|besides|other)\b/,
      /\bstay(?:s|ed)? (?:in (?:one|the same|that)|put)\b/,
    ],
  },
  {
    domain: 'hpi',
    slot: 'severity',
    asks: ['How bad is the pain out of ten?', 'On a scale from nought to ten, where is it?', 'How severe is it at its worst?'],
    patterns: [
      /\b(?:out of (?:ten|10)|(?:zero|nought|0|one|1) to (?:ten|10)|1 10|0 10|scale|pain score|rate (?:the|your|it|this)|score (?:the|your|it))\b/,
      it('\\bhow (?:bad|severe|strong|painful|sore|intense|badly)(?! (?:is|are) your (?:cough|periods|mood))\\b'),
      /\b(?:severity|intensity)\b/,
      /\bhow much (?:does it|pain|does this|do they) ?(?:hurt|are you in|is there)?\b/,
      /\b(?:is|was) (?:it|the pain) (?:severe|mild|moderate|bad)\b/,
    ],
  },
  {
    domain: 'hpi',
    slot: 'modifiers',
    about: 'aggravating',
    open: true,
    asks: ['What brings it on?', 'What makes it worse?', 'Does anything set it off?'],
    patterns: [
      it(
        '\\b(?:what|anything|something|does anything|is there anything|things?)(?: \\w+){0,4} (?:bring|brings|brought|set|sets|trigger|triggers|triggered|provoke|provokes|start|starts|cause|causes|make|makes|aggravate|aggravates|exacerbate|exacerbates|worsen|worsens)(?: \\w+){0,3} (?:on|off|worse|more painful)\\b',
      ),
      it('\\b(?:what|anything|which things?)(?: \\w+){0,3} (?:triggers?|provokes?|aggravates?|worsens?|exacerbates?)\\b'),
      /\b(?:triggers?|aggravating|exacerbating|precipitating|provoking)(?: factors?| features?)?\b/,
      it('\\b(?:better or worse|worse or better)\\b'),
      /\bwhat (?:are|were) you (?:usually |normally )?doing (?:when|at the time)\b/,
      /\bwhen (?:do|does|did) (?:you|it|they|the pain) (?:usually |normally |tend to )?(?:get|come on|happen|occur)(?: \w+){0,2}$/,
      /\bmakes? (?:it|this|the \w+) (?:any )?worse\b/,
      /^(?:and )?what makes it worse$/,
      /\bbrings? (?:it|this|them|the \w+) on\b/,
      /\bworse when\b$/,
    ],
  },
  {
    domain: 'hpi',
    slot: 'modifiers',
    about: 'relieving',
    open: true,
    asks: ['Does anything help it?', 'What makes it better?', 'Does anything ease or relieve it?'],
    patterns: [
      it(
        '\\b(?:what|anything|something|is there anything|things?|how)(?: \\w+){0,5} (?:help|helps|helped|ease|eases|eased|relieve|relieves|relieved|better|settle|settles|soothe|improve|improves|alleviate|alleviates|go away|take it away|takes it away|stops? it)\\b(?! you today)',
      ),
      /\b(?:relieving|alleviating|easing)(?: factors?| features?)?\b/,
      /\b(?:better or worse|worse or better)\b/,
      /\b(?:anything|what) (?:have )?you (?:\w+ )?(?:do|did|done|tried|try)(?: about it)\b/,
      /\bmakes? (?:it|this|the \w+) (?:any )?better\b/,
    ],
  },
  {
    domain: 'hpi',
    slot: 'modifiers',
    about: 'tried',
    asks: ['Have you tried an antacid, and did it work?', 'Does any medicine help it?'],
    patterns: TRIED,
  },
  {
    domain: 'med',
    slot: 'over-the-counter',
    about: 'tried',
    asks: ['Have you tried any painkillers?', 'What have you taken for the pain?', 'Have you tried anything from the chemist?'],
    patterns: TRIED,
  },
  {
    domain: 'hpi',
    slot: 'timecourse',
    asks: ['Has it changed since it started?', 'Is it getting better or worse?'],
    patterns: [
      it(
        '\\b(?:has|have|is|are) <it>(?: \\w+){0,3} (?:changed|changing|got worse|getting worse|getting better|got better|progressed|worsened|improved|different|stayed the same|the same) ?(?:since|over|with|lately|now|at all|or|than)?',
      ),
      /\bhow (?:has|did) (?:it|this|that|the (?:pain|headache|cough|rash|swelling|problem)|things)(?: \w+){0,2} (?:changed?|gone|go|progressed?|developed?|been since|evolved?|going)\b/,
      /\b(?:getting|got|gotten|become|becoming|becomes|been) (?:any )?(?:\w+ )?(?:better|worse|more frequent|more severe|more often|stronger|longer)\b/,
      /\b(?:progression|progressing)\b/,
      /\b(?:improving|worsening|better|worse|easing) or (?:improving|worsening|better|worse|easing|staying the same|about the same)\b/,
    ],
  },
  {
    domain: 'hpi',
    slot: 'timecourse',
    open: true,
    asks: ['What happened next?'],
    patterns: [
      /\btalk me through (?:what happened|the (?:day|last)|it)\b/,
      /\bwhat happened (?:next|then|after|since)\b/,
      /\b(?:time ?course|timing)\b/,
    ],
  },
  {
    domain: 'hpi',
    slot: 'timecourse',
    asks: ['Is it there all the time or does it come and go?', 'Is it constant or does it come and go?'],
    patterns: [
      it(
        '\\b(?:constant|constantly|continuous|intermittent|come and go|comes and goes|coming and going|on and off|all the time|there all the|come in bouts)\\b',
      ),
    ],
  },
  {
    domain: 'hpi',
    slot: 'timecourse',
    needs: ['#previous-episode'],
    asks: ['Have you had anything like this before?', 'Has it happened before?'],
    patterns: [
      /\b(?:have|has|had|did|do|ever|any|been|was|is)\b(?: \w+){0,10} (?:before (?:this|now|today)|in the past|previously|first time|on (?:another|other) occasions?)\b/,
      /\b(?:have|has|had|ever|any)\b(?: \w+){0,4} (?:like (?:this|it|that|these)|this|it|similar|of (?:the|this|that) (?:kind|sort)|bother|trouble|problems?|episodes?|attacks?|bouts?)(?: \w+){0,4} before$/,
    ],
  },
  {
    domain: 'hpi',
    slot: 'timecourse',
    asks: ['How often does it come?'],
    patterns: [
      it(
        '\\bhow (?:often|frequently|many times|regularly) (?:<be> )?(?:you (?:get|have|been getting|getting)|<it>|it (?:come|happen|occur))',
      ),
      /^(?:and )?how often(?: is that)?$/,
      /\b(?:every day|most days) or\b/,
    ],
  },
  {
    domain: 'hpi',
    slot: 'timecourse',
    asks: ['How long does it last?'],
    patterns: [
      it(
        '\\bhow long (?:<be> )?(?:<it>|each \\w+|they|an attack|one|the attacks|an episode) (?:usually |normally |typically )?(?:last|go on|take|stay|lasting)\\b',
      ),
      /^(?:and )?how long does (?:it|that) last$/,
    ],
  },
  {
    domain: 'hpi',
    slot: 'associated',
    open: true,
    asks: ['Did you notice anything else with it?'],
    patterns: [
      /\b(?:any|other|what other|which other|more)(?: other| associated| accompanying| additional)* (?:symptoms?|complaints?)\b/,
      it(
        '\\b(?:notice|noticed|feel|felt|get|have|had|experience|experienced|happen|happens|happened|come|comes|wrong|else)(?: \\w+){0,3} (?:else|other)(?: \\w+){0,2} (?:with <it>|at the same time|when|alongside|along with|besides|at all|that|going on)?$',
      ),
      it(
        '\\b(?:anything|something) else (?:with|that (?:goes|comes|came|happens) with|alongside|along with|at the same time|you (?:have )?(?:noticed|felt)|come|happen|noticed|going on|wrong|associated)\\b',
      ),
      /\bassociated (?:symptoms?|features?|with)\b/,
      /\bhow (?:else )?(?:have|do|did) you (?:been feeling|feel) (?:apart|besides|otherwise)\b/,
      /\bapart from (?:that|the|this|your)(?: \w+){0,3} (?:how|any|anything|well|do|are|have)\b/,
      /\b(?:noticed|notice|seen) (?:anything|any changes?)(?: else| different| unusual| other| about (?:him|her|them))?(?: at all)?$/,
    ],
  },
]

/** The complaint itself, and the story as a whole. */
export const OPENING_PATTERNS: readonly RegExp[] = [
  /\bwhat (?:has |have |is |was |it is that )?(?:brought|brings|bring|bringing|made|makes|happened|led|prompted)(?: \w+){0,3} (?:you|him|her|them)(?: \w+){0,3} (?:in|here|to|today|come|along|see|call|up|us|back)\b/,
  /\bhow (?:can|may|could) (?:i|we) (?:be of )?(?:help|assist)\b/,
  /\bwhat can (?:i|we) (?:do|help)\b/,
  /\bwhat (?:seems|appears) to be (?:the )?(?:problem|matter|trouble|wrong|bothering|going)\b/,
  /\bwhat (?:is|has|is been|has been) (?:the (?:problem|matter|trouble|issue)|wrong|troubling you|bothering you|going on|happening|been happening|up)\b(?! (?:at|with your|in (?:your (?:life|family)|the)))/,
  /\b(?:tell|talk) (?:me|to me)(?: \w+){0,4} (?:about )?(?:what (?:has |is |have )?(?:been )?(?:brought|going|happening|happened|the problem|wrong|bothering|troubling)|why you|how i can|from the (?:beginning|start)|your (?:story|symptoms|problem|concerns today)|everything|(?:a bit |more )?about (?:it|this|that|the problem|your symptoms|what)|in your own words|all about it)/,
  /\bwhat (?:is|has been) (?:the )?(?:main )?(?:problem|complaint|reason)(?: \w+){0,4}$/,
  /\b(?:why|reason) (?:have|did|are|for) (?:you |your )?(?:come|came|coming|here|visit|attend)\w*\b/,
  /\bpresenting complaint\b/,
  /\bin your own words\b/,
  /\bstart(?:ing)? (?:from|at) the (?:beginning|start)\b/,
  /\bwhat (?:are we|am i) (?:seeing|helping)\b/,
  /\bstory\b/,
  /\b(?:take|talk|walk|run) me through (?:what|how|it|this|that|the|these|those|your|his|her)\b/,
  /\bover to you$/,
  /^what (?:has |is )?happened(?: to (?:you|him|her))?$/,
  /^(?:describe|tell me about) (?:it|this|that) in your own words$/,
]

/** Open invitations without a topic: "how are you?", "tell me about yourself". */
export const VAGUE_PATTERNS: readonly RegExp[] = [
  /\bhow (?:are|have) (?:you|things|we|is everything)(?: \w+){0,3} ?(?:today|doing|feeling|been|going|keeping|now|this morning|in general|generally|getting on)?$/,
  /\bhow do you feel(?: today| now| at the moment| in general| generally| right now)?$/,
  /\bhow is (?:everything|life|it going|she|he|your child|your baby)(?: \w+){0,3}$/,
  /\btell me (?:\w+ ){0,3}about yourself\b/,
  /\b(?:is there )?anything (?:else )?(?:at all )?(?:\w+ )?(?:that )?(?:you (?:feel|think|would (?:have )?liked?|want|wanted|were (?:hoping|going)|think i should|feel i should|wish|wished|need|needed|have not|would) (?:\w+ )*?(?:tell|add|know|mention|say|share|ask|bring up|talk about)|i should know|i (?:have )?(?:not asked|missed|need to know))\b/,
]

/** Who the patient is: answered, but no history. */
export const IDENTITY_PATTERNS: readonly RegExp[] = [
  /\b(?:your|his|her|the (?:child|baby|patient) s?) (?:full |first |last |sur)?(?:name|date of birth|dob|age|address|postcode|phone number|email)\b/,
  /\bhow old (?:(?:are|is) (?:you|he|she|they|your \w+)|(?:you|he|she|they) (?:are|is))\b/,
  /\bwhat (?:should|shall|would you like (?:me|us) to|can|do you like to be|would you like to be) (?:i |we )?call(?:ed)?(?: you)?\b/,
  /\bwho (?:is (?:this|that|with you|here)|have you brought|has come)\b/,
  /^(?:(?:and|so|hello|hi|okay) )*(?:you must be|are you|you are|is this|this is|this must be) (?:the |her |his |their |your )?(?:mum|mummy|mother|dad|daddy|father|parent|parents|granny|grandmother|grandfather|carer|wife|husband|partner|son|daughter|mr|mrs|ms|miss)(?: \w+){0,2}$/,
]

/** "Is that right?": asks whether what was just said is so, and for nothing else. */
export const CONFIRMING_PATTERNS: readonly RegExp[] = [
  /^(?:(?:and|so|okay|ok) )*(?:is|was) (?:that|this|it|all that|all this) (?:all )?(?:right|correct|accurate|fair|about right|so|true)(?: so far)?$/,
  /^(?:(?:and|so|okay|ok) )*have i (?:got|understood|heard|missed|left)(?!.*\bmind$)(?: \w+){0,6}$/,
  /^(?:right|correct|yes|okay|is that it|does that sound (?:right|about right|fair))$/,
]

/** Of the doctor's own part or plan: answered, but no history. */
export const OWN_PART_PATTERNS: readonly RegExp[] = [
  /^(?:what|where|which|how|when|who)\b(?: \w+)? (?:should (?:i|we) have|shall (?:i|we)(?! (?:call|start|begin))) \w/,
  /^would (?:that|this|it|any of (?:that|this|it)) help(?: (?:you|him|her|at all))?$/,
  /\byou (?:can|could) live with\b/,
  /^(?:is|was|would) it (?:be )?(?:all right|alright|ok|okay) if (?:i|we) (?:sit|sat|stand|stood|come|came|pull|close|closed|shut|open|opened)\b/,
  /^would it help (?:you |her |him )?(?:if|to have) (?:i|we|someone|somebody)\b/,
]

/** "Any others?", "anything else?": more of what was last spoken of. */
export const MORE_PATTERNS: readonly RegExp[] = [
  /^(?:(?:and|okay|ok|right|so|is there|are there|was there|but) )*(?:any(?:thing)? (?:else|more|other(?:s| ones?)?)|what else|nothing else|something else|any(?:thing)? (?:else|other) (?:at all|you can think of|to add|to tell me))(?: at all| that| please| like that)?$/,
  /^(?:and )?(?:is|are) (?:that|those|there) (?:it|all|any more|everything)$/,
  /\banything else(?: at all)?$/,
]

/** A question of a few words that has no topic at all. */
export const BARE_FOLLOW_UP =
  /^(?:(?:and|okay|ok|right|so|but|oh) )*(?:before that|after that|and then|then what|what then|what happened (?:then|next)|since then|how so|in what way|such as|like what|for example|why(?: is that| was that| do you say that| not)?|how come|what for|what do you mean(?: by that| exactly)?|what (?:exactly )?do you mean by \w+|which (?:one|ones)|what (?:kind|sort|type)(?: of)?(?: \w+)?|what (?:was|is) (?:that|it|this)(?: for| about| like)?|who|what (?:dose|strength)|when (?:was|is) that|when|how (?:much|many|often|long|old|far)(?: (?:a|per|each|every) (?:day|week|night|month)| was that| is that| roughly| exactly| do you have| did you have| do you take| have you had (?:that|it|them)| ago| is (?:he|she)| was (?:he|she))?|what did you (?:take|do)|what (?:do|did) you (?:take|do) for (?:it|that|them)|do you still|did (?:it|that|they) (?:help|work|make a difference)|for how long|since when|why did (?:you|he|she|they) (?:stop|start|give (?:it|them) up|come off (?:it|them)|change|have (?:it|that))(?: (?:it|them|taking it))?|at what age|how old (?:was|were|is) (?:he|she|they)(?: \w+)*)$/

/** Short questions that lean on what was said before, without a topic of their own. */
export const FOLLOW_UP_PATTERNS: readonly RegExp[] = [
  BARE_FOLLOW_UP,
  /\b(?:tell me (?:\w+ )?more(?: about (?:that|it|this|them))?|say (?:\w+ )?more(?: about (?:that|it))?|expand on (?:that|it)|elaborate(?: on (?:that|it))?|can you explain(?: that)?|more detail)$/,
  /\bwhat (?:do|did) you mean\b/,
  /\b(?:repeat (?:that|it|yourself)|say (?:that|it) again|come again|did not (?:quite )?(?:catch|hear|get) (?:that|you)|is that (?:normal|usual|unusual|new|right|correct)(?: for (?:you|him|her))?)\b/,
  /^(?:sorry|pardon)$/,
  /^(?:(?:and|so) )*how long (?:have you had|has|have you been (?:on|taking|doing)) (?:that|those|them|it)\b/,
  /\bwhat (?:did|was|is|does) (?:he|she|they)\b.*\b(?:have|die of|suffer|diagnosed|do)\b$/,
  /^how (?:old|much)(?: \w+){0,4}$/,
]

export const HPI_FRAMES = PRESENTING
