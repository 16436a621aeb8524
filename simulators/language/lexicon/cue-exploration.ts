/**
 * How a doctor asks on after a feeling was shown. Patterns run over a clause's plain words: lower case, contractions spelt out, no marks.
 */
type Patterns = readonly RegExp[]

const ASKING_WORD = '(?:what|how|why|who|whose|where|which)'
const MENTAL =
  '(?:think|thinking|thought|imagin(?:e|ed|ing)|pictur(?:e|ed|ing)|fear|feared|fearing|dread|dreaded|dreading|hope|hoped|hoping|wish|wished|wishing|suspect|suspected|wonder|wondered|wondering|worry|worried|worrying|afraid|frightened|scared|believe|believed|miss|missed|missing|regret|tell yourself|telling yourself|told yourself|see coming|see ahead|see happening|most want|want most|need most)'

/** Asks for what goes on in the patient: thoughts, fears, hopes, and what the matter means or costs. */
export const INNER_ASKS: Patterns = [
  /\b(?:in|on|through|round|around|to|of) your (?:own )?(?:mind|thoughts)\b|\b(?:through|round|around|goes on in|going on in) your head\b/,
  /\b(?:do|does|did|is|are|was|were|has|have) your (?:mind|imagination)\b/,
  /\bwhere (?:do |does |did )?your (?:head|mind|thoughts?) (?:go|goes|went|runs?|drifts?|wanders?|turns?|takes? you)\b/,
  /^where (?:does|did|do) (?:that|this|it|the)(?: \w+)? come from\b/,
  /^(?:is|was) that what (?:you|went)\b/,
  /^do you (?:\w+ )?believe (?:that|it|them|him|her)\b/,
  /\bwith the (?:thought|idea|fear|worry) (?:that|of)\b/,
  new RegExp(`^${ASKING_WORD}\\b(?: (?!and\\b|or\\b|but\\b)\\w+){0,5} you(?: (?!and\\b|or\\b|but\\b|i\\b|we\\b)\\w+){0,2} ${MENTAL}\\b`),
  new RegExp(
    `^when\\b.*\\b${ASKING_WORD}\\b(?: (?!and\\b|or\\b|but\\b)\\w+){0,5} you(?: (?!and\\b|or\\b|but\\b|i\\b|we\\b)\\w+){0,2} ${MENTAL}\\b`,
  ),
  /^(?:what|which|who|how|where)\b(?! (?:can|could|may|should|do|will|would) (?:i|we)\b).*\b(?:mean|meant|settle|settled|change|changed|taken|took|take|cost|do|does|did|done|left|leave|leaves|happen|happens|happened|goes on|going on|different) (?:\w+ )?(?:for|to|off|from|with|in|inside|out of) you(?:rself)?\b/,
  /\b(?:cost|costs|costing|taken from|rob|robs|robbed|haunt|haunts|weighs? on|reassure|convince) you\b(?! (?:when|if|to)\b)/,
  /^what (?:would|might|could|will) (?:\w+ ){0,5}(?:mean|happen|convince|settle|change|reassure)\b/,
  /^(?:what|which|who|how|(?:is|was) (?:it|that))\b.* (?:frighten|scare|worr(?:y|ie)|upset|trouble|terrif(?:y|ie))(?:s|d|ed)? you\b/,
  /\bpart of you\b/,
  /\byou (?:are|were|have been) (?:\w+ )?(?:thinking (?:of|about)|picturing|imagining|dreading|worr(?:ied|ying)|afraid|scared|frightened|counting (?:to|on|down)|waiting for|bracing|remembering|missing|hoping|carrying|hiding|protecting|living with)\b/,
  /\b(?:worst|hardest|scariest|loneliest) (?:part|bit|thing|of it|of all)\b/,
  /^(?:is|was) (?:it|that) .* or .*\b(?:worst|hardest|frightens?|worr(?:y|ies)|scares?|gets|hurts most|you)\b/,
]

