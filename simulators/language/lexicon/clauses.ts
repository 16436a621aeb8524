const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const PERSONS = 'you your he she it they we i his her their everything anyone anybody anything everyone someone this that'

/** "What I would like to do is I would like to ..." goes on: nobody asks "is I". */
const HE_AND_IT = 'your his her their he she it there the this that everything anything everyone someone anyone these those'

/** Auxiliaries that begin a yes/no question when one of their subjects follows. */
export const QUESTION_VERBS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries([
  ...['do', 'does', 'did', 'can', 'could', 'will', 'would', 'should', 'shall', 'may', 'might', 'must'].map((verb) => [
    verb,
    list(`${PERSONS} the any these those there`),
  ]),
  ...['have', 'has', 'had'].map((verb) => [verb, list(`${PERSONS} the there these those`)]),
  ...['is', 'was'].map((verb) => [verb, list(`${HE_AND_IT} any either one`)]),
  ...['are', 'were'].map((verb) => [verb, list('you your his her their they we there the these those any either things')]),
  ['am', list('i')],
] as [string, ReadonlySet<string>][])

/** Subjects that make a question of "is" or "have" in the midst of a sentence; "the news is that ...", "you have the ..." go on. */
export const INVERTED_SUBJECTS = list('it there you he she they any we i')
export const OFTEN_INSIDE = list('is are was were am have has had')

export const QUESTION_WORDS = list('what where when why who which how whose whereabouts')

/** Question words that more often go on with a sentence than begin a question. */
export const RELATIVE_WORDS = list('who which whose when where')

/** Words after a question word that show that a question begins, where no auxiliary follows. */
export const AFTER_QUESTION_WORD = list(`
  about long often many much bad far old severe big makes brings causes kind sort type happens happened else sets side part time exactly
  strong helps relieves symptoms colour made brought word medicines medications medication tablets bit
`)

/** Words that begin an ask without any question word. */
export const BARE_OPENERS = list('any tell describe')

/** Words after which a question word or an auxiliary only continues the clause: "tell me what is...", "whether you have". */
export const HOLDING_WORDS = list(`
  tell me know find about of to if whether that is was what when where who how why which with for wonder wondering ask asking see say remember sure
  words yourself yourselves this explain describe than as because been be have had has not or you he she it they we i take taking get gets getting notice noticed feel feeling got experienced
  are were do does did can could would will on in at by from like up out off over away down back into through ever there
`)

/** Words that join a clause to the one before: they belong to the clause that follows. */
export const JOINING_WORDS = list('and or but so also then plus')

/** Words that may stand before a question without changing it. */
export const LEAD_WORDS = list(
  'and or but so also then okay ok right well now um uh er erm yes yeah sorry just alright great good thanks please plus mm hm oh ah',
)
