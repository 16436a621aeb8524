/** Patterns over a clause's plain words, by which a statement of findings is told from other talk (see `assertions.ts`). */

/** Gives back what the patient is supposed to have said; what follows is the finding. */
export const TOLD =
  /(?<!\bwhat )\b(?:as |like )?you(?:'ve| have|'d)? (?:just |also |already )*(?:said|told (?:me|us)|mentioned|described|say|were saying|reported|complained of)\b(?: (?:that|about|how))?/

/** Gives the result of an examination. */
export const EXAMINED =
  /\b(?:on examination|on examining|(?:the|your|my) examination (?:show|was|is|found|suggest)|when i (?:examined|pressed|listened|felt|looked|tapped|checked|tested|moved)|i (?:examined|listened to|pressed on|felt|tested) (?:your|the))/

/** Claims to have seen, heard or felt something. */
export const SEEN = /\bi (?:have |'ve |can |could )*(?:see|seen|saw|hear|heard|feel|felt|found|notice|noticed|detected|palpated)\b/

/** After the name of a test: tells what came of it. */
export const RESULT =
  /^(?:[^,]{0,40}?)\b(?:show(?:s|ed|n)?|confirm(?:s|ed)?|suggests?|reveal(?:s|ed)?|(?:came|come|comes|are|is) back|(?:is|was|are|were|looks?|has been) (?:\w+ ){0,2}(?:normal|abnormal|raised|high|low|clear|fine|positive|negative|up|down|good|bad|reassuring|elevated|\d))/

/** Gives a measured sign. */
export const MEASURED =
  /\byour (?:\w+ )?(?:blood pressure|pulse|heart rate|temperature|oxygen|saturations?|sats|breathing rate|respiratory rate|blood sugar) (?:levels? )?(?:is|was|are|were|has been|came)\b/

/** Claims that the patient has something. */
export const CLAIMED = /\b(?:you(?:'ve| have| had| are having|'re having| get| got| are getting)|your \w+ (?:is|are|was|were|has|have))\b/

/** Gives findings as grounds. */
export const GROUNDS =
  /\b(?:because(?: of)?|since|given|based on|fits? with|in keeping with|points? (?:to|towards|at)|due to|suggests?|explains?|makes? me (?:think|worry|suspect)|together with|along with|with (?:the|your|that|this))\b/

/** What may be, is wished or will be is no finding. */
export const SUPPOSED =
  /\b(?:if|whether|unless|in case|whenever|when you|watch|look out|might|may|can|could|would|should|will|'ll|going to|let me|let us|let's|want to|need to|have to|like to|as soon as|until|next|imagine|sometimes people|tell (?:me|us|the|one)|call|ring|come back|to be sure|rule out|check for|look for|risk of|worried about)\b/
