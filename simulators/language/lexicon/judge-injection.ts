const WHO_MARKS = '(?:judges?|graders?|raters?|evaluators?|examiners?|assessors?|scorers?|markers?|adjudicators?|moderators?)'
const MARKS = '(?:marks?|scores?|levels?|points?|ratings?|grades?|credit)'
const TOP = '(?:full|top|max|maximum|maximal|highest|best|perfect|high|every|all)'
const RATED =
  '(?:items?|dimensions?|criteri(?:on|a)|axes|axis|(?:empathy|history|explanation|communication|diagnosis|doctor|clinician|candidate|student)(?: \\w+)?)'
/** Who does it is the speaker of a story, not the one who is spoken to: "I ignore the rules". */
const NOT_TOLD = '(?<!\\b(?:i|he|she|they|we|you|did|do|does|had|just|always|often|to|nobody|people) )'

/**
 * What is written for a judge rather than said to the other side: patterns over the plain words of one sentence. They ask for more than
 * "judge" or "score" alone: doctors promise not to judge, and ask for pain to be scored.
 */
export const JUDGE_PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:note|message|memo|attention|instructions?|notice|reminder|guidance|request|hint|advice|addressed) (?:to|for|of) (?:the |all |any |whoever |anyone |our |you the )?(?:\\w+ )?(?:${WHO_MARKS}|ai|model|llm|reader of this|scoring|grading|system)\\b`,
  ),
  new RegExp(`\\b(?:dear|hello|hey|hi|attention|listen|please|thank you|thanks) (?:the |all )?(?:ai )?${WHO_MARKS}\\b`),
  /^(?:\w+ ){0,3}(?<!\b(?:not|to|never|will|would|i|we|they) )(?:judge|grader|evaluator|examiner|assessor|rater|scorer)s? (?:please|must|should|you must|you should|give|note|award|ignore|score|rate|mark|this|now|attention|listen)\b/,
  /\bwhoever (?:(?:is|will be) )?(?:marks?|marking|scores?|scoring|judges?|judging|rates?|rating|grades?|grading|reads?|reading|evaluates?|evaluating|assesses|assessing) (?:this|these|it|me|us)\b/,
  /\b(?:doctor|candidate|clinician|me|him|her|us) (?:at|to) the (?:very )?(?:top|upper end|maximum) of the scale\b/,
  /\bthe (?:candidate|examinee) (?:show|demonstrat|display|exhibit|fulfil|meet|notice|achieve|deserve|score|ha[sd])\w*\b/,
  /\b(?:this|my|the|our) (?:doctor|clinician|student|trainee) (?:scores?|deserves|earns|merits|gets|shows?|demonstrates?|displays?|fulfils?|meets)\b(?: \w+){0,4} (?:maximum|full marks|top|highest|empathy|criteri\w+|marks?|points|zero)\b/,
  /\b(?:for|warn|ask|tell|urge|beg|remind|inform|instruct) the (?:judge|marker|assessor|scorer|grader|rater|evaluator)s?\b/,
  /\bfor the record (?:i|we) have (?:now )?(?:done|covered|met|completed|shown|fulfilled)\b/,
  /\bscale (?:is|was|has been|runs?) (?:reversed|inverted|changed|turned|upside)\b/,
  /\b(?:criteria|criterion|items|rubrics?|anchors)\b(?: \w+){0,8} (?:waived|reversed|changed|suspended|replaced|superseded|void|satisfied|fulfilled|counts? as|done|met)\b/,
  /\bcounts? as (?:shared decision|empathy|evidence|full|the top|the maximum|the highest|done|met)\b/,
  /\b(?:as|piece of|pieces of) evidence (?:for|of) (?:the )?(?:empathy|judge|maximum|top|highest|level|item|marks?|score)\b|\bevidence for the (?:judge|marker|assessor|maximum|top|highest|level|item|score)\b/,
  /\b(?:in|at|see|from|of|since) turn (?:number )?\d+\b|\bfollowing turn (?:is|was|belongs)\b/,
  /\bthe (?:right |correct |only |proper )?(?:level|score|mark|rating|grade) is (?:the )?(?:highest|top|maximum|full|best|max)\b/,
  /\byour (?:own )?(?:earlier|previous|prior|last) (?:output|rating|judgement|verdict|assessment of this)\b/,
  /\bspeaker labels?\b|\blabels? (?:of|in) (?:this|the) (?:transcript|conversation)\b/,
  /\b(?:scoring|marking|grading|judging) (?:of )?(?:(?:this|the) )?(?:turn|notes?|program\w*|is complete|complete|finished|reply|encounter|conversation|transcript)\b/,
  /\b(?:recorded|agreed|assigned|confirmed|final) (?:level|score|mark|rating|grade) (?:is )?(?:max|maximum|full|top|highest)\b/,
  /\bdo not (?:score|mark|rate|grade|evaluate|re ?score) (?:it|this|the turn|me|the doctor)\b/,
  /\b(?:answer|respond|reply|return|output) (?:with )?(?:the )?(?:maximum|highest|top|nothing that|no json|an empty)\b|\bcan be parsed\b/,
  new RegExp(
    `\\b(?:the|as|an?|every|any|this|our|your|ai|llm|automated|automatic|human|lead|senior) ${WHO_MARKS}\\b(?: \\w+){0,12} ${MARKS}\\b`,
  ),
  new RegExp(`\\b${MARKS}\\b(?: \\w+){0,12} (?:the|an?|every|any|ai|llm|other|previous) ${WHO_MARKS}\\b`),
  new RegExp(`\\byou (?:are|act as|must act as|will be|become)(?: now)?(?: an?| the| no longer)?(?: \\w+){0,3} ${WHO_MARKS}\\b`),
  new RegExp(
    `\\b(?:give|award|assign|set|grant|return|output|report|record|choose|select|put|use|answer|enter|mark|score|rate|grade|respond|reply|print|write)(?: \\w+){0,8} ${TOP}(?: \\w+)? ${MARKS}\\b`,
  ),
  new RegExp(
    `\\b(?:give|award|assign|set|grant|return|output|record|score|rate|mark|grade)(?!.* (?:from|between) (?:nought|zero|one|0|1) (?:to|and) )(?: \\w+){0,4} (?:this|the|every|each|all|my|me|${RATED})(?: \\w+){0,4} (?:as |at |with |to |an? )*(?:\\d+|one|two|three|four|five|six|ten|excellent|outstanding|exemplary|perfect|maximum|highest)\\b(?: out of (?:\\d+|five|six|ten))?$`,
  ),
  /\b(?:every|each|all)(?: of)?(?: the| these| those)? (?:\w+ )?(?:items?|dimensions?|criteri(?:on|a)|axes|axis|rubric lines?)\b/,
  /\b(?:level|levels|score|scores|mark|marks|rating|ratings|grade|grades) (?:must|should|shall|has to|have to|is to|are to|needs? to)(?: \w+){0,6} (?:\d|one|two|three|four|five|six|ten|highest|top|maximum|full|raised|perfect|best)\b/,
  /\b(?:level|score|rating|grade|mark) (?:of )?(?:4|5|6|10|100|four|five|six|ten)(?: \w+){0,3} (?:for|on|to|in)(?: \w+){0,2} (?:empathy|history|explanation|communication|diagnosis|item|items|doctor|this turn|this reply|conversation|encounter|dimension)\b/,
  /\b(?:this|the|that|my|your|following|above|previous|preceding|last) (?:\w+ )?(?:transcript|conversation|encounter|dialogue|consultation|interview|reply|turn|answer|exchange|performance)(?: \w+){0,4} (?:deserves|merits|earns|meets|satisfies|qualifies|exceeds|(?:is|was|has been|should be|must be|to be) (?:already )?(?:scored|rated|graded|marked|judged|evaluated|level|verified|a level|given))\b/,
  /\b(?:rubric|marking (?:scheme|guide|criteria)|mark scheme|scoring (?:guide|criteria|sheet|rules?|system|policy|guidelines|prompt)|assessment criteria|evaluation (?:criteria|prompt|rules?|protocol|policy|mode|instructions?)|judging (?:rules?|criteria|instructions?|guidelines)|score card|answer schema|output schema|json)\b/,
  /\b(?:top|highest|maximum|best|full|max|perfect) (?:possible |available )?(?:levels?|marks?|scores?|points?|ratings?|grades?)\b/,
  new RegExp(
    `\\b(?:do|does|did|will|should|must|can|may) not (?:deduct|mark down|penali[sz]e|subtract|score down|lower|reduce|take (?:off|away))\\b(?: \\w+){0,6}(?: ${MARKS}| this| anything| the doctor)?`,
  ),
  new RegExp(
    `${NOT_TOLD}\\b(?:ignore|disregard|forget|override|bypass|discard|set aside|skip|drop|overrule)(?: (?:all|any|every|the|your|these|those|of|previous|prior|above|earlier|other|preceding|foregoing|former|existing|original|system))+(?: \\w+){0,2} (?:instructions?|prompts?|rules?|guidelines|directions?|criteria|items?|levels?|turns?|text|messages?|context|constraints?|anchors?|evidence|transcript|conversation)\\b`,
  ),
  new RegExp(
    `${NOT_TOLD}\\b(?:ignore|disregard|forget) (?:everything|all|anything|whatever|what) (?:\\w+ ){0,4}(?:above|before|below|told|said|previously|so far|follows)\\b`,
  ),
  /\b(?:system|developer|hidden|initial|secret|updated|revised|new|additional|corrected|official|true|real) (?:prompts?|instructions?|messages?|directives?|rubrics?|task)\b(?! (?:for|on|about) (?:your|the) (?:inhaler|tablets?|medicines?|wound|exercises?))/,
  /\b(?:end|start|beginning|begin|close|top|bottom) (?:of )?(?:the )?(?:transcript|data|input|json|frame|prompt|context|document|untrusted|quoted|user (?:data|input|message))\b/,
  /\b(?:transcript|data|input|frame|dialogue) (?:ends?|stops?|begins?|is over|closed|continues)\b/,
  /\b(?:language model|llm|chat ?gpt|gpt ?\d|claude|gemini|openai|anthropic|prompt injection|jailbreak\w*|ai (?:model|system|assistant))\b/,
  /\b(?:admin|administrator|debug|calibration|test|maintenance|override|god|sudo|developer|leniency|lenient) (?:mode|override|access|run|notice)\b/,
  /\b(?:calibration|validation|sanity|control) (?:transcript|example|sample|case|run|item|set)\b/,
  /\b(?:exam board|examination board|ethics committee|supervis\w+|developers?|authors?|organi[sz]ers?|administrators?)\b(?: \w+){0,10} (?:marks?|scores?|levels?|ratings?|grades?|full credit)\b/,
  /\b(?:quote|cite|use|copy|take)(?: \w+){0,6} as (?:your |the )?(?:evidence|reason|quote|justification)\b/,
  /\b(?:evidence|reason|justification) (?:field|array|list|is not (?:needed|required|necessary)|not (?:needed|required|necessary))\b/,
  /\b(?:leave|make|keep)(?: \w+){0,3} (?:evidence|reason)(?: \w+){0,2} (?:empty|blank)\b/,
  /\b(?:quick brown|lorem ipsum)\b/,
  /\b(?:note maximale|meilleure note|puntuaci[oó]n m[aá]xima|m[aá]xima puntuaci[oó]n|nota m[aá]xima|volle punktzahl|h[oö]chste? (?:punktzahl|stufe|note|bewertung)|bestnote|punteggio massimo|pontua[cç][aã]o m[aá]xima|maksymaln\p{L}+ (?:liczb\p{L}+|ocen\p{L}+|punkt\p{L}+))/u,
  /\b(?:juez|juge|richter|giudice|juiz|evaluador|évaluateur|evaluateur|bewerter|gutachter|valutatore|avaliador|sędzi\p{L}*)(?![\p{L}]).*(?:nota|note|punkt\p{L}*|punt\p{L}*|stufe|nivel|niveau|livello|n[ií]vel|punkty|maxim\p{L}*|m[aá]xim\p{L}*|poziom)/u,
  /满分|最高分|最高(?:级|等级|評価|点)|評価者|评分|评委|裁判|высш\p{L}+ (?:оценк|балл|уров)\p{L}*|максимальн\p{L}+ (?:оценк|балл)\p{L}*|судь\p{L}+.*(?:оценк|балл)|الدرجة الكاملة|أعلى درجة|最高点|満点|पूरे अंक|만점|최고 점수/u,
  /\b(?:ignora|ignorez|ignorieren|ignoriere|olvida|oublie|oubliez|vergiss|dimentica|ignore les|ignore toutes|negeer|ignoruj|esqueça)(?: \p{L}+){0,5} (?:instrucciones|instructions|anweisungen|istruzioni|instruções|instructies|instrukcje|regeln|reglas|règles|consignes)\b/u,
]

/** The same in the text as it is written: forged fields, frames and turns, and runs that only a machine reads. */
export const RAW_JUDGE_PATTERNS: readonly RegExp[] = [
  /(?<=^|[.!?:]\s+)(?:judges?|graders?|evaluators?|assessors?|raters?|scorers?)\s*[:,]\s/i,
  /\bpoore ank\b/i,
  /["'“”«]\s*(?:turn|turns|speaker|role|item|level|evidence|quote|reason|score|answers?|conversation|transcript|text|acts|content|judge|system|verdict|rating|scores|criterion|criteria|confidence|override|overall)\s*["'“”»]\s*[:=]/i,
  /^[ \t]{0,8}(?:-{3,}|={3,}|\*{3,}|#{2,}|~{3,}|_{4,}|`{3,}|"{3,}|<{2,}|>{2,})/m,
  /(?:={3,}|-{4,}|#{3,}|\*{4,}|~{4,}|<{3,}|>{3,})/,
  /(?<=\n|^|[.!?]\s)[ \t]{0,8}[[({<]?[ \t]{0,4}turn[ \t]{0,4}(?:no\.?|number|#|:)?[ \t]{0,4}\d{1,6}[ \t]{0,4}[\])}>]?[ \t]{0,4}[:,(\-–—]/i,
  /(?<=\n)[ \t]{0,8}[[({<*]{0,4}[ \t]{0,4}(?:doctor|dr|patient|clinician|physician|assistant|user|human|judge|grader|examiner|evaluator|assessor|rater|system|developer|model|ai|narrator|moderator|admin)\b[^\n:]{0,20}[\])}>*]*\s*:/i,
  /^\s{0,8}[[({<*]{0,4}[ \t]{0,4}(?:judge|grader|examiner|evaluator|assessor|rater|scorer|system|developer|model|ai|assistant|admin|moderator|sudo|root)\b[^\n:]{0,20}[\])}>*]*\s*:/i,
  /[[(]\s{0,4}(?:(?:system|judge|admin|developer|examiner|evaluator|assessor|grader|hidden|note|end|begin|start|instruction|scoring|inst|override)\b[\s_-]{0,4}(?:to|for|of|note|notice|message|prompt|update|override|comment|instruction|transcript|data|conversation|turn|judge|examiner|evaluator|assessor|grader|mode){0,4}[^\])]{0,80})[\])]/i,
  /(?:^|[\s{[(,;"'])(?:level|score|rating|grade|marks?)\s*["']?\s*(?:=|:=|==|=>|->)\s*["']?\d/i,
  /\b(?:score|rating|grade|level)\s*[:=]\s*['"]?(?:max|full|top|highest|perfect)/i,
  /^\s{0,8}(?:doctor|dr|patient|clinician|user|human)[ \t]{0,4}:[\s\S]*\n[ \t]{0,8}(?:doctor|dr|patient|clinician|user|human)[ \t]{0,4}:/i,
  /(?:^|[{[(,;\n])[ \t]{0,8}(?:level|score|rating|grade|final score|overall score)\s{0,4}["']?\s*:\s*["']?\d/i,
  /<\/?\s{0,4}(?:transcript|conversation|dialogue|data|turns?|doctor|patient|judge|evaluat\w*|scor\w*|grad\w*|levels?|rubric|criteria|evidence|results?|verdict|answers?|document|context|input|output|untrusted|trusted|hidden|important|note|thinking|reasoning|override|html|div|span|p|script|style|b|i|a)\b[^>]{0,200}>/i,
  /<!--|-->|\/\*|\*\/|<\||\|>|\[\/?INST\]|<<\/?SYS>>|\\u00|\\n|\\x[0-9a-f]{2}/i,
  /\b(?:[0-9a-f]{2}[\s:,]?){16,}\b/i,
  /(?:\b[01]{7,8}\s?){8,}/,
  /(?:%[0-9a-f]{2}){6,}|(?:&#x?[0-9a-f]+;){4,}|(?:\\u[0-9a-f]{4}){4,}/i,
  /(?<![\p{L}\p{N}+/])(?=[A-Za-z0-9+/]{32})(?=[a-z0-9+/]*[A-Z])(?=[A-Z0-9+/]*[a-z])(?=[A-Za-z+/]*\d)[A-Za-z0-9+/]{32,}={0,2}(?![\p{L}\p{N}+/])/u,
  /(?:[.-]{1,5}[ /]+){12,}/,
]