/** What stopped, kept or made somebody; what it was like; who knows and who leans on whom. */
export const LIFE_ASKS: Patterns = [
  /^what (?:is it |was it |it is |has |have |is |else |that )*(?:stop|stops|stopped|stopping|keeps|kept|keeping|holds|held|holding|makes|made|making|decided|persuaded) (?:you|your)\b(?!(?: \w+){0,2} (?:awake|up|sleeping|asleep|come|came|coming|in today|here|decide to come|see|call))/,
  /^what (?:has |is |was )?(?:made|makes|making) it (?:so |that )?(?:hard|difficult|easy|frightening)\b/,
  /^who (?:else )?(?:knows|knew|is it for)\b/,
  /^who (?:else )?(?:is|was|are|were|has|have|would|will|do|did|does|in)\b.*\b(?:count|counting|counts|rely|relies|relying|depend|depends|depending|know|knows|told|tell|there for you|notice|noticed|hear|hears)\b/,
  /^(?:have|did) you(?: \w+){0,2} (?:told|tell|spoken to|speak to|talked to|talk to|said (?:that|this|it|any of (?:this|that|it)) to|let) (?:anyone|anybody|someone|somebody|him|her|them|your \w+|the \w+)\b/,
  /^(?:do|does) (?:anyone|anybody|he|she|they|your \w+|the \w+)(?: \w+)? know\b/,
  /^(?:is|was) there (?:a|an|one|some\w*) (?:\w+ ){0,3}(?:day|moment|night|time|person|face|place|thought|picture|memory|part|reason|word)\b/,
]

/** Says only "go on about this": generic, whatever was shown. */
export const CLARIFYING_ASKS: Patterns = [
  /^(?:in )?how do you mean\b/,
  /^(?:how so|how come|how is that|in what (?:way|sense)|why(?: not| that| is that| was that| do you (?:say|think|ask|feel) (?:that|so))?|such as|like what|meaning|meaning what|for example|what (?:sort|sorts|kind|kinds) of things?|what things?|what about (?:it|that|him|her|them)|in case of what|what for|who|whom|whose|for whom|with whom|to whom|by whom|from whom|what from|what of|of what|from what|to what|since when|until when|from where)$/,
  /^who (?:is|was|did|does|said|has|were)(?: (?:that|he|she|it|they))?$/,
  /^what (?:was|has|had|must|would) (?:it|that|this|all that|all this)(?: have)?(?: been| be)? like\b/,
  /^what (?:was|were|is) (?:that|this|those) (?:day|night|time|moment|week|year|morning|place|house|home|journey)s? like\b/,
  /^what is (?:it|that|this) been like\b/,
  /^how (?:are|is|have|has) (?:you|he|she|they)(?: and your \w+)?(?: been)? (?:finding|coping with) (?:it|that|this|all)\b/,
  /^how (?:was|is|has) that\b(?! (?:going|pain|leg|arm))/,
  /^what is (?:it|that|this) like (?:for|to|being|having|living|knowing|when you|not)\b/,
  /\bdo you mean (?:that|it|by that|by it)\b/,
  /^what (?:exactly )?(?:do|did|would) you mean\b/,
  /^when you say\b/,
  /^what (?:makes|made) you (?:say|think|feel|ask|wonder|believe|so sure|suspect)\b/,
]

/** Asks without asking: "I wonder what went through your mind." */
export const WONDERING =
  /^i (?:(?:do|did|just|can) )?(?:(?:am |was |keep )?wonder(?:ing|ed)?(?: if| whether)?|would (?:\w+ )?(?:like|love|want) to (?:know|hear|understand)|am (?:curious|interested)(?: to (?:know|hear))?) /

/** Invites to say more of a person, a time or a thing just spoken of. */
export const TELLING_ASKS =
  /\b(?:tell me|say|talk to me|talk|hear)(?: \w+){0,3} about (?:him|her|them|it|that|this|those|your (?:mum|mother|dad|father|brother|sister|wife|husband|son|daughter|partner|friend|family))\b/

