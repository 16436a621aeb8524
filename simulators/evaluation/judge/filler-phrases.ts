/**
 * What a doctor may say without asking, telling or comforting anything, separated by commas; from consultations read for it. "Yes", "no",
 * "of course", "sorry", "go on" and greetings are not among it: they answer, comfort, invite, or are what an item asks for.
 */
export const ACKNOWLEDGEMENTS =
  "ok, okay, okey-dokey, right, right then, righto, righty-ho, all right, all right then, alright, alright then, mm, mmm, mhm, mm-hm, mm-hmm, mm hmm, mhmm, uh-huh, aha, ah, i see, got it, noted, sure, fine, good, great, super, lovely, perfect, brilliant, excellent, fantastic, cool, very good, that's fine, thats fine, that's great, thats great, fair enough, no problem, no problem at all, no worries"

/** Courtesies that come by habit. What thanks for something in particular is more than that. */
export const COURTESIES =
  "thank you, thanks, thank you very much, thanks very much, thank you so much, thanks a lot, thanks for that, thank you for that, many thanks, cheers, you're welcome, youre welcome, my pleasure, not a problem"

/** Sounds and words that only hold the floor. */
export const HESITATIONS = 'um, umm, uh, uhh, er, err, erm, hmm, so, now, well, and, but'

/** Sounds that are nothing wherever they stand. */
export const SOUNDS = 'um, umm, uh, uhh, er, err, erm'

/**
 * Softening turns of speech, in statements only. "I think", "probably" and "perhaps" are none: how sure a doctor is, is told by them.
 */
export const HEDGES =
  'to be honest, to be fair, as it were, so to speak, if you like, if you see what i mean, if you know what i mean, basically, actually, sort of, kind of'

/** The same between commas only. */
export const ASIDES = 'you know, i mean, i suppose, let us say'

/** After these "sort of" and "kind of" say of what kind. */
export const DETERMINERS =
  'a, an, the, this, that, these, those, what, which, some, any, one, no, each, every, same, other, another, certain, right, your'

/** Words of judgement that may name one of several choices: "good, bad, or the same?" */
export const CHOICES = 'right, fine, good, great, all right, alright'
