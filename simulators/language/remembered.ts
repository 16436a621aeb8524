/** How much text is remembered at most, in characters: single words, lines and asks of every case, and what is read of one case. */
export const ROOM = { words: 150_000, lines: 80_000, ofOneCase: 50_000 } as const

/** What an entry itself takes, in characters of text. */
const ENTRY = 50

/**
 * A pure function of a text that knows the texts it met last: the same words come back over and over, within a talk and from talk to talk.
 * `room`: characters of text kept at most, each entry counted as fifty more; what was not asked for longest is dropped first. Values are
 * handed out again, so that nobody may change them.
 */
export function remembered<Value>(room: number, derive: (text: string) => Value): (text: string) => Value {
  let recent = new Map<string, Value>()
  let older = new Map<string, Value>()
  let used = 0
  const keep = (text: string, value: Value): Value => {
    used += text.length + ENTRY
    if (used > room / 2) {
      older = recent
      recent = new Map()
      used = text.length + ENTRY
    }
    recent.set(text, value)
    return value
  }
  return (text) => {
    const known = recent.get(text)
    if (known !== undefined) return known
    return keep(text, older.get(text) ?? derive(text))
  }
}