/** A question that invites to tell. */
export const TELLING_WORD = /^(?:what|how|why|who|whose|where|which)\b/

/** "How long", "what time": one value answers. */
export const MEASURING =
  /^(?:when|(?:how|what|which) (?:long|many|much|often|old|far|bad|badly|severe|quickly|soon|big|frequent\w*|regular\w*|high|low|heavy|heavily|time|date|day|dose|age|colour|size|strength|tablets?|medicines?|questions?|(?:would|do) you rate))\b/

/** A name, a place or a time answers: "measured for whom?" */
export const WANTS_A_NAME = /\b(?:who|whom|whose|where|when|which)\b/

/** "On the strength of what", "louder how": a few words that wait for the one at their end. */
export const ENDS_ASKING = /\b(?:what|who|whom|whose|where|which|how|why)$/

/** What points to something just said: "it" as often means the complaint, and "thoughts that ..." and "feel that ..." go on with what is meant. */
export const POINTS_BACK =
  /(?<!\b(?:feel|feels|felt|feeling|think|thinks|thought|thoughts|thinking|say|says|said|believe|know|knew|sure|worried|afraid|convinced|told|mean|idea|notice|noticed|find|found|hope|fact|so) )\b(?:that|this|those)\b(?! (?:you|it|he|she|they|we|i|the|your|time|day|week|morning|night|when|before)\b)/

/** What was done for somebody's health is history. */
export const OF_CARE =
  /\b(?:tests?|tracings?|scans?|x rays?|bloods?|biops(?:y|ies)|operations?|hospital|clinic|prescri(?:be|bed|ption)|tablets?|medicines?|medication|surgery)\b/

/** Somebody else, in a question or in the line that showed the cue. */
export const SOMEBODY =
  /\b(?:he|she|him|her|his|hers|they|them|their|mums?|mam|mothers?|dads?|fathers?|brothers?|sisters?|wife|husband|sons?|daughters?|friends?|partner|uncle|aunt|cousin|nan|gran)\b/

/** Of the doctor's own plan or part, or of whether it was understood: no asking after the patient. */
export const OF_THE_PLAN =
  /\b(?:shall|can|could|may|should|would|do|did|will|have|are|am) (?:i|we)\b(?! have)|\b(?:does|do|would|did) (?:that|this|it|all that|all this)(?: all)? (?:sound|seem|sit|make sense|suit)\b|\b(?:is|was|would) (?:that|this|it)(?: be)? (?:ok|okay|all ?right|alright|fine|clear|acceptable)\b|\bare you (?:ok|okay|happy|all right|alright|fine) with\b|\b(?:hoping|hope|hoped|like|liked|want|wanted) (?:that )?(?:i|we) (?:would|could|can|will|might)\b|^what (?:were|are|would|did) you (?:\w+ )?(?:hoping|hope|hoped|like|liked|want|wanted|expect\w*)\b.*\b(?:today|from (?:us|me)|for you|(?:we|i) (?:could|can))\b|\b(?:back to me|tell me back|in your own words)\b|\bwould you (?:prefer|rather|sooner)\b|\bwhat (?:do|would) you think (?:of|about) (?:that|this|the|having|trying|starting|us|me)\b|\bwhat (?:will|would) you (?:do|say|look)\b(?=.*\bif\b)|\b(?:brings?|brought) you\b/

/** Words of a generic invitation: they say nothing of the matter itself. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  'talk talking bit little more mean means meant feel feels feeling feelings felt way sense sort kind makes made sounds hear hearing share help helps expand elaborate happened happens actually exactly really especially perhaps maybe please else'.split(
    ' ',
  ),
)

/** An echo has so many words at most, its question word among them. */
export const LONGEST_ECHO = 6

/** Begins an item of a list, or is only a tag: no echo. */
export const NO_ECHO =
  /^(?:any|no|not|none|never|when|since when|how (?:long|many|much|often|old)|(?:is|all) (?:that|this|it)|agreed|ready|next|anything|something)\b/
