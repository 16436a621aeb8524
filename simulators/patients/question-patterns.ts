/** `speaker`: who it is that speaks for the patient. */
export type IdentityPart = 'name' | 'speaker' | 'address' | 'age' | 'birth-date'

/** Words by which a doctor checks who is there. */
export const IDENTITY: readonly { part: IdentityPart; pattern: RegExp }[] = [
  {
    part: 'address',
    pattern:
      /\b(?:what|how) (?:should|shall|can|may|would you like me to|do you (?:like|prefer|want) (?:me )?to(?: be)?) ?(?:i |we |be )?(?:call(?:ed)?|address(?:ed)?)\b|\bprefer(?:red)? to be called\b/i,
  },
  {
    part: 'name',
    pattern:
      /(?<!\b(?:without|us(?:e|ing)|mention(?:ing)?|keep(?:ing)?|leav(?:e|ing))(?: \w+){0,2} )\b(?:your|his|her|their|full|the patient's) (?:full |first |last )?names?\b|\bthe name\b(?! of)|\bwho (?:am i|are you|i am) (?:speaking|talking)\b|\bare you (?:mr|mrs|ms|miss|dr)\b|\bis it (?:mr|mrs|ms|miss|dr)\b|\bwho (?:have|do) (?:i|we) (?:got|have)\b|\bwho(?:'s| is) (?:this|our patient|the patient)\b|\bwhat(?:'s| is) (?:he|she) called\b/i,
  },
  {
    part: 'speaker',
    pattern:
      /\b(?:and )?who are you\b(?! (?:living|seeing|with|worried|staying))|\band you are(?=\?|$)|\b(?:are you|you're|you are|you must be|is it) (?:(?:his|her|their|the) )?(?:mum|mummy|mother|dad|daddy|father|parents?|gran|grandmother|granny|nan|daughter|son|wife|husband|partner|carer|next of kin)\b|\bhow (?:are|do) you (?:related|know)\b|\bwhat(?:'s| is) your (?:relation|relationship)\b/i,
  },
  { part: 'birth-date', pattern: /\bdate of birth\b|\bbirthday\b|\bwhen were you born\b|\bd\.?o\.?b\b/i },
  {
    part: 'age',
    pattern:
      /\bhow old (?:are you|you are|he is|she is|they are)\b|\b(?:your|patient's) age\b|\band age\b|\b(?:his|her|the|their) age\b|\bhow old(?:'s| is) (?:he|she|your|the|baby)\b|\bhow old are they\b/i,
  },
]

/** "What brought you in?": an invitation to begin. */
export const INVITATION =
  /\b(?:brought|brings|bring|made|makes) you (?:in|here|come|to)\b|\bhow (?:can|may|could) (?:i|we) help\b|\bwhat can (?:i|we) do for you\b|\bwhat(?:'s| is| has| seems| has been| was)? (?:to be )?(?:the|your) (?:problem|matter|trouble|reason)\b|\bwhat(?:'s| has|'s been| has been) (?:been )?(?:going on|happening|happened|troubling you|bothering you|wrong|up)\b|\bwhy (?:have|did) you (?:come|came)\b|\btell me (?:about )?(?:what|why|your (?:problem|symptoms|story))|\bwhat are you here (?:for|about)\b|\bwhere would you like to (?:start|begin)\b/i

export const WELLBEING =
  /\bhow are you(?: feeling| doing| today| this|\?|$|,)|\bhow(?:'s| is) it going\b|\bare you (?:ok|okay|all right|alright)\b|\bhow do you feel (?:today|now)\b/i

export const MORE =
  /\b(?:anything|something|nothing) (?:else|more|other)\b|\bwhat else\b|\bany (?:other|more|further) (?:symptoms?|problems?|concerns?|things?|questions?|worries)\b|\bany others?\b|\bis that (?:all|everything|it)\b/i

/** A question that is put again with leave: it costs no trust. */
export const JUST_CHECKING =
  /\b(?:just|only|let me|can i|could i|may i|i(?:'d| would) like to|want to|so) (?:just |quickly |double |to )*(?:check|confirm|clarify|make sure|recap|go over)\b|\bto be (?:clear|sure|certain)\b|\bif i(?:'ve| have) (?:got|understood)\b|\b(?:you said|you mentioned|you told me|remind me|sorry,? (?:can|could) you (?:repeat|say))\b/i

/** Asking for what a test or an examination showed: a patient never knows. */
export const RESULTS =
  /\b(?:results?|what (?:does|did|do) (?:the|your|his|her) (?:[a-z-]+ ){0,2}(?:show|say)|your (?:heart rate|pulse rate|oxygen|saturations?|sats|temperature|ecg|ekg|troponin|bloods) (?:is|are|was|were)? ?(?:what)?)\b.*\?/i

/** Examinations that people expect to be told the reason for. */
export const INTIMATE =
  /\b(?:breasts?|rectal|rectum|back passage|bottom|vagina[l]?|internal|pelvic|genital(?:s|ia)?|testic(?:le|les|ular)|penis|groin|down below|private parts|intimate|undress|strip)\b/i

/** "Tell me more about that": goes on with what is being talked of, whatever words surround it. */
export const TELL_MORE =
  /\b(?:tell|say|talk|explain)(?: to)?(?: me| us)? (?:a (?:bit|little) |some |any |anything )?(?:more|further)\b|\bcan you (?:expand|elaborate)\b|\bwhat (?:do|did) you mean\b/i

/** Asks whether what was just said is so. */
export const CONFIRMING =
  /\b(?:is|was) (?:that|this|all that|it) (?:right|correct|accurate|fair|about right)\b|\b(?:have|did) i (?:got?t?(?:en)?|get|understand|understood|hear|heard|miss|missed)\b|^(?:right|correct|yes|okay|ok)\?$/i

/** "Do you have any questions?" */
export const INVITES_QUESTIONS = /\bquestions\b|\b(?:anything|something) (?:else )?(?:you(?:'d| would)? (?:like|want) to )?ask\b/i

/** "Everything you say stays in this room." */
export const CONFIDENTIAL = /\b(?:confidential|private|between us|leaves? (?:this|the) room|stays? (?:in|within) (?:this|the|these))\b/i

/** Asks after whoever is spoken to, not after what they saw or did for another. */
export const AFTER_THE_SPEAKER =
  /\b(?:have|are|do|did|were) you\b(?! (?:ever )?(?:noticed?|seen?|see|heard?|gave|giv|tried|try|taken|took|taking|think|thought|know|worried|want|like|remember|find|found|managed|able|say|said|sure|concerned|checked|looked|measured|been (?:giving|using|told)|got|have (?:a|an|any idea))\b)(?!.*\b(?:her|him|his|she|he|baby|them|they)\b)/i

/** Wants something told, not a yes or no. */
export const WH_QUESTION = /^\W*(?:and |so |okay,? |ok,? |now,? )*(?:what|when|where|how|which|why)\b/i
