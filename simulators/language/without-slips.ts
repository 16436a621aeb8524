import type { Token } from './tokens'

/** Sounds of someone who thinks while speaking. "ER" in capitals is a department. */
const HESITATIONS: ReadonlySet<string> = new Set(['um', 'umm', 'uh', 'uhh', 'er', 'erm', 'hmm', 'mm', 'uhm'])

/** Small words that people say twice while they look for the next one. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a an the i you he she it we they is are was were am do does did have has had can could will would should may might to of in on at for
  from with and or but so if that this there what when where which who how why any your his her their my our been`
    .trim()
    .split(/\s+/),
)
const LONGEST_SLIP = 3

/** The words of speech without hesitations, and without what was begun twice: "have you, um, have you had" is "have you had". */
export function withoutSlips(tokens: readonly Token[]): readonly Token[] {
  const said = tokens.filter(({ text, norm }) => !HESITATIONS.has(norm) || text === text.toUpperCase())
  const kept: Token[] = []
  for (let at = 0; at < said.length; at += 1) {
    if (slipAt(said, at) === 0) kept.push(said[at]!)
    else at += slipAt(said, at) - 1
  }
  return kept.length === tokens.length ? tokens : kept
}

/** How many words from here on are said again at once; 0 where none are. The later ones stay. */
function slipAt(tokens: readonly Token[], at: number): number {
  for (let length = LONGEST_SLIP; length > 0; length -= 1) {
    const words = tokens.slice(at, at + length)
    const again = tokens.slice(at + length, at + 2 * length)
    if (again.length === length && words.every(({ norm }, index) => SMALL_WORDS.has(norm) && norm === again[index]!.norm)) return length
  }
  return 0
}
