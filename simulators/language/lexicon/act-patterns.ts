import type { Act } from '../../domain/vocabulary'

/** Patterns over a clause's plain words (see `readable.ts`): lower case, contractions spelt out, no punctuation. */
export type ActPatterns = Partial<Record<Act, readonly RegExp[]>>

const FEELINGS =
  '(?:worr(?:y|ied|ying)|anxious|scared|scary|frighten(?:ed|ing)|afraid|upset(?:ting)?|sad|low|down|angry|frustrat(?:ed|ing)|distress(?:ed|ing)|stress(?:ed|ful)|hard|difficult|tough|awful|terrible|horrible|exhaust(?:ed|ing)|overwhelm(?:ed|ing)|tired|lonely|asham(?:ed|ing)|embarrass(?:ed|ing)|guilty|hopeless|helpless|nervous|concern(?:ed|ing)|terrif(?:ied|ying)|unsettling|painful|miserable|unpleasant|rough|nasty|heavy|a shock|shocking|a lot to (?:cope|deal|carry|take|go)|draining|devastat(?:ed|ing)|disappoint(?:ed|ing)|fed up|tearful|alarming|uncomfortable)'

/** What prepares for bad news: "I'm afraid it isn't what we were hoping for." */
export const WARNING_SHOT =
  /\b(?:bad|difficult|hard|serious|upsetting|sad|unwelcome|worrying) news\b|\bnot (?:\w+ )?(?:the |good |great |what )(?:\w+ ){0,2}(?:news|results?|hoped|hoping|wanted|expected|expecting)\b|\b(?:results?|news|scan|biopsy|tests?) (?:is|are|was|were|has come back|have come back)(?: \w+)? (?:not (?:good|normal|as good|what)|more serious|worse)\b|\bmore serious than (?:we|i|you)\b/

/** What is broken as grave news without the full name of a condition; "the cancer nurse" breaks none. */
const GRAVE =
  '(?:cancer|cancerous|malignan(?:t|cy)|tumou?r|leukaemia|leukemia|lymphoma|carcinoma|dementia|hiv)\\b(?! (?:nurse|risk|team|service|screening|centre|clinic|charity|support))'
/** "The biopsy shows that there is a cancer." */
const GRAVE_RESULT = new RegExp(
  `\\b(?:biopsy|results?|scans?|tests?|samples?|x rays?|report|mammogram|bloods?|mri|ct|they|we|it)(?: \\w+){0,3} (?:shows?|showed|shown|showing|confirms?|confirmed|found|reveals?|revealed|says?|came back as|back as|positive for)(?: (?!whether|if|no|not|for|out)\\w+){0,6} ${GRAVE}`,
)
/** "It is cancer", "the lump is cancerous", "there is a tumour". */
const GRAVE_FINDING = new RegExp(
  `(?<!\\b(?:if|whether|sure|think) )\\b(?:it|this|that|what we found|(?:the|your) (?:\\w+ )?(?:lump|growth|mole|mass|shadow|polyp|lesion)|there) (?:is|was|has turned out to be|turned out to be)(?: (?:a|an|the|in fact|indeed|unfortunately|sadly|form of|kind of|type of|breast|bowel|lung|skin|early)){0,4} ${GRAVE}`,
)

