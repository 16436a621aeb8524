/** Words and turns of speech that a learner does not have, and the common words for them. Nothing that is said changes by it. */
const EVERYDAY: readonly (readonly [RegExp, string])[] = [
  [
    /, (?:to be honest|to tell (?:you )?the truth|to be perfectly honest|as it happens|as a matter of fact|actually|basically|I must say|if you ask me|if you want (?:to know|the truth))(?=[.,!?])/gi,
    '',
  ],
  [/\bwhether\b/gi, 'if'],
  [/\b(some|any|every)body\b/gi, '$1one'],
  [/\breckon\b/gi, 'think'],
  [/\bought to\b/gi, 'should'],
  [/\bI'd sooner\b/gi, 'I would rather'],
]

/** Keeps a capital at the start of what is put in its place. */
export const inEverydayWords = (text: string): string =>
  EVERYDAY.reduce(
    (said, [pattern, words]) =>
      said.replace(pattern, (found, ...groups: unknown[]) => {
        const put = words.replace('$1', typeof groups[0] === 'string' ? groups[0] : '')
        return /^[A-Z]/.test(found) ? put.charAt(0).toUpperCase() + put.slice(1) : put
      }),
    text,
  )
