/** Each entry is a pattern over lower-case text with straight apostrophes; apostrophes may be left out, as people type. */
type Patterns = readonly RegExp[]

/** "That must be ...", "you sound ...": a frame that turns a word of distress into naming the feeling. */
export const AFFECT_FRAMES: Patterns = [
  /\b(?:that|this|it|which|things?)(?:'?s| is| has| must| sounds?| seems?| can| could| may| might| would)(?: all| have| has| really| been| be| feel| felt| very| so| like| quite| pretty| extremely| incredibly| a| such| an| absolutely| rather)* /,
  /\b(?:sounds?|must be|must have been|must feel|must have felt|how)(?: like| really| very| so| quite| incredibly| a| an| absolutely| all)* /,
  /\byou(?:'?re| are| sound| seem| look| must be| must feel| must have been| feel| felt| might be| may be| were)(?: like| really| very| so| quite| a bit| a little| understandably| clearly| still| also)* /,
  /\bi (?:can|could|do) (?:see|hear|tell|sense|imagine|understand|appreciate)(?: that| how| why| what| this| it| is| you(?:'?re| are)?| has| been| really| very| so)* /,
]

/** An acknowledging frame that points back to what was said with "that", "this" or "it", or with "you said". */
export const ACKNOWLEDGING_FRAMES: Patterns = [
  /(?<!think )\bi (?:can|could|do|really|totally|completely|quite)?\s?(?:see|hear|understand|appreciate|imagine|get|tell|sense) (?:why |how |what |that |from ).{3,}/,
  /\bi (?:can |do |really )?(?:hear|understand|appreciate) (?:you(?:'?re| are)|that|this|it)\b/,
  /\bi can (?:only )?imagine\b/,
  /\b(?:that|this|it)(?:'?s| is| sounds like| must have been| has been) (?:a lot|so much|no small thing|a big|a real|a great deal|an awful lot)\b/,
  /(?<!(?:from|by|on|with) (?:what|everything|all) )\b(?:you(?:'?ve| have)? (?:said|mentioned|told me|asked me)|as you say|you were saying|i noticed (?:that )?you|i heard you)\b/,
  /\b(?:that|this|it) (?:clearly |obviously |really )?(?:matters|means a lot|is important|weighs|has stayed|stays)\b/,
  /\bi wish (?:things|it|that|this|i)\b/,
  // What the doctor did to the patient, owned.
  /\b(?:i (?:apologi[sz]e|was (?:wrong|too quick|unfair|clumsy|rushing)|had no business|should(?:'?ve| have| not have|n'?t have)|owe you|stepped over|talked over|rushed|missed that|wasn'?t listening)|that was (?:clumsy|careless|thoughtless|unkind|quick|poor) )/,
  /\b(?:fair|good) point\b|\byou(?:'?re| are) (?:quite |absolutely |perfectly )?right\b(?! (?:hand|side|arm|leg|eye|ear|foot|knee|to\b))/,
  /\b(?:that|which|this|those)(?:'?s| is| was| are| were| must be| must have been) (?:a|an|such a|such an|quite a|too|no|not a|one) (?!good|common|normal|different|simple|quick|routine|question|test|possib|sign|type|kind of|sort of|condition|symptom|result|problem|standard|usual|bit of a|small)(?:\w+ ){1,8}/,
]

/** Says that the feeling, or the effort, is legitimate. */
export const VALIDATING: Patterns = [
  /\b(?:anyone|anybody|everyone|most people|many people|lots of people|a lot of people|other people|i think we|people) (?:\w+ ){0,4}(?:would|do|does|feel|feels|find|finds|worry|worries|be)\b/,
  /\b(?:it|that|this)(?: all| feeling| reaction)?(?:'?s| is| makes| seems| must be| would be| sounds)?(?: completely| perfectly| quite| very| totally| entirely| absolutely| only| also| so| really)* (?:understandable|natural|normal to|normal that|normal reaction|normal feeling|reasonable|human|makes (?:complete |perfect |a lot of |total |good )?sense|(?:complete |perfect |a lot of |total |good )sense|to be expected|ok to|okay to|all right to|alright to)\b/,
  /\bma(?:kes?|de) (?:complete |perfect |a lot of |total |good |every |all the )?sense\b/,
  /\bunderstandabl[ey]\b/,
  /\bof course you(?:'?re| are| would| do| feel| were|'?d)\b/,
  /\bno wonder\b/,
  /\byou(?:'?re| are| were|'?d be) (?:quite |absolutely |perfectly |very )?right to\b/,
  /\b(?:nobody|no one|no-one) (?:would|should|could|can|will|ought to|expects|blames)\b/,
  /\b(?:anyone|anybody|everyone|everybody)(?:'s| else's) (?:mind|nerves|heart|head|worry|fear|patience|confidence|sleep|stomach|life|trust|first|worst)\b/,
  /\bof course (?:that|it|this|they|he|she|every|the)\b(?! (?:depends|could|may|might|can))/,
  /\b(?:it|that|this)(?:'?s| is| was) (?:a |an |such a |the most |only |quite |entirely |perfectly |very )*(?:sensible|reasonable|fair|natural|human|honest|real|true|proper|decent|good) (?:thing|worry|fear|concern|wish|reason|feeling|instinct|one)\b(?=.*\b(?:to|for|you)\b|$)/,
  /\b(?:i would|i'?d|we would|we'?d|most would|they'?d all) (?:be|feel|have been|have felt|want|hate|have|do|worry|think)\b.*\b(?:too|as well|the same|in your (?:place|shoes|position))\b/,
  /\bi don'?t blame you\b|\bi(?:'?m| am) not surprised\b|\bwho wouldn'?t\b|\bno shame in\b/,
  /\b(?:that|it|you)(?:'?s| is|'?re| are) (?:not|never) (?:silly|stupid|daft|foolish|weak|weakness|vain|selfish|ridiculous|a burden|wasting)\b/,
  /\byou did (?:the right|absolutely the right|exactly the right|well|right)\b/,
  /\b(?:nothing|not anything) to be (?:ashamed|embarrassed|sorry) (?:of|about|for)\b/,
  /\b(?:it|this|that)(?:'?s| is) not your fault\b/,
  /\byou(?:'?ve| have|'?d| had) (?:every|a|good|all the) (?:good )?(?:right|reason|cause)s?\b(?= to|$|,)/,
  /\bgood reason to\b/,
  /\b(?:glad|pleased) (?:that )?you (?:told|said|shared|came|brought|felt able)\b/,
  /\bthat (?:took|takes|must have taken) (?:some |a lot of |real )?(?:courage|strength|guts)\b/,
]

/** An invitation with its object: it pursues the cue only where the object is the cue. */
export const INVITING =
  /(?:\b(?:tell me|talk to me|help me understand)|(?:^|\b(?:you|to|please|just|and|can|could|would) )(?:say|hear|share|explain))(?: with me)?(?: a bit| a little| some)?(?: more)?(?: about| what| how|$)/

/** Objects of an invitation that point back to what was just said, or at the feeling. */
export const POINTING_BACK =
  /^(?: (?:what )?(?:that|this|it|what you(?:'?ve)? (?:just )?said|what (?:you )?(?:meant?|that means?)|you(?:'?re| are)? (?:feel(?:ing)?|worr(?:y|ied)|afraid|mean(?:t)?)|(?:is|'s) (?:worrying|frightening|on your mind|troubling|going)|worries|frightens|scares|your (?:feelings?|worr(?:y|ies)|fears?|concerns?)|those (?:worries|feelings|fears|concerns)|the (?:worry|fear))\b|$)/

/** Tells the patient what to do: the content it names is not an acknowledgement. */
export const ADVISING = /\byou(?:'?ll)? (?:must|need to|have to|should|mustn'?t|can'?t|cannot|ought to|had better)\b/

/** Takes the matter further: a question about the feeling itself. */
export const PURSUING: Patterns = [
  /\b(?:what|which part) (?:\w+ ){0,4}(?:worr(?:y|ies|ied|ying)|frighten(?:s|ing|ed)?|scar(?:es|ed|ing)|concern(?:s|ed|ing)?|bother(?:s|ing)?|upset(?:s|ting)?|goes through your (?:mind|head)|afraid of|fear|most on your mind|weighs)\b/,
  /\bhow (?:are|have|do|did|has|is|were) (?:\w+ ){0,4}(?:feel|feeling|felt|cope|coping|coped|manage|managing|affect|affecting|affected|for you|bear|bearing|holding up|sleeping)\b/,
  /\bhow (?:does|did) (?:that|this|it) (?:make|leave) you\b/,
  /\b(?:is|are|has|have|was) (?:\w+ ){0,5}(?:on your mind|worr(?:y|ied|ying)|afraid|frighten(?:ed|ing)|scared|concerned|thinking|wondering|go(?:es|ing) through your)\b/,
  /\b(?:do|did|does) (?:you|that|this|it) (?:\w+ ){0,3}(?:worry|fear|think about|frighten|scare|upset|dwell|bother|play)\b/,
  /\b(?:any|what(?: are)?) (?:\w+ ){0,3}(?:worries|fears|concerns)\b/,
  /\b(?:anything|something) (?:else )?(?:\w+ ){0,3}(?:worr|frighten|scar|concern|bother|troubl)/,
  /\bwould (?:you like|it help) to (?:talk|say|tell)\b/,
  /\bwhat (?:has|have|is|was|makes|made|do|did|does) (?:\w+ ){0,5}(?:like for you|mean to you|mean for you|you think|you feel|you worry)\b/,
  /\bwhat (?:would|will) (?:it|that|this) mean\b/,
]

/** An offer of help or company. */
export const OFFERING: Patterns = [
  /\b(?:we|i)(?:'?ll| will|'?re going to| are going to|'?m going to| am going to| want to| would like to|'?d like to|'?m here| am here|'?re here| are here)(?: also| all| do| both)* (?:to )?(?:look after|help|support|stay with|be with|work (?:through|this|it)|go through|get through|talk (?:it|this|that|about|through)|take care|do (?:everything|all|our best|my best)|be here|be honest|be straight|come back to (?:that|this|it)|listen|make sure you|keep you|explain)\b/,
  /\b(?:i'?m|i am|we'?re|we are) here (?:for you|to (?:help|listen|support))\b/,
  /\byou(?:'?re| are) not (?:alone|on your own|in this alone)\b/,
  /\b(?:let'?s|can we|could we|shall we|we can|we could|i can|i'?m happy to) (?:talk (?:about|through|it)|go through|look at|see what|work|think|help)\b/,
  /\btake your time\b/,
  /\b(?:do|go|look|talk|plan|decide|sort|face|think|work|carry|manage|through)\b(?: \w+){0,4} together\b|\bby your side\b/,
  /\bi(?:'?ll| will|'?d| would) (?:gladly|happily|be (?:glad|happy)) /,
  /\b(?:i|we)(?:'?ll| will| can) (?:not |never )?(?:wait|sit with|walk|ring you|phone you|speak to (?:him|her|them|your)|talk to (?:him|her|them|your)|write (?:to|it|you|that|down)|put (?:that|it|this) (?:in|on|down)|let (?:him|her|them|that|you)|leave you|rush|come with|keep (?:that|this|it) between|remember)\b/,
  /\bi(?:'?ll| will) be (?:straight|honest|open) with you\b/,
]

/** Provides room without naming anything. */
export const FACILITATING: Patterns = [
  /^(?:please )?(?:go on|carry on|tell me more|mm+ ?hm+|uh ?huh|please continue|i'?m listening|take your time)(?: please)?$/,
  /^\.{2,}$/,
]

/** Bare formulas: a sentence made of nothing else is a stock reply. Several may stand in a row. */
export const STOCK_FORMULAS: Patterns = [
  /^(?:(?:oh |ah |well |so )?(?:i'?m|i am|im) (?:(?:so|very|really|truly|terribly|deeply) )*sorry(?: (?:to hear|about|for) (?:that|this|it|all that))?(?: (?:to hear|about) (?:your|you).{0,0})?)$/,
  /^(?:oh |ah )?(?:sorry(?: to hear (?:that|this|it))?)$/,
  /^(?:oh |ah )?(?:i see|i understand|understood|i hear you|i get it|i know|got it|noted|fair enough|ok|okay|right|alright|all right|sure|fine|of course|mm+|mhm|hm+|uh ?huh|yes|yeah|yep|oh|ah|oh dear|great|good|lovely|perfect|excellent|no problem|that'?s fine|that'?s ok(?:ay)?|absolutely|certainly|indeed|very well)(?: (?:then|now|that|thanks|thank you|sir|madam))?$/,
  /^(?:ok(?:ay)? |right |i see )?(?:thank you|thanks|thankyou)(?: (?:very much|so much))?(?: for (?:telling me|sharing|sharing that|telling me that|letting me know|that|your honesty|being honest))?(?: with me)?$/,
  /^that(?:'?s| is) (?:good to know|helpful|useful|interesting)$/,
  /^(?:i )?(?:totally |completely |fully )?(?:understand|hear)(?: that| you)?$/,
]

/** Comfort with nothing under it. It is taken out before anything else is read, so that "don't worry" names no worry. */
export const PREMATURE_REASSURANCE: Patterns = [
  /\b(?:please )?(?:do not|don'?t|try not to|no need to|you (?:don'?t|do not) (?:need|have) to|you shouldn'?t|you should not) (?:you )?(?:worry|be (?:worried|scared|afraid|frightened|anxious|upset|concerned|silly)|panic|fret|stress)(?: (?:yourself|about (?:it|that|this|a thing|anything)|too much|at all))?\b/,
  /\b(?:there(?:'?s| is) )?(?:nothing|no reason|no need|no cause) (?:really )?(?:for you )?(?:to (?:worry|be (?:worried|scared|afraid|frightened|concerned|anxious))(?: about)?|for (?:concern|alarm|worry))\b/,
  /\b(?:i'?m|i am|im) (?:quite |pretty |absolutely |very )?(?:sure|certain|confident) (?:that )?(?:it(?:'?s| is| will be|'?ll be)|you(?:'?re| are|'?ll be| will be)|everything(?:'?s| is| will be|'?ll be)|this is|that(?:'?s| is)|there(?:'?s| is))(?: \w+){0,3}? (?:nothing(?: (?:serious|much|to worry about))?|fine|ok(?:ay)?|all right|alright|well|harmless|just \w+)\b/,
  /\b(?:it|everything|all|you|things|that)(?:'?ll| will|'?s going to| is going to|'?re going to| are going to) (?:\w+ )?(?:be|turn out|work out)(?: (?:all|perfectly|just|absolutely|quite))? (?:fine|ok(?:ay)?|right|alright|well|good|great)\b/,
  /\b(?:it|this|that)(?:'?s| is) (?:probably |most likely |almost certainly |likely |just |surely )*(?:nothing(?: (?:serious|much|to worry about|at all))?|harmless)\b/,
  /\byou(?:'?re| are|'?ll be| will be)(?: \w+)? (?:perfectly fine|absolutely fine|fine|in safe hands|in good hands)\b/,
  /\b(?:do not|don'?t) (?:you )?(?:go )?(?:feel|feeling|be) (?:so |too )?(?:bad|guilty|silly|stupid|down|embarrassed)\b/,
  /\b(?:cheer up|chin up|look on the bright side|it could be worse|stay positive|be positive)\b/,
]

/** Dismissal, blame or mockery. */
export const HARMFUL: Patterns = [
  /\b(?:you(?:'?re| are) )?(?:just |only |clearly )?(?:over-?reacting|over reacting|being (?:silly|dramatic|ridiculous|difficult|paranoid|a baby|over-?dramatic|hysterical)|making (?:a fuss|it up|this up|a mountain))\b/,
  /\b(?:don'?t|do not|stop) be(?:ing)? (?:so )?(?:silly|stupid|ridiculous|daft|dramatic|soft|paranoid|difficult|a baby)\b/,
  /\b(?:it'?s|it is|that'?s|this is) (?:all |just |only )*in your (?:head|mind|imagination)\b/,
  /\b(?:calm down|get over it|pull yourself together|snap out of it|man up|grow up|toughen up|stop (?:worrying|crying|complaining|moaning|whining|fussing|panicking|it)|get a grip|suck it up)\b/,
  /\b(?:that|this|it)(?:'?s| is) (?:not (?:important|relevant|my (?:problem|concern|job)|what i asked)|irrelevant|beside the point|rubbish|nonsense|ridiculous|silly|a waste of time|neither here nor there)\b/,
  /\b(?:that'?s|that is|this is|it'?s|it is) (?:all )?(?:your|your own) (?:own )?(?:fault|doing|problem)\b/,
  /\b(?:you(?:'?ve| have)? (?:only got|only have|got|have) (?:only )?yourself to blame|you brought (?:this|it) on yourself|you did this to yourself|serves you right|what did you expect|you asked for it)\b/,
  /\byou should(?:'?ve| have|n'?t have| not have| of)?\b(?! not be ashamed)(?: \w+){0,2} (?:come|came|come in|thought|known|listened|stopped|taken better|seen|sought|called|smoked|done)\b/,
  /\bwhy (?:didn'?t|did) you(?: not)? (?:come (?:in )?(?:sooner|earlier|before)|just)\b/,
  /\bi (?:don'?t|do not|haven'?t|have not) (?:care|have time|got time|want to hear|need to hear|the time)\b/,
  /\bwe (?:don'?t|do not|haven'?t|have not) (?:have|got) (?:the )?time\b/,
  /\b(?:never mind (?:that|about that|your)|forget (?:that|about that|your)|enough of (?:that|this)|spare me|let'?s not (?:go into|get into|talk about) (?:that|this|it)|stick to the (?:question|point|facts)|just answer (?:the|my) questions?|(?:everyone|everybody|we all) (?:has to |must |have to )?dies?(?: some ?(?:day|time))?|(?:other people|others|some people|plenty of people) (?:have it|are|have) (?:far |much |a lot )?worse)\b/,
  /\bput (?:it|that|this|all that|those|such|that silly|those silly)(?: \w+)?(?: right)? (?:out of your (?:mind|head)|away|to bed)\b/,
  /\b(?:silly|foolish|daft|stupid|ridiculous) (?:notion|idea|thought|worry|question|fear)s?\b/,
  /\b(?:you(?:'?re| are) )(?:lying(?! (?:there|here|down|flat|awake|in|on|still|with|back|your|at|asleep|low|face|like))|wasting my time|wasting our time|a fraud|an idiot|stupid|pathetic|hopeless|lazy|weak|crazy|mad)\b/,
]

/** The doctor tells of a like experience or feeling of its own. Patients, friends of patients and books are not its own. */
export const SELF_DISCLOSURE: Patterns = [
  /\bi(?:'?ve| have|'?d| had)? (?:also |once |actually )?(?:had|been through|gone through|went through|felt|experienced|suffered|lived through) (?:exactly |just |much )?(?:the (?:very )?same|something (?:similar|like (?:that|it|this))|similar|that (?:too|myself|as well)|it (?:too|myself|as well)|this (?:too|myself|as well)|one (?:too|myself))/,
  /\bi(?:'?ve| have) (?:had|been) (?:that|there|it|one)(?: too| myself| as well)?$/,
  /\b(?:i|we) (?:lost|nursed|buried) my (?:own )?(?:father|mother|dad|mum|mom|wife|husband|son|daughter|brother|sister|partner|child|parents?|grand\w+)\b/,
  /\bmy (?:own )?(?:late |old |little |big |elder |older |younger )?(?:father|mother|dad|mum|mom|wife|husband|son|daughter|brother|sister|partner|child|children|kids|parents?|nan|nana|gran|granny|grand(?:mother|father|dad|ma|pa)|uncle|aunt(?:ie)?|cousin)\b/,
  /\b(?:it|the same|that|this) (?:has )?happened to me\b/,
  /\bi (?:feel|felt|would feel|'?d feel|also feel|worry|get) (?:exactly )?(?:the same|like that|that way)(?: too| myself| as well)?\b/,
  /\bi know (?:exactly |just )?(?:how|what) (?:that|it|you) feels?(?: like)?\b.*\b(?:i|my|me)\b/,
  /\bme (?:too|neither)\b|\bsame here\b|\b(?:so|neither) (?:do|did|am|was|have|had) i\b/,
  /\bi (?:still )?remember (?:being|feeling|my|when i|lying|sitting|the (?:day|night|first))\b/,
  /\bwhen i (?:broke|lost|was (?:a|at|your|little|young|pregnant|ill|\w+teen|\w+ty)|first (?:became|had)|had my)\b/,
  /\bi(?:'?ve| have|'?m| am| was| do| did| had| hate| hated| dread| get| got| feel| felt| cry| cried| check| check(?:ed)?| lie| lay)(?: (?!you\b|your\b)\w+){0,5} (?:too|myself|the same)(?= (?:when|with|about|after|at|for)\b|,|$)/,
]

/** Common words that tie a reply to no cue, whatever the line that showed it. */
export const WEAK_CUE_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after again all also am an and any anything are as ask asked at away back be bed been before began begin being but by came can come comes could day days did do does doctor ' +
    'doing done each else even ever every far feel few for from get gets give go goes going gone good got great had has have having he her here him his how i if in into is it its just keep ' +
    'kept kind know last let like little long look lot made make man many may maybe me mean might more morning most much must my never next nice no not nothing now odd of off often on once one ' +
    'only or other our out over own people perhaps point put really right said same say see seem seems shall she should since small so some something sort still straight such sure take tell ' +
    'than thank that the their them then there these they thing things think this those though thought through till time to today told too truth try two up upon us use used very was way we ' +
    'well went were what when where which while who why will with without woman would year years yes yet you your yourself ok okay right sorry want wanted don didn isn wasn doesn won'
  ).split(' '),
)
