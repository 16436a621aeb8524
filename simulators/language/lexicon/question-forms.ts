/** Patterns over a clause's plain words, lead words off. */

const VERB = '(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should)'
const SUBJECT = '(?:it|you|he|she|they|there|that|this|we|i)'

/** A tag at the end of a statement: "..., is it", "..., isn't it", "..., right". Not where the clause begins as a question. */
export const TAG = new RegExp(
  `^(?!${VERB} |what |when |where |how |who |which |why |any )(?:\\S+ ){2,}(?:${VERB} (?:not )?${SUBJECT}(?: not)?|(?<!all )right|correct|yeah|am i right|would you say|would not you say)$`,
)

/** Takes an answer for granted. */
export const PRESUMING =
  /\b(?:i (?:take it|assume|presume|expect|guess|bet|imagine) (?:that )?(?:you|it|there|the|this|he|she)|presumably|surely (?:you|it|that)|you must have|would not you say|i suppose (?:that )?you)\b/

/** "You must have been so frightened.": it presumes an answer only where it is put as a question. */
export const SURMISING = /\byou must have\b/

/** How a statement begins: with a question mark it presumes. */
export const STATEMENT_START =
  /^(?:you|it|there|the|your|this|that|he|she|they|i)\b(?: \w+)? (?:(?:not |never |also |always |just |only |still )*)(?:is|are|was|were|do|does|did|have|has|had|feel|feels|felt|get|gets|got|take|takes|took|smoke|drink|live|work|go|goes|went|come|comes|came|hurt|hurts|start|started|can|cannot|think|sleep|say|said|told|mean|mentioned|want|worse|sharp|not|never|been|pain|know|use|used|lost|had|seem|seems|cough|coughed|vomited|noticed)\b|^(?:you|it|he|she|they|there) (?:is|are|was|were|do|does|did|have|has|had|never|feel|feels|get|gets|got|take|takes|smoke|drink|live|work|go|goes|think|say|said|told|mean|mentioned|want|seem|cough)\b/

/** Makes sure of something said before. */
export const CLARIFYING =
  /\b(?:did you say|you (?:said|mentioned|told me)|do you mean|what (?:exactly )?do you mean|what did you mean|just to (?:check|clarify|confirm|be (?:clear|sure))|to (?:clarify|confirm|double check)|sorry (?:was|is|did|you|what)|is that (?:right|correct)|have i (?:got|understood)|am i right|could you repeat|say that again|remind me|let me (?:check|clarify|make sure)|^(?:(?:and|so|but|sorry) )*when you say|by (?:that|dizzy|that do) you mean|are you saying|so you are saying|can i (?:check|clarify|confirm))\b/

/** Begins like a question and says what the doctor does or thinks: "what I would like to do is ...", "why don't we ...". */
export const ANNOUNCING =
  /^i would (?:like|love) to hear (?:it |this |that )?from (?:you|him|her|your \w+)\b|^(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: (?!what|how|where|when|who|any|do|is|are|can)\w+){0,3}$|^any time (?:of (?:the )?(?:day|night)|day or night|you)\b|^(?:could|would|will) you (?:\w+ ){1,6}(?:for now|for the time being|for a (?:few )?(?:days?|weeks?|while|month)|until (?:then|we|i|the))\b|^(?:what|all|how) (?:i|we) (?!(?:can|could|may) (?:do|help)(?: for you)?(?: today)?$)|^why (?:do|did) not (?:we|i)\b|^let me (?:just )?ask (?:you )?(?:about (?:the|some|a few|other|those|these) things|what i|some|a few|a couple|one (?:more )?thing|something)\b|^what (?:makes|that|this|it|the)\b.*\b(?:is|means|does|tells us) (?:the fact|that|because|basically|essentially|is)\b/

/** Behind what was explained or advised: "you need plenty of water, OK?" waits for no answer. */
export const AGREED = /,\s*(?:so\s+)?(?:ok|okay|k|all ?right)\s*\?\s*$/i

/** A sentence that a pause cut in two: "Another thing you mentioned. Is that you noticed tingling." */
export const GOING_ON = /^(?:is|was) (?:that (?:you|we|i|it|he|she|they)\b|to\b|you\b|basically\b|just\b)/

/** An order that asks. */
export const IMPERATIVE_ASKS =
  /^(?:please )?(?:can you |could you |would you |will you )?(?:please |just )?(?:tell me(?! (?:if it|when to|a joke))|tell us|describe|talk me through|talk to me about|walk me through|run me through|take me (?:through|back)|explain (?:to me )?(?:what|how|why|that|it)|say (?:\w+ )?more|expand|elaborate|point|show me|rate|give me an idea|help me understand|paint me|list|name)\b/

/** A question inside a statement. */
export const INDIRECT_ASKS =
  /\b(?:(?<!\b(?:things?|what|all|everything) )i (?:would like|want|need|would love|would be interested|would be keen|am keen|am interested) to (?:know|hear|find out|understand|ask (?:you )?(?:if|whether|what|how|when|where|about any))|i (?:wonder|am wondering|was wondering) (?:if|whether|what|how|when|where|about)|i (?:am|would be) (?:curious|interested) (?:about|to know|to hear|if|whether)|(?:take|talk|walk|run) me through|over to you$|let me ask|can i ask (?:you )?(?:if|whether|what|how|when|where|who|about|do|have|are)|may i ask (?:you )?(?:if|whether|what|how|when|where|who|about|do|have|are)|could i ask (?:you )?(?:if|whether|what|how|when|where|who|about|do|have|are)|do you mind (?:telling me|if i ask (?:if|whether|what|how|about))|(?<!\b(?:nothing|everything|anything|whatever|what|all|things) you )(?<!\b(?:they|he|she|people|who|patients|you can|you can always) )(?<!\b(?:it|that|this|test|scan|ct|mri|ecg|x ray|bloods?|results?|swab|sample) (?:will|would|can|could|should|may|might) )tell (?:me|us))\b/