/** What the words of statements and of some questions do. */
export const ACT_PATTERNS: ActPatterns = {
  GREET: [
    /^(?:(?:oh|okay|well|so|right|and) )?(?:hello|hi|hiya|hey|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|welcome)\b/,
    /\b(?:nice|good|lovely|pleased) to (?:meet|see) you\b/,
  ],
  INTRO: [
    /\bmy name is\b/,
    /\b(?:i am|this is|it is) (?:dr|doctor|professor|nurse|sister)\b(?! you| your| so| very)/,
    /\b(?:call me|known as) (?:dr|doctor)\b/,
    // With a name before the role: "I'm Anna Lind, one of the registrars".
    /\bi am (?:\w+ ){1,3}(?:and i am )?(?:a|an|the|one of the|one of our|your|one of your) (?:\w+ ){0,4}(?:doctors?|gps?|students?|nurses?|registrars?|consultants?|physicians?|pharmacists?|clinicians?|surgeons?|paramedics?|paediatricians?|psychiatrists?|midwives|midwife|trainees?|team)\b/,
    /\bi am (?:just |also )?(?:a|an|the|one of the|your|one of your)(?: \w+){0,4} (?:doctor|doctors|gp|gps|student|nurse|registrar|consultant|physician|physicians|pharmacist|clinician|clinicians|surgeon|paramedic|paediatrician|psychiatrist|team)\b/,
  ],
  CONSENT: [
    /\b(?:is|would|will) (?:that|it|this) (?:be )?(?:ok|okay|alright|all right|fine|acceptable)(?: with you| for you| by you)?(?: if| to| for|$)/,
    /\bif (?:that|it|this) is (?:ok|okay|alright|all right|fine)(?: with you| by you)?\b/,
    /\b(?:do|would) you mind (?:if|me)\b/,
    /\b(?:may|can|could) i (?:please )?(?:just )?(?:ask|talk|speak|take some|have a chat|start|begin|go through|check|confirm|sit)\b/,
    /\bare you (?:happy|ok|okay|comfortable) (?:for me|with me|to talk|to answer|if i|for us|with that if)\b/,
    /\b(?:everything|what|anything) (?:\w+ ){0,6}(?:is|stays|remains|will be|be kept) (?:strictly )?confidential\b/,
    /\b(?:everything|nothing|anything|whatever|what|all) (?:that )?you (?:tell|say)(?: \w+){0,4} (?:leaves?|goes|go|stays?|remains?|private|confidential|between us)\b/,
    /\b(?:this|it|that) is (?:all |completely |strictly )?(?:private|confidential)\b/,
    /\bwith your permission\b/,
  ],
  SIGNPOST: [
    /\bi (?:would like|am going|want|need|will|have|am|just need|just want|would just like)(?: to| just| now| need| going| also| next)* ?(?:to )?(?:ask|move on|go through|turn to|ask you|run through|find out|go over|focus on|come back to|start by|begin by)\b/,
    /\b(?:moving on|turning to|next i|next we|now i (?:would|am|want|need|will)|first of all|firstly|to start with|let us (?:move|turn|talk|start|go through)|shall we (?:move|turn|talk)|before (?:we|i) (?:go|move|start|talk|get|come) )/,
    /\b(?:a few|some|couple of|several|a bunch of)(?: \w+){0,3} questions\b/,
    /\b(?:i ask (?:everyone|everybody|all)|we ask (?:everyone|everybody|all)|questions? (?:we|i) ask|routine questions?|may (?:seem|sound|feel) (?:\w+ )?(?:odd|strange|personal|unrelated|sensitive))\b/,
    /\b(?:personal|sensitive|delicate|embarrassing|awkward|difficult) questions?\b/,
    /\bask (?:you )?(?:about |some )?(?:your|the) (?:general|past|family|social|medical|home)\b/,
    /\bask you (?:a bit |a little |more |some more )?about\b/,
    WARNING_SHOT,
  ],
  PARAPHRASE: [
    /^(?:(?:okay|ok|right|i see|alright|and|mm|yes) )*so (?:you|it|the|your|this|that|they|he|she|there|for the|since|over the|from what)\b/,
    /\b(?:it|that) sounds (?:like|as if|as though) (?:you|it|the|your|this|that|he|she)\b/,
    /\bwhat i am hearing\b/,
    /\b(?:as |from what |like )?you (?:have )?(?:just )?(?:said|mentioned|told me|were saying|described|say)\b/,
    /\bif i (?:have )?(?:understand|understood|heard|got) (?:you |this |that |it )?(?:right|correct)?/,
    /\bin other words you\b/,
    /\bso what you are saying\b/,
  ],
  SUMMARY: [
    /\b(?:to|let me|let us|just|i will|i would like to|quickly|can i|could i|i am going to)(?: just| quickly| briefly| now| try to)* (?:summarise|recap|sum up|run through what|go over what|play back|check (?:i|that i|what i) have)\b/,
    /\b(?:in summary|to summarise|to recap|summing up|so far you|what i have (?:heard|got|understood) so far|my understanding is|let me check (?:i|that i|my understanding))\b/,
    /\bhave i (?:got|understood|heard|missed|summarised)\b/,
  ],
  EMP_NAME: [
    new RegExp(
      `\\b(?:that|this|it|which|things?|what)(?: all)? (?:must|sounds?|seems?|can|could|would|has|is|was)(?: all| have| has| really| been| be| feel| felt| very| so| like| quite| pretty| incredibly| extremely| a| such| an| particularly| rather| understandably| just| also)* ${FEELINGS}\\b`,
    ),
    new RegExp(
      `\\b(?:sounds?|must be|must have been|how)(?: really| very| so| quite| incredibly| absolutely| like| all)* ${FEELINGS}\\b(?! (?:is|does|do|did|are|was|on a))`,
    ),
    new RegExp(
      `\\byou (?:are|sound|seem|look|must be|must feel|must have been|might be|may be|appear)(?: like| really| very| so| quite| clearly| understandably| still| feeling| a bit| a little| obviously)* ${FEELINGS}\\b`,
    ),
    new RegExp(
      `\\bi (?:can|could) (?:see|hear|tell|sense|imagine)(?: that| how| you| it| this| is| are| has| been| really| very| so| was| must| be| feel)* ${FEELINGS}\\b`,
    ),
    /\bi am (?:so |very |really |truly )?sorry (?:to hear|you|that you|for your|about your|it|this|things|that this|for what)\b/,
    /^(?:oh )?(?:i am )?(?:so |very )?sorry to hear\b/,
  ],
  EMP_UNDERSTAND: [
    /\bi (?:can |do |really |completely |fully |quite )*(?:understand|appreciate|imagine|see|get|hear)(?: completely| fully)? (?:how|why|that|what|you|it|this)\b/,
    /\b(?:that|it|this) makes (?:\w+ )?sense\b(?! to you)/,
    /\bi (?:completely |totally |fully |really )?understand$/,
  ],
  EMP_RESPECT: [
    /\byou (?:have |are |did )?(?:\w+ )?(?:done|cope|coped|coping|managed|managing|handled|dealt|doing)(?: \w+){0,4} (?:well|brilliantly|amazingly|admirably|so much|wonderfully)\b/,
    /\b(?:thank you|thanks)(?: so much| very much)? for (?:telling|sharing|being (?:so )?(?:honest|open)|trusting|letting me|talking|your honesty)\b/,
    /\bi (?:really )?(?:admire|respect|am impressed)\b/,
    /\b(?:took|takes|must have taken)(?: \w+){0,3} (?:courage|strength|guts|bravery)\b/,
    /\b(?:glad|pleased) (?:that )?you (?:told|said|shared|came|brought|felt able|have come|mentioned)\b/,
    /\bwell done\b/,
    /\byou did (?:absolutely |exactly )?(?:the right thing|right)\b/,
  ],
  EMP_SUPPORT: [
    /\b(?:we|i) (?:will|are going to|am going to|want to|would like to|can)(?: both| all| do)* (?:look after|help you|support|take (?:good )?care of|be here|stay with|get you through|do everything|do all|work (?:through )?(?:this|it)|get to the bottom|do our best|do my best)\b/,
    /\b(?:i am|we are) here (?:for you|to (?:help|listen|support))\b/,
    /\byou are not (?:alone|on your own|in this alone)\b/,
    /\btake (?:your time|all the time)\b/,
    /\bwork(?:ing)? (?:on )?this (?:out )?together\b/,
  ],
  REASSURE: [
    /\b(?:good|better|great) news\b/,
    /\byou are in the right place\b/,
    /\b(?:this|it|that) is (?:very |quite |really |often |usually )?(?:common|treatable|normal|manageable|curable)\b/,
    /\b(?:reassuring|reassure you|reassured)\b/,
    /\b(?:effective|good) treatments?\b/,
    /\bwe can (?:treat|help|manage|fix|control) (?:this|that|it)\b/,
  ],
  EXPLAIN: [
    /\b(?:this|that|it|which|they) (?:means|happens|is (?:because|when|caused|due|where|how|called|why)|can (?:cause|happen|mean|be caused)|comes from|shows|works|might be (?:because|due)|could be due|is (?:a|an) (?:test|tracing|scan|condition|infection|type|sort|kind|medicine|blood|way|sign|inflammation|problem))\b/,
    /\b(?:let me|i will|i would like to|can i|shall i|i want to|i am going to)(?: just| now| try to)? (?:explain|tell you (?:what|about)|talk you through|show you)\b/,
    /\bwhat (?:that|this|it|happens|i mean|we call|is happening|is going on)(?: \w+){0,3} (?:means|is|that)\b/,
    /\b(?:the|your) (?:\w+ ){0,3}(?:ecg|tests?|bloods?|results?|tracing|scan|x ray|examination)(?: \w+){0,3} (?:shows?|suggests?|tells?|is (?:normal|abnormal)|was (?:normal|abnormal)|are (?:normal|abnormal|fine|clear))\b/,
    /\bthe reason (?:for|i|we|why|that|is)\b/,
    /\b(?:caused by|due to|as a result of|a result of|known as|in simple terms|in other words)\b/,
    /\b(?:the|your) (?:heart|lungs?|bowel|kidneys?|brain|nerves?|blood|thyroid|immune system|arter(?:y|ies)|stomach|appendix|spine|discs?|airways?)(?: \w+){0,4} (?:is|are) (?:not |being )?(?:getting|working|inflamed|blocked|narrowed|swollen|infected|irritated|producing|pressing|squeezed|struggling|narrow|tight)\b/,
    /\bi (?:think|believe|suspect|wonder if) (?:that )?(?:this|it|your|the|you)\b/,
  ],
  ADVICE: [
    /\bi (?:would |strongly |also |do )*(?:recommend|suggest|advise|propose|urge)\b/,
    /\bmy advice\b/,
    /\b(?:it (?:would|will|may|might) be|it is) (?:\w+ )?(?:best|good|sensible|wise|important|worth|helpful|safer)(?: \w+){0,3} (?:to|if|that|for)\b/,
    /\byou (?:should|could|can|ought to|may want to|might want to|will need to|need to|had better|would be better)(?: also| really| probably| then| just| now| not| always)* (?:try|take|avoid|rest|drink|eat|use|stop|cut|reduce|keep|start|go|come|stay|see|have|be (?:admitted|seen|careful)|call|make|increase|get|do|wear|book|continue|carry)\b/,
    /\b(?:we|i) (?:will|would like to|want to|are going to|am going to|need to|should|think we should|would)(?: also| just| now| then| have to| need to| like to| want to)* (?:admit|keep you|refer|start|give|prescribe|treat|arrange|get you|send you|bring you|monitor|call|put you|transfer|ask (?:the|my|a) (?:\w+ )?(?:senior|specialist|consultant|team|cardiolog\w+|surge\w+|registrar)|book|follow)\b/,
    /\b(?:avoid|cut down on|cut out|try to|make sure (?:you|that you|to)|keep (?:taking|drinking|off|away)|plenty of (?:fluids|rest|water))\b/,
    /\b(?:take|start)(?: \w+){0,3} (?:tablets?|antibiotics?|paracetamol|ibuprofen|aspirin|medicines?|medication|capsules?|twice|once|three times|every|a day|daily)\b/,
    /\byou (?:will )?(?:need|require)(?: \w+){0,4} (?:treatment|antibiotics?|operation|surgery|admission|hospital|specialist|medication|scan|fluids)\b/,
    /\bsee you again (?:in|after|next)\b/,
    /\b(?:refer|admit|referral)\b(?: \w+){0,4} (?:you|him|her|to)\b/,
    /\bthe plan (?:is|would be|will be)\b/,
  ],
  COMMAND: [
    /\b(?:just |now |please )?(?:answer (?:the|my|me)|listen to me|do (?:as|what) (?:i|you)|stop (?:talking|interrupting|arguing|crying|being)|get to the point|be quiet|hurry up|focus please|pay attention|speak up)\b/,
    /\byou (?:really |simply |just |absolutely )?(?:must|have to|have got to|need to|will|are going to have to) (?:\w+ )?(?:stop|quit|lose weight|give up|cut out|cut down|listen|answer|tell me|do as|cooperate|calm)\b/,
    /^(?:and |so |then |now |just )*(?:stop smoking|quit smoking|lose (?:some )?weight|give up (?:smoking|drinking)|stop drinking|take off|sit down|lie down|undress|roll up)\b/,
  ],
  CHECK_UNDERSTANDING: [
    /\b(?:does|did|do) (?:that|this|it|all that|what i (?:have )?said|any of that)(?: all)? make(?:s)? (?:\w+ )?sense\b/,
    /\bis (?:that|this|everything|it)(?: all)? clear\b/,
    /(?<!what )\b(?:do|did|can|have) you (?:understand|understood|follow)\b/,
    /\b(?:any|have you got any|do you have any|got any|what) (?:other |more |further )?questions?(?: \w+){0,3}$/,
    /\bwhat questions\b/,
    /\b(?:anything|something|what)(?: else| more)?(?: at all)?(?: that)? (?:(?:do |did |would )?you (?:would )?(?:like|want|wanted|need) to|you have not) (?:ask|know)\b(?! (?:for|about the pain))/,
    /\bwhat (?:is|are) (?:we |you )?(?:going to|gonna) (?:happen|do)(?: now| next| then)?$/,
    /^(?:and |so )*when would you (?:use|take|come back|ring|call|go to)\b/,
    /\bwhy (?:that|this|it) (?:matters|is (?:so )?important)\b/,
    /\bin your own words\b.*\b(?:(?:we|i) (?:have |had )?(?:just )?(?:said|discussed|agreed|decided|talked|told|explained|covered|planned)|the plan|you (?:have )?(?:understood|taken)|you (?:are going to|will) (?:do|look|watch)|what (?:is|are) (?:we |you )?(?:going to|gonna)|(?:what )?happens next|what you (?:are going to|will|would|should))\b/,
    /\b(?:(?:we|i) (?:have |had )?(?:just )?(?:said|discussed|agreed|decided|talked|told|explained|covered|planned)|(?:say|put|repeat|explain) (?:it|that|this|the plan))\b.*\bin your own words\b/,
    /\b(?:tell me back|say (?:it )?back to me|explain (?:it |this |that )?back|repeat (?:it |that |this )?back|what you have understood|what will you tell|how would you explain)\b/,
    /\b(?:check|make sure|sure|know) (?:that )?i (?:have )?(?:explained|been clear|made)\b/,
    /\b(?:tell me|say|what) (?:\w+ ){0,4}(?:you (?:would|will|are going to)|would you|will you) (?:look out|watch|watch out|come back|ring us|call us) (?:for|about)\b/,
    /\banything (?:that )?(?:you would like me to|i can|unclear|not clear|you are (?:not sure|unsure))(?: \w+)* ?(?:explain|clarify|go over)?/,
  ],
  SHARED_DECISION: [
    /\bwhat (?:do|would) you think (?:about|of) (?:that|this|the|having|trying|starting|going|coming|staying|taking|us|a plan|doing)\b/,
    /\bhow (?:do|would) you feel about (?:that|this|the|having|trying|starting|going|coming|staying|taking|us|a|being|doing|some)\b(?! (?:pain|happening))/,
    /\bwould you (?:prefer|rather|be (?:happy|willing|open|okay|ok|interested|comfortable))\b/,
    /\bare you (?:happy|ok|okay|all right|alright|fine|comfortable|willing) (?:with|to|for) (?:that|this|the|go|have|do|try|start|come|stay|us|go ahead|be)\b/,
    /\b(?:options|choices|alternatives)\b/,
    /\bwhat matters (?:most )?to you\b/,
    /\bdoes (?:that|this|the plan|it) sound(?: \w+){0,2} (?:ok|okay|alright|all right|reasonable|good|fine|acceptable|like a)\b/,
    /\b(?:decide|make a decision|agree|choose|plan) (?:this |it |on this |a plan )?together\b/,
    /\b(?:it is|that is) (?:up to you|your (?:choice|decision))\b/,
    /\bshall we (?:do|try|start|go ahead|agree)\b/,
    /\bhow does (?:that|this|it|the plan) (?:sound|sit)\b/,
    /\bwhat would you (?:like|prefer)(?: us)? to do\b/,
  ],
  SAFETY_NET: [
    /\bif (?:it|the|you|things|your|anything|this|that|he|she|there|any)(?: \w+){0,12} (?:get|gets|getting|become|becomes|worse|worsen|worsens|return|returns|change|changes|notice|develop|develops|come|comes|feel|not (?:better|improv\w+|settl\w+)|do not|does not|persist|persists|start|happen|happens|have|spread|faint|cannot|collapse|vomit|stop|stops|see|has|worried)(?: \w+){0,14} (?:call|ring|come|go to|tell|let|contact|see (?:me|us|a|your)|phone|get (?:help|in touch|back|yourself|seen)|999|911|111|112|emergency|bring|return|press|dial|speak|attend|seek)\b/,
    /\b(?:call|ring|phone|dial|come back|come straight|go (?:straight )?to (?:a e|casualty|the emergency|hospital|the nearest)|let (?:me|us|someone|a nurse) know|tell (?:us|me|a nurse|someone|the nurse|staff)|seek help|get help|return|bring (?:him|her|them) (?:back|straight))(?: \w+){0,10} (?:if|straight away|immediately|at once|right away|urgently|should)\b/,
    /\b(?:call|ring|dial|phone) (?:999|911|112|111|an ambulance)\b/,
    /\b(?:look out for|watch out for|watch for|keep an eye (?:out|on)|warning signs|red flags?|safety net)\b/,
    /\bdo not hesitate to\b/,
    /\bany (?:of these|of those|worsening|new symptoms)(?: \w+){0,8} (?:come|call|ring|let|contact|return)\b/,
  ],
  CLOSE: [
    /^(?:(?:okay|ok|well|right|so|and|then|thank you|thanks|alright) )*(?:good ?bye|bye|bye bye|take care|all the best|see you (?:soon|later|again|then|next))\b/,
    /\b(?:take care of yourself|have a good (?:day|evening|weekend)|goodbye)\b/,
    /\b(?:finish|stop|end|leave it|wrap (?:this |things )?up) (?:there|here|now|today)\b/,
    /\b(?:that is|i think that is|i think we have|that was) (?:everything|all (?:i|for|my)|covered everything|covered)\b/,
    /\bbefore (?:we|i|you) (?:finish|end|close|wrap|go|leave|let you)\b/,
    /\bthank you (?:very much |so much )?for (?:coming|your time|talking to me|speaking (?:to|with) me|seeing me)\b/,
  ],
  THANKS: [/\b(?:thank you|thanks|thankyou|cheers|much appreciated|i appreciate (?:that|it|you|your))\b/],
  SEND_OUT: [
    /\b(?:speak|talk|chat|see|ask|examine)(?: to| with)? (?:you|him|her|them|to you|with you)?(?: \w+){0,4} (?:alone|in private|privately|on your own|by yourself|one to one|just the two of us|on (?:his|her|their) own|without)\b/,
    /(?<!\b(?:stopped|avoid|avoiding|still|enjoy|like|keep|been|not) )\b(?:step|wait|go|pop|sit|leave|stepping|waiting|going|popping|sitting|leaving) (?:outside|out|the room|in the waiting room|us (?:alone|for))\b(?! (?:much|often|a lot|these days|with|at all|socially|any more|anymore))/,
    /\bgive us (?:a|some) (?:minute|moment|privacy|few minutes|time|space)\b/,
    /\b(?:have|got) (?:some|a) privacy\b/,
    /\bleave us\b/,
    /\bon (?:your|their|his|her) own for a\b/,
  ],
  CALL_IN: [
    /\b(?:if|that) (?!you\b|it\b|i\b|we\b)(?:your |the |his |her )?\w+(?: \w+)? (?:came|comes|joined|joins|stepped|popped|were to come|sat) (?:in|us|back in|through|inside|with us)\b(?! (?:today|here|sooner|earlier|to|for|about|because))/,
    /\b(?:could|can|may|shall|would|will|let|should) (?:we |i |you )?(?:please )?(?:have |ask |get )?(?:your |the |his |her )?(?!you\b|it\b)\w+(?: \w+){0,3} (?:come|join|step|pop) (?:in|us|back in|through|inside)\b(?! (?:today|here|sooner|earlier|to|for|about|because))/,
    /\b(?:bring|call|ask|invite|get|fetch|have) (?!you\b|it\b|any\b|the pain\b)(?:(?:your|his|her|their|the) )?\w+(?: \w+)?(?: to)? (?:(?:come|join|step|pop) (?:in|us|back|through)|back in|in here|into the room|in$|in (?:now|please|too|with))/,
    /(?<!who (?:do|can|could|have) you )\b(?:speak|talk) (?:to|with) your (?:wife|husband|partner|mum|mother|dad|father|son|daughter|carer|friend|sister|brother|parents?|family)\b/,
    /\bask your (?:wife|husband|partner|mum|mother|dad|father|son|daughter|carer|friend|sister|brother)\b/,
  ],
  DDX_STATE: [
    /\b(?:could be|might be|may be|it is either|there are)(?: \w+){0,4} (?:a (?:number|few|couple|variety|range) of|several|many|different|various|two|three|some)(?: \w+){0,2} (?:things|causes|reasons|possibilities|conditions|explanations|problems|diagnoses)\b/,
    /\b(?:possibilities|differential|possible causes|possible explanations|other possibilities)\b/,
    /\b(?:main|other|most likely) (?:things|possibilities|causes|possibility) (?:i|we|to|are|include|is|would)\b/,
    /\brule out\b/,
  ],
  DX_STATE: [
    /\b(?:my|the|most likely|likely|probable|working) diagnosis(?: \w+){0,3} (?:is|would be)\b/,
    /\byou (?:have|may have|might have|probably have|are having|are suffering from|have got|have had) (?:a |an )?(?:heart attack|stroke|cancer|infection|fracture|clot|pneumonia|migraine|appendicitis|depression|diabetes|asthma|gastritis|reflux|angina)\b/,
    /\b(?:diagnosed you with|i am diagnosing|consistent with|points? (?:to|towards)|suggestive of)\b/,
    GRAVE_RESULT,
    GRAVE_FINDING,
  ],
}

