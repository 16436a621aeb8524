/** What only somebody outside the encounter would say, beyond what no patient says of itself anywhere. */
export const OUT_OF_ROLE: readonly RegExp[] = [
  /\b(?:language model|chat ?bot|artificial intelligence|system message|role-?play\w*|simulat(?:ion|or|ed|ing)|persona|fictional|scenario|jailbreak|mark(?:ing)? scheme|answer key|case file|actor (?:sheet|brief)|openai|anthropic)\b/i,
  /\b(?:AI|LLM|JSON|YAML)\b/,
  /\b(?:prompts?|(?:my|these|the|your|previous|hidden|new|secret) (?:instructions?|rules?|guidelines|script|configuration)|in (?:or out of )?character|my character|the user|for (?:me|you) alone)\b/i,
  /\bi(?:'m| am) (?:sorry,? (?:but )?i )?(?:can't|cannot|can not|unable to|not able to) (?:assist|comply|help you with|fulfil\w*|provide|share|reveal|disclose|discuss)\b/i,
  /\b(?:can't|cannot) (?:comply|assist with|fulfil\w*|reveal|disclose)\b/i,
  /\bthe doctor (?:says:|asks\b|responds\b)|\b(?:repeat the|the next) sentence\b|\bthis is an example\b/i,
  /\bi(?:'m| am) (?:a|the|your|dr\.?) ?(?:doctor|physician|gp)\b|\b(?:the )?doctor's (?:answer|question|line|words) (?:is|was|are|were)\b|\b(?:the main|this) character\b/i,
  /\byou(?:'re| are) (?:given|told to|asked to (?:say|give|write|answer)|supposed to (?:say|give|answer))\b/i,
  /\byou(?:'re| are) (?:dr|doctor)\b/i,
  /\bthe patient (?:is|has|was|reports?|presents?|denies|would|feels|says)\b/i,
]

/** Advice, and the way in which charts are written. */
export const DOCTOR_SPEAK: readonly RegExp[] = [
  /\byou (?:should|need to|ought to|must) (?:take|see|have|get|try|avoid|rest|drink|stop|consult|seek|monitor)\b/i,
  /\b(?:i(?:'d| would)? (?:strongly )?(?:recommend|advise)|i(?:'d| would) suggest (?:you|that you)|it(?:'s| is) important (?:to|that)|seek (?:medical|urgent|immediate)|(?:consult|talk to|see) your doctor)\b/i,
  /\b(?:presenting (?:with|complaint)|consistent with|suggestive of|differential|risk factors?|(?:family|medical|past|surgical|social) history of|symptoms? (?:include|are|began|started)|no history of|associated with|medical history)\b/i,
  /\b(?:how long have you|what brings you|how (?:can|may) i help|on a scale|when did (?:it|this|that|your|the) (?:pain |symptoms? |trouble )?(?:start|begin|come on)|what were you doing|does anything make it|have you had (?:anything like )?(?:this|it) before|what worries you|do you take any (?:medicine|tablet)|(?:can|could) you (?:describe|tell me (?:more|about|when|where|how))|have you (?:ever )?(?:experienced|noticed any|been taking|had any)|do you (?:smoke|take any|have any (?:allerg|pain|other|family|fever|chest|medic|history))|are you (?:taking|allergic)|any (?:allergies|other symptoms))\b[^.!]*\?/i,
]

/** Whoever is anxious does not say "I am an anxious person". */
const TRAITS =
  'anxious|distrustful|mistrustful|guarded|reserved|talkative|impatient|pleasing|tangential|stoic|forgetful|confused|introverted|agreeable|low-literacy'
export const TRAITS_NAMED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:an?|such an?|rather an?|quite an?) (?:\\w+,? (?:and )?){0,2}(?:${TRAITS}) (?:\\w+ )?(?:person|patient|man|woman|type|sort|kind|individual|one)\\b`,
    'i',
  ),
  new RegExp(`\\b(?:${TRAITS}) (?:by nature|personality|persona|type|patient)\\b`, 'i'),
  new RegExp(
    `\\b(?:i tend to be|i(?:'m| am) (?:just |naturally |generally |by nature |known to be )|i come across as) ?(?:an? |very |quite |rather |a bit )*(?:${TRAITS})\\b`,
    'i',
  ),
  /\bmy (?:personality|literacy|health literacy|trust level|level of trust|level of anxiety|anxiety level|recall|demeanou?r|emotional state|manner of speaking)\b/i,
]

/** What is written and not said. Brackets stand in words that were offered, never elsewhere. */
export const MARKUP =
  /[*_#`|<>{}[\]()~«»\\]|https?:|www\.|^\s*(?:[-–•]|\d+[.)])\s|\n\s*(?:[-–•]|\d+[.)])\s|\n\s*\n|\p{Extended_Pictographic}/u