/** Questions that invite more than a yes, a no or one value. */
export const OPEN_ASKS: readonly RegExp[] = [
  /^(?:please )?(?:can you |could you |would you |will you |are you able to )?(?:please |just |maybe )*(?:tell (?:me|us)|describe|talk|walk me|run me|take me|explain|say|expand|elaborate|help me|paint|give me an idea)\b(?! (?:me )?(?:if|whether|when|where|whereabouts|which|who|how (?:long|many|much|often|old|bad|severe)|what (?:time|day|dose|colour)|your (?:name|age))\b)/,
  /^what\b/,
  /^how (?:is|are|was|were|have|has|had|did|do|does|would|can|could|else|about)\b/,
  /^why\b/,
  /^how come\b/,
  /^in what way\b/,
  /\b(?:any(?:thing)?|what|something) (?:else|other (?:symptoms|problems|concerns|worries|things))\b(?!.*\b(?:like|such as|for example|for instance|including)\b)/,
  /^any (?:other )?(?:thoughts|ideas|worries|concerns)\b/,
  /^(?:is|are|was) there anything\b/,
  /^(?:and |then )?(?:before|after|since) that$/,
  /\bi (?:wonder|am wondering|was wondering|would like to (?:know|hear|understand)|am interested) (?:what|how|about|more|to (?:know|hear) (?:what|how|more|about))\b/,
  /^can i ask (?:you )?(?:what|how) (?!long|many|much|often|old)/,
  /^do you have any (?:ideas|thoughts|worries|concerns|expectations)\b/,
  /^(?:is|was) there something\b/,
  /^does anything\b/,
]

/** Wants a number. */
export const ON_A_SCALE = /\b(?:on a scale|out of (?:ten|10)|(?:one|1|zero|0|nought) to (?:ten|10)|(?:ten|10) (?:is|being))\b/

/** A value: "how long", "what dose". */
const VALUES = [
  '(?:where|whereabouts|when|which|who|whose)\\b',
  'how would you rate\\b',
  'how (?:long|many|much|often|old|far|bad|severe|quickly|fast|regularly|frequently|big|strong|soon|recently|high|heavy)\\b',
  'what (?:is|was|are|were) (?:your|his|her|the) (?:\\w+ ){0,3}(?:readings?|score|level|number|pressure|temperature|dose|date)\\b',
  'what (?:is|was|are|were) (?:your|his|her|the) (?:name|age|job|occupation|weight|height|address)\\b',
  'what was the date\\b',
  'what (?:came|comes|started|began) first\\b',
]

/** What somebody does for a living, takes or was given: a name or a list of names. */
const NAMES = [
  'what (?:do|did|does) (?:you|he|she) work (?:as|at)\\b',
  'what (?:do|does) (?:you|he|she|(?:your|his|her) \\w+) do\\b(?! (?:when|if|about|to|with|after)\\b)',
  'what is it (?:that )?(?:you|he|she) (?:do|does) (?:for|as)\\b',
  'what are you studying\\b',
  'what (?:do|does|did) (?:you|he|she) (?:weigh|take|use|drink|smoke)\\b(?!.* for$)',
  'what (?:are|were|is|was) (?:you|he|she) (?:allergic|taking|on)\\b',
  'what (?:have|has) (?:you|he|she) (?:been )?(?:taken|taking|used|using)\\b',
  'what (?:did|has|have) (?:the|your|they|he|she) (?:\\w+ ){0,3}(?:give|given|prescribe|prescribed)\\b',
]

/** "What tablets", "what kind of work": names of a kind. What is told rather than named is none: "what symptoms", "what sort of pain". */
const TOLD_OF =
  '(?:\\w+ )?(?:symptoms?|problems?|pains?|aches?|feelings?|sensations?|concerns?|worries|thoughts|ideas?|effects?|impact|changes|difficult(?:y|ies)|troubles?|things?|questions?|way|ways|support|help)\\b'
const VERBS =
  '(?:is|are|was|were|am|do|does|did|have|has|had|can|could|will|would|should|shall|may|might|must|else|about|of|if|i|you|we|it|that|exactly|seems?|goes|went|sets?|made|makes|make|brought|brings?|gives?|happen\\w*|caus\\w*|help\\w*|reliev\\w*|eas\\w*|trigger\\w*|worr\\w*|bother\\w*|troubl\\w*|concern\\w*|stop\\w*|frighten\\w*|scar(?:e|es|ed|ing)|upset\\w*|matter\\w*|annoy\\w*|keeps|led|prompted|goes)\\b'
const OF_A_KIND = `what (?!${VERBS}|${TOLD_OF}|(?:sort|kind|type)s? of ${TOLD_OF})\\w+`

/** "What about fevers?" goes on with yes or no; "what about your nose?" lets tell. */
const AND_THIS = 'what (?:about|of)|how about'
const ELLIPTIC = `(?:${AND_THIS}) (?!(?:your|his|her|the|that|this|things|you|him)\\b)|(?:${AND_THIS}) (?:your )?(?:allerg|smok|alcohol|drink|medic|tablet|famil|parents|mother|father)`

/** One value, name or kind answers. */
export const WANTS_ONE_THING = new RegExp(`^(?:${[...VALUES, ...NAMES, OF_A_KIND, ELLIPTIC].join('|')})`)

/** Says between what to choose: "how is it now, better or worse?" Over a clause as it is written. */
export const CHOICE = /^(?:[a-z]+[,.]? ){0,3}(?:what|how|would you say)\b.*(?:,.*\bor\b|\bor (?:gradual|slow|over time|bit by bit)\b)/i