/** What the doctor asks of the patient's own view, and of feelings. These are questions as well. */
export const VIEW_PATTERNS: ActPatterns = {
  ICE_I: [
    /\bwhat (?:do|did|have|had|are|were) you (?:yourself )?(?:think|thinking|thought|reckon|suspect|feel|make|put(?! (?:in|on|into|onto|up|it in|it on)\b)|believe|wonder\w*)(?: \w+){0,3} ?(?:is|it|this|that|might|could|has|was|caus\w+|wrong|going|happen\w*|down|of (?:it|this|that|all)|to (?:it|this))\b/,
    /\b(?:any|your|an) (?:own |particular |other )?(?:idea|ideas|thoughts|theory|theories|suspicions?|explanations?|hunch|feeling)(?: \w+){0,2} (?:what|about what|as to|of what|why|about (?:this|it|what|the cause)|on what|on (?:this|it))\b/,
    /\b(?:any|your) (?:ideas|thoughts|theories)(?: yourself| at all| on this| about this| about it)?$/,
    /\b(?:what|how) (?:is|are|were|was) your (?:own )?(?:thoughts?|ideas?|view|views|explanation|take|theory)\b/,
    /\bput (?:it|this|that) down to\b/,
    /\b(?:fit|fits|tally|tallies|square|squares|agree|agrees)(?: in)? with what you\b/,
    /\bwhat (?:do|did) you make of\b/,
    /\bdo you (?:think|reckon|have a feeling|suspect|know)(?: you know)? (?:what|it (?:is|might|could)|why) (?:\w+ ){0,4}(?:caus\w+|wrong|going on|be|is|it|this|happen\w*)\b/,
    /\bwhat (?:is|was) (?:in |on )?your mind as (?:a|the) cause\b/,
    /\bwondered (?:what|if|whether)\b/,
    /\bwhat (?:do|did) you think$/,
    /\bwhat (?:do|did|have) you (?:already |currently )?(?:understand|understood|know|gather|gathered|been told|heard)(?: \w+){0,2} (?:about|of|so far|already|from|why)\b/,
    /\bwhat is your understanding of\b/,
  ],
  ICE_C: [
    /\b(?:anything|something|what|which|is there|are there|any)(?: \w+){0,5} (?:worr(?:y|ies|ied|ying)|concern(?:s|ed|ing)?|bother(?:s|ing) you most|scar(?:es|ing|ed)|frighten(?:s|ing|ed)?|afraid|fears?|anxious about|trouble?ing you most)\b/,
    /\b(?:are|were) you (?:\w+ ){0,2}(?:worried|concerned|afraid|scared|frightened|anxious)(?: \w+){0,2} (?:about|that|of|it|this)\b/,
    /\bwhat (?:are|were|is|was) your (?:\w+ )?(?:worr(?:y|ies)|concerns?|fears?)\b/,
    /\b(?:biggest|main|worst|greatest) (?:worry|concern|fear)\b/,
    /\bon your mind\b|\b(?:goes|going|go|runs|running|went) (?:through|round|around)(?: in)? your (?:head|mind)\b|\bwhat (?:do|are) you (?:think|thinking) about when\b/,
    /\bwhat (?:is|are|has been) (?:worrying|concerning|frightening|scaring|bothering) you\b/,
    /\bdo you have (?:any )?(?:particular |specific |other )?(?:worries|concerns|fears)\b/,
  ],
  ICE_E: [
    /\b(?:what|anything|something|how)(?: \w+){0,5} (?:hop(?:e|ing|ed)|expect(?:ing|ed)?|want(?:ed|ing)?|like|looking for)(?: \w+){0,4} (?:from (?:me|us|today|this|coming)|today|me to do|us to do|we (?:could|can|might|would)|i (?:could|can|might|would)|to (?:get|happen|achieve|gain)|out of|for (?:today|you)|would happen|to do for you)\b/,
    /\b(?:expectations?|hopes) (?:for|of|from|about|today)\b/,
    /\bwhat (?:are|were) (?:you|your) (?:hoping|hopes|expecting|expectations|looking)\b/,
    /\bin mind (?:for|that we|when)\b/,
    /\bwhat would you like (?:me|us|to happen|from)\b/,
    /\bhoping (?:we|i|to|for|that)\b.*$/,
    /\bwhat would (?:be )?(?:help|helpful|most helpful)\b(?: \w+){0,3}$/,
  ],
  IMPACT: [
    /\bhow (?:is|has|does|do|did|are|have|was)(?: \w+){0,6} (?:affect\w*|impact\w*|chang\w+ (?:your|things)|interfer\w*|get\w* in the way|influenc\w*)\b/,
    /\b(?:is|has|does|did)(?: \w+){0,4} (?:affect\w*(?! by)|impact\w*|interfer\w*|stop\w* you|get\w* in the way|limit\w*|prevent\w*)\b/,
    /\bwhat (?:impact|effect|difference)\b/,
    /\b(?:stopped|stopping|stops|prevented|preventing) you (?:from |doing )/,
    /\bhow (?:are|have) you (?:been )?(?:coping|managing|getting on)\b/,
    /\b(?:cannot|can not|could not|unable to|not able to|no longer) (?:\w+ )?(?:do|manage)(?: \w+){0,4} (?:now|because|you used|that you|any more|anymore)\b/,
  ],
  EMP_EXPLORE: [
    /\bhow (?:do|did|does|are|have|has|is)(?: \w+){0,4} (?:(?:feel|feeling|felt) (?:about|towards|with)|make you feel|made you feel|coping|holding up|bearing up)\b(?! like)/,
    /\bwhat (?:has|is|was|has this|have)(?: \w+){0,4} (?:like for you|going through your (?:mind|head)|been like)\b/,
    /\b(?:would you like|do you want|it help) to talk about\b/,
    /\b(?:tell me|say)(?: \w+){0,3} (?:more )?about (?:what (?:is )?worr\w+|that (?:worry|fear|feeling)|how you (?:feel|are feeling)|your (?:worries|fears|feelings))\b/,
    /\bwhat (?:is it|about (?:it|this|that))(?: \w+){0,2} (?:worr\w+|frighten\w*|scar\w+|upset\w*|bother\w*)\b/,
    /\bis (?:that|it|this|he|she)(?: \w+){0,3} on your mind\b/,
  ],
}
