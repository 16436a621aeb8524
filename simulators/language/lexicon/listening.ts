/** Whole utterances that only invite the patient to go on, over plain words. */
export const FACILITATORS =
  /^(?:(?:and|please|do|yes|yeah|oh|ah|okay|ok|right|i see|mm|mhm|hm|hmm|uh huh|sure|of course|alright|all right|great|good|fine|lovely|go on|carry on|continue|keep going|i am listening|take your time|i understand|understood|got it|no problem|tell me more|and then|interesting|really|indeed|go ahead|absolutely|m|huh|uh|no|noted|perfect|thank you|thanks) ?)+$/

/** Short utterances that are never an echo of the patient. */
export const ECHOES = /^(?:yes|no|okay|ok|right|i|it|you|and|the|a|me|so)$/

/** Puts the blame on the patient: over lower-case text with straight apostrophes. */
export const BLAMING: readonly RegExp[] = [
  /(?<!(?:n'?t|\b(?:not|never|hardly|none of (?:this|that|it) (?:is|was)|nobody says (?:this|that|it) (?:is|was)|nothing here is))(?: (?:at all|in any way|really))? )\byour (?:own )?(?:fault|doing)\b/,
  /\b(?:only )?(?:got |have )?yourself to blame\b/,
  /\byou (?:brought|did) (?:this|it) (?:on|to) yourself\b/,
  /\bserves you right\b/,
  /\bwhat (?:did|do) you expect\s*[.?!]*$/,
  /\byou asked for it\b/,
  /\byou should(?:'?ve| have|n'?t have| not have| of) (?:\w+ ){0,2}(?:come|known|thought|listened|stopped|taken|seen|sought|called|smoked|done|looked|told|gone)\b/,
  /\bwhy (?:didn'?t|did|haven'?t|have) you (?:not )?(?:come (?:in )?(?:sooner|earlier|before)|wait(?:ed)? (?:so|this) long|leave it so long|left it|just)\b/,
  /\bif (?:only )?you (?:had(?:n'?t)?|hadn'?t|weren'?t so|looked after|took|didn'?t)\b.*\b(?:would(?:n'?t)?|you'd)\b/,
  /\b(?:irresponsible|reckless|careless) of you\b/,
  /\byou(?:'?ve| have)? (?:been|are|'re) (?:very |so |really )?(?:irresponsible|reckless|careless|foolish|stupid|lazy)\b/,
  /\bbecause (?:of )?you(?:'?re| are)? (?:smoke|drink|eat|fat|overweight|lazy|smoking|drinking|eating)\b/,
]

/** Brushes aside or mocks: beyond the list that the reply to a cue is read with. */
export const MOCKING: readonly RegExp[] = [
  /\b(?:it'?s|it is|that'?s|this is) (?:just|only) (?:stress|anxiety|your age|wind|a bit of|nerves|hormones|in your)\b/,
  /\b(?:anyway|whatever|moving on),? (?:let'?s|i need|we need|just)\b/,
  /\b(?:lots|plenty) of people have it worse\b/,
  /\byou(?:'?re| are) (?:just |only )?(?:imagining|exaggerating|attention.seeking|making a fuss)\b/,
  /\byou(?:'?ll| will) (?:just )?have to (?:live with it|put up with it|get used to it)\b/,
  /\bi(?:'?ve| have) (?:seen|got) (?:much )?(?:worse|sicker|iller)\b/,
  /\bstop (?:exaggerating|fussing|being)\b/,
  /\b(?:don'?t|do not) (?:waste my time|be ridiculous|google)\b/,
  /\bwe(?:'?re| are) (?:very |too )?busy\b/,
]
