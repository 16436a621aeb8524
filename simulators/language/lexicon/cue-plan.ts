/** Words of a plan that give or withhold, in lower case with contractions spelt out. */

/** Giving: what follows is done, until another word withholds. */
export const GIVING: ReadonlySet<string> = new Set(
  (
    'give gives giving given start starts starting started commence commencing prescribe prescribing offer offering arrange arranging refer referring continue continuing administer ' +
    'administering load loading add adding order ordering request requesting take taking use using get getting send sending book booking call calling discuss discussing consider ' +
    'considering advise advising tell inform ensure need needs require requires want recommend recommending plan organise treat treating monitor insert repeat check do begin keep restart'
  ).split(' '),
)

/** Withholding, for all that follows in its clause, lists included. */
export const WITHHOLDING: ReadonlySet<string> = new Set(
  (
    'avoid avoids avoiding avoided stop stops stopping stopped hold holding withhold withholding withheld discontinue discontinuing discontinued cease ceasing omit omitting suspend ' +
    'suspending refuse contraindicated contra-indicated cancel defer'
  ).split(' '),
)

/** Denying what stands next to it, and a list joined by "or". */
export const DENYING: ReadonlySet<string> = new Set(['no', 'not', 'never', 'without', 'nor', 'neither', 'none', 'nil', 'against'])

/** Several words that withhold. */
export const WITHHOLDING_PHRASES: readonly RegExp[] = [
  /\b(?:instead of|rather than|no need (?:for|of|to)|no indication for|no role for|not for|do not need|does not need|not needed|steer clear of|stay away from|keep off|keep away from|come off|take (?:him|her|them|you) off|contraindication to|allergic to|allergy to)\b/g,
]

/** Stands after the thing and withholds it. */
export const WITHHELD_AFTER =
  /^(?:\s*(?:\([^)]*\)|therapy|treatment|tablets?|use))?\s*(?:(?:is|are|was|were|to be|should be|must be|would be|will be|can be|being|has been|have been|:|-|–)\s*)*(?:(?:absolutely|strictly|currently|also|therefore|definitely|clearly)\s+)*(?:not (?!only|just)|contra-?indicated|avoided?\b|stopped|withheld|held|omitted|unnecessary|inappropriate|unsafe|dangerous|should not|must not|cannot|won'?t|isn'?t|aren'?t|shouldn'?t|mustn'?t|no longer|to be avoided|discontinued)/

/** "Aspirin unless contraindicated", "if not contraindicated" withhold nothing. */
export const CONDITIONAL = /^\s*(?:,\s*)?(?:unless|if not|provided|as long as|if no)\b/
